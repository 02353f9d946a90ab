using System.Text.RegularExpressions;

namespace AutoGlm.Tasks.Understanding.Questioning;

/// <summary>Reads what an English sentence asks, in whatever frame it stands: "could you tell me …", "I wonder whether …", "the boss wants the figure for …", "… , please".</summary>
internal static partial class EnglishQuestions
{
    private const RegexOptions Flags = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <param name="text">The sentence folded, with quoted texts as marks.</param>
    /// <param name="part">Whether it is only a part of a sentence.</param>
    public static SentenceReading Read(string text, bool part = false)
    {
        var marked = text.TrimEnd().EndsWith('?');
        var start = Lead().Match(text).Length;
        var end = Trail().Match(text, start) is { Success: true } trail ? trail.Index : text.Length;
        if (start >= end || Idle().IsMatch(text[start..end]))
            return SentenceReading.Idle;
        var inner = text[start..end];
        return (Chained().IsMatch(inner) ? SentenceReading.Deed : !part && RunOn().Match(inner) is { Success: true } run && !Deontic().IsMatch(inner) && !EnglishAsking.IsDirect(inner, marked) ? Rest(inner, run.Groups["r"]) : Inner(inner, marked)).After(start);
    }

    private static SentenceReading Inner(string text, bool marked)
    {
        if (Polite().Match(text) is { Success: true } polite)
            return Within(text, polite.Groups["r"], marked, Told) is { Role: SentenceRole.Asks } asked ? asked : SentenceReading.Deed;
        if (Told(text, marked) is { Role: SentenceRole.Asks } told)
            return told;
        if (Orders(text))
            return SentenceReading.Deed;
        if (EnglishAsking.IsDirect(text, false) && !Cleft().IsMatch(text) && !Knowing().IsMatch(text) && !Having().IsMatch(text))
            return Whole(text);
        if (Framed().Match(text) is { Success: true } framed && EnglishAsking.IsIndirect(framed.Groups["r"].Value) && (framed.Groups["before"].Length == 0 || Speaker().IsMatch(framed.Groups["before"].Value)))
            return Rest(text, framed.Groups["r"]);
        if (Wanting().Match(text) is { Success: true } wanting && (EnglishAsking.NamesValue(wanting.Groups["r"].Value) && !Settable().IsMatch(wanting.Groups["r"].Value) || wanting.Groups["one"].Success))
            return Rest(text, wanting.Groups["r"]);
        if (Announced().Match(text) is { Success: true } announced && !Deontic().IsMatch(text))
        {
            if (EnglishAsking.IsDirect(announced.Groups["r"].Value, marked) || announced.Groups["dash"].Success && Inner(announced.Groups["r"].Value, marked).Role == SentenceRole.Asks)
                return Within(text, announced.Groups["r"], marked, Inner);
            if (announced.Groups["dash"].Success && !Wishing().IsMatch(text) && EnglishAsking.NamesValue(announced.Groups["r"].Value))
                return Rest(text, announced.Groups["r"]);
        }

        if ((marked || Naming().IsMatch(text)) && EnglishAsking.NamesValue(text))
            return Whole(text);
        if (marked && EnglishAsking.IsDirect(text, true) && !Cleft().IsMatch(text))
            return Whole(text);
        return Deontic().IsMatch(text) || Wishing().IsMatch(text) || Ordered().IsMatch(text) ? SentenceReading.Deed : SentenceReading.Told;
    }

    /// <summary>An order to tell: "tell me who …", "look up the price of …", "add up the amounts".</summary>
    private static SentenceReading Told(string text, bool marked)
    {
        if (Working().IsMatch(text))
            return Whole(text);
        if (Telling().Match(text) is not { Success: true } match)
            return SentenceReading.Told;
        var rest = match.Groups["r"];
        return EnglishAsking.IsIndirect(rest.Value) || match.Groups["sure"].Success || EnglishAsking.NamesValue(rest.Value) ? Rest(text, rest) : SentenceReading.Told;
    }

    private static SentenceReading Whole(string text) => Continues().IsMatch(text) ? SentenceReading.Deed : SentenceReading.Asks(0, text.Length);

    private static SentenceReading Rest(string text, Group rest) => Continues().IsMatch(text) ? SentenceReading.Deed : SentenceReading.Asks(rest.Index, rest.Length);

