using System.Text.Json;
using System.Text.Json.Nodes;
using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Judging;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Reading.Questions;
using AutoGlm.Tasks.Reading.Sheets;
using AutoGlm.Tasks.Text;
using AutoGlm.Tasks.Understanding;

namespace AutoGlm.Tasks.Planning.Embedded.Programs;

/// <summary>Reads a list over several pages or screens: each step that goes on notes the rows it leaves behind.</summary>
internal static partial class PagedSheets
{
    private const int MostPages = 40;

    /// <summary>Tag of steps that turn to a further page or down the list.</summary>
    public const string Tag = "page";

    /// <summary>Tag of steps that turn back to a page seen before.</summary>
    public const string BackTag = "turn back";

    /// <summary>What was noted on earlier pages, joined with what the screen shows of the same list.</summary>
    public static IReadOnlyList<Sheet> Joined(ClauseState state)
    {
        var noted = state.StepsFor(Tag).Select(step => Parse(step.Note)).OfType<Sheet>().ToList();
        return noted.Count == 0 ? [] : [Join([.. noted, .. Main(state.Situation) is { } now ? [now] : Array.Empty<Sheet>()])];
    }

    /// <summary>One sheet of those read page by page; those of another form are left out.</summary>
    public static Sheet Join(IReadOnlyList<Sheet> sheets)
    {
        var widest = sheets.MaxBy(sheet => sheet.Columns)!;
        var rows = new List<SheetRow>();
        foreach (var sheet in sheets.Where(sheet => sheet.Columns == widest.Columns))
        {
            // A longer list that begins as the shorter one did shows the old rows again; a scrolled one shows some of them.
            if (sheet.Rows.Count > rows.Count && rows.Zip(sheet.Rows).All(pair => Said(pair.First) == Said(pair.Second)))
                rows.Clear();
            var known = rows.Select(Said).ToHashSet(StringComparer.Ordinal);
            rows.AddRange(sheet.Rows.Where(row => !known.Contains(Said(row))));
        }

        return new Sheet(widest.Headers, rows) { HasHeaders = widest.HasHeaders, Title = widest.Title };
    }

    /// <summary>What a row says without its controls, which are not noted.</summary>
    private static string Said(SheetRow row) => string.Join(' ', row.Cells.Where(cell => cell.Text.Length > 0 && !cell.Nodes.Any(Leaves.IsControl)).Select(cell => cell.Text));

    /// <summary>Turns to the next page or further down the list, noting what is here; null when this is the end.</summary>
    public static Progress? Next(ClauseState state)
    {
        var turned = state.StepsFor(Tag).ToList();
        if (turned.Count >= MostPages || Main(state.Situation) is not { } sheet)
            return null;
        var note = Write(sheet);
        // "More" that shows what was there before only opens and shuts something.
        if (turned.Count > 1 && turned[^1].Instruction.Verb == InstructionVerb.Tap && turned[..^1].Exists(step => step.Instruction.Verb == InstructionVerb.Tap && step.ScreenAfter == turned[^1].ScreenAfter))
            return null;
        if (NextControl(state.Situation) is { } next && !(turned.Count > 0 && turned[^1].Verdict.Kind == VerdictKind.NoChange))
            return state.Do(state.On(InstructionVerb.Tap, next, null, Expectation.AnyChange, Tag), note);
        var still = turned.Count(step => step.Instruction.Verb == InstructionVerb.Scroll && step.Note == note);
        if (still >= 2)
            return null;
        var inner = state.Situation.Index.Nodes.Where(node => node.Is(UiStates.Scrollable) && state.Situation.Index.IsReachable(node) && sheet.Rows.SelectMany(row => row.Cells).SelectMany(cell => cell.Nodes).FirstOrDefault() is { } first && state.Situation.Index.IsWithin(first, node)).LastOrDefault();
        if (inner is not null)
            return state.Do(state.On(InstructionVerb.Scroll, inner, "down", new Expectation(ExpectationKind.None), Tag), note);
        return state.Situation.Now.CanScrollDown
            ? state.Do(Instruct.Plain(state.Situation, InstructionVerb.Scroll, "down", new Expectation(ExpectationKind.None), state.Purpose(Tag)), note)
            : null;
    }

