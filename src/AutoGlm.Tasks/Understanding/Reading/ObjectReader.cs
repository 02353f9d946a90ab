using System.Text.RegularExpressions;

namespace AutoGlm.Tasks.Understanding.Reading;

/// <summary>Reads what the main verb is done to.</summary>
internal static partial class ObjectReader
{
    [GeneratedRegex(@"\G(?:[\s,]|[\uE00B\uE000]|of\b|me\b|us\b|up\b|一下|个|张|间|份|的)*", RegexOptions.CultureInvariant)]
    private static partial Regex Lead();

    [GeneratedRegex(@"[\u4e00-\u9fff]{0,6}?(?:桌|餐位|座位|位子|房间|包间|房|票|机票|火车票|酒店|邮件|消息|短信|商品|文章|论文)", RegexOptions.CultureInvariant)]
    private static partial Regex ChineseThing();

    public static string? After(MarkedGoal goal, IntentMatch verb, GoalLanguage language)
    {
        var lead = Lead().Match(goal.Masked, verb.Span.End);
        var at = lead.Index + lead.Length;
        if (goal.PieceAt(at) is { Kind: PieceKind.Quoted or PieceKind.Input } named)
            return named.Value;
        if (ValueText.Read(goal, at, language) is { Piece: null } found && found.Span.Start - at < 5)
            return goal.Words(found.Span).TrimStart('的') is { Length: > 0 } words && !StartsWithPreposition(words) ? words : null;
        if (language == GoalLanguage.Chinese && ChineseThing().Match(goal.Masked, verb.Span.Start) is { Success: true } thing)
            return thing.Value;
        return null;
    }

    private static bool StartsWithPreposition(string words) =>
        words.Split(' ')[0].ToLowerInvariant() is "at" or "for" or "on" or "in" or "to" or "from" or "with" or "under" or "about";
}
