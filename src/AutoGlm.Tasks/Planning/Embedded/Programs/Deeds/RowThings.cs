using System.Text.RegularExpressions;
using AutoGlm.Tasks.Reading.Questions;
using AutoGlm.Tasks.Reading.Sheets;
using AutoGlm.Tasks.Text;
using AutoGlm.Tasks.Understanding;
using AutoGlm.Tasks.Understanding.Programs.Reading;

namespace AutoGlm.Tasks.Planning.Embedded.Programs.Deeds;

/// <summary>Finds rows, cards and entries by what stands in them: "all unpaid orders over 500", "everything but Home", "the oldest item".</summary>
internal static partial class RowThings
{
    /// <summary>The rows that the words speak of, from the sheet that fits them best; empty when none does.</summary>
    /// <param name="situation">The screen.</param>
    /// <param name="words">The thing or things in the goal's words.</param>
    /// <param name="wanted">Whether a row has what it takes: a control of some name, a box to tick.</param>
    /// <param name="all">Whether words that name nothing of the sheet ("every item") may mean all of it.</param>
    public static (Sheet? Sheet, IReadOnlyList<SheetRow> Rows) Find(Situation situation, string words, Func<Sheet, SheetRow, bool> wanted, bool all)
    {
        if (Lacking().Match(words) is { Success: true } lacking)
        {
            var without = SheetFinder.Find(situation.Index).Select(sheet => (Sheet: sheet, Rows: sheet.Rows.Where(row => Lacks(sheet, row, lacking.Groups["x"].Value)).ToList())).MaxBy(pair => pair.Rows.Count);
            if (without.Rows is { Count: > 0 } rows)
                return (without.Sheet, [.. rows.Where(row => wanted(without.Sheet, row))]);
        }

        var (main, except) = Split(words);
        (Sheet? Sheet, IReadOnlyList<SheetRow> Rows) best = (null, []);
        var most = 0.0;
        foreach (var sheet in SheetFinder.Find(situation.Index).SelectMany(sheet => Turned.Both(sheet).Select(pair => pair.Sheet)))
        {
            if (!sheet.Rows.Any(row => wanted(sheet, row)))
                continue;
            var rows = Rows(situation, sheet, main, all || except.Length > 0);
            if (rows.Count == 0)
                continue;
            var left = except.Length == 0 ? [] : Excepted(sheet, except) is { Count: > 0 } named ? named : Rows(situation, sheet, except, false);
            // Those within a bound may be gone already, having been dealt with.
            if (except.Length > 0 && left.Count == 0 && Limits.Find(TextFold.Fold(except)) is null)
                continue;
            var chosen = rows.Where(row => !left.Contains(row)).ToList();
            var fitting = chosen.Where(row => wanted(sheet, row)).ToList();
            var score = SheetLinks.Of(InquiryOf(main), sheet, situation.Context.Clock).Coverage + (fitting.Count == chosen.Count ? 0.2 : 0) + (0.001 * sheet.Rows.Count);
            if (fitting.Count > 0 && score > most)
                (best, most) = ((sheet, fitting), score);
        }

        return best;
    }

    private static readonly char[] Quotation = [' ', '"', '\'', '“', '”', '‘', '’', '「', '」', '《', '》'];

    /// <summary>The rows that have what is excepted written in them, as long as each of its names is found: none that is merely like one of them.</summary>
    private static List<SheetRow> Excepted(Sheet sheet, string except)
    {
        var names = NameLists.IsList(except, out var several) ? several : [except.Trim()];
        var rows = names.Select(name => TextFold.Fold(name.Trim(Quotation))).Select(name => sheet.Rows.Where(row => name.Length > 1 && row.Cells.Any(cell => Naming.PlaceOf(name, TextFold.Fold(cell.Text)) >= 0)).ToList()).ToList();
        return rows.TrueForAll(found => found.Count > 0) ? [.. rows.SelectMany(found => found).Distinct()] : [];
    }

    /// <summary>Whether words say that something is missing of the things, as "claims without a receipt" do.</summary>
    public static bool TellsLack(string words) => Lacking().IsMatch(words);

