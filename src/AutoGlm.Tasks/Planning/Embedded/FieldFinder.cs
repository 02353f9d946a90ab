using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Reading;
using AutoGlm.Tasks.Text;
using AutoGlm.Tasks.Understanding;
using AutoGlm.Tasks.Understanding.Reading;

namespace AutoGlm.Tasks.Planning.Embedded;

/// <summary>Finds which field on the screen asks for which value of the goal.</summary>
internal static class FieldFinder
{
    private const double Least = 0.5;

    /// <summary>The best pairing: each value and each field at most once, surest first.</summary>
    public static IReadOnlyList<FieldMatch> Match(Situation situation)
    {
        var pairs = new List<FieldMatch>();
        var left = LeftAlone.In(situation.Goal.Goal);
        foreach (var field in situation.Usable.Where(node => UiRoles.IsField(node) && !UiRoles.IsToggle(node) && node.InputType is not ("hidden" or "submit" or "button" or "file")))
        {
            foreach (var want in situation.Wants)
            {
                var score = Score(situation, want, field);
                if (score >= Least)
                    pairs.Add(new FieldMatch(want, field, score));
            }
        }

        var taken = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var matches = new List<FieldMatch>();
        foreach (var pair in pairs.OrderByDescending(pair => pair.Score).ThenBy(pair => situation.Index.OrderOf(pair.Field)))
        {
            if (taken.Contains(pair.Want) || taken.Contains(pair.Field))
                continue;
            taken.Add(pair.Want);
            taken.Add(pair.Field);
            matches.Add(pair);
        }

        return [.. matches.OrderBy(match => situation.Index.OrderOf(match.Field))];
    }

    public static double Score(Situation situation, Want want, UiNode field)
    {
        if (!KindFits(want, field))
            return 0;
        var index = situation.Index;
        var score = Math.Max(
            field.Name.Length > 0 ? Speaks(want, field.Name) : 0.97 * Speaks(want, index.NearbyLabelOf(field)),
            Math.Max(0.93 * Speaks(want, field.Placeholder), Math.Max(0.75 * Speaks(want, field.Description), 0.85 * Speaks(want, field.Key is null ? null : Tokens.WordsOfName(field.Key)))));
        score = Math.Max(score, ByType(want, field));
        // A number given out by somebody (PX704105) goes where a number is asked for, and hardly is a message or a name.
        if (want.Kind == SlotKind.Text && TypedText.CodeIn(want.Value) == want.Value)
        {
            if (Synonyms.Speaks(index.LabelOf(field), Concepts.Reference) || Synonyms.Speaks(index.LabelOf(field), Concepts.Code))
                score = Math.Max(score, 0.75);
            else if (want.Concept is Concepts.Message or Concepts.PersonName)
                score *= 0.7;
        }

        // A free text field hardly ever asks for a count: "Party name" wants the name.
        if (want.Kind == SlotKind.Number && field.Role == "textbox" && field.InputType is null or "text")
            score *= 0.8;
        if (IsSearchBox(field) && field.Options.Count == 0 && want.Kind is SlotKind.Date or SlotKind.Time or SlotKind.Number)
            return 0;
        if (IsSearchBox(field) && want.Concept is Concepts.Keyword or Concepts.Place or Concepts.Product or Concepts.Title or Concepts.City)
            score = Math.Max(score, want.Concept == Concepts.Keyword ? 0.85 : 0.62);
        if (field.Options.Count > 0)
        {
            // A list says itself what may be chosen: one that offers the value is it, one that doesn't hardly can be.
            var offered = field.Options.Max(option => Denote.Score(want, option, situation.Context.Clock));
            var several = want.Kind == SlotKind.Number && score < Least;
            score = offered >= 0.85 ? Math.Max(score, several ? 0.3 : 0.72) : want.Kind is SlotKind.Time or SlotKind.Date ? score * 0.9 : score * 0.45;
        }

        return score;
    }

    /// <summary>The first box of the screen that searches it, or the whole site; null when there is none.</summary>
    public static UiNode? SearchBox(Situation situation) => situation.Usable.FirstOrDefault(node => UiRoles.IsTextField(node) && IsSearchBox(node));

