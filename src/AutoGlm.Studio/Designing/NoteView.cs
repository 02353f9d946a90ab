using AutoGlm.Workflows.Documents;

namespace AutoGlm.Studio.Designing;

/// <summary>A sticky note as the canvas draws it. On the canvas its id has a prefix, so that it can't be taken for a node's.</summary>
public sealed record NoteView(string Id, string Text, string Colour, double X, double Y, double Width, double Height)
{
    private const string Prefix = "note:";

    public static NoteView Of(StickyNote note) =>
        new(Prefix + note.Id, note.Text, CanvasColours.Known(note.Colour), note.X, note.Y, note.Width, note.Height);

    /// <summary>The note's id in the document; null when the canvas speaks of something else.</summary>
    public static string? NoteId(string canvasId) =>
        canvasId.StartsWith(Prefix, StringComparison.Ordinal) ? canvasId[Prefix.Length..] : null;

    /// <summary>What the canvas calls a note.</summary>
    public static string CanvasId(string noteId) => Prefix + noteId;
}
