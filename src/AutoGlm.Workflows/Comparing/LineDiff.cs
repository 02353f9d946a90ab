using System.Text.RegularExpressions;

namespace AutoGlm.Workflows.Comparing;

/// <summary>Two texts compared line by line, with the words that differ marked in lines that took each other's place.</summary>
public static partial class LineDiff
{
    /// <summary>Lines longer than this are marked whole, in characters.</summary>
    private const int LongestMarked = 4000;

    public static IReadOnlyList<DiffLine> Between(string before, string after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var (old, now) = (LinesOf(before), LinesOf(after));
        var lines = new List<DiffLine>();
        var (removed, added) = (new List<int>(), new List<int>());
        var (x, y) = (0, 0);
        foreach (var step in Sequences.Between(old, now))
        {
            if (step < 0)
            {
                removed.Add(x++);
            }
            else if (step > 0)
            {
                added.Add(y++);
            }
            else
            {
                Close(old, now, removed, added, lines);
                lines.Add(new DiffLine(LineSort.Same, ++x, ++y, [new DiffPiece(old[x - 1], false)]));
            }
        }

        Close(old, now, removed, added, lines);
        return lines;
    }

    private static void Close(string[] old, string[] now, List<int> removed, List<int> added, List<DiffLine> lines)
    {
        var pairs = removed.Zip(added, (from, to) => Words(old[from], now[to])).ToList();
        lines.AddRange(removed.Select((line, index) => new DiffLine(LineSort.Removed, line + 1, null, index < pairs.Count ? pairs[index].Before : [new DiffPiece(old[line], false)])));
        lines.AddRange(added.Select((line, index) => new DiffLine(LineSort.Added, null, line + 1, index < pairs.Count ? pairs[index].After : [new DiffPiece(now[line], false)])));
        removed.Clear();
        added.Clear();
    }

    private static (IReadOnlyList<DiffPiece> Before, IReadOnlyList<DiffPiece> After) Words(string before, string after)
    {
        if (before.Length > LongestMarked || after.Length > LongestMarked)
            return ([new DiffPiece(before, true)], [new DiffPiece(after, true)]);
        var (old, now) = (WordsOf(before), WordsOf(after));
        var (left, right) = (new List<DiffPiece>(), new List<DiffPiece>());
        var (x, y) = (0, 0);
        foreach (var step in Sequences.Between(old, now))
        {
            if (step <= 0)
                Append(left, old[x++], step < 0);
            if (step >= 0)
                Append(right, now[y++], step > 0);
        }

        return (left, right);
    }

    private static void Append(List<DiffPiece> pieces, string text, bool marked)
    {
        if (pieces.Count > 0 && pieces[^1].Marked == marked)
            pieces[^1] = pieces[^1] with { Text = pieces[^1].Text + text };
        else
            pieces.Add(new DiffPiece(text, marked));
    }

    private static string[] LinesOf(string text) => text.Length == 0 ? [] : text.TrimEnd('\n').Split('\n');

    private static string[] WordsOf(string line) => [.. Word().Matches(line).Select(match => match.Value)];

    /// <summary>A Latin word, a number, or one character of anything else: Chinese has no spaces.</summary>
    [GeneratedRegex(@"[A-Za-z0-9_]+|\s+|[\s\S]")]
    private static partial Regex Word();
}
