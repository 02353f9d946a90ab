using System.Text.RegularExpressions;
using AutoGlm.Tasks.Text.Values;

namespace AutoGlm.Tasks.Understanding.Reading;

/// <summary>Finds what a goal is after: the verbs that start its clauses.</summary>
internal static partial class IntentReader
{
    [GeneratedRegex(@"(?:^|[.;:!?,\n(]|\b(?:and|then|to|please|also|kindly|i'll|let's|just|can you|could you|would you|will you|help me|i want|i need you to))\s*(?:\d+[.)]\s*)?(?:\b(?:please|kindly|also|now|first|then|finally|just|go and|try to|help me|i'd like(?: you)? to|i would like(?: you)? to|i want(?: you)? to|i need(?: you)? to|can you|could you|would you|you to|we want to|we need to|we'd like to|i'm looking to|let's)\s+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex ClauseStart();

    [GeneratedRegex(@"\b(?:i'd|i would|we'd|we would|i|we)\s+(?:like|want|need|fancy)\s+(?:a|an|another|two|some|\uE00B+)\s*(?<noun>table|room|ticket|seat|appointment|reservation|booking|taxi|flight|train|hotel)?", RegexOptions.CultureInvariant)]
    private static partial Regex Wish();

    [GeneratedRegex(@"^(?:a\s+)?(?:table|reservation|booking|room)\b|(?:想|要|需要)(?:要|订|预订)?(?:一|两|\uE00B)?[张个间]?(?:\uE00B*)(?:人桌|桌|位子|座位|房间|包间)", RegexOptions.CultureInvariant)]
    private static partial Regex ThingWanted();

    /// <summary>All verbs that start a clause, in order.</summary>
    public static IReadOnlyList<IntentMatch> Find(MarkedGoal goal, GoalLanguage language)
    {
        var found = new List<IntentMatch>();
        foreach (var word in language == GoalLanguage.English ? IntentWords.English : IntentWords.Chinese)
            for (var at = goal.Masked.IndexOf(word.Text, StringComparison.Ordinal); at >= 0; at = goal.Masked.IndexOf(word.Text, at + 1, StringComparison.Ordinal))
            {
                var span = new TextSpan(at, word.Text.Length);
                if (!found.Exists(f => f.Span.Overlaps(span)) && (language == GoalLanguage.English ? StartsClause(goal.Masked, span) : IsChineseVerb(goal.Masked, span)))
                    found.Add(new IntentMatch(word, span));
            }
        if (Wish().Match(goal.Masked) is { Success: true } wish)
            found.Add(new IntentMatch(new IntentWord("would like", wish.Groups["noun"].Success ? "book" : "order", IntentKind.Transact), new TextSpan(wish.Index, wish.Groups["noun"].Success ? wish.Groups["noun"].Index - wish.Index : wish.Length)));
        else if (found.Count == 0 && ThingWanted().Match(goal.Masked) is { Success: true } thing)
            found.Add(new IntentMatch(new IntentWord("book", "book", IntentKind.Transact), new TextSpan(thing.Index, 0)));
        found.Sort((a, b) => a.Span.Start.CompareTo(b.Span.Start));
        return found;
    }

    /// <summary>The verb that says what the whole is for: a doing counts more than the looking before it.</summary>
    public static IntentMatch? Main(IReadOnlyList<IntentMatch> verbs) =>
        verbs.FirstOrDefault(v => v.Word.Kind is IntentKind.Transact or IntentKind.Change)
        ?? verbs.FirstOrDefault(v => v.Word.Kind == IntentKind.FindAndReport)
        ?? (verbs.Count > 0 ? verbs[0] : null);

    private static bool StartsClause(string text, TextSpan span) =>
        (span.End == text.Length || !char.IsLetterOrDigit(text[span.End])) && (span.End == text.Length || text[span.End] is not ('\'' or '-'))
        && ClauseStart().IsMatch(text[..span.Start]);

    [GeneratedRegex(@"\G(?:号|单|时间|编号|记录|人|日期|码|信息|详情|成功|方式|条款|页面|者|价)", RegexOptions.CultureInvariant)]
    private static partial Regex NounAfter();

    [GeneratedRegex(@"(?:按|的|最新|我的|已|未|被|不要|无法|可|过|失)$", RegexOptions.CultureInvariant)]
    private static partial Regex NoVerbBefore();

    private static bool IsChineseVerb(string text, TextSpan span) =>
        !NounAfter().IsMatch(text, span.End) && !NoVerbBefore().IsMatch(text[..span.Start]);
}
