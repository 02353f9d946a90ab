using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Judging;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Reading.Questions;
using AutoGlm.Tasks.Safety;
using AutoGlm.Tasks.Text;

namespace AutoGlm.Tasks.Planning.Embedded.Programs;

/// <summary>
/// Finds the page of a site that is about something: by links whose words speak of it, then by the site's own search,
/// with fewer words each time; what was opened in vain is left again.
/// </summary>
internal static class SiteSearch
{
    private static readonly System.Buffers.SearchValues<char> Particles = System.Buffers.SearchValues.Create("要将了几呢吧吗会能");
    private const string Tag = "site ";
    private const string Link = Tag + "link";
    private const string Typed = Tag + "type";
    private const string Sent = Tag + "send";
    private const string Left = Tag + "back";
    private const int MostSteps = 24;
    private const int MostLinks = 7;
    private const int MostQueries = 3;
    private const int MostWords = 3;

    /// <summary>Words that say when or whether, which no page is about.</summary>
    private static readonly HashSet<string> Empty = new(StringComparer.Ordinal) { "after", "before", "during", "while", "may", "must", "might", "being", "without", "until", "large", "big", "need" };

    private const int LongestLabel = 120;

    /// <summary>Part of the words that a link must share to be followed before anything was searched for.</summary>
    private const double Speaking = 0.34;

    /// <summary>The same for a list of what was found.</summary>
    private const double Found = 0.01;

    /// <summary>What is said beneath a title counts a little less than the title.</summary>
    private const double OfEntry = 0.9;

    private const double Carried = 0.2;
    private const int LongestEntry = 900;

    /// <summary>The next step; null when nothing is left to try.</summary>
    /// <param name="state">The clause this is done for.</param>
    /// <param name="words">What is looked for, the words that mean something.</param>
    /// <param name="follow">Whether to open what was found; without it the search is only sent.</param>
    public static Progress? Next(ClauseState state, IReadOnlyList<string> words, bool follow = true)
    {
        var situation = state.Situation;
        var steps = state.Steps.Where(step => state.TagOf(step).StartsWith(Tag, StringComparison.Ordinal)).ToList();
        if (steps.Count >= MostSteps || words.Count == 0)
            return null;
        var last = steps.Count == 0 ? null : steps[^1];
        if (last is not null && state.TagOf(last) == Typed && last.Verdict.Kind != VerdictKind.NotPerformed && FieldFinder.SearchBox(situation) is { } filled)
            return state.Do(state.On(InstructionVerb.Press, filled, "Enter", Expectation.AnyChange, Sent));
        if (last is { Instruction.Verb: InstructionVerb.Press, Verdict.Kind: VerdictKind.NoChange } && state.TagOf(last) == Sent && Button(situation) is { } send)
            return state.Do(state.On(InstructionVerb.Tap, send, null, Expectation.AnyChange, Sent));
        var sent = steps.Exists(step => state.TagOf(step) == Sent);
        var asked = steps.LastOrDefault(step => state.TagOf(step) == Typed)?.Instruction.Value;
        if (follow && steps.Count(step => state.TagOf(step) == Link) < MostLinks && Best(situation, words, sent ? asked : null) is { } link)
            return state.Do(state.On(InstructionVerb.Tap, link, null, Expectation.AnyChange, Link));
        if (FieldFinder.SearchBox(situation) is { } field && Queries(words).ElementAtOrDefault(steps.Count(step => state.TagOf(step) == Typed)) is { } query)
            return state.Do(state.On(InstructionVerb.Type, field, query, new Expectation(ExpectationKind.ValueShown, query), Typed));
        return last is not null && state.TagOf(last) == Link && last.Verdict.IsGood
            ? state.Do(Instruct.Plain(situation, InstructionVerb.Back, null, Expectation.AnyChange, state.Purpose(Left)))
            : null;
    }

    /// <summary>Words stand in the search box that were not sent yet.</summary>
    public static bool IsTyping(ClauseState state) => state.Steps.Count > 0 && state.TagOf(state.Steps[^1]) == Typed && state.Steps[^1].Verdict.Kind != VerdictKind.NotPerformed;

    private static UiNode? Best(Situation situation, IReadOnlyList<string> words, string? asked) =>
        situation.Usable
            .Where(node => node.Role == "link" && situation.Index.LabelOf(node) is { Length: > 1 and <= LongestLabel } label && EffectWords.Sure(label) is null && situation.Tried(InstructionVerb.Tap, node) == 0 && SameSite.Holds(situation, node) && !NewPages.IsOffer(situation, node))
            .Select(node => (Node: node, Score: Math.Max(Shared(words, situation.Index.LabelOf(node)), asked is null ? 0 : Math.Max(OfEntry * Shared(words, EntryOf(situation, node)), Carries(node, asked) ? Carried : 0))))
            .Where(pair => pair.Score >= (asked is null ? Speaking : Found))
            .OrderByDescending(pair => pair.Score)
            .FirstOrDefault().Node;

    /// <summary>A result whose address takes the words along leads to where they stand.</summary>
    private static bool Carries(UiNode node, string asked) =>
        node.Href is { } href && href.IndexOf('?', StringComparison.Ordinal) is > 0 and var query && Uri.UnescapeDataString(href[query..].Replace('+', ' ')).Contains(asked, StringComparison.OrdinalIgnoreCase);

    /// <summary>What a list of results says under a link: the title alone seldom has the words that were looked for.</summary>
    private static string EntryOf(Situation situation, UiNode link) =>
        situation.Index.AncestorsOf(link).TakeWhile(above => above.Role is not ("main" or "navigation" or "banner" or "contentinfo" or "root" or "list" or "table"))
            .FirstOrDefault(above => above.Role is "listitem" or "article" or "row" or "definition" or "generic" && situation.Index.TextOf(above).Length > situation.Index.LabelOf(link).Length + 20) is { } entry
            && situation.Index.TextOf(entry) is { Length: <= LongestEntry } text ? text : "";

    /// <summary>How much of what is looked for a label says, and how little else.</summary>
    private static double Shared(IReadOnlyList<string> words, string label)
    {
        var theirs = Tokens.Of(label);
        if (theirs.Count == 0)
            return 0;
        var found = words.Sum(word => theirs.Max(known => QuestionWords.Same(word, known)));
        return found / words.Count * (0.8 + (0.2 * Math.Min(1, found / theirs.Count)));
    }

    /// <summary>All of the words that tell most, then each of them alone.</summary>
    private static IEnumerable<string> Queries(IReadOnlyList<string> words)
    {
        var telling = words.Where(word => !Empty.Contains(word) && !(word.Length == 2 && TextFold.IsChinese(word[0]) && word.AsSpan().IndexOfAny(Particles) >= 0)).Distinct(StringComparer.OrdinalIgnoreCase).Take(MostWords).ToList();
        return telling.Count < 2 ? telling : [string.Join(' ', telling), .. telling.OrderByDescending(TokenWeight.Of).Take(MostQueries - 1)];
    }

    private static UiNode? Button(Situation situation) =>
        situation.Usable.FirstOrDefault(node => node.Role == "button" && Synonyms.Strength(situation.Index.LabelOf(node), Concepts.Search) >= 0.6);
}
