using AutoGlm.Tasks.Observing;

namespace AutoGlm.Tasks.Reading.Sheets;

/// <summary>One value of a row, with the nodes it was read from.</summary>
internal sealed record SheetCell(string Text, IReadOnlyList<UiNode> Nodes)
{
    public static readonly SheetCell Empty = new("", []);
}
