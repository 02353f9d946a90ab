using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Reading.Sheets;

namespace AutoGlm.Tasks.Reading.Questions;

/// <summary>Collects what a screen says as label and value: two-column tables and lines, definition lists, "label: value", fields that hold something.</summary>
internal static partial class Facts
{
    private const int LongestLabel = 40;
    private const int LongestValue = 160;

    public static IEnumerable<Fact> Of(ObservationIndex index, IReadOnlyList<Sheet> sheets)
    {
        foreach (var sheet in sheets.Where(sheet => sheet.Columns == 2 && !sheet.HasHeaders))
        {
            foreach (var row in sheet.Rows)
            {
                if (row.Cells[0].Text is { Length: > 0 and <= LongestLabel } label && row.Cells[1].Text is { Length: > 0 and <= LongestValue } value && row.Cells[1].Nodes.Count > 0 && !row.Cells[1].Nodes.Any(node => node.Role == "button"))
                    yield return new Fact(label, value, row.Cells[1].Nodes[0], 1);
            }
        }

        // In a table with more columns the piece to the right is no value of the piece to the left.
        var celled = sheets.Where(sheet => sheet.Columns > 2).SelectMany(sheet => sheet.Rows).SelectMany(row => row.Cells).SelectMany(cell => cell.Nodes).ToHashSet(ReferenceEqualityComparer.Instance);
        var leaves = Leaves.In(index, index.Nodes[0]).Where(index.IsReachable).ToList();
        for (var i = 0; i < leaves.Count; i++)
        {
            var leaf = leaves[i];
            if (UiRoles.IsField(leaf))
            {
                if (leaf.Value?.Contains('\n', StringComparison.Ordinal) == true && !leaf.Is(UiStates.Secret))
                {
                    foreach (var entry in Entries(leaf, leaf.Value))
                        yield return entry;
                }

                if (Leaves.TextOf(index, leaf) is { Length: > 0 } shown && index.LabelOf(leaf) is { Length: > 0 } name)
                    yield return new Fact(name, shown, leaf, 0.85);
                continue;
            }

            var text = Leaves.TextOf(index, leaf);
            if (text.Length == 0 || leaf.Role == "button")
                continue;
            foreach (var line in text.Split(['·', '|', '\n', '•', '　'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                var colon = line.IndexOfAny([':', '：']);
                if (colon > 0 && colon <= LongestLabel && colon < line.Length - 1 && !char.IsDigit(line[colon - 1]))
                    yield return new Fact(line[..colon].Trim(), line[(colon + 1)..].Trim(), leaf, 1);
            }

            if (text.Contains('\n', StringComparison.Ordinal))
            {
                foreach (var entry in Entries(leaf, text))
                    yield return entry;
            }

            if (Abbreviated().Match(text) is { Success: true } short_ && TypedText.CodeIn(short_.Groups["v"].Value) is { } code)
                yield return new Fact(short_.Groups["l"].Value.TrimEnd('.', ' '), code, leaf, 0.95);

            text = text.Trim('(', ')', '（', '）', ' ');
            if (text.Length == 0)
                continue;
            // "★ 4.8" is a rating, "172 reviews" the number of reviews.
            if (CellKinds.Of(text) == CellKind.Measure && CellKinds.UnitOf(text) is { } unit)
            {
                var qualities = CellKinds.QualitiesOf(unit);
                foreach (var name in qualities)
                    yield return new Fact(name, text, leaf, 0.9);
                if (qualities.Count == 0)
                    yield return new Fact(unit, text[..^unit.Length].Trim(), leaf, 0.9);
            }

            if (!string.IsNullOrEmpty(leaf.Description) && leaf.Description.Length <= LongestLabel && leaf.Role is "text" or "generic" or "img")
                yield return new Fact(leaf.Description!, text, leaf, 0.9);
            if (i + 1 < leaves.Count && index.RowOf(leaf) is null && !(celled.Contains(leaf) && celled.Contains(leaves[i + 1])) && Pairs(index, leaf, text, leaves[i + 1]) is { } pair)
                yield return pair;
        }
    }

    /// <summary>What the lines of a text set: "timeout = 30".</summary>
    private static IEnumerable<Fact> Entries(UiNode leaf, string text)
    {
        foreach (var line in text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var at = line.IndexOf('=', StringComparison.Ordinal);
            if (at < 0)
                at = line.IndexOf(':', StringComparison.Ordinal);
            if (at > 0 && at <= LongestLabel && at < line.Length - 1 && line[..at].Trim(' ', '"', '\'', '-', ':') is { Length: > 0 } name && line[(at + 1)..].Trim(' ', '"', '\'', ',', ';', '=', '>') is { Length: > 0 and <= LongestValue } value)
                yield return new Fact(name, value, leaf, 1);
        }
    }

    /// <summary>A term and its definition, a label that ends in a colon, or a short title over its value.</summary>
    private static Fact? Pairs(ObservationIndex index, UiNode leaf, string text, UiNode next)
    {
        var value = Leaves.TextOf(index, next);
        if (value.Length is 0 or > LongestValue || text.Length > LongestLabel || Leaves.IsControl(next))
            return null;
        if (text[^1] is ':' or '：')
            return new Fact(text.TrimEnd(':', '：', ' '), value, next, 1);
        // "Ref. LM-1234-56": an abbreviation and the number it goes with.
        if (text[^1] == '.' && text.Length <= 12 && value.Length <= LongestLabel && TypedText.CodeIn(value) is not null)
            return new Fact(text.TrimEnd('.', ' '), value, next, 0.95);
        if (leaf.Role == "term" || InTerm(index, leaf))
            return new Fact(text, value, next, 1);
        return CellKinds.Of(text) == CellKind.Text && CellKinds.Of(value) is not (CellKind.Text or CellKind.Empty) && text.Split(' ').Length <= 4 ? new Fact(text, value, next, 0.8) : null;
    }

    /// <summary>"Ref. LM-1234-56" in one piece.</summary>
    [System.Text.RegularExpressions.GeneratedRegex(@"^(?<l>\p{Lu}[\p{L}. ]{0,12}\.)\s*(?<v>\S{3,24})$", System.Text.RegularExpressions.RegexOptions.CultureInvariant)]
    private static partial System.Text.RegularExpressions.Regex Abbreviated();

    private static bool InTerm(ObservationIndex index, UiNode leaf) => index.ParentOf(leaf)?.Role == "term";
}
