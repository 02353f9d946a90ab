using AutoGlm.Authoring;
using Microsoft.AspNetCore.Components;

namespace AutoGlm.Studio.Components.Starting;

/// <summary>How each part of a description was taken: what is open first.</summary>
public partial class NoteList : StudioComponent
{
    private const int Most = 60;

    [Parameter, EditorRequired]
    public IReadOnlyList<DraftNote> Notes { get; set; } = [];

    /// <summary>Shows the node that a note is about.</summary>
    [Parameter]
    public EventCallback<string> OnPick { get; set; }

    /// <summary>Folds up what was understood, where there is more to look at.</summary>
    [Parameter]
    public bool Brief { get; set; }

    private IEnumerable<DraftNote> Pressing => Notes.Where(note => note.Kind != DraftNoteKind.Understood).OrderByDescending(note => note.Kind);

    private IEnumerable<DraftNote> Understood => Notes.Where(note => note.Kind == DraftNoteKind.Understood);

    private static string Name(DraftNote note) => note.Kind.ToString().ToLowerInvariant();

    private static string Shortened(string words) => words.Length > Most ? $"{words[..Most].TrimEnd()}…" : words;
}
