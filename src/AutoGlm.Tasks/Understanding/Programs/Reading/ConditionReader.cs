using System.Text.RegularExpressions;
using AutoGlm.Tasks.Understanding.Reading;

namespace AutoGlm.Tasks.Understanding.Programs.Reading;

/// <summary>Reads what must be so on the screen: "the status is Ready", "the price is below 50", "the button is enabled", “完成”出现.</summary>
internal static partial class ConditionReader
{
    public static Condition Read(string words, GoalLanguage language)
    {
        var text = words.Trim().Trim('.', ',', '。', '，');
        return language == GoalLanguage.Chinese ? ReadChinese(text) : ReadEnglish(text);
    }

    private static Condition ReadEnglish(string text)
    {
        text = Contracted().Replace(text, "$1 is");
        text = SaysThat().Replace(text, "says ");
        // "for the bar to disappear" says the same as "until the bar disappears".
        text = ToAppear().Replace(text, " appears");
        text = ToVanish().Replace(text, " disappears");
        text = ToBe().Replace(text, " is ");
        text = OrMore().Replace(text, match => (match.Groups["more"].Success ? "at least " : "at most ") + match.Groups["n"].Value);
        if (Compared().Match(text) is { Success: true } compared)
            return new Condition { Words = text, Thing = SelectionReader.Read(compared.Groups["x"].Value, GoalLanguage.English), Is = Comparisons.Read(null, compared.Groups["cmp"].Value, compared.Groups["v"].Value) };
        if (Appears().Match(text) is { Success: true } appears)
            return Shown(text, appears.Groups["x"].Value, appears.Groups["not"].Success || appears.Groups["gone"].Success, GoalLanguage.English);
        if (Stated().Match(text) is { Success: true } stated)
        {
            var value = stated.Groups["v"].Value.Trim();
            var negated = stated.Groups["not"].Success;
            return StateWords.Read(value) is { } state
                ? new Condition { Words = text, Thing = SelectionReader.Read(stated.Groups["x"].Value, GoalLanguage.English), Is = state, Negated = negated }
                : new Condition { Words = text, Thing = SelectionReader.Read(stated.Groups["x"].Value, GoalLanguage.English), Is = new Criterion(CriterionKind.Contains, null, Verbatim.Of(value)), Negated = negated };
        }

        return Shown(text, text, false, GoalLanguage.English);
    }

    private static Condition ReadChinese(string text)
    {
        if (ChineseAppears().Match(text) is { Success: true } appears)
            return Shown(text, appears.Groups["x"].Value, appears.Groups["not"].Success, GoalLanguage.Chinese);
        if (ChineseCompared().Match(text) is { Success: true } compared)
            return new Condition { Words = text, Thing = SelectionReader.Read(compared.Groups["x"].Value, GoalLanguage.Chinese), Is = Comparisons.Read(null, compared.Groups["cmp"].Value, compared.Groups["v"].Value) };
        if (ChineseState().Match(text) is { Success: true } state && StateWords.Read(state.Groups["v"].Value) is { } known)
            return new Condition { Words = text, Thing = SelectionReader.Read(state.Groups["x"].Value, GoalLanguage.Chinese), Is = known };
        if (ChineseDone().Match(text) is { Success: true } done)
            return new Condition { Words = text, Thing = done.Groups["x"].Length > 0 ? SelectionReader.Read(done.Groups["x"].Value, GoalLanguage.Chinese) : new Selection { Words = "它", Refers = true }, Is = new Criterion(CriterionKind.Contains, null, "已" + done.Groups["v"].Value) };
        if (ChineseStated().Match(text) is { Success: true } stated)
        {
            var value = Verbatim.Of(stated.Groups["v"].Value.Trim());
            return new Condition { Words = text, Thing = SelectionReader.Read(stated.Groups["x"].Value, GoalLanguage.Chinese), Is = StateWords.Read(value) ?? new Criterion(CriterionKind.Contains, null, value), Negated = stated.Groups["not"].Success };
        }

        return Shown(text, text, false, GoalLanguage.Chinese);
    }

    /// <summary>A quoted text must stand on the screen; a thing told by name or kind must be there.</summary>
    private static Condition Shown(string text, string thing, bool negated, GoalLanguage language)
    {
        var quote = Quotes.Find(thing);
        if (quote.Count() == 1 && TargetWordsBeside(thing).Length == 0)
            return new Condition { Words = Verbatim.Of(thing.Trim()), Negated = negated };
        var selection = SelectionReader.Read(thing, language);
        return selection.Phrase.Kind is null && selection.IsPlain
            ? new Condition { Words = Verbatim.Of(selection.Phrase.Name.Length > 0 ? selection.Phrase.Name : thing.Trim()), Negated = negated }
            : new Condition { Words = text, Thing = selection, Negated = negated };
    }

    private static string TargetWordsBeside(string thing) =>
        Regex.Replace(Regex.Replace(thing, "[\"“「『‘'][^\"”」』’']*[\"”」』’']", ""), @"\b(?:the|a|an|text|message|word|words|says?)\b|文字|字样|消息|提示", "", RegexOptions.IgnoreCase).Trim();

