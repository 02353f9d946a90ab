using System.Text.RegularExpressions;

namespace AutoGlm.Tasks.Understanding.Programs.Reading;

/// <summary>
/// A thing that is named first and then only pointed at: "Silverline Optics: open the menu in that row and choose
/// Duplicate", "Bake sale has been dealt with: comment "…" on that ticket and close it". The name takes the pointer's place.
/// </summary>
internal static partial class Addressed
{
    private const RegexOptions Flags = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>Kinds that a page lists, each in its own row or card.</summary>
    private const string Kind = @"(?:(?i:row|line|entry|card|item|one|record|ticket|issue|task|claim|request|order|thread|topic|post|article|project|message|conversation|chat|product|file|folder|list|appointment|booking|account|invoice|event|page))";

    public static string Apart(string goal)
    {
        if (Named().Match(goal) is { Success: true } named)
            return MenuOf(ThatRow().Replace(named.Groups["do"].Value, match => Of(match, named.Groups["name"].Value), 1), named.Groups["name"].Value);
        if (Bare().Match(goal) is { Success: true } bare)
            return $"{bare.Groups["do"].Value} “{bare.Groups["name"].Value.Trim('"', '“', '”')}”{bare.Groups["rest"].Value}";
        if (Told().Match(goal) is { Success: true } told)
            return That().Replace(told.Groups["do"].Value, $"“{told.Groups["name"].Value}”", 1);
        if (ChineseThere().Match(goal) is { Success: true } chinese)
            return $"给{chinese.Groups["name"].Value}回复：{chinese.Groups["m"].Value}";
        if (There().Match(goal) is not { Success: true } there)
            return goal;
        var said = InIt().Replace(there.Groups["do"].Value, $"${{verb}} to “{there.Groups["name"].Value}”", 1);
        return there.Groups["where"].Length > 0 ? $"Go to “{there.Groups["where"].Value}”. {said}" : said;
    }

    private static string Of(Match match, string name) => $"{match.Groups["in"].Value} the {match.Groups["kind"].Value} of “{name.Trim('"', '“', '”')}”";

    /// <summary>"Open the little menu with the dots in the row of X and choose Y": what is chosen is done to X; its menu is found on the way.</summary>
    private static string MenuOf(string words, string name) =>
        Menu().Match(words) is { Success: true } menu ? $"Click “{menu.Groups["v"].Value.Trim('"', '“', '”', ' ', '.')}” for “{name.Trim('"', '“', '”')}”{menu.Groups["rest"].Value}" : words;

    [GeneratedRegex(@"^(?:(?i:for|with|about|as\s+for|on)\s+)?(?<name>[""“][^""“”]{2,60}[""”]|\p{Lu}[\p{L}\d'’&. -]{1,50}?)\s*[:–—]\s+(?<do>(?i:(?:please\s+|just\s+)*(?:open|click|press|tap|choose|select|pick|use|tick|check|unfold|expand|mark|star|edit|delete|archive|rename|hit|toggle|switch|turn)\b).*\b(?i:that|this|its|the\s+same|his|her|their)\s+(?:\p{L}+\s+)?" + Kind + @"\b.*)$", Flags | RegexOptions.Singleline)]
    private static partial Regex Named();

    [GeneratedRegex(@"\b(?<in>(?i:in|of|on|at|for|from|beside|next\s+to))\s+(?i:that|this|its|the\s+same|his|her|their)\s+(?:\p{L}+\s+)?(?<kind>" + Kind + @")\b", Flags)]
    private static partial Regex ThatRow();

    [GeneratedRegex(@"^(?i:open|click|press|tap|use|unfold|expand)\s+(?:on\s+)?(?:the\s+|its\s+)?[^.;]*?\b(?i:menu|dots|ellipsis|kebab|three\s+dots|⋮|⋯)\b[^.;]*?(?:\s*,)?\s+(?i:and|then|to)\s+(?:then\s+)?(?i:choose|select|pick|click|press|tap|take|run|use|hit)\s+(?:on\s+)?(?<v>[""“][^""“”]+[""”]|[^,.;]+?)(?:\s+(?i:there|in\s+it|from\s+it))?(?<rest>[.;,].*)?$", Flags | RegexOptions.Singleline)]
    private static partial Regex Menu();

