using System.Text.RegularExpressions;
using AutoGlm.Tasks.Text.Values;

namespace AutoGlm.Tasks.Understanding.Programs.Reading;

/// <summary>Reads a list whose items are each a field with its value: "name Ann, age 30 and the city to Rome".</summary>
internal static partial class EntryItems
{
    private const int MostPieces = 16;

    [GeneratedRegex(@"\s*[,;]\s*(?:and\s+|then\s+)?|\s+and\s+|\s+&\s+|、|以及|(?<=[\u4e00-\u9fff\d\uE001-\uE006])[和并](?=[\u4e00-\u9fff])", RegexOptions.CultureInvariant)]
    private static partial Regex Between();

    /// <summary>One clause per item; null when the words are no such list. A value may hold "and" itself: pieces that are no item belong to the one before.</summary>
    public static IReadOnlyList<Clause>? Read(ClausePart part, IReadOnlyList<ClausePattern> item, Regex? also = null)
    {
        var borders = Apart([.. Between().Matches(part.Masked).Cast<Match>(), .. also is null ? Enumerable.Empty<Match>() : also.Matches(part.Masked)]).Where(border => border.Index > 0 && border.Index + border.Length < part.Masked.Length).ToList();
        if (borders.Count >= MostPieces)
            return null;
        var starts = borders.Select(border => border.Index + border.Length).Prepend(0).ToArray();
        var ends = borders.Select(border => border.Index).Append(part.Masked.Length).ToArray();
        var known = new Dictionary<int, IReadOnlyList<Clause>?>();
        return From(0);

        IReadOnlyList<Clause>? From(int first)
        {
            if (first == starts.Length)
                return [];
            if (known.TryGetValue(first, out var found))
                return found;
            known[first] = null;
            for (var last = first; last < ends.Length; last++)
            {
                var piece = new ClausePart(part.Goal, new TextSpan(part.Span.Start + starts[first], ends[last] - starts[first]), part.Language, part.Clock);
                if (ClausePattern.Read(item, piece) is { } clause && From(last + 1) is { } rest)
                    return known[first] = [clause, .. rest];
            }

            return null;
        }
    }

    /// <summary>Borders in their order, none that begins within the one before.</summary>
    private static IEnumerable<Match> Apart(IEnumerable<Match> borders)
    {
        var end = 0;
        foreach (var border in borders.OrderBy(border => border.Index))
        {
            if (border.Index < end)
                continue;
            end = border.Index + border.Length;
            yield return border;
        }
    }

    /// <summary>"the current password and the new one": one stands for the noun before.</summary>
    private static List<Clause> WithNouns(IReadOnlyList<Clause> entries)
    {
        var named = new List<Clause>(entries.Count);
        string? noun = null;
        foreach (var entry in entries)
        {
            if (entry is SetClause { Field: { Phrase.Name: { Length: > 0 } name } field } set)
            {
                if (noun is not null && name.EndsWith(" one", StringComparison.OrdinalIgnoreCase))
                {
                    named.Add(set with { Field = field with { Phrase = field.Phrase with { Name = name[..^3] + noun } } });
                    continue;
                }

                noun = name[(name.LastIndexOf(' ') + 1)..];
            }

            named.Add(entry);
        }

        return named;
    }

    /// <summary>The items as one clause; null when there is no list of at least <paramref name="least"/>.</summary>
    public static Clause? Form(ClausePart part, Group list, IReadOnlyList<ClausePattern> item, int least = 1) =>
        Read(part.Piece(list), item) is { } entries && entries.Count >= least
            ? entries.Count == 1 ? entries[0] with { Words = part.Words } : new FormClause { Words = part.Words, Entries = WithNouns(entries) }
            : null;
}
