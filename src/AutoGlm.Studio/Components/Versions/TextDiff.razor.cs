using AutoGlm.Workflows.Comparing;
using Microsoft.AspNetCore.Components;

namespace AutoGlm.Studio.Components.Versions;

/// <summary>Two texts as one list of lines; what is the same in both is folded up except around what differs.</summary>
public partial class TextDiff : StudioComponent
{
    private const int Around = 3;

    private readonly HashSet<int> _opened = [];
    private IReadOnlyList<Block> _blocks = [];
    private (string, string) _shown;

    [Parameter, EditorRequired]
    public string Before { get; set; } = "";

    [Parameter, EditorRequired]
    public string After { get; set; } = "";

    protected override void OnParametersSet()
    {
        if (_shown == (Before, After))
            return;
        _shown = (Before, After);
        _opened.Clear();
        var lines = LineDiff.Between(Before, After);
        var near = new bool[lines.Count];
        for (var index = 0; index < lines.Count; index++)
            if (lines[index].Sort != LineSort.Same)
                Array.Fill(near, true, Math.Max(0, index - Around), Math.Min(lines.Count, index + Around + 1) - Math.Max(0, index - Around));
        var blocks = new List<Block>();
        for (var first = 0; first < lines.Count;)
        {
            var end = first;
            while (end < lines.Count && near[end] == near[first])
                end++;
            blocks.Add(new Block(first, !near[first], [.. lines.Skip(first).Take(end - first)]));
            first = end;
        }

        _blocks = blocks;
    }

    private sealed record Block(int First, bool Folded, IReadOnlyList<DiffLine> Lines);
}