    public static bool IsSearchBox(UiNode field) =>
        field.Role == "searchbox" || field.InputType == "search" || Synonyms.Speaks(field.Name, Concepts.Search) || Synonyms.Speaks(field.Placeholder, Concepts.Search) || Filters(field.Name) || Filters(field.Placeholder);

    /// <summary>"Filter nodes…", 筛选: what is typed only thins out a list.</summary>
    private static bool Filters(string? label) =>
        label is { Length: > 2 and < 40 } && (label.StartsWith("filter", StringComparison.OrdinalIgnoreCase) || label.StartsWith("筛选", StringComparison.Ordinal) || label.StartsWith("过滤", StringComparison.Ordinal));

    private static double Speaks(Want want, string? label)
    {
        if (string.IsNullOrWhiteSpace(label))
            return 0;
        var score = want.Slot.Label is { } named ? 0.95 * Similarity.Of(named, label) : 0;
        if (want.Slot.Input is { } input)
            score = Math.Max(score, 0.95 * Similarity.Of(Tokens.WordsOfName(input), label));
        if (want.Concept is { } concept)
        {
            foreach (var hit in Synonyms.ConceptsOf(label))
            {
                if (hit.Concept == concept)
                    score = Math.Max(score, 0.55 + (0.45 * hit.Strength));
                else if (Related(concept, hit.Concept))
                    score = Math.Max(score, (0.55 + (0.45 * hit.Strength)) * 0.8);
            }
        }

        return score;
    }

    /// <summary>Concepts whose field takes the other's value when there is no better one.</summary>
    private static bool Related(string wanted, string offered) => (wanted, offered) switch
    {
        (Concepts.PersonName, Concepts.FirstName or Concepts.LastName) => true,
        (Concepts.Place, Concepts.City or Concepts.Address or Concepts.Keyword or Concepts.To or "restaurant" or "hotel") => true,
        (Concepts.City, Concepts.Place or Concepts.To) => true,
        (Concepts.Date, Concepts.CheckIn or Concepts.DepartDate) => true,
        (Concepts.CheckIn or Concepts.DepartDate, Concepts.Date) => true,
        (Concepts.PartySize, Concepts.Quantity) => true,
        (Concepts.Quantity, Concepts.PartySize) => true,
        (Concepts.Keyword, Concepts.Title or Concepts.Subject or Concepts.Search) => true,
        (Concepts.Product or Concepts.Title, Concepts.Keyword) => true,
        ("occasion", Concepts.Title or Concepts.Subject) => true,
        (Concepts.Email, Concepts.Username) => true,
        (Concepts.Username, Concepts.Email) => true,
        _ => false,
    };

    private static double ByType(Want want, UiNode field) => (want.Kind, field.InputType) switch
    {
        (SlotKind.Date, "date") => 0.7,
        (SlotKind.Time, "time") => 0.7,
        (SlotKind.Secret, "password") => want.Concept is null or Concepts.Password ? 0.9 : 0.5,
        (_, "email") when want.Concept == Concepts.Email => 0.95,
        (_, "tel") when want.Concept == Concepts.Phone => 0.95,
        _ => 0,
    };

    private static bool KindFits(Want want, UiNode field)
    {
        if (field.InputType == "password" || field.Is(UiStates.Secret))
            return want.Kind == SlotKind.Secret || want.Concept == Concepts.Password;
        return field.InputType switch
        {
            "date" or "datetime-local" => want.Kind == SlotKind.Date,
            "time" => want.Kind == SlotKind.Time,
            "email" => want.Concept is null or Concepts.Email or Concepts.Username or Concepts.Recipient,
            "tel" => want.Concept is null or Concepts.Phone or Concepts.Code,
            "number" => want.Kind is SlotKind.Number or SlotKind.Money or SlotKind.Text && want.Value.All(c => char.IsAsciiDigit(c) || c is '.' or '-'),
            _ => true,
        };
    }
}