    private static SentenceReading Within(string text, Group rest, bool marked, Func<string, bool, SentenceReading> read) =>
        Continues().IsMatch(text) ? SentenceReading.Deed : read(rest.Value, marked).After(rest.Index);

    /// <summary>Whether the words begin with an order to do something.</summary>
    private static bool Orders(string text) => Imperative().IsMatch(text) && !Subject().IsMatch(text) || PronounOrdered().IsMatch(text);

    [GeneratedRegex(@"^(?:[\s,:;.-]+|(?:hi|hello|hey|ok|okay|so|well|now|and|also|then|but|please|pls|sorry|excuse\s+me|quick(?:ly)?(?:\s+question)?|(?:my|the|one|a|next)\s+question(?:\s+is)?|question|q|just|first|firstly|finally|lastly|next|by\s+the\s+way|btw|actually|kindly|maybe|perhaps|good\s+(?:morning|day|afternoon|evening)|dear\s+\p{L}+|there)(?=[\s,:;.!-])(?!\s+(?:is|are|was|were)\b))*", Flags)]
    private static partial Regex Lead();

    [GeneratedRegex(@"(?:\s*[,;–-]?\s*(?:please|pls|thanks(?:\s+a\s+lot|\s+in\s+advance)?|thank\s+you|thx|cheers|for\s+me|by\s+any\s+chance|right\s+now|if\s+(?:you\s+can|possible|you\s+don't\s+mind|you\s+would)|when\s+you\s+have\s+(?:a\s+)?(?:moment|minute|time)|that's\s+(?:all|it)|would\s+you|will\s+you|can\s+you\s+(?:tell|see|check)(?:\s+me)?|do\s+you\s+know|i\s+wonder|asap))*[\s.!?]*$", Flags)]
    private static partial Regex Trail();

    /// <summary>Says how the answer is to look, or nothing at all.</summary>
    [GeneratedRegex(@"^(?:(?:many\s+)?thanks|thank\s+you|please|cheers|(?:just|only)?\s*(?:give\s+me\s+|tell\s+me\s+|answer\s+with\s+)?(?:just\s+|only\s+)?(?:the|a|one|its?)\s*(?:bare\s+|plain\s+|single\s+)?(?:number|figure|name|word|answer|value|yes\s+or\s+no)(?:\s+(?:is\s+enough|will\s+do|would\s+do|only|alone|suffices|is\s+fine|is\s+all\s+i\s+need))?|yes\s+or\s+no|(?:a\s+)?(?:short|brief|quick)\s+answer(?:\s+(?:is\s+enough|will\s+do|is\s+fine))?|that(?:'s|\s+is)\s+(?:all|it|what\s+i\s+(?:need|want)(?:\s+to\s+know)?)|i(?:'m|\s+am)\s+in\s+a\s+hurry|it(?:'s|\s+is)\s+urgent)[\s.!?]*$", Flags)]
    private static partial Regex Idle();

    [GeneratedRegex(@"^(?:(?:can|could|would|will|won't|can't|may)\s+(?:you(?!\s+mind)|u|someone|somebody|anyone|anybody|i\s+ask\s+you\s+to|i\s+trouble\s+you\s+to)\s+(?:(?:please|kindly|maybe|perhaps|possibly|quickly|just|also|help\s+(?:me|us)(?:\s+to)?|be\s+so\s+kind\s+(?:as\s+to|and)|do\s+me\s+a\s+favou?r\s+and|go\s+and|try\s+to|have\s+a\s+look\s+and|take\s+a\s+look\s+and)\s+)*|(?:any\s+chance|is\s+it\s+possible|i\s+(?:was|am)\s+hoping)\s+(?:that\s+)?(?:you\s+(?:can|could)|for\s+you\s+to)\s+|(?:i(?:'d|\s+would)\s+(?:be\s+(?:glad|grateful|happy)\s+if\s+you\s+(?:could|would|can)|like\s+you\s+to)|i\s+(?:want|need)\s+you\s+to|(?:please\s+)?help\s+(?:me|us)(?:\s+to)?|your\s+(?:task|job)\s+is\s+to|you\s+(?:should|need\s+to|have\s+to)|(?:would|do)\s+you\s+mind|it\s+would\s+be\s+(?:great|nice|helpful)\s+(?:if\s+you\s+(?:could|would)|to))\s+)(?<r>.+)$", Flags)]
    private static partial Regex Polite();

