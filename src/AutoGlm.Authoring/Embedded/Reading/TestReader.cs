using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AutoGlm.Tasks.Text;
using AutoGlm.Tasks.Text.Values;
using AutoGlm.Workflows.Conditions;
using AutoGlm.Workflows.Documents;

namespace AutoGlm.Authoring.Embedded.Reading;

/// <summary>Reads a condition into what is looked at, an operator, and what it is compared with.</summary>
internal static partial class TestReader
{
    /// <summary>What can't be taken apart becomes a yes or no that somebody has to find out.</summary>
    /// <param name="words">The condition without "if" and without an address in it.</param>
    /// <param name="negated">Whether it began with "unless" or 除非.</param>
    public static Test Read(string words, bool negated = false)
    {
        var text = words.Trim().Trim(',', '.', '，', '。');
        if (Verdict().Match(text) is { Success: true } verdict)
            return new Test(text, new Wanted("approved", ValueTypes.Boolean, text), ConditionOperators.IsTrue, null, verdict.Groups["no"].Success == negated);
        if (English().Match(text) is { Success: true } english)
            return Compared(text, english, negated);
        if (Chinese().Match(text) is { Success: true } chinese)
            return Compared(text, chinese, negated);
        if (Empty().Match(text) is { Success: true } empty && Naming.Of(empty.Groups["x"].Value) is { } list)
            return new Test(text, list, empty.Groups["not"].Success == negated ? ConditionOperators.IsEmpty : ConditionOperators.IsNotEmpty, null);
        if (Stated().Match(text) is { Success: true } stated)
        {
            // "It says …" speaks of what is to be seen.
            var left = Naming.Of(stated.Groups["x"].Value) is { Name: not ("it" or "page" or "site") } named ? named
                : new Wanted(text.Any(TextFold.IsChinese) ? "显示内容" : "shown", ValueTypes.Text, stated.Groups["x"].Value);
            var value = Value(stated.Groups["v"].Value);
            var says = stated.Groups["says"].Success;
            var op = says ? ConditionOperators.Contains : ConditionOperators.IsEqual;
            return new Test(text, left with { Type = value.GetValueKind() == System.Text.Json.JsonValueKind.Number ? ValueTypes.Number : ValueTypes.Text }, negated != stated.Groups["not"].Success ? Opposite(op) : op, value);
        }

        var name = Naming.Of(text, ValueTypes.Boolean) ?? new Wanted(TextFold.IsChinese(text.FirstOrDefault()) ? "条件" : "condition", ValueTypes.Boolean, text);
        return new Test(text, name with { Type = ValueTypes.Boolean, Words = text }, negated ? ConditionOperators.IsFalse : ConditionOperators.IsTrue, null);
    }

    private static Test Compared(string text, Match match, bool negated)
    {
        var op = Operator(match.Groups["op"].Value.ToLowerInvariant());
        if (match.Groups["not"].Success != negated)
            op = Opposite(op);
        var value = Value(match.Groups["v"].Value);
        var number = value.GetValueKind() == System.Text.Json.JsonValueKind.Number;
        var left = Naming.Of(match.Groups["x"].Value) ?? new Wanted(match.Groups["x"].Value.Any(TextFold.IsChinese) ? "数值" : "value", ValueTypes.Number, match.Groups["x"].Value.Trim());
        return new Test(text, left with { Type = number ? ValueTypes.Number : ValueTypes.Text }, op, value);
    }

    private static JsonNode Value(string words)
    {
        var text = words.Trim().Trim('"', '“', '”', '「', '」', '\'', '。', '.', '，', ',').Trim();
        if (MoneyReader.Find(text) is [var money] && money.Span.Length >= text.Length - 1)
            return Number(money.Amount);
        return NumberReader.Find(text) is [var number] && (number.Whole.Length >= text.Length - 3 || char.IsDigit(text[0])) ? Number(number.Value) : JsonValue.Create(text);
    }

    private static JsonValue Number(decimal value) => value == decimal.Truncate(value) && Math.Abs(value) < long.MaxValue ? JsonValue.Create((long)value) : JsonValue.Create(value);

