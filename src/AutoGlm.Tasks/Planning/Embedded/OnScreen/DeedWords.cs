using System.Text.RegularExpressions;
using AutoGlm.Tasks.Text;
using AutoGlm.Tasks.Text.Values;
using AutoGlm.Tasks.Understanding.Questioning;

namespace AutoGlm.Tasks.Planning.Embedded.OnScreen;

/// <summary>Words of a goal that name something to do, also where no verb does: "has to go", "is no longer needed", 不要了.</summary>
internal static partial class DeedWords
{
    private const double Sure = 0.6;

    private static readonly string[] OnThings = ["delete", "close", "archive", "unarchive", "like", "unlike", "follow", "unfollow", "pin", "unpin", "favourite", "add-to-cart", "cancel", "block", "mute", "hide", "forward", "restore"];

    private static readonly (string Concept, Regex Words)[] Idioms =
    [
        ("unpin", Unpinned()),
        ("delete", Gone()),
        ("add-to-cart", IntoBasket()),
        ("archive", PutAway()),
    ];

    /// <summary>What the goal's words tell to do, in their order.</summary>
    /// <param name="goal">The goal.</param>
    /// <param name="taken">Places that name things on the screen.</param>
    public static IReadOnlyList<(TextSpan Span, string Action, string Verb)> Find(GoalWords goal, IReadOnlyList<TextSpan> taken)
    {
        var found = new List<(TextSpan Span, string Action, string Verb)>();
        void Add(TextSpan span, string action, string verb)
        {
            if (action != Concepts.Search && !taken.Concat(goal.Frames).Any(one => one.Overlaps(span)) && !found.Exists(one => one.Span.Overlaps(span)))
                found.Add((span, action, verb));
        }

        foreach (var (concept, words) in Idioms)
        {
            foreach (Match match in words.Matches(goal.Folded))
                Add(new TextSpan(match.Index, match.Length), concept, concept);
        }

        for (var length = 3; length >= 1; length--)
        {
            for (var first = 0; first + length <= goal.Words.Count; first++)
            {
                var span = new TextSpan(goal.Words[first].Span.Start, goal.Words[first + length - 1].Span.End - goal.Words[first].Span.Start);
                if (Synonyms.Best(goal.In(span), ConceptKind.Action, Sure) is { } concept)
                    Add(span, concept, goal.In(span));
                else if (length == 1 && Base(goal.Folded.Substring(span.Start, span.Length)) is { } stem && Synonyms.Best(stem, ConceptKind.Action, Sure) is { } meant)
                    Add(span, meant, stem);
            }
        }

        for (var length = 4; length >= 2 && goal.Chinese; length--)
        {
            for (var first = 0; first + length <= goal.Text.Length; first++)
            {
                if (goal.Text.AsSpan(first, length).IndexOfAnyExceptInRange('\u4e00', '\u9fff') < 0 && Synonyms.Best(goal.Text.Substring(first, length), ConceptKind.Action, Sure) is { } concept)
                    Add(new TextSpan(first, length), concept, goal.Text.Substring(first, length));
            }
        }

        found.Sort((a, b) => a.Span.Start.CompareTo(b.Span.Start));
        return found;
    }

    /// <summary>What is told to be done to a thing, and can't have been done by merely pressing the thing's name.</summary>
    public static IEnumerable<(TextSpan Span, string Action, string Verb)> Owed(GoalWords goal, IReadOnlyList<TextSpan> taken) =>
        Find(goal, taken).Where(deed => Array.IndexOf(OnThings, deed.Action) >= 0 && !HandCues.IsDenied(goal, deed.Span) && !Noun().IsMatch(goal.Folded[..deed.Span.Start]) && goal.RoleOf(goal.PartOf(deed.Span)) is not (SentenceRole.Told or SentenceRole.Idle));

