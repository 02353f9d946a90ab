using System.Text.RegularExpressions;
using AutoGlm.Tasks.Understanding.Reading;

namespace AutoGlm.Tasks.Understanding.Programs.Reading;

/// <summary>Tells whether a value stands in the goal or must be read on the screen first.</summary>
internal static partial class ValueReader
{
    /// <summary>"the sum of…", "the third word of…", "the code shown in…": a definite thing that is somewhere on the page.</summary>
    [GeneratedRegex(@"^(?:the|your|its|that|this)\s+(?:\w+\s+){0,3}?(?:sum|total|difference|product|average|mean|result|answer|number|count|amount|code|price|name|text|word|value|date|time|email|e-mail|address|title|colou?r|letter|digit|solution|quantity|sentence|heading|phone|id|password|pin|key)s?\b", RegexOptions.CultureInvariant)]
    private static partial Regex English();

    [GeneratedRegex(@"(?:之和|总和|的和|之差|的差|乘积|平均值?|结果|答案|数量|个数|总数|验证码|的价格|的名称|的文字|的内容|的编号|显示的.+)$", RegexOptions.CultureInvariant)]
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
