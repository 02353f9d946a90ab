using System.Text.RegularExpressions;
using AutoGlm.Tasks.Text;

namespace AutoGlm.Tasks.Understanding.Reading;

/// <summary>
/// What a goal is after when no verb of it says so: so many people at a time is a booking ("Willow Court, Friday 7 pm,
/// 2 people"), told as a story too ("I'm taking a client to …"); an order or a number of things is a search.
/// </summary>
internal static partial class BookingGuess
{
    /// <summary>Verbs of making and wishing: what is made or wished for tells.</summary>
    private static readonly HashSet<string> Making = new(StringComparer.Ordinal) { "make", "add", "set up", "schedule", "create", "would like", "安排" };

    /// <summary>Verbs of getting: only people at a time make a booking of it.</summary>
    private static readonly HashSet<string> Getting = new(StringComparer.Ordinal) { "get", "get me", "give me", "sort out" };

    /// <summary>Verbs of telling, which only say what is wanted at the end when the rest stands before them.</summary>
    private static readonly HashSet<string> Telling = new(StringComparer.Ordinal) { "tell me", "report", "note down", "write down", "告诉我" };

    [GeneratedRegex(@"\b(?:table|dinner|lunch|brunch|supper|reservation|booking|dine|dining|eat|eating|celebrate|celebrating)\b|[桌位]子|餐位|座位|包间|包厢|[人张]桌|吃饭|用餐|就餐|聚餐|聚一聚|聚会|[吃请].{0,4}饭|宴", RegexOptions.CultureInvariant)]
    private static partial Regex Dining();

    [GeneratedRegex(@"(?:^|[,.;:!]\s*|\band\s+|\bplease\s+)(?:take|book|reserve|choose|pick|select|get\s+(?:me|us)|i(?:'ll|\s+will)\s+take)\b|(?:订|预订|选|要|买)(?:一?张|一?个)?最", RegexOptions.CultureInvariant)]
    private static partial Regex Taking();

    /// <summary>The better guess, or null when the verb stands.</summary>
    public static Intent? Of(MarkedGoal goal, Intent intent, IReadOnlyList<Slot> slots, GoalConstraints constraints)
    {
        var unclear = intent.Kind == IntentKind.Unclear;
        bool Has(params string[] concepts) => slots.Any(s => concepts.Contains(s.Concept) && s.Input is null);
        var dining = Dining().IsMatch(goal.Masked);
        var when = Has(Concepts.Date, Concepts.Time, Concepts.CheckIn);
        var people = Has(Concepts.PartySize) && Has(Concepts.Time);
        var meal = dining && when && Has(Concepts.PartySize, Concepts.Place, Concepts.PersonName);
        var verb = intent.Verb ?? "";
        var books = unclear ? meal || (Has(Concepts.PartySize) && when)
            : intent.Kind == IntentKind.Navigate ? meal || people
            : Making.Contains(verb) ? (meal || people) && (verb == "would like" || Dining().IsMatch((intent.ObjectPhrase ?? "").Split(':')[0]))
            : Getting.Contains(verb) ? people && (dining || Has(Concepts.Place))
            : Telling.Contains(verb) && people && slots.All(s => s.Concept is not (Concepts.PartySize or Concepts.Time) || s.Span is { } span && span.Start < TextFold.InPlace(goal.Text).IndexOf(verb, StringComparison.Ordinal));
        if (books)
            return new Intent(IntentKind.Transact, unclear ? null : intent.Verb, Concepts.Book, dining ? intent.ObjectPhrase : null);
        // "One way A – B, Friday, 3 people: take the cheapest" wants one of them taken, not a list of them.
        if (intent.Kind is IntentKind.Unclear or IntentKind.FindAndReport or IntentKind.Navigate && constraints.Sort is { PicksOne: true } && Has(Concepts.From) && Has(Concepts.To) && Taking().IsMatch(goal.Masked))
            return new Intent(IntentKind.Transact, intent.Verb, Concepts.Book, intent.ObjectPhrase);
        return unclear && (constraints.Count is not null || constraints.Sort is not null || Has(Concepts.Keyword))
            ? new Intent(IntentKind.FindAndReport, null, Concepts.Search)
            : null;
    }
}
