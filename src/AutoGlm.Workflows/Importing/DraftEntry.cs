using AutoGlm.Workflows.Nodes;

namespace AutoGlm.Workflows.Importing;

/// <summary>An entry of a report while it is being made.</summary>
internal sealed class DraftEntry(string sourceId, string sourceName, string sourceType)
{
    public ImportOutcome Outcome { get; set; } = ImportOutcome.Mapped;

    public LocalText Text { get; set; } = new("", "");

    public List<string> Nodes { get; } = [];

    public List<ImportNote> Notes { get; } = [];

    public void Changed(string en, string zh, string? original = null) => Add(ImportNoteKind.Changed, en, zh, original);

    public void Lost(string en, string zh, string? original = null) => Add(ImportNoteKind.Lost, en, zh, original);

    public void Todo(string en, string zh, string? original = null) => Add(ImportNoteKind.Todo, en, zh, original);

    public void Add(ImportNoteKind kind, string en, string zh, string? original = null)
    {
        var note = new ImportNote(kind, new LocalText(en, zh), original is null ? null : ImportNames.Original(original));
        if (!Notes.Contains(note))
            Notes.Add(note);
    }

    /// <summary>What was mapped and lost something is changed; what only needs a secret or a choice is mapped all the same.</summary>
    public ImportEntry Done() => new(
        Outcome == ImportOutcome.Mapped && Notes.Any(note => note.Kind is ImportNoteKind.Changed or ImportNoteKind.Lost) ? ImportOutcome.Changed : Outcome,
        ImportNames.Line(sourceId),
        ImportNames.Line(SecretScrub.Unmark(sourceName)),
        ImportNames.Line(sourceType),
        [.. Nodes],
        Text with { En = SecretScrub.Unmark(Text.En), Zh = SecretScrub.Unmark(Text.Zh) },
        [.. Notes.Select(Unmark)]);

    public static ImportNote Unmark(ImportNote note) => note with
    {
        Text = new LocalText(SecretScrub.Unmark(note.Text.En), SecretScrub.Unmark(note.Text.Zh)),
        Original = note.Original is null ? null : SecretScrub.Unmark(note.Original),
    };
}