    /// <summary>The name of the row that words choose among all pages read; null when only one page was.</summary>
    public static string? NameOf(ClauseState state, string words) =>
        Joined(state) is [var all] && SheetAnswers.RowsOf(Inquiry.Of(new AskedValue(words, null, "text")), all, false, state.Situation.Context.Clock) is [var row, ..] ? row.Cells[all.Key].Text : null;

    /// <summary>Turns one page back; null when there is no way.</summary>
    public static Progress? Back(ClauseState state)
    {
        var situation = state.Situation;
        if (state.StepsFor(BackTag).Count() >= MostPages)
            return null;
        var previous = situation.Usable.FirstOrDefault(node => node.Role is "link" or "button" && situation.Index.LabelOf(node).Trim() is { Length: > 0 and < 30 } label && (label is "‹" or "«" or "<" or "←" or "❮" || Synonyms.Strength(label.Trim('‹', '«', '<', '←', ' '), "previous-page") >= 0.9));
        if (previous is not null)
            return state.Do(state.On(InstructionVerb.Tap, previous, null, Expectation.AnyChange, BackTag));
        var numbers = situation.Index.Interactives.Where(node => node.Role is "link" or "button" && int.TryParse(situation.Index.LabelOf(node), out _)).ToList();
        var current = numbers.FindIndex(node => node.Is(UiStates.Selected) || node.Is(UiStates.Disabled));
        if (current > 0 && !numbers[current - 1].Is(UiStates.Disabled))
            return state.Do(state.On(InstructionVerb.Tap, numbers[current - 1], null, Expectation.AnyChange, BackTag));
        return situation.Now.CanScrollUp ? state.Do(Instruct.Plain(situation, InstructionVerb.Scroll, "up", new Expectation(ExpectationKind.None), state.Purpose(BackTag))) : null;
    }

    /// <summary>The list the page is about: the one with most to say.</summary>
    public static Sheet? Main(Situation situation) =>
        SheetFinder.Find(situation.Index).Where(sheet => sheet.Rows.Count > 1 || sheet.HasHeaders).MaxBy(sheet => sheet.Rows.Sum(row => row.Text.Length) * (sheet.Columns > 1 ? 2 : 1) * (sheet.HasHeaders ? 1.2 : 1));

    /// <summary>The control that turns to the next page or shows more of the list, when it can be used.</summary>
    public static UiNode? NextControl(Situation situation)
    {
        var controls = situation.Usable.Where(node => node.Role is "link" or "button" or "menuitem" or "generic" or "tab" && !UiRoles.IsField(node)).ToList();
        var next = controls
            .Where(node => situation.Index.LabelOf(node).Trim() is { Length: > 0 and < 30 } label && (label is "›" or "»" or ">" or "→" or "❯" or "▶" || Synonyms.Strength(label.Trim('›', '»', '>', '→', ' '), Concepts.NextPage) >= 0.9 || Synonyms.Strength(label.Trim('›', '»', '>', '→', ' '), "next") >= 0.95 && IsPager(situation, node) || Synonyms.Strength(label, "more") >= 0.95 && label.Length > 3 && node.Role == "button"))
            .OrderByDescending(node => situation.Index.OrderOf(node))
            .FirstOrDefault();
        if (next is not null)
            return next;
        // Numbers only: the one after the page that is marked as this one.
        var numbers = situation.Index.Interactives.Where(node => node.Role is "link" or "button" or "generic" && int.TryParse(situation.Index.LabelOf(node), out _)).ToList();
        var current = numbers.FindIndex(node => node.Is(UiStates.Selected) || node.Is(UiStates.Disabled));
        if (numbers.Count > 1 && current < 0)
            return AfterPlain(situation, numbers);
        return numbers.Count > 1 && current >= 0 && current + 1 < numbers.Count && !numbers[current + 1].Is(UiStates.Disabled) && int.Parse(situation.Index.LabelOf(numbers[current + 1]), System.Globalization.CultureInfo.InvariantCulture) == int.Parse(situation.Index.LabelOf(numbers[current]), System.Globalization.CultureInfo.InvariantCulture) + 1
            ? numbers[current + 1]
            : null;
    }

