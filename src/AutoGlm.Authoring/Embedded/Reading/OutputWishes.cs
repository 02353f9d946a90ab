using System.Text.RegularExpressions;

namespace AutoGlm.Authoring.Embedded.Reading;

/// <summary>Reads what is to be brought back: "and tell me the booking number", 返回确认号, 把价格告诉我.</summary>
internal static partial class OutputWishes
{
    /// <summary>What a clause asks to be told; empty where it asks for nothing or is something to do.</summary>
    public static IReadOnlyList<Wanted> Read(string clause) =>
        Wish().Match(clause) is { Success: true } wish ? Naming.ListOf(wish.Groups["what"].Value) : [];

    /// <summary>What "collect the titles of the first ten papers" or 收集前十篇论文的标题 leaves behind, where nothing else asks for it.</summary>
    public static IReadOnlyList<Wanted> Gathered(string clause) =>
        Gathering().Match(clause) is { Success: true } gathering ? Naming.ListOf(gathering.Groups["what"].Value) : [];

    public static bool IsQuestion(string clause) => Question().IsMatch(clause);

    /// <summary>Whether somebody is to be told by mail or message, for which no node exists.</summary>
    public static bool Tells(string clause) => Telling().IsMatch(clause);

    [GeneratedRegex(@"^(?:please\s+)?(?:(?:bring|give|send|report|hand)\s+(?:me\s+|us\s+)?back|return|tell\s+(?:me|us)|let\s+(?:me|us)\s+know|give\s+(?:me|us)|report|show\s+me|note(?:\s+down)?|write\s+down|remember|answer\s+with|reply\s+with|output)\s+(?:me\s+)?(?<what>.+)$|^(?:并|再)?(?:返回|带回|告诉我|告知我|报告|记下|记录下|给出|给我|输出|汇报)(?<what>.+)$|^(?:并|再)?(?:把|将)(?<what>.+?)(?:告诉|返回|带回|报告|汇报|发|报|列)(?:给)?(?:我们?|出来)?(?:来|吧|一下)?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Wish();

    [GeneratedRegex(@"\b(?:collect|gather|extract|read\s+out|list)\s+(?<what>(?:the\s+)?(?:[\w-]+)(?:(?:\s*,\s*|\s+and\s+)[\w-]+)*)\s+(?:of|from)\b.*$|(?:收集|提取|抓取|整理出?|列出)(?<what>.+)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Gathering();

    [GeneratedRegex(@"^(?:what|who|when|where|which|how|is|are|does|do|did|has|have|can)\b.*\?\s*$|(?:什么|怎么样|怎样|多少|几[个点号]|哪[个里些]|谁|是否|吗|呢)[^，。]*[？?]\s*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Question();

    [GeneratedRegex(@"^(?:please\s+)?(?:(?:send|write)\s+(?:\w+\s+){0,3}?(?:an?\s+|the\s+)?(?:e-?mail|mail|sms|text\s+message|message|notification)\b|(?:e-?mail|notify|message|text|slack|inform|alert)\s+(?:me|us|him|her|them|the|my|our|[A-Z]))|^(?:并|再)?(?:给[^，。]{1,10})?(?:发送?|写)(?:一?[封条个])?(?:电子)?(?:邮件|短信|消息|通知)|^(?:用|通过)(?:邮件|短信|微信|钉钉)|^(?:邮件|短信)?(?:通知|提醒)", RegexOptions.CultureInvariant)]
    private static partial Regex Telling();
}
