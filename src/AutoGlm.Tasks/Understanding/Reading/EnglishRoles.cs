using System.Text.RegularExpressions;
using AutoGlm.Tasks.Text;

namespace AutoGlm.Tasks.Understanding.Reading;

/// <summary>The prepositions and other markers of English goals, with what they introduce in this kind of doing.</summary>
internal static partial class EnglishRoles
{
    [GeneratedRegex(
        @"(?<name>\b(?:under|in|using|with)\s+(?:the\s+|my\s+)?(?:full\s+)?name(?:\s+of)?(?:\s+is)?(?:\s*,)?\s+|\b(?:my|the|guest|lead guest|contact|customer|passenger|booking)?\s*name(?:\s+is|'s|\s*[:=])\s*|\bi am\s+(?=[A-Z])|\bunder\s+(?=[\uE001\uE006])|\bon behalf of\s+)|"
        + @"(?<message>(?:\b(?:saying|that says|which says|that reads|reading)\b\s*:?|\bwith\s+(?:the\s+)?(?:text|message|content|body|words?|comment|note)\b\s*:?)\s*)|"
        + @"(?<title>\b(?:titled|entitled|with\s+(?:the\s+)?title)\s+)|(?<named>\b(?:called|named)\s+)|"
        + @"(?<about>\b(?:about|regarding|concerning|on\s+the\s+(?:topic|subject|theme)\s+of|related\s+to|matching|containing|mentioning)\s+)|"
        + @"(?<ship>\b(?:ship|deliver|send|post)(?:p?ed|ing)?\s+(?:it\s+|them\s+|this\s+|everything\s+)?to\s+)|(?<change>\b(?:change|set|update|rename|edit|modify|switch|move)\s+(?<what>[^,.;!?\n\uE000-\uE00F]+?)\s+(?:to|into)\s+)|"
        + @"(?<prep>\b(?:at|in|from|to|for|by|on|under)\s+)", RegexOptions.CultureInvariant)]
    private static partial Regex Markers();

