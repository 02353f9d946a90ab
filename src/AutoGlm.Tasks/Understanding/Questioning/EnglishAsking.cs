using System.Text.RegularExpressions;

namespace AutoGlm.Tasks.Understanding.Questioning;

/// <summary>How English asks: with a question word, by turning the verb round, or by naming a value that is wanted.</summary>
internal static partial class EnglishAsking
{
    private const RegexOptions Flags = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private const string Auxiliary = @"(?:is|are|was|were|does|do|did|has|have|had|can|could|will|would|should|may|might|must|isn't|aren't|doesn't|don't)";
    private const string Preposition = @"(?:in|on|at|from|to|for|by|with|within|after|until|till|before|of|under|per|about|during|since|between|up to|out of|according to)";

    /// <summary>After "what": a sort of thing, not the one who did or said it ("what Ann wrote is spam").</summary>
    private const string Kind = @"(?:[\p{L}-]+\s+)?(?:time|times|day|date|year|month|week|hour|colou?r|size|number|kind|sort|type|name|price|percentage|percent|share|amount|age|brand|model|make|room|floor|page|code|word|words|hint|title|city|country|town|street|place|language|department|section|column|row|category|position|role|job|level|rate|score|rank|temperature|speed|distance|length|weight|height|bay|gate|platform|seat|address|phrase|message|text|answer|reason|version|status|total|sum|figure|quantity|value|subject|topic|currency|fee|cost|discount|warranty|material|ingredients?|products?|items?|files?|events?|courses?|persons?|people|teams?|shapes?|bus|train|flight|line)";

    /// <summary>A question word, with what may stand before it.</summary>
    public const string Wh = @"(?:" + Preposition + @"\s+)?(?:what|which|who|whom|whose|whos|whats|wheres|whens|when|where|why|how)\b(?!ever)";

    /// <summary>Whether the words are a question by their form.</summary>
    /// <param name="text">Folded, with quoted texts as marks.</param>
    /// <param name="marked">Whether a question mark ends them.</param>
    public static bool IsDirect(string text, bool marked) =>
        Order().IsMatch(text) || Turned().IsMatch(text) || (marked ? Word().IsMatch(text) || Ends().IsMatch(text) : !Wish().IsMatch(text) && Loose().IsMatch(text));

    /// <summary>Whether words that follow a verb of knowing or telling are a question.</summary>
    public static bool IsIndirect(string text) => Indirect().IsMatch(text);

    /// <summary>Whether words name a value that one may want to be told: "the phone number of the office", "price and size".</summary>
    public static bool NamesValue(string text)
    {
        var head = HeadEnd().Split(text.Trim())[0].TrimEnd('?', '.', ' ', ',');
        return Value().IsMatch(head);
    }

    /// <summary>What … is what a box says may be meant as well as asked ("what the box says goes into the field").</summary>
    [GeneratedRegex(@"\b(?:should|must|needs?\s+to|has\s+to|have\s+to|ought\s+to|(?:is|are)\s+to|goes|belongs)\s+(?:be|get|go|stand|appear|in|into|on)\b|\b(?:is|are)\s+the\s+one\s+(?:to|i\b|we\b|you\b)|,\s*(?:please\s+)?(?:click|press|tap|pick|choose|select|open|take|tick)\b", Flags)]
    private static partial Regex Wish();

    /// <summary>Question word and verb in the order that only questions have: "what does", "when is", "how much".</summary>
    [GeneratedRegex(@"^(?:" + Preposition + @"\s+)?(?:(?:what|who|where|when|why|how)\s+(?:on\s+earth\s+|exactly\s+|else\s+|all\s+)?(?:is|are|was|were|does|do|did|has|had|can|could|will|would|might)\b(?!\s+(?:needed|wanted|required|missing)\b)(?!.*\b(?:should|must|has\s+to|needs?\s+to)\s+(?:be|go|get)\b)|what's\b|who's\b|where's\b|when's\b|how's\b|(?:whats|whos|wheres|whens)\b|(?:(?:which|whose)\s+(?:[\p{L}'-]+\s+){1,3}?|what\s+" + Kind + @"\s+(?:[\p{L}'-]+\s+){0,2}?)" + Auxiliary + @"\b(?!.*\b(?:should|must|has\s+to|needs?\s+to)\s+(?:be|go|get)\b)|how\s+(?:many|much|long|old|far|tall|high|big|large|heavy|often|deep|wide|expensive|fast|soon|late|early|thick|strong|full)\b(?!.*\b(?:should|must|has\s+to|needs?\s+to)\s+be\b)|who\s+(?!ever\b)\p{L}+(?:s|ed|te|nt|ld|de|ok|ew|an)\b)", Flags)]
    private static partial Regex Order();

