using AutoGlm.Workflows.Nodes;

namespace AutoGlm.Authoring.Embedded.Drawing;

/// <summary>Collects what is said about a draft.</summary>
internal sealed class Notes
{
    private readonly List<DraftNote> _all = [];

    public IReadOnlyList<DraftNote> All => _all;

    public void Understood(string words, string? node, string en, string zh) => Add(DraftNoteKind.Understood, words, node, en, zh);

    public void Assumed(string words, string? node, string en, string zh) => Add(DraftNoteKind.Assumed, words, node, en, zh);

    public void Open(string words, string? node, string en, string zh) => Add(DraftNoteKind.Open, words, node, en, zh);

    private void Add(DraftNoteKind kind, string words, string? node, string en, string zh) =>
        _all.Add(new DraftNote(kind, words.Trim(), node, new LocalText(en, zh)));
}