    private static string Operator(string words) => words switch
    {
        "below" or "under" or "less than" or "lower than" or "cheaper than" or "fewer than" or "smaller than" or "before" or "低于" or "小于" or "少于" or "不到" or "不足" or "<" => ConditionOperators.Less,
        "at most" or "no more than" or "up to" or "<=" or "≤" or "不超过" or "不高于" or "不大于" or "至多" or "不多于" => ConditionOperators.LessOrEqual,
        "at least" or "no less than" or ">=" or "≥" or "不低于" or "不少于" or "不小于" or "至少" or "达到" => ConditionOperators.GreaterOrEqual,
        "not" or "not equal to" or "different from" or "!=" or "不等于" or "不是" or "不为" => ConditionOperators.NotEquals,
        "equal to" or "equals" or "=" or "==" or "等于" => ConditionOperators.IsEqual,
        "contains" or "contain" or "includes" or "include" or "包含" or "含有" => ConditionOperators.Contains,
        _ => ConditionOperators.Greater,
    };

    private static string Opposite(string op) => op switch
    {
        ConditionOperators.Less => ConditionOperators.GreaterOrEqual,
        ConditionOperators.LessOrEqual => ConditionOperators.Greater,
        ConditionOperators.Greater => ConditionOperators.LessOrEqual,
        ConditionOperators.GreaterOrEqual => ConditionOperators.Less,
        ConditionOperators.IsEqual => ConditionOperators.NotEquals,
        ConditionOperators.NotEquals => ConditionOperators.IsEqual,
        ConditionOperators.Contains => ConditionOperators.NotContains,
        _ => op,
    };

    [GeneratedRegex(@"^(?<x>.+?)\s+(?:is|are|was|were|costs?|shows?|reads?|gets?|falls?|drops?|rises?|goes|becomes?|has|have|amounts?\s+to|comes?\s+to)?\s*(?<not>not\s+(?=below|under|above|over|more|less|greater))?(?<op>below|under|less\s+than|lower\s+than|cheaper\s+than|fewer\s+than|smaller\s+than|at\s+most|no\s+more\s+than|up\s+to|above|over|more\s+than|greater\s+than|higher\s+than|larger\s+than|bigger\s+than|at\s+least|no\s+less\s+than|exceeds?|exceeding|not\s+equal\s+to|not(?=\s+\S+$)|equal\s+to|equals|different\s+from|contains?|includes?|<=|>=|!=|==|<|>|=|≤|≥)\s*(?<v>\S.*)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex English();

    [GeneratedRegex(@"^(?<x>.+?)\s*(?:是|在|比)?(?<op>不等于|不低于|不少于|不超过|不高于|不大于|不小于|不多于|高于|大于|超过|多于|低于|小于|少于|不到|不足|至少|至多|达到|等于|包含|含有|不是|不为|<=|>=|<|>|≤|≥|!=|==|=)\s*(?<v>.+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Chinese();

    [GeneratedRegex(@"^(?:(?<x>.+?)\s+(?:is|are)\s+(?<not>not\s+)?empty|there\s+(?:is|are)\s+(?:no|(?<not>any|some))\s+(?<x>.+)|(?<x>.+?)(?<not>不)?为空|没有(?<x>.+))$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Empty();

    [GeneratedRegex(@"^(?<x>(?:the|its|their|his|her)?\s*(?:[\w-]+\s+){0,3}?(?:status|state|result|answer|page|site|it|message|title|name|colour|color|category|type|kind|weather|level|priority|country|city|decision|role|plan|language))\s+(?:(?:is|are|equals)|(?<says>says?|shows?|reads?|contains?))\s+(?<not>not\s+)?(?<v>\S.*)$|^(?<x>状态|结果|天气|级别|优先级|类型|页面|网页|标题|答案|国家|城市|[\u4e00-\u9fff]{1,8}?状态)?(?:(?<says>显示|写着|提示)|(?:是|为))(?<v>.+)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Stated();

    [GeneratedRegex(@"^(?:(?:he|she|they|it'?s|it\s+is|the\s+(?:manager|boss|request|answer)|i|we|\w+)\s+)?(?:is\s+)?(?:(?<no>reject(?:s|ed)?|declin(?:es?|ed)|refus(?:es?|ed)|den(?:ies|ied)|not\s+approved?|say(?:s)?\s+no|disagrees?|doesn'?t\s+(?:approve|agree))|approve[sd]?|agree[sd]?|accept(?:s|ed)?|say(?:s)?\s+(?:yes|ok(?:ay)?))$|^(?:他|她|他们|对方|经理|老板|主管|审批|结果)?(?:(?<no>不同意|拒绝|不批准|不通过|没有?通过|驳回|被拒绝?)|同意|批准|通过|审批通过|被批准)(?:了)?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Verdict();
}