    /// <summary>"Coffee machine: delete it."</summary>
    [GeneratedRegex(@"^(?!(?i:do|don['’]t|never|no|if|when|after|before|please|now|then)\b)(?<name>[""“][^""“”]{2,60}[""”]|\p{Lu}[\p{L}\d'’& -]{1,50}?)\s*[:–—]\s+(?<do>(?i:(?:please\s+)?(?!enter|type|fill|put|write|read|use|see|find|look|keep|make|set|let|do|say|tell)\p{L}{3,12}))\s+(?i:it|them|him|her)(?<rest>\s*[.!]?|\s*[,;.]\s+.*)$", Flags | RegexOptions.Singleline)]
    private static partial Regex Bare();

    /// <summary>What has become of a thing, and what therefore is to be done with it.</summary>
    [GeneratedRegex(@"^(?<name>[""“][^""“”]{2,60}[""”]|(?!(?i:we|i|you|they|he|she|it|this|that|these|those|there|our|my|your|his|her|their|the|an?|nobody|somebody|someone|everybody|please|what|which)\b)\p{Lu}[\p{L}\d'’&-]*(?:\s[\p{L}\d'’&-]+){0,4}?)\s+(?i:has|have|is|was|were|had|can|needs?|must|should)\s+[^.;:!?–—""“]{3,60}[:;.–—,]\s*(?i:(?:so|please|therefore)\s+)*(?<do>(?!(?i:and|but|which|who)\b)\p{Ll}+\b.*\b(?i:that|this)\s+" + Kind + @"\b.*)$", Flags | RegexOptions.Singleline)]
    private static partial Regex Told();

    [GeneratedRegex(@"\b(?i:that|this)\s+" + Kind + @"\b", Flags)]
    private static partial Regex That();

    /// <summary>"There's a thread called X. Answer there: …"</summary>
    [GeneratedRegex(@"^[^.;!?""“]{0,40}\b(?i:there\s+is|there['’]s|there\s+should\s+be|you(?:['’]ll|\s+will)\s+find|we\s+have|i\s+have|look\s+for|find|see)\s+(?:an?\s+|the\s+|my\s+)?(?:\p{L}+\s+){1,2}(?:called|named|titled|entitled|with\s+the\s+title|about|on)?\s*[""“](?<name>[^""“”]{2,60})[""”](?:\s*[(（](?:in\s+|under\s+)?(?:the\s+)?(?<where>\p{Lu}[\p{L} &]{1,30})[)）])?[^.;!?()]{0,30}[.;!]\s*(?<do>.*\b(?i:reply|answer|respond|write\s+back|comment)\s+(?i:there|to\s+it|on\s+it|in\s+it|to\s+that)\b.*)$", Flags | RegexOptions.Singleline)]
    private static partial Regex There();

    /// <summary>找到《预算》这个帖子，回帖：…</summary>
    [GeneratedRegex("^(?:请|麻烦你?|帮我)?(?:找到|打开|进入|点开|看到|找一?下|在)(?<name>[《“「][^《》“”「」]{1,40}[》”」])(?:这|那|这一|那一)?[个篇条封]?(?:帖子?|主题|话题|文章|邮件|消息|工单|讨论|动态)?(?:里|下面?|中)?[,，;；。]\\s*(?:请|并|然后|再|给)*(?:在?(?:里面|下面|那里|底下))?(?:回帖|跟帖|回复|答复|回信)(?:说|写)?[:：]?\\s*(?<m>[“「].+|[^“”]+)$", Flags | RegexOptions.Singleline)]
    private static partial Regex ChineseThere();

    [GeneratedRegex(@"\b(?<verb>(?i:reply|answer|respond|write\s+back|comment))\s+(?i:there|to\s+it|on\s+it|in\s+it|to\s+that)\b", Flags)]
    private static partial Regex InIt();
}
