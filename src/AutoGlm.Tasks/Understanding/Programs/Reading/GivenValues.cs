using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AutoGlm.Tasks.Text;

namespace AutoGlm.Tasks.Understanding.Programs.Reading;

/// <summary>
/// Puts the inputs where a goal speaks of them: "enter the given amount", "sign up with these details", 填入给定的值.
/// What stays unnamed in the goal is left to the form that asks for it.
/// </summary>
internal static partial class GivenValues
{
    private const RegexOptions Flags = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture;
    private const string Collective = "data|details?|values?|inputs?|information|info|particulars|parameters?|input values?";

    [GeneratedRegex(@"\b(?<lead>with|from|using|by|according\s+to|as\s+in|of)\s+(?:the\s+|my\s+)?(?:(?:given|provided|supplied|following|these|those)\s+)?(?:task(?:'s)?\s+)?(?:(?<=given\s+|provided\s+|supplied\s+|following\s+|these\s+|those\s+|from\s+(?:the\s+)?)(?:" + Collective + @")|(?:" + Collective + @")\s+(?:given|provided|supplied|from\s+the\s+inputs?))\b(?!\s*:)", Flags)]
    private static partial Regex All();

    [GeneratedRegex(@"\b(?:the\s+)?(?:given|provided|supplied)\s+(?<n>\p{L}[\p{L}-]*(?:\s+(?!and\b|or\b|as\b|in\b|into\b|to\b|for\b|on\b|from\b|then\b|of\b|field\b)\p{L}[\p{L}-]*)?)(?:\s*(?:,|\band\b)\s*(?<n>\p{L}[\p{L}-]*(?:\s+(?!and\b|or\b|as\b|in\b|into\b|to\b|for\b|on\b|from\b|then\b|of\b|field\b|stay\b)\p{L}[\p{L}-]*)?))*|\bthe\s+(?<n>\p{L}[\p{L} -]{0,30}?)\s+(?:from\s+the\s+inputs?|given\s+(?:in|as)\s+(?:the\s+|an?\s+)?inputs?)\b", Flags)]
    private static partial Regex Named();

    [GeneratedRegex(@"(?<lead>按照?|用|以|根据|使用|依据)?(?:给定|所给|提供|给出|输入参数|以下|这些)的?(?:数据|信息|资料|内容|参数|值)", Flags)]
    private static partial Regex ChineseAll();

    [GeneratedRegex(@"(?:给定|所给|提供|给出|输入参数中?)的(?<n>[\u4e00-\u9fff]{1,6}?)(?:和(?<n>[\u4e00-\u9fff]{1,6}?))?(?=[,，。;；]|$|填|输|登|作|写|保|提|注|进|并|设)", Flags)]
    private static partial Regex ChineseNamed();

    /// <summary>The goal with the inputs' values in place of the words that speak of them.</summary>
    public static string In(string goal, JsonObject inputs)
    {
        var values = inputs.Where(pair => pair.Value is JsonValue or JsonArray).Select(pair => (Name: pair.Key, Value: Shown(pair.Value!))).Where(pair => IsOneQuote(pair.Value)).ToList();
        if (values.Count == 0)
            return goal;
        var chinese = goal.Any(TextFold.IsChinese);
        // Who logs in with what is given is known by the site's own form.
        if (LogIn().IsMatch(goal))
            return goal;
        var told = (chinese ? ChineseNamed() : Named()).Replace(goal, match => Say(match) ?? match.Value);
        return (chinese ? ChineseAll() : All()).Replace(told, match => values.Count == 1 && !match.Value.EndsWith('s') && Lone(match.Value) is { } one ? one
            : (match.Groups["lead"].Success && !chinese ? "with " : chinese ? "：" : "") + string.Join(chinese ? "，" : ", ", values.Select(pair => $"{pair.Name} {Quoted(pair.Value)}")));

        string? Lone(string words) => words.StartsWith("with", StringComparison.OrdinalIgnoreCase) ? $"with {Quoted(values[0].Value)}" : null;

        string? Say(Match match)
        {
            // "The given name and send it": only what is called like an input goes on with the list.
            var names = match.Groups["n"].Captures.ToList();
            var found = names.Select((name, i) => Find(values, name.Value.Trim(), lone: i == 0)).TakeWhile(one => one is not null).Select(one => one!.Value).ToList();
            if (found.Count == 0)
                return null;
            var end = names[found.Count - 1].Index + names[found.Count - 1].Length;
            var rest = match.Value[(end - match.Index)..];
            return (found.Count == 1 && (!Labelled(goal, match.Index) || Generic().IsMatch(names[0].Value.Trim()))
                ? Quoted(found[0].Value)
                : string.Join(chinese ? "和" : " and ", names.Zip(found, (name, one) => $"{name.Value.Trim()} {Quoted(one.Value)}"))) + rest;
        }
    }

    /// <summary>After "with" or "by" a value wants its label; elsewhere it stands for itself.</summary>
    private static bool Labelled(string goal, int at) => LabelBefore().IsMatch(goal[..at]);

    [GeneratedRegex(@"\b(?:with|using|by)\s+(?:the\s+)?$|(?:用|使用|以)$", Flags)]
    private static partial Regex LabelBefore();

    [GeneratedRegex(@"\b(?:log|sign)\s?-?(?:in|on)\b|登录|登陆|登入", Flags)]
    private static partial Regex LogIn();

    [GeneratedRegex("^(?:value|text|words?|content|number|amount|string|answer|值|文字|内容|数字|数值|文本)$", Flags)]
    private static partial Regex Generic();

    private static (string Name, string Value)? Find(List<(string Name, string Value)> values, string name, bool lone)
    {
        var bare = TextFold.Bare(name);
        foreach (var pair in values)
        {
            if (TextFold.Bare(pair.Name) == bare)
                return pair;
        }

        var best = values.Select(pair => (Pair: pair, Score: Math.Max(Akin(pair.Name, name), TextFold.Bare(pair.Name).Contains(bare, StringComparison.Ordinal) || bare.Contains(TextFold.Bare(pair.Name), StringComparison.Ordinal) ? 0.8 : 0))).MaxBy(one => one.Score);
        return best.Score >= 0.6 ? best.Pair : lone && values.Count == 1 ? values[0] : null;
    }

    /// <summary>Only what stays within its quotes on one line can stand in a goal: an input is a value, and never becomes words of the goal.</summary>
    private static bool IsOneQuote(string value) => value.Length > 0 && value.AsSpan().IndexOfAny('"', '\n', '\r') < 0;

    /// <summary>In quotes, so that nothing is read into it; what stands for a secret is known without.</summary>
    private static string Quoted(string value) => value.StartsWith("{{", StringComparison.Ordinal) ? value : $"\"{value}\"";

    /// <summary>How much two names speak of the same concept.</summary>
    private static double Akin(string one, string other) =>
        Synonyms.ConceptsOf(one).Select(hit => Math.Min(hit.Strength, Synonyms.Strength(other, hit.Concept))).DefaultIfEmpty().Max();

    private static string Shown(JsonNode value) => value is JsonArray list ? string.Join(", ", list.Where(item => item is JsonValue).Select(item => item!.ToString())) : value.ToString();
}
