using System.Text.RegularExpressions;
using AutoGlm.Tasks.Understanding.Reading;

namespace AutoGlm.Tasks.Understanding.Programs.Reading;

/// <summary>Tells whether a value stands in the goal or must be read on the screen first.</summary>
internal static partial class ValueReader
{
    /// <summary>"the sum of…", "the third word of…", "the code shown in…": a definite thing that is somewhere on the page.</summary>
    [GeneratedRegex(@"^(?:(?:the|your|its|that|this)\s+(?:[\w-]+\s+){0,3}?(?:sum|total|difference|product|average|mean|median|result|answer|number|count|amount|code|price|name|text|word|value|date|time|email|e-mail|address|title|colou?r|letter|digit|solution|quantity|sentence|paragraph|heading|headline|phone|id|password|pin|key|summary|phrase|quote|url|character|total|figure|cost)s?(?=\s*(?:$|[,(.;]|(?:of|from|in|on|at|for|to|that|which|who|you|is|are|shown|displayed|given|listed|above|below|between|here|there|out|with the)\b))|(?:a|an)\s+(?:[\w-]+\s+){0,2}summary\b|how (?:many|much)\b|(?:what|which|whichever|who|when|where)\b.*\b(?:is|are|has|have|costs?)\b|the\s+(?:(?:larg|small|bigg|great|high|low|cheap|long|short|old|young|new|lat|earli|heavi|light)e(?:r|st)|most|least)\b)", RegexOptions.CultureInvariant)]
    private static partial Regex English();

    [GeneratedRegex(@"(?:之和|总和|的和|之差|的差(?:[（(].*[)）])?|乘积|平均值?|平均数|结果|答案|数量|个数|总数|总额|总价|验证码|优惠码|取件码|口令|的价格|的名称|的姓名|的电话|的邮箱|的地址|的日期|的时间|的文字|的内容|的编号|的标题|显示的.+|较?[大小]的数字?|最[大小高低长短].*|第[一二三四五六七八九十\d]+个(?:字|词|单词|字母|数|数字)|最后一个(?:字|词|单词|字母|数字)|那?[句段]话|那?段文字|摘要|概括|总结)$|^(?:页面|屏幕|上面|下面|图中|表格?中?|短信|邮件|消息).*的.+|多少|几个", RegexOptions.CultureInvariant)]
    private static partial Regex Chinese();

    public static ValueSource Read(ClausePart part, Group group)
    {
        var masked = group.Value;
        var words = part.Original(group);
        // Quoted texts and addresses are meant as they stand.
        if (masked.Length > 0 && MarkedGoal.IsMark(masked[0]) && masked.All(MarkedGoal.IsMark))
            return ValueSource.Of(Verbatim.Of(words));
        return (part.Chinese ? Chinese() : English()).IsMatch(masked)
            ? new ValueSource.FromScreen(new AskedValue(words, Text.Synonyms.Best(words, Text.ConceptKind.Field), "text"))
            : ValueSource.Of(Verbatim.Of(words));
    }
}