    /// <summary>Orders that want words back. The sure ones want them of whatever is named.</summary>
    [GeneratedRegex(@"^(?:please\s+)?(?:(?:have\s+a\s+look|take\s+a\s+look|look)\s+(?:and|to)\s+(?:tell|see|check)\s+(?:me\s+)?)?(?:(?<sure>read\s+(?:off|out)(?:\s+to\s+me)?|tell(?:ing)?\s+(?:me|us|him|her)(?:\s+(?:about|again|exactly))?|let(?:ting)?\s+(?:me|us)\s+know|inform(?:ing)?\s+(?:me|us)\s+(?:of|about)|remind\s+(?:me|us)\s+(?:of|about)|state|report\s+back(?:\s+to\s+me)?(?:\s+on)?|come\s+back\s+(?:to\s+me\s+)?with|get\s+back\s+to\s+me\s+(?:with|on)|name(?=\s+(?:the|one|all|its)\b))|(?:tell|say|explain|give(?:\s+(?:me|us))?|giving\s+(?:me|us)|get(?:\s+(?:me|us))?|find(?:ing)?(?:\s+(?:out|me))?(?:\s+for\s+me)?|look(?:ing)?(?:\s+(?:up|for|at|into|after))?|check(?:ing)?(?:\s+(?:for\s+me|out|on))?|see(?!\s+what(?:'s|\s+is|\s+there\s+is|\s+comes|\s+you)\b)|verify|confirm|determine|identify|figure\s+out|show\s+me|bring(?:\s+me)?\s+back|send\s+(?:me|us)(?:\s+back)?|read(?:\s+(?:out|me|off))?|quote|retrieve|fetch|extract|return|report(?!\s+(?:what|whoever|who)\b)|provide(?:\s+me\s+with)?|hand\s+me|note\s+down|write\s+down|make\s+a\s+note\s+of|work\s+out|research|establish|clarify|answer|ask|estimate|learn))(?:\s+(?:to\s+me|for\s+me|please|exactly|from\s+(?:the|this)\s+[\p{L}]+|(?:in|on)\s+(?:the|this)\s+(?:[\p{L}-]+\s+){0,2}?[\p{L}-]+(?=\s+(?:what|which|who|when|where|how|whether|if)\b)))*\s*:?\s+(?<r>.+)$", Flags)]
    private static partial Regex Telling();

    /// <summary>Orders to reckon with what is shown. The result is wanted, unless the words say where to put it.</summary>
    [GeneratedRegex(@"^(?:please\s+)?(?:count|summari[sz]e|sum\s+up\s+(?:this|the\s+(?:page|text|article|story|minutes|discussion|thread))|add\s+up|sum\s+up\s+(?:the|all)\s+(?:[\p{L}]+\s+)?(?:numbers?|amounts?|prices?|costs?|values?|figures?)|total|calculate|compute|work\s+out|average|compare)\s+(?!.*\b(?:into|in\s+the\s+(?:[\p{L}]+\s+)?(?:box|field|input))\b)(?:how\b|the\b|all\b|up\b|every|both\b|what\b|\p{L}+s\b|\uE001)", Flags)]
    private static partial Regex Working();

    [GeneratedRegex(@"^(?:(?<before>.*?)\b(?:know(?:ing)?|tell|told|say|find(?:ing)?\s+out|found\s+out|see|check(?:ing)?|look(?:ing)?\s+up|look(?:ing)?\s+into|figure\s+out|figuring\s+out|work(?:ing)?\s+out|determine|learn|understand|remember|recall|forgot|forgotten|wonder(?:s|ed|ing)?|curious|interested|ask(?:s|ed|ing)?|sure|certain|idea|clear|clue|confirm|verify|decide|matters|question|mystery|unsure|remind\s+me|hear|explain|establish|clarify|be\s+told)\b(?:\s+(?:(?:to|for)\s+(?:me|us|him|her|them|you)|me|us|him|her|them|about|of|in|as\s+to|exactly|just|out|is|again|now|from\s+(?:the|this)\s+\p{L}+|(?:in|on)\s+(?:the|this)\s+(?:[\p{L}-]+\s+){0,2}?[\p{L}-]+))*\s*[,:-]?\s+)(?<r>(?:in|on|at|from|to|for|by|with|within|after|until|of|under|per|about)?\s?\b(?:what|which|who|whom|whose|when|where|why|how|whether|if)\b.+)$", Flags)]
    private static partial Regex Framed();

