using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AutoGlm.Tasks.Text;
using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.Validation;

namespace AutoGlm.Authoring.Embedded.Reading;

/// <summary>Names and types for values that people speak of.</summary>
internal static partial class Naming
{
    /// <summary>A value as it is called; null where the words name nothing.</summary>
    public static Wanted? Of(string words, string? type = null)
    {
        var text = Around().Replace(words.Trim(), "").Trim();
        var counted = HowMany().IsMatch(words);
        if (text.Length == 0 && !counted)
            return null;
        var name = TextFold.IsChinese(text.FirstOrDefault()) ? Chinese(text) : English(text);
        if (counted && (name.Length == 0 || HowMany().IsMatch(text)))
            name = TextFold.IsChinese(words.Trim()[0]) ? "数量" : "count";
        return Identifiers.IsValueName(name) ? new Wanted(name, type ?? TypeOf(words), words.Trim()) : null;
    }

    /// <summary>Each of "a name, an email and a start date", 姓名、邮箱和入职日期.</summary>
    public static IReadOnlyList<Wanted> ListOf(string words)
    {
        var found = new List<Wanted>();
        foreach (var part in Parts().Split(words))
            if (Of(part) is { } wanted && found.TrueForAll(other => other.Name != wanted.Name))
                found.Add(wanted);
        return found;
    }

    public static string TypeOf(string words) =>
        HowMany().IsMatch(words) || Numbers().IsMatch(words) ? ValueTypes.Number
        : Dates().IsMatch(words) ? ValueTypes.Date
        : Times().IsMatch(words) ? ValueTypes.Time
        : Many().IsMatch(words) ? ValueTypes.List
        : ValueTypes.Text;

    /// <summary>Lower-case Latin words with dashes between; empty where there are none.</summary>
    public static string Slug(string words)
    {
        var slug = new StringBuilder();
        foreach (var c in words.ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(c))
                slug.Append(c);
            else if (slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }

        return slug.ToString().Trim('-');
    }

    private static string English(string text)
    {
        var words = Words().Matches(Tail().Replace(text, "")).Select(match => match.Value.Replace("'", "", StringComparison.Ordinal)).Where(word => !Small().IsMatch(word)).Take(4).ToList();
        var name = new StringBuilder();
        foreach (var word in words)
            name.Append(name.Length == 0 ? word.ToLowerInvariant() : char.ToUpper(word[0], CultureInfo.InvariantCulture) + word[1..].ToLowerInvariant());
        return name.Length > 0 && char.IsDigit(name[0]) ? $"_{name}" : name.ToString();
    }

    private static string Chinese(string text)
    {
        var name = string.Concat(text.Where(char.IsLetterOrDigit));
        var of = text.LastIndexOf('的');
        if (of >= 0 && of < text.Length - 1)
            name = string.Concat(text[(of + 1)..].Where(char.IsLetterOrDigit));
        return name.Length > 12 ? name[^12..] : name;
    }

    [GeneratedRegex(@"^(?:(?:the|a|an|its|his|her|their|my|our|your|what|which|all|me|us|new)\b\s*)+|^(?:它的|他的|她的|其|我的|所有的?|全部的?|该|这个|那个|一下|了|出|相应的?|对应的?|一个)+|(?:吧|啊|呢|了|告诉我|给我)+$|(?:\s+(?:is|are|was|were|to\s+me))+$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Around();

    /// <summary>What says more about a thing than its name: "of the first ten papers", "on the page".</summary>
    [GeneratedRegex(@"\s+(?:of|on|in|at|from|for|to|with|that|which|who|when|there\s+(?:is|are|were))\b.*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Tail();

    [GeneratedRegex(@"[A-Za-z0-9][A-Za-z0-9']*", RegexOptions.CultureInvariant)]
    private static partial Regex Words();

    [GeneratedRegex(@"^(?:the|a|an|and|first|top|last|\d+|one|two|three|four|five|six|seven|eight|nine|ten|twenty)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Small();

    [GeneratedRegex(@"\s*(?:,\s*(?:and\s+)?|\band\b|、|，|以及|和|及|与)\s*", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Parts();

    [GeneratedRegex(@"\bhow\s+(?:many|much)\b|多少|几[个条件位份]", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex HowMany();

    [GeneratedRegex(@"\b(?:price|amount|total|sum|count|quantity|stock|balance|rate|temperature|cost|fee|score|age|guests?|people|persons|number\s+of|limit|budget|percentage|hours)\b|价格|价钱|金额|总额|总数|总价|合计|数量|个数|人数|库存|余额|汇率|温度|气温|费用|分数|年龄|预算|次数|件数|工时", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Numbers();

    [GeneratedRegex(@"\b(?:date|day|birthday|deadline)\b|日期|日子|生日|哪天|截止日", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Dates();

    [GeneratedRegex(@"^(?:the\s+|a\s+)?(?:start\s+|end\s+)?time$|^(?:开始|结束)?时间$|钟点|几点", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Times();

    [GeneratedRegex(@"\b(?:list|titles|headlines|names|results|items|links|articles|papers|orders|customers|products|prices|messages|top\s+\w+|first\s+\w+|all)\b|列表|清单|名单|所有|全部|各个|前[一二三四五六七八九十\d]+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Many();
}