    /// <summary>The lexicon's concept for words that <see cref="Find"/> gave, and the verb to look for.</summary>
    public static (string Action, string Verb) Of(string words)
    {
        var folded = TextFold.Fold(words);
        foreach (var (concept, idiom) in Idioms)
        {
            if (idiom.IsMatch(folded))
                return (concept, concept);
        }

        if (Synonyms.Best(words, ConceptKind.Action, Sure) is { } known)
            return (known, words);
        return Base(folded) is { } stem && Synonyms.Best(stem, ConceptKind.Action, Sure) is { } meant ? (meant, stem) : (folded, words);
    }

    /// <summary>Words that speak of using a screen at all: they say nothing about a thing.</summary>
    public static bool IsGeneral(string action) => action is "search" or "submit" or "confirm" or "next" or "back" or "view" or "more" or "menu" or "finish" or "close" or "save" or "help" or "home" or "skip" or "send" or "create" or "add";

    /// <summary>A verb's plain form: "deleted", "deleting" and "deletes" are "delete".</summary>
    private static string? Base(string word)
    {
        foreach (var (ending, instead) in (ReadOnlySpan<(string, string[])>)[("ied", ["y"]), ("ies", ["y"]), ("ing", ["", "e"]), ("ed", ["", "e"]), ("es", ["e", ""]), ("s", [""]), ("en", ["e", ""])])
        {
            if (word.Length <= ending.Length + 2 || !word.EndsWith(ending, StringComparison.Ordinal))
                continue;
            var root = word[..^ending.Length];
            foreach (var end in instead)
            {
                if (Synonyms.Best(root + end, ConceptKind.Action, Sure) is not null)
                    return root + end;
            }

            if (root.Length > 3 && root[^1] == root[^2] && Synonyms.Best(root[..^1], ConceptKind.Action, Sure) is not null)
                return root[..^1];
        }

        return null;
    }

    [GeneratedRegex(@"\b(?:the|an?|my|our|your|this|that|these|of|for|by|i'd|would|who|which|is|are|was|were)\s+(?:\p{L}+\s+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Noun();

    [GeneratedRegex(@"\b(?:need(?:n't| not)?|should(?:n't| not)|not?)\s+(?:to\s+)?(?:be\s+|stay\s+|remain\s+)?(?:longer\s+)?pinned|\bno\s+longer\s+(?:be\s+)?pinned", RegexOptions.CultureInvariant)]
    private static partial Regex Unpinned();

    [GeneratedRegex(@"\b(?:has|have|needs?|ought)\s+to\s+go\b(?!\s+(?:to|in|into|on|onto|through|back|up|down|from|over)\b)|\b(?:must|should|can|may)\s+go(?:\s+(?:too|now|away|for good|completely))?(?=\s*(?:[.,;!]|$))|\bget(?:ting)?\s+rid\s+of\b|\bthrow(?:n)?\s+(?:\w+\s+){0,3}(?:away|out)\b|\btake(?:n)?\s+(?:\w+\s+){0,4}(?:off|out)\b|\bdon't\s+(?:want|need)\s+(?:it|them|that|this|those|these)?\s*any\s?(?:more|longer)\b|\bno\s+longer\s+(?:needed|wanted|required|necessary)\b|不(?:需)?要了|用不着了|没用了|去掉|扔掉|清掉|干掉|拿掉", RegexOptions.CultureInvariant)]
    private static partial Regex Gone();

    [GeneratedRegex(@"\b(?:go(?:es)?|put|into|in|to)\s+(?:\w+\s+){0,2}(?:the\s+|my\s+|our\s+)?(?:basket|cart|trolley|shopping\s+bag)\b|(?:放|加|丢|扔)(?:进|到|入)?(?:购物车|购物篮|篮子)", RegexOptions.CultureInvariant)]
    private static partial Regex IntoBasket();

    [GeneratedRegex(@"\bput\s+(?:\w+\s+){1,4}away\b|\bfile(?:d)?\s+away\b|收起来|归档", RegexOptions.CultureInvariant)]
    private static partial Regex PutAway();
}