    /// <summary>"We need the figure for March", "my boss wants one number: …", "can I have her address", "what I'm after is the fax number".</summary>
    [GeneratedRegex(@"^(?:(?:i|we|they|he|she|[\p{L}'’]+(?:\s+[\p{L}'’]+){0,4}?)\s+)?(?:(?:really|just|only|urgently|also|still|simply|now|would|will|could|'d|'ll)\s+|(?<=\bi|\bwe)'d\s+|'m\s+|am\s+|are\s+|is\s+)*(?:(?:need|want|require|wish|look(?:ing)?\s+for|search(?:ing)?\s+for|after|asks?|asking|asked)(?:s|ed)?(?:\s+for)?|(?:would\s+)?(?:like|love)(?:\s+to\s+(?:have|get|see|hear|know|be\s+told))?|have\s+to\s+(?:have|know|report)|(?:need|want)s?\s+to\s+(?:have|get|see|hear|know|be\s+told|report|pass\s+on|note|quote)|use|appreciate|be\s+(?:glad|grateful|happy)\s+(?:of|for|with)|missing)\s+(?:me\s+|us\s+|you\s+)?(?:(?<one>(?:one|a|the|some)\s+(?:figure|number|answer|fact|thing|piece\s+of\s+information))\s*[:,-]\s*)?(?<r>\S.+)$|^(?:can|could|may|might)\s+(?:i|we)\s+(?:please\s+)?(?:have|get|see|ask\s+(?:you\s+)?for|be\s+given|be\s+told|know)\s+(?<r>.+)$|^(?:what|all)\s+(?:i|we)(?:'d|'m)?\s+(?:(?:would|really|just|actually)\s+)*(?:need|want|like|am\s+after|are\s+after|am\s+looking\s+for|'m\s+after|'m\s+looking\s+for)(?:\s+(?:to\s+know|to\s+find\s+out|to\s+have|here|now))*\s*(?:is|:)\s+(?<r>.+)$", Flags)]
    private static partial Regex Wanting();

    /// <summary>"Do you know which …" wants to know which, "can I have the …" wants the thing told.</summary>
    [GeneratedRegex(@"^(?:do|does|did|would)\s+(?:you|anyone|anybody|somebody|someone|u|we)\s+(?:happen\s+to\s+)?(?:know|remember|recall|see|have\s+(?:any|an)\s+idea)\b", Flags)]
    private static partial Regex Knowing();

    [GeneratedRegex(@"^(?:can|could|may|might)\s+(?:i|we)\s+(?:please\s+)?(?:have|get|see|ask|be\s+given|be\s+told|know)\s+(?:the|its|his|her|their|for)\b", Flags)]
    private static partial Regex Having();

    [GeneratedRegex(@"^what\s+(?:i|we)\b.*\b(?:is|:)\s", Flags)]
    private static partial Regex Cleft();

    /// <summary>Something is set before the question: "looking at East: which …", "of the two, who …".</summary>
    [GeneratedRegex(@"^.{2,160}?(?:(?<dash>\s[-–—]+\s|:\s+|\s\(\s*)|,\s+(?:and\s+|so\s+|but\s+)?)(?<r>\p{L}.+)$", Flags)]
    private static partial Regex Announced();

    /// <summary>Somebody wants to know, or something is unknown; without a subject it would be an order to do something.</summary>
    [GeneratedRegex(@"^(?:i|we|you|what|all|he|she|they|it|my|our|the|this|that|there|a|an|no|not|any|somebody|someone|everyone|people|for|in|on|at|before|after|as|since|because|to|just|still|always|trying|need|needs|want|wanted|would|hoping|am|is|are|cannot|can't|couldn't|could|do|does|did|don't|please|good|have|has|got|never|really|curious|whoever|one)\b|^[\p{L}'-]+(?:\s+[\p{L}'-]+){0,4}\s+(?:wants?|asks?|asked|needs?|wonders?|would|is|was|has)\b", Flags)]
    private static partial Regex Speaker();