    /// <summary>The page one is on is often no link: 1 **2** 3 4.</summary>
    private static UiNode? AfterPlain(Situation situation, List<UiNode> links)
    {
        var numbers = links.ConvertAll(node => int.TryParse(situation.Index.LabelOf(node), out var number) ? number : 0);
        var first = situation.Index.OrderOf(links[0]);
        var last = situation.Index.OrderOf(links[^1]);
        var here = situation.Index.Nodes.Skip(Math.Max(0, first - Beside)).Take(last - first + (2 * Beside)).Where(node => !UiRoles.IsInteractive(node)).Select(node => int.TryParse(node.Name, out var number) ? number : 0).FirstOrDefault(number => number > 0 && !numbers.Contains(number) && (numbers.Contains(number + 1) || numbers.Contains(number - 1)));
        return here > 0 && numbers.IndexOf(here + 1) is >= 0 and var at && !links[at].Is(UiStates.Disabled) ? links[at] : null;
    }

    /// <summary>How many pages the list has, where the page says so: "1 / 3", "page 2 of 5", 第1页，共3页, or by the links to them.</summary>
    public static int? Pages(Situation situation)
    {
        foreach (var node in situation.Index.Nodes.Where(node => node.Children.Count == 0 && node.Name.Length is > 2 and < 30 && !UiRoles.IsField(node)))
        {
            if (OfPages().Match(node.Name) is { Success: true } match && int.TryParse(match.Groups["n"].Value, out var pages) && int.TryParse(match.Groups["i"].Value, out var at) && at <= pages)
                return pages;
        }

        var numbers = situation.Index.Interactives.Where(node => node.Role is "link" or "button" or "generic").Select(node => int.TryParse(situation.Index.LabelOf(node), out var number) ? number : 0).Where(number => number > 0).ToList();
        return numbers.Count > 1 && NextControl(situation) is not null ? numbers.Max() : null;
    }

    [System.Text.RegularExpressions.GeneratedRegex(@"^\W*(?:prev(?:ious)?|上一页|前一页)\W*$", System.Text.RegularExpressions.RegexOptions.IgnoreCase | System.Text.RegularExpressions.RegexOptions.CultureInvariant)]
    private static partial System.Text.RegularExpressions.Regex PreviousWord();

    /// <summary>A mere "Next" turns a page where the way back, or which page this is, stands beside it.</summary>
    private static bool IsPager(Situation situation, UiNode next)
    {
        var at = situation.Index.OrderOf(next);
        var around = situation.Index.Nodes.Skip(Math.Max(0, at - Beside)).Take((2 * Beside) + 1).Where(other => other != next).ToList();
        return !situation.Usable.Any(UiRoles.IsTextField)
            && around.Exists(other => OfPages().IsMatch(other.Name) || UiRoles.IsInteractive(other) && situation.Index.LabelOf(other) is { Length: > 0 and < 30 } back && (Synonyms.Strength(back, "previous-page") >= 0.9 || PreviousWord().IsMatch(back)));
    }

    /// <summary>How far from each other the parts of a pager stand in reading order.</summary>
    private const int Beside = 5;

    [System.Text.RegularExpressions.GeneratedRegex(@"^\s*(?:(?:page|第)\s*)?(?<i>\d{1,3})\s*(?:/|of|页?[,，]?\s*共)\s*(?<n>\d{1,3})\s*(?:pages|页)?\s*$", System.Text.RegularExpressions.RegexOptions.IgnoreCase | System.Text.RegularExpressions.RegexOptions.CultureInvariant)]
    private static partial System.Text.RegularExpressions.Regex OfPages();

    public static string Write(Sheet sheet) => new JsonObject
    {
        ["h"] = new JsonArray([.. sheet.Headers.Select(header => (JsonNode)header)]),
        ["n"] = sheet.HasHeaders,
        ["t"] = sheet.Title,
        ["r"] = new JsonArray([.. sheet.Rows.Select(row => (JsonNode)new JsonArray([.. row.Cells.Select(cell => (JsonNode)(cell.Nodes.Any(Leaves.IsControl) ? "" : cell.Text))]))]),
    }.ToJsonString();

    public static Sheet? Parse(string? note)
    {
        if (note is null)
            return null;
        try
        {
            return JsonNode.Parse(note) is JsonObject read && read["h"] is JsonArray headers && read["r"] is JsonArray rows
                ? new Sheet([.. headers.Select(header => header!.ToString())], [.. rows.OfType<JsonArray>().Select(row => new SheetRow([.. row.Select(cell => new SheetCell(cell!.ToString(), []))]))]) { HasHeaders = (bool?)read["n"] ?? false, Title = read["t"]?.ToString() ?? "" }
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
