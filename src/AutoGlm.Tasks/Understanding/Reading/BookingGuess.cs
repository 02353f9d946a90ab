using System.Text.RegularExpressions;
using AutoGlm.Tasks.Text;

namespace AutoGlm.Tasks.Understanding.Reading;

/// <summary>
/// What a goal is after when no verb of it says so: so many people at a time is a booking ("Willow Court, Friday 7 pm,
/// 2 people"), told as a story too ("I'm taking a client to …"); an order or a number of things is a search.
/// </summary>
internal static partial class BookingGuess
{
    /// <summary>Verbs that say little: of going somewhere, of being told, of getting and making.</summary>
    private static readonly HashSet<string> Soft = new(StringComparer.Ordinal)
    {
        "get", "get me", "see", "tell me", "report", "give me", "note down", "write down", "check", "告诉我", "看看",
        "make", "add", "set up", "schedule", "would like", "complete", "安排", "set", "move",
        "send", "message", "text", "发给", "发送",
    };

    [GeneratedRegex(@"\b(?:table|dinner|lunch|brunch|supper|reservation|booking|dine|dining|eat|eating|celebrate|celebrating)\b|[桌位]子|餐位|座位|包间|包厢|[人张]桌|吃饭|用餐|就餐|聚餐|聚一聚|聚会|[吃请].{0,4}饭|宴", RegexOptions.CultureInvariant)]
    private static partial Regex Dining();

    /// <summary>The better guess, or null when the verb stands.</summary>
    public static Intent? Of(MarkedGoal goal, Intent intent, IReadOnlyList<Slot> slots, GoalConstraints constraints)
    {
        var unclear = intent.Kind == IntentKind.Unclear;
        if (!unclear && intent.Kind != IntentKind.Navigate && !(intent.Verb is { } verb && Soft.Contains(verb)))
            return null;
        bool Has(params string[] concepts) => slots.Any(s => concepts.Contains(s.Concept) && s.Input is null);
        var dining = Dining().IsMatch(goal.Masked);
        var when = Has(Concepts.Date, Concepts.Time, Concepts.CheckIn);
        if ((Has(Concepts.PartySize) && when && (unclear || dining || Has(Concepts.Time))) || (dining && when && Has(Concepts.Place, Concepts.PersonName)))
            return new Intent(IntentKind.Transact, unclear ? null : intent.Verb, Concepts.Book, dining ? intent.ObjectPhrase : null);
        return unclear && (constraints.Count is not null || constraints.Sort is not null || Has(Concepts.Keyword))
            ? new Intent(IntentKind.FindAndReport, null, Concepts.Search)
            : null;
    }
}