    /// <summary>Values that one may want to have set rather than to be told.</summary>
    [GeneratedRegex(@"^(?:(?:the|a|an|whole|full|other|same|next|later|earlier|larger|smaller|different|new)\s+)*(?:[\p{L}-]+\s+){0,2}?(?:day|year|month|date|colou?r|size|length|width|height|depth|time|hours?|quantity|stock|place|room|seat|brand|version|discount|code|address|link|information|location|speed|name|status)s?\b(?!\s+(?:of|for)\b)", Flags)]
    private static partial Regex Settable();

    /// <summary>The question follows its reason without a stop: "need to call Ann whats the number".</summary>
    [GeneratedRegex(@"^(?:i|we|my|our|need|needs|want|\p{L}{2,}ing|about|for|in|on|at|got|have|a|an|there)\b.{2,120}?\s(?<r>(?:what's|whats|what\s+(?:is|are|was|does|do)|who's|whos|who\s+(?:is|was|has)|how\s+(?:many|much|long|far|old)|where(?:'s|\s+(?:is|are|does))|when\s+(?:is|does|do|was|are)|which\s+\p{L}+\s+(?:is|are|has|have|was|does|do))\b.+)$", Flags)]
    private static partial Regex RunOn();

    /// <summary>A bare name of a value, of something: "the phone number of the office".</summary>
    [GeneratedRegex(@"^(?:(?:the|its|his|her|their)\s+)?(?:[\p{L}'-]+\s+){0,3}?[\p{L}-]+\s+(?:of|for|at|in|on|from)\s+(?!.*[:=\d\uE002-\uE00F]\s*$)(?!.*\b(?:is|are|was|will|should|must|be)\b).+$", Flags)]
    private static partial Regex Naming();

    [GeneratedRegex(@"^(?:please\s+|always\s+|now\s+)*(?:double[- ]?click|right[- ]click|click|tap|press|hit|push|type|enter|fill|select|choose|pick|tick|untick|uncheck|scroll|drag|drop|hover|open|expand|collapse|go|submit|close|dismiss|upload|attach|wait|switch|clear|navigate|visit|input|toggle|set|change|adjust|increase|decrease|move|turn|enable|disable|mark|star|unstar|like|unlike|follow|unfollow|reply|forward|delete|remove|archive|share|repost|mute|block|add(?!\s+up)|rename|save|accept|decline|apply|search|sort|filter|log|sign|copy|paste|cut|highlight|resize|rotate|draw|undo|redo|play|pause|download|send(?!\s+(?:me|us))|post|publish|create|write(?!\s+down)|book|order|buy|purchase|rent|hire|complete|resolve|assign|comment|refresh|reload|make(?!\s+a\s+note)|put|replace|cancel|run|execute|unfold|arrange|reorder|update|continue|proceed|register|subscribe|agree|rate|repeat|leave|keep|ensure|activate|deactivate|invite|reserve|approve|reject|ship|export|import|print|solve|restore|answer|stay|hand\s+in|generate|take|use|swap|insert|stop|start|get\s+rid|list|collect|gather|find\s+and|pay|transfer|collapse|do\s+(?:the|these|those|all|my|your)\s+(?:[\p{L}]+\s+)?(?:sums?|exercises?|math(?:s|ematics)?|arithmetic|calculations?|problems?|equations?|puzzles?|homework)|hand\s+(?:it|them|everything|this)\s+in|shift|bring\s+up|pull|grab|build|format|check(?=\s+(?:the\s+)?(?:box|boxes|option)))\b", Flags)]
    private static partial Regex Imperative();

    /// <summary>Any verb at the beginning that has its object after it: "throw that mail away".</summary>
    [GeneratedRegex(@"^(?!(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|may|might|must|in|on|at|from|to|for|by|with|within|after|until|before|of|under|per|about|during|since|between|as|because|if|when|while|once|that|this|these|those|the|all|both|each|every|a|an|and|but|or|so|than|not|no|i|we|you|he|she|they|it|what|which|who|whose|where|why|how|according|regarding|concerning|including|according|got|need|want|planning|please|like|unlike|over|across|against|near|only|even|just|also|maybe|perhaps|besides|despite|though|although|whether|given|among|via|see|most|some|half|such|thank|thanks|\p{L}+ing|\p{L}{2,}ed)\b)\p{L}+\s+(?:it|them|that|this|these|those|the|a|an|my|our|your|his|her|him|me|us|everything|all|both|each|every)\b", Flags)]
    private static partial Regex Ordered();