    /// <summary>"Is it open", "does the price include tax", "can I bring a dog"; "can you" asks for a deed.</summary>
    [GeneratedRegex(@"^(?:(?:is|are|was|were|does|did|has|isn't|aren't|doesn't|hasn't)\s+[\p{L}\uE001]|(?:do|don't)\s+(?:we|they|i|you|people|the|any|all|these|those|children|guests|members|students|visitors|customers)\b|have\s+(?:they|we|you|there|any|all)\b|(?:can|could|will|would|may|might|must|should|shall|won't|can't)\s+(?!you\b|u\b|someone\b|somebody\b|anyone\b|anybody\b|it\s+be\b)[\p{L}\uE001])", Flags)]
    private static partial Regex Turned();

    [GeneratedRegex(@"^" + Wh + @"|\s(?:" + Preposition + @"\s+)?(?:what|which|who|whom|whose|where|when|how\s+(?:many|much|long|old|far|big|often))\b[^,;:]*\?*\s*$", Flags)]
    private static partial Regex Word();

    /// <summary>"Still open on Sundays?", "any vegetarian dishes?", "or not?".</summary>
    [GeneratedRegex(@"^(?:any|anything|anyone|anybody|still|also|ever|already|maybe)\b|\bor\s+not\b|^(?:it|there|that|this|he|she|they)(?:\s+(?:is|are|was|has)|'s|'re)\b|^the\s+(?:[\p{L}-]+\s+){1,4}(?:is|are|was|has)\b", Flags)]
    private static partial Regex Ends();

    [GeneratedRegex(@"^(?:" + Preposition + @"\s+)?(?:which\s+(?!ever\b)\p{L}|whose\s+\p{L}|whom\s|who\s|what\s+" + Kind + @"\b|what\s+happen|why\s)", Flags)]
    private static partial Regex Loose();

    [GeneratedRegex(@"^(?:" + Preposition + @"\s+)?(?:what(?!\s+(?:there\s+is|comes?\s+up|you\s+(?:find|get|see))\b|'s\s+(?:there|on\s+offer))|which|who|whom|whose|when|where|why|how(?!\s+to\b)|whether|if)\b", Flags)]
    private static partial Regex Indirect();

    [GeneratedRegex(@"\s+(?:of|for|in|on|at|from|under|shown|listed|that|which|with|by|given|to|as|per|printed|mentioned|displayed|next|belonging)\s|\s*,\s*|\s+(?:and|or)\s+|\s*[?]", Flags)]
    private static partial Regex HeadEnd();

    [GeneratedRegex(@"^(?:(?:the|its|his|her|their|a|an|this|that|one|some|any|all|just|only|exact|current|full)\s+)*(?:[\p{L}\p{M}'’\d\uE001-]+\s+){0,4}?(?:number|figure|price|cost|fee|charge|fare|rate|total|sum|sales|votes|views|likes|replies|average|mean|median|difference|name|surname|date|day|time|deadline|phone|telephone|mobile|extension|ext|fax|e-?mail|mail\s+address|address|postcode|zip|code|rating|score|title|author|writer|amount|balance|answer|result|distance|length|duration|age|year|month|percentage|share|hours?|weight|height|width|depth|size|salary|wage|population|capital|id|isbn|status|owner|assignee|contact(?:\s+(?:details|data|person|information))?|details|location|place|room|seat|gate|platform|department|manager|supervisor|nationality|occupation|profession|job|position|birthday|hometown|nickname|grade|version|colou?r|brand|quantity|stock|count|capacity|temperature|speed|budget|turnover|revenue|profit|discount|warranty|reference|identifier|summary|gist|overview|facts?|information|info|reason|meaning|definition|opening\s+times|timetable|schedule|ingredients|winner|value|link|url|website|quote|balance)s?$", Flags)]
    private static partial Regex Value();
}