    /// <summary>"No receipt" in one of its cells, or "no" or nothing in the column that is called so.</summary>
    private static bool Lacks(Sheet sheet, SheetRow row, string what)
    {
        var thing = TextFold.Fold(what).Trim();
        for (var i = 0; i < row.Cells.Count; i++)
        {
            var text = TextFold.Fold(row.Cells[i].Text).Trim();
            if (thing.Length > 0 && NoneOf().Match(text) is { Success: true } none && text[(none.Index + none.Length)..].Trim() is var rest && rest.StartsWith(thing, StringComparison.Ordinal) || text.EndsWith("缺失", StringComparison.Ordinal) && text.Contains(thing, StringComparison.Ordinal))
                return true;
            if (sheet.HasHeaders && i < sheet.Headers.Count && Similarity.Of(what, sheet.Headers[i]) >= 0.8 && Nothing().IsMatch(text))
                return true;
        }

        return false;
    }

    [GeneratedRegex(@"\b(?:no|without|missing|lacks?|lacking)\s+(?:an?\s+|any\s+)?|无|没有|未附|未|缺少?|不带|不含", RegexOptions.CultureInvariant)]
    private static partial Regex NoneOf();

    [GeneratedRegex(@"^(?:no|none|nothing|missing|n/?a|[-–—✗✘×❌]|无|没有|否|缺)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Nothing();

    [GeneratedRegex(@"\b(?:(?:that|which|who)\s+)?(?:(?:come|comes|are|is|were|was)\s+)?(?:without|lacking|missing|with\s+no|(?:has|have|having)\s+no|(?:do|does)(?:\s+not|n['’]t)\s+have|not\s+having)\s+(?:an?\s+|any\s+|the\s+|its\s+|their\s+)?(?<x>[\p{L} -]{2,30}?)$|(?:没有|没|无|缺少?|不带|不含|未附)(?<x>[\u4e00-\u9fff]{1,6}?)的", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Lacking();

    private static IReadOnlyList<SheetRow> Rows(Situation situation, Sheet sheet, string words, bool all)
    {
        var (positive, negated) = Negation(words);
        var rows = SheetAnswers.RowsOf(InquiryOf(positive), sheet, all || negated is not null, situation.Context.Clock);
        if (negated is null)
            return rows;
        var excluded = SheetAnswers.RowsOf(InquiryOf(negated), sheet, false, situation.Context.Clock);
        if (excluded.Count > 0)
            return [.. rows.Where(row => !excluded.Contains(row))];
        return SheetAnswers.RowsOf(InquiryOf(words), sheet, all, situation.Context.Clock);
    }

    private static Inquiry InquiryOf(string words) => Inquiry.Of(new AskedValue(words, null, "text"));

    private static (string Main, string Except) Split(string words)
    {
        if (Except().Match(words) is not { Success: true } match)
            return (words, "");
        return (words.Remove(match.Index, match.Length).TrimStart('的'), match.Groups["x"].Value);
    }

    /// <summary>"who has not paid": what is denied stands apart from what is said.</summary>
    private static (string Positive, string? Negated) Negation(string words) =>
        Not().Match(words) is { Success: true } match ? (words.Remove(match.Index, match.Length), match.Groups["x"].Value) : (words, null);

    [GeneratedRegex(@"\s*,?\s*\b(?:except(?:\s+for)?|but(?:\s+not)?|other\s+than|apart\s+from|excluding|besides|leaving\s+out|without)\s+(?:the\s+)?(?<x>.+)$|(?:除了|除)(?<x>.+?)(?:以外|之外|外|，|,|(?=其[他它余])|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Except();

    [GeneratedRegex(@"\b(?:(?:who|that|which)\s+)?(?:(?:has|have|is|are|was|were|did|does|do)\s+)?(?:not|n['’]t)\s+(?:yet\s+)?(?:been\s+)?(?<x>[\p{L} ]+?)(?:\s+yet)?$|(?:还没有?|尚未|没有?|不是)(?<x>[\u4e00-\u9fff]{1,4}?)的", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Not();
}