    [GeneratedRegex(@"^(?!(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|may|might|must|in|on|at|from|to|for|by|with|within|after|until|before|of|under|per|about|during|since|between|as|because|if|when|while|once|that|this|these|those|the|all|both|each|every|a|an|and|but|or|so|than|not|no|i|we|you|he|she|they|it|what|which|who|whose|where|why|how|according|regarding|concerning|including|according|got|need|want|planning|please|like|unlike|over|across|against|near|only|even|just|also|maybe|perhaps|besides|despite|though|although|whether|given|among|via|see|most|some|half|such|thank|thanks|\p{L}+ing|\p{L}{2,}ed)\b)\p{L}+\s+(?:it|them)\b", Flags)]
    private static partial Regex PronounOrdered();

    /// <summary>"Order 55 is late", "book club is on Friday": the word is a thing here.</summary>
    [GeneratedRegex(@"^[\p{L}-]+\s+(?:[\p{L}\d'-]+\s+){0,2}?(?:is|are|was|were|has|have|costs?|seems|doesn't|isn't)\b", Flags)]
    private static partial Regex Subject();

    /// <summary>An order after something else: "…, so please take it off".</summary>
    [GeneratedRegex(@"(?:[,;:]|\s[-–])\s*(?:and\s+|so\s+|then\s+|now\s+|please\s+|just\s+)*(?:please\s+|then\s+)?(?:click|press|tap|select|choose|type|enter|tick|untick|open|book|buy|order|delete|remove|add(?!\s+up)|submit|fill|drag|set|send(?!\s+(?:me|us))|pick|mark|hit|take|go|close|upload|save|confirm\s+it|star|like|follow|reply|forward|reserve|move|drop|turn|switch|put|make|write|get\s+rid|rename|copy|change|cancel|log|sign|sort|filter|unfold|expand|leave|enter|hand|throw|give\s+(?:it|them)|find\s+it)\s+(?!(?:of|is|are|was)\b)\S|\bplease\s+(?!tell|let|give|find|check|look|say|show|send\s+me|confirm|note|count|calculate|work|summari|read|explain|help|state|name|get|report|and\b|$)\p{L}{3,}", Flags)]
    private static partial Regex Chained();

    /// <summary>After the question something is to be done: "find out which is the cheapest and buy it".</summary>
    [GeneratedRegex(@"(?:[,;]\s*|\s+)(?:and|then|,)\s+(?:then\s+|please\s+|afterwards\s+)*(?:click|press|tap|select|choose|type|enter|tick|untick|open|book|buy|order|delete|remove|add\s+(?:it|them|that|the)|submit|fill|drag|set|pick|mark|hit|take|go\s+(?:to|there)|close|upload|save|star|like|follow|reply|forward|reserve|put|copy|paste|download|cancel|do\s+(?:so|it))\b(?!\s*[-?])", Flags)]
    private static partial Regex Continues();

    [GeneratedRegex(@"\b(?:should|must|(?<!\b(?:i|we|you|he|she|they)\s+)(?:needs?\s+to|has\s+to|have\s+to)|ought\s+to)\s+(?:be|get|become|stay|show|say|read|stand|go|disappear|appear|have)\b|\bneed(?:s|n't)?\s+(?:not\s+)?(?:be\b|\p{L}+ing\b|\p{L}+ed\b)|\b(?:is|are)\s+to\s+(?:be\b|go\b|get\b)|\bmake\s+sure\b|\bdon't\s+(?:forget|want)\b|\b(?:want|like|need|wants|needs)\b.*\b(?:clicked|pressed|ticked|selected|opened|closed|deleted|removed|moved|sorted|filled|typed|entered|set|turned|switched|checked|added|sent|saved|gone|off|on)\b\s*$", Flags)]
    private static partial Regex Deontic();

    [GeneratedRegex(@"\b(?:i|we)(?:'d|\s+would|\s+really|\s+just)?\s+(?:want|like|love|need|wish|have|am\s+going|'m\s+going)\s+to\s+(?!know|see|find\s+out|learn|hear|visit|get\s+(?:to|there|in)|go|be|call|ring|contact|understand|report|check|travel|fly|meet|return|send\s+it\s+back|eat|talk|write\s+to|reach|compare|plan|decide|prepare)\p{L}", Flags)]
    private static partial Regex Wishing();
}
