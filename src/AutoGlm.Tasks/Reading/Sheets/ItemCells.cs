using System.Globalization;
using System.Text.RegularExpressions;
using AutoGlm.Tasks.Observing;

namespace AutoGlm.Tasks.Reading.Sheets;

/// <summary>Takes one thing's pieces apart into named values, so that the same values of all things come into one column.</summary>
internal static partial class ItemCells
{
    private const int LongestLabel = 30;

    /// <summary>Column keys and values in order. A label before a colon names its value; other values are told apart by what they look like.</summary>
    public static IReadOnlyList<(string Key, string Header, SheetCell Cell)> Read(ObservationIndex index, IReadOnlyList<UiNode> leaves)
    {
        var found = new List<(string Key, string Header, SheetCell Cell)>();
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        string? label = null;
        foreach (var leaf in leaves)
        {
            var text = Leaves.TextOf(index, leaf);
            if (Leaves.IsControl(leaf))
            {
                Add(found, counts, "control", "", text, leaf);
                continue;
            }

            if (text.Length == 0)
                continue;
            if (text[^1] is ':' or '：' && text.Length <= LongestLabel)
            {
                label = text.TrimEnd(':', '：', ' ');
                continue;
            }

            if (label is not null)
            {
                Add(found, counts, "=" + label, label, text, leaf);
                label = null;
            }
            else if (Labelled(text) is var (name, value) && name is not null)
            {
                Add(found, counts, "=" + name, name, value, leaf);
            }
            else
            {
                foreach (var part in Parts(text))
                {
                    var kind = CellKinds.Of(part);
                    Add(found, counts, kind == CellKind.Measure ? "u" + CellKinds.UnitOf(part) : kind.ToString(), "", part, leaf);
                }
            }
        }

        return found;
    }

    /// <summary>One sheet of several things' pieces; null when they have nothing in common.</summary>
    public static Sheet? Combine(ObservationIndex index, IReadOnlyList<IReadOnlyList<UiNode>> things, string title)
    {
        var read = things.Select(thing => Read(index, thing)).ToList();
        var keys = new List<(string Key, string Header)>();
        foreach (var (key, header, _) in read.SelectMany(one => one))
        {
            if (!keys.Exists(known => known.Key == key))
                keys.Add((key, header));
        }

        // A value that only one of many things has is no column but an oddity; it stays with the text of the thing.
        keys = [.. keys.Where(key => read.Count(one => one.Any(cell => cell.Key == key.Key)) * 4 >= read.Count || key.Header.Length > 0)];
        if (keys.Count == 0)
            return null;
        var rows = read.ConvertAll(one => new SheetRow([.. keys.Select(key => one.FirstOrDefault(cell => cell.Key == key.Key).Cell ?? SheetCell.Empty)]));
        var names = ColumnNames.Of(keys.Count, rows);
        return new Sheet([.. keys.Select((key, i) => key.Header.Length > 0 ? key.Header : names[i])], rows) { Title = title, HasHeaders = keys.Exists(key => key.Header.Length > 0) };
    }

    private static (string? Name, string Value) Labelled(string text)
    {
        var colon = text.IndexOfAny([':', '：']);
        return colon > 0 && colon <= LongestLabel && colon < text.Length - 1 && !char.IsDigit(text[colon - 1]) && !text[(colon + 1)..].StartsWith("//", StringComparison.Ordinal)
            ? (text[..colon].Trim(), text[(colon + 1)..].Trim())
            : (null, text);
    }

    private static IEnumerable<string> Parts(string text) =>
        text.Length > 80 ? [text] : text.Split(['·', '|', '•', '｜'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).SelectMany(WithAge);

    /// <summary>"By Ann in Cooking, 3 hours ago": when it was is a value of its own.</summary>
    private static IEnumerable<string> WithAge(string text)
    {
        if (Ago().Match(text) is not { Success: true } age || age.Length > text.Length - 3)
            return [text];
        return [text.Remove(age.Index, age.Length).Trim(' ', ',', '，', '-', '–', '('), age.Groups["a"].Value];
    }

    [GeneratedRegex(@"(?:^|[\s,，(])(?<a>(?:\d+|an?|one)\s*(?:seconds?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?)\s+ago|\d+\s*(?:秒|分钟|小时|天|周|个?月|年)前)\)?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Ago();

    private static void Add(List<(string Key, string Header, SheetCell Cell)> found, Dictionary<string, int> counts, string key, string header, string text, UiNode leaf)
    {
        var count = counts[key] = counts.GetValueOrDefault(key) + 1;
        found.Add((string.Create(CultureInfo.InvariantCulture, $"{key}{count}"), header, new SheetCell(text, [leaf])));
    }
}