    [GeneratedRegex(@"^(?:who|when|what|where|how|which)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex AskingWord();

    [GeneratedRegex(@"(?<label>\b(?:[a-z][a-z'-]*\s+){0,2}[a-z][a-z'-]*)\s*(?:\bis\b|\bare\b|[:=])\s*(?=\S)", RegexOptions.CultureInvariant)]
    private static partial Regex Labelled();

    [GeneratedRegex(@"\b(?<label>phone(?:\s+number)?|mobile(?:\s+number)?|email(?:\s+address)?|subject|title|message|address|keywords?|username|author|company|city|note|special requests?|lead guest|patient|(?:card|account)?\s?holder|reason|department|password|contact(?:\s+name)?|name|seat|room type|delivery address|restaurant|hotel|venue|shop|store)\s+(?=[\uE001\uE002\uE006]|""?\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex BareLabels();

    [GeneratedRegex(@"\G(?:once|all|least|most|the same time|night|advance|total|full|stock|cart|the cart|my cart|the basket|my basket|top|the top|the end|the morning|the evening|the afternoon|order|the name|case|me|us|each|every|it|them|him|her|there|that|this|which|today|tonight|free|sale|the list|the page|the site|(?:the\s+)?(?:results?|system|website|app))\b", RegexOptions.CultureInvariant)]
    private static partial Regex Idiom();

    public static IEnumerable<TextRole> Find(MarkedGoal goal, Intent intent)
    {
        foreach (var name in EnglishNames.Find(goal))
            yield return name;
        foreach (Match match in Labelled().Matches(goal.Masked))
            if (LabelReader.Before(goal, match.Groups["label"].Index + match.Groups["label"].Length) is { } label && !AskingWord().IsMatch(label.Text))
                yield return new TextRole(label.Start, match.Index + match.Length, label.Concept, label.Text);
        foreach (Match match in Markers().Matches(goal.Masked))
        {
            var at = match.Index + match.Length;
            if (match.Groups["prep"].Success)
            {
                if (!Idiom().IsMatch(goal.Masked, at) && Preposition(match.Value.Trim(), goal, match, at, intent) is { } role)
                    yield return role;
                continue;
            }
            if (match.Groups["change"].Success)
            {
                yield return new TextRole(match.Index, at, ChangeLabel.ConceptOf(match.Groups["what"].Value), goal.Text.Substring(match.Groups["what"].Index, match.Groups["what"].Length));
                continue;
            }
            var concept = match.Groups["name"].Success ? Concepts.PersonName
                : match.Groups["ship"].Success ? intent.Action is "order" or "add-to-cart" or "checkout" ? Concepts.Address : Concepts.Recipient
                : match.Groups["message"].Success ? Concepts.Message
                : match.Groups["title"].Success ? Concepts.Title
                : match.Groups["named"].Success ? intent.Action is "book" or "order" or "search" ? Concepts.Place : Concepts.Title
                : intent.Kind == IntentKind.FindAndReport || intent.Action is "order" ? Concepts.Keyword : Concepts.Subject;
            yield return new TextRole(match.Index, at, concept, match.Value.Trim(' ', ':'));
        }
        foreach (Match match in BareLabels().Matches(goal.Masked))
            if (BareIsLabel(goal, match))
                yield return new TextRole(match.Index, match.Index + match.Length, LabelReader.FieldOf(match.Groups["label"].Value), goal.Text.Substring(match.Groups["label"].Index, match.Groups["label"].Length));
        if (intent.Action == Concepts.Book)
            foreach (var name in EnglishNames.InBrackets(goal))
                yield return name;
    }

    /// <summary>Without "is" or a colon the value must look like one: a marked value, or a capitalised name.</summary>
    private static bool BareIsLabel(MarkedGoal goal, Match match)
    {
        var at = match.Index + match.Length;
        // "Reserve Hotel Willow": the capital says that the word belongs to the name.
        if (match.Index > 0 && char.IsUpper(goal.Text[match.Index]) && char.IsLetter(goal.Text[at]) && goal.Text[..match.Index].TrimEnd() is { Length: > 0 } before && before[^1] is not ('.' or '!' or '?' or '\n'))
            return false;
        return at < goal.Text.Length && (MarkedGoal.IsMark(goal.Masked[at]) || char.IsUpper(goal.Text[at]) || TextFold.IsChinese(goal.Text[at]));
    }

    private static TextRole? Preposition(string word, MarkedGoal goal, Match match, int at, Intent intent)
    {
        var first = at < goal.Masked.Length ? goal.Masked[at] : ' ';
        var isText = !MarkedGoal.IsMark(first) || first is '\uE001' or '\uE003' or '\uE006';
        var capital = MarkedGoal.IsMark(first) || (at < goal.Text.Length && (char.IsUpper(FirstOfValue(goal.Text, at)) || TextFold.IsChinese(goal.Text[at])));
        if (!isText)
            return null;
        var travel = Travel().IsMatch(goal.Masked);
        var concept = word switch
        {
            "at" => Concepts.Place,
            "in" when TripSlots.IsJourney(goal) && goal.Masked[at..].StartsWith("business", StringComparison.Ordinal) => null,
            "in" when travel || Lodging().IsMatch(goal.Masked) => Concepts.City,
            "in" => capital ? Concepts.Place : null,
            "from" when travel => Concepts.From,
            "from" => capital && intent.Action is "book" or "order" ? Concepts.Place : null,
            "under" => capital && intent.Kind == IntentKind.Transact ? Concepts.PersonName : null,
            "to" when travel => capital ? Concepts.To : null,
            "to" when capital && intent.Action == Concepts.Book => Concepts.Place,
            "to" when intent.Action is "send" or "forward-mail" or "post" or "reply" or "share" => Concepts.Recipient,
            "for" when intent.Kind == IntentKind.FindAndReport && SearchBefore().IsMatch(goal.Masked[..match.Index]) => Concepts.Keyword,
            "for" when capital && intent.Kind == IntentKind.Transact && intent.Action is "book" or "register" => Concepts.PersonName,
            "by" when capital && intent.Kind == IntentKind.FindAndReport => Concepts.Author,
            "on" when intent.Kind == IntentKind.FindAndReport => Concepts.Keyword,
            _ => null,
        };
        // Of a message's sender only the word "from" tells.
        return concept is not null || (word == "from" && capital) ? new TextRole(match.Index, at, concept, word) : null;
    }

    [GeneratedRegex(@"\b(?:train|flight|fly|bus|coach|ferry|rail|travel|plane)s?\b", RegexOptions.CultureInvariant)]
    private static partial Regex Travel();

    [GeneratedRegex(@"\b(?:hotel|room|hostel|accommodation|apartment|stay|check in|check-in)s?\b", RegexOptions.CultureInvariant)]
    private static partial Regex Lodging();

    [GeneratedRegex(@"\b(?:search(?:ing)?|look(?:ing)?|articles?|papers?|results?|listings?|browse)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex SearchBefore();

    private static char FirstOfValue(string text, int at)
    {
        foreach (var article in (string[])["the ", "a ", "an "])
            if (string.CompareOrdinal(text, at, article, 0, article.Length) == 0 && at + article.Length < text.Length)
                return text[at + article.Length];
        return text[at];
    }
}
