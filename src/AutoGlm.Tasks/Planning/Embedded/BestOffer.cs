using System.Text.RegularExpressions;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Planning.Embedded.Programs.Deeds;
using AutoGlm.Tasks.Understanding;

namespace AutoGlm.Tasks.Planning.Embedded;

/// <summary>The one of several offers that has most or least of something, where the goal wants just that: "the cheapest flight".</summary>
internal static partial class BestOffer
{
    /// <summary>Its row or card; null when the goal wants no such one, or nothing is on offer yet.</summary>
    public static UiNode? Of(Situation situation)
    {
        if (situation.Goal.Seeks || situation.Goal.Constraints.Sort is not { PicksOne: true } sort || situation.Goal.Intent.Kind != IntentKind.Transact)
            return null;
        var thing = situation.Goal.Intent.ObjectPhrase ?? "";
        // "The earliest free time" is chosen among times.
        if (Text.Synonyms.Speaks(thing, Text.Concepts.Time))
            return null;
        // "Time" would be read as the time of day: the shortest is what lasts least.
        var wording = Short().IsMatch(sort.Text) ? situation.Say("the shortest one", "最短的") : situation.Chinese ? $"{sort.Text}的" : sort.Text.Contains(' ', StringComparison.Ordinal) ? $"the one with the {sort.Text}" : $"the {sort.Text} one";
        var action = situation.Goal.Intent.Action ?? Text.Concepts.Book;
        if (Said(situation) is { Count: > 0 } said)
            return Among(situation, said, wording, action);
        return RowThings.Find(situation, wording, (sheet, row) => HasControl(situation, Bearer.Of(situation, sheet, row), action), false) is ({ } found, [var best]) && Bearer.Of(situation, found, best) is { Pieces.Count: 1 } bearer ? bearer.Place : null;
    }

    /// <summary>"The cheapest non-stop flight": what the goal wants of it and the offers say of themselves.</summary>
    private static List<string> Said(Situation situation)
    {
        var text = Text.TextFold.Fold(situation.Index.Text);
        return [.. situation.Goal.Constraints.Filters
            .Where(filter => filter is { Comparison: null, Concept: not null and not ("one-way" or "round-trip") })
            .Select(filter => Text.Synonyms.WordsOf(filter.Concept!).Append(filter.Text).Select(Text.TextFold.Fold).FirstOrDefault(word => word.Length > 1 && Reading.Questions.Naming.PlaceOf(word, text) >= 0))
            .OfType<string>()];
    }

    /// <summary>The best of those offers that say all of it.</summary>
    private static UiNode? Among(Situation situation, List<string> said, string wording, string action)
    {
        foreach (var sheet in Reading.Sheets.SheetFinder.Find(situation.Index))
        {
            var rows = sheet.Rows.Where(row => HasControl(situation, Bearer.Of(situation, sheet, row), action) && said.TrueForAll(word => Reading.Questions.Naming.PlaceOf(word, Text.TextFold.Fold(row.Text)) >= 0)).ToList();
            var best = rows.Count < 2 ? rows : Reading.Questions.SheetAnswers.RowsOf(Reading.Questions.Inquiry.Of(new AskedValue(wording, null, "text")), sheet with { Rows = rows }, false, situation.Context.Clock);
            if (best is [var one] && Bearer.Of(situation, sheet, one) is { Pieces.Count: 1 } bearer)
                return bearer.Place;
        }

        return null;
    }

    [GeneratedRegex("shortest|fastest|quickest|最短|最快", RegexOptions.CultureInvariant)]
    private static partial Regex Short();

    private static bool HasControl(Situation situation, Bearer bearer, string action) =>
        bearer.Nodes.Any(node => UiRoles.IsInteractive(node) && !UiRoles.IsField(node) && new[] { action, Text.Concepts.Book, "select", "order", "view" }.Any(concept => Text.Synonyms.Strength(situation.Index.LabelOf(node), concept) >= 0.5));
}
