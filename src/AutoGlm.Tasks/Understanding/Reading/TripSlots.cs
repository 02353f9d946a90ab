using System.Text.RegularExpressions;
using AutoGlm.Tasks.Text;
using AutoGlm.Tasks.Text.Values;

namespace AutoGlm.Tasks.Understanding.Reading;

/// <summary>What only journeys and stays have: where from and where to without a preposition, one way or return, the class, the town a hotel is looked for in.</summary>
internal static partial class TripSlots
{
    private const string City = @"\p{Lu}[\p{L}'’.-]*(?:\s+\p{Lu}[\p{L}'’.-]*){0,2}";
    private const string NoCity = "[从预订买查搜找请我想要帮张个的票机班日号月至到飞去]|出发";
    private const string ChineseRides = "机票|飞机票?|航班|火车票?|高铁票?|动车票?|车票|船票|票";

    [GeneratedRegex(@"\b(?:flights?|fly|flying|trains?|bus(?:es)?|coach(?:es)?|ferr(?:y|ies)|planes?|airfares?|air\s+tickets?|round[- ]trip|one[- ]way)\b|\b(?:how\s+(?:far|long)|distance|directions?|route|minutes?|hours?|kilomet(?:re|er)s?|km|miles?)\b.*\bfrom\b|机票|航班|飞机|飞往|火车|高铁|动车|车票|船票|单程|往返|从.+到.+(?:多远|多久|多长|多少|几|路线|怎么走)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Travel();

    [GeneratedRegex(@"(?<![\p{L}])(?:(?i:flights?|trains?|bus(?:es)?|tickets?|trips?|fly|travel|go|from|search|book|find)\s+)?(?:(?i:from)\s+)?(?<from>" + City + @")\s*(?:–|—|→|->|\s-\s|\s+(?i:to)\s+)\s*(?<to>" + City + ")", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex EnglishRoute();

    [GeneratedRegex(@"(?:从|由|^|[,.;\s\uE000-\uE00F]|预[订定约]|[订买查搜找要张的])(?<from>(?:(?!" + NoCity + @")[\u4e00-\u9fff]){2,5}?)\s*(?:到|至|飞往?|前往|去往?|[–—→-])\s*(?<to>(?:(?!" + NoCity + @")[\u4e00-\u9fff]){2,5}?)(?=的|单程|往返|直飞|来回|" + ChineseRides + @"|有|要|需|得|多|大概|怎么|走|开车|骑|坐|[,.;\s\uE000-\uE00F]|$)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex ChineseRoute();

    [GeneratedRegex(@"\b(?<one>one[- ]way|single(?=\s+(?:ticket|flight|journey|trip|fare)))|\b(?<both>round[- ]?trips?|return(?=\s+(?:ticket|flight|journey|trip|fare)))|(?<one>单程)|(?<both>往返|来回)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Kind();

    [GeneratedRegex(@"\b(?<v>premium\s+economy|economy|business|first|second|standard)\s+class\b|\b(?<v>premium\s+economy|economy|business)\b|(?<v>超级经济舱|高端经济舱|经济舱|商务舱|公务舱|头等舱|商务座|一等座|二等座|硬座|软座|硬卧|软卧)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Class();

    [GeneratedRegex(@"(?:预[订定约]|[订找查搜在住]|搜索|查找)(?:一下)?(?<v>(?!附近|这|那|一)[\u4e00-\u9fff]{2,5}?)(?=(?:市区?|市中心|城区)?(?:的|最|评[分价]|口碑|价格|便宜|一[家间个])[^,.;，。；]{0,12}(?:酒店|宾馆|民宿|旅馆|住宿|旅店|客栈))", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex ChineseStay();

    /// <summary>Whether the goal speaks of going somewhere by a public way.</summary>
    public static bool IsJourney(MarkedGoal goal) => Travel().IsMatch(goal.Text);

    public static void Add(MarkedGoal goal, GoalLanguage language, List<Slot> slots)
    {
        if (language == GoalLanguage.Chinese && ChineseStay().Match(goal.Text) is { Success: true } stay)
            Add(goal, slots, stay.Groups["v"], Concepts.City, "城市");
        if (!IsJourney(goal))
            return;
        if (Route(goal, language) is { } route)
        {
            Add(goal, slots, route.Groups["from"], Concepts.From, "from");
            Add(goal, slots, route.Groups["to"], Concepts.To, "to");
        }

        if (Kind().Match(goal.Masked) is { Success: true } kind)
            slots.Add(Choice(goal, kind, kind.Groups["one"].Success ? "one-way" : "round-trip", kind.Value));
        if (Class().Match(goal.Masked) is { Success: true } cabin)
            slots.Add(Choice(goal, cabin, Concepts.Seat, cabin.Groups["v"].Value));
    }

    private static Match? Route(MarkedGoal goal, GoalLanguage language)
    {
        if (language == GoalLanguage.English)
            return EnglishRoute().Matches(goal.Text).FirstOrDefault(match => IsFree(goal, match.Groups["from"]) && IsFree(goal, match.Groups["to"]));
        return ChineseRoute().Matches(goal.Masked).FirstOrDefault();
    }

    /// <summary>No date, month or other value of the goal.</summary>
    private static bool IsFree(MarkedGoal goal, Group group) =>
        goal.IsFree(new TextSpan(group.Index, group.Length)) && !IntentWords.English.Any(word => word.Text.Equals(group.Value, StringComparison.OrdinalIgnoreCase));

    private static void Add(MarkedGoal goal, List<Slot> slots, Group group, string concept, string label)
    {
        var span = new TextSpan(group.Index, group.Length);
        // A full stop ends the sentence, not the name.
        var text = span.In(goal.Text).TrimEnd('.');
        if (!slots.Exists(slot => slot.Concept == concept))
            slots.Add(new Slot { Concept = concept, Label = label, Kind = SlotKind.Text, Value = text, Raw = text, Span = span });
    }

    private static Slot Choice(MarkedGoal goal, Match match, string concept, string value)
    {
        var span = new TextSpan(match.Index, match.Length);
        return new Slot { Concept = concept, Kind = SlotKind.Choice, Value = value.Replace('-', ' '), Raw = span.In(goal.Text), Span = span };
    }
}