    [GeneratedRegex(@"^(?:you\s+see\s+)?(?<x>.+?)\s+(?:(?<not>(?:does\s+not|doesn['’]t|is\s+not|isn['’]t|are\s+not|no\s+longer)\s+)?(?:appears?|appear|is\s+shown|shows?\s+up|(?:is\s+|are\s+)?(?:there|displayed|visible|shown|on the (?:page|screen))|comes?(?:\s+(?:up|along|round|in(?:to\s+view)?|on(?:to\s+the\s+screen)?))?|turns?\s+up|pops?\s+up|arrives?|can\s+be\s+seen|is\s+(?:reached|found)|becomes?\s+visible|opens|(?:has\s+|have\s+)?(?:loaded|appeared))|(?<gone>disappears?|is\s+gone|(?:is|are)\s+no\s+longer\s+(?:there|shown|visible)|goes\s+away|has\s+(?:gone|disappeared)|vanishes))$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Appears();

    [GeneratedRegex(@"^(?<x>.+?)\s+(?:is|are|costs?|shows?|reads?|reaches|gets?|goes|becomes?|has|have|hits?|rises?|falls?|drops?)\s*(?:at\s+)?(?<cmp>" + Comparisons.English + @")\s+(?<v>.+)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Compared();

    [GeneratedRegex(@"^(?<x>.+?)\s+(?:(?:is|are|was|has|becomes?|turns?(?:\s+to)?|changes?\s+to|says?|shows?|reads?|reaches|equals?|displays?)(?:\s+(?<not>not|n['’]t))?|(?<not>isn['’]t|doesn['’]t\s+say|does\s+not\s+say))\s+(?<v>.+)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Stated();

    [GeneratedRegex(@"^(?:看到|看见|页面上?|屏幕上?)?(?:(?<not>没有?)?(?:出现|显示出?|有|看到)(?:了)?(?<x>.+?)(?:了)?|(?<x>.+?)(?:(?<not>不再|没有?)?(?:出现|显示出?来?|加载(?:完成?|好)|弹出|可见)(?:了)?|(?<not>消失)(?:了)?))$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex ChineseAppears();

    [GeneratedRegex(@"^(?<x>.+?)(?:是|在)?(?<cmp>不低于|不少于|不超过|不高于|不大于|不小于|高于|大于|超过|多于|低于|小于|少于|不到|至少|至多)(?<v>\s*[¥￥$]?\d.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex ChineseCompared();

    [GeneratedRegex(@"^(?<x>.+?)(?<not>不)?(?:是|为|变成|变为|变到|变(?=[红绿蓝黄橙紫黑白灰])|显示为?|等于|写着|达到|到了?)(?:了)?(?<v>.+?)(?:了)?$", RegexOptions.CultureInvariant)]
    private static partial Regex ChineseStated();

    /// <summary>灯关着, 按钮可用, 复选框没有勾选: states without a verb between.</summary>
    [GeneratedRegex(@"^(?<x>.+?)(?:现在|目前|当前|仍然?|还|已经|是|处于)*(?<v>关着|开着|亮着|灭着|没有?开|没有?关|未开启?|未关闭?|已开启?|已关闭?|关闭|打开|开启|启用|停用|禁用|可用|不可用|没有?勾选|没有?选中|未勾选|未选中|已勾选|已选中|空着|空的|为空|展开|收起|折叠)(?:的|了|着|状态)*$", RegexOptions.CultureInvariant)]
    private static partial Regex ChineseState();

    /// <summary>冷却好, 烧制完成: something has been brought to its end.</summary>
    [GeneratedRegex(@"^(?<x>[\u4e00-\u9fff]{0,10}?)(?<v>[\u4e00-\u9fff]{2})(?:好|完|完成|完毕|成功|结束|到位)(?:了)?$", RegexOptions.CultureInvariant)]
    private static partial Regex ChineseDone();

    /// <summary>"The page says that it is ready": what it says is "ready".</summary>
    [GeneratedRegex(@"\b(?:says?|shows?|tells?(?:\s+(?:me|us|you))?)\s+that\s+(?:(?:it|everything|all)\s+(?:is|has)\s+)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SaysThat();

    /// <summary>"5 or more" is at least 5.</summary>
    [GeneratedRegex(@"(?<n>[^\s\d]?\d[\d.,]*(?:\s?(?:%|°\s?C?|\p{L}{1,8}))??)\s+(?:or|and)\s+(?:(?<more>more|higher|above|over|greater|up(?:wards?)?|later|longer|larger|bigger|beyond)|(?<less>less|fewer|lower|below|under|smaller|shorter|earlier))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OrMore();

    [GeneratedRegex(@"\s+to\s+(?:appear|show\s+up|come\s+up|open|be\s+(?:shown|displayed|visible))$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ToAppear();

    [GeneratedRegex(@"^(it|that|there|he|she)['’]s\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Contracted();

    [GeneratedRegex(@"\s+to\s+(?:disappear|vanish|go\s+away|close)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ToVanish();

    [GeneratedRegex(@"\s+to\s+(?:be(?:come)?|get|turn(?:\s+to)?|change\s+to|say|show|read|reach|display)\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ToBe();
}
