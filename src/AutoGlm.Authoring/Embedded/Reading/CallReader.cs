using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AutoGlm.Authoring.Embedded.Steps;
using AutoGlm.Tasks.Text.Values;

namespace AutoGlm.Authoring.Embedded.Reading;

/// <summary>Reads calls of web services: "GET https://…", "call the API at https://…", 调用接口 https://….</summary>
internal static partial class CallReader
{
    public static CallStep? Read(Said said, TextSpan span)
    {
        var masked = span.In(said.Masked);
        var link = said.LinksIn(span).FirstOrDefault(link => !link.Named);
        var method = Method().Match(masked) is { Success: true } named ? named.Groups["m"].Value : null;
        if (link is null)
        {
            return Unplaced().IsMatch(masked)
                ? new CallStep { Span = span, Method = method ?? "GET" }
                : null;
        }

        var sends = Sends().IsMatch(masked);
        if (method is null && !Calls().IsMatch(masked) && !(sends && link.IsService))
            return null;
        var body = Body(said.In(span));
        return new CallStep { Span = span, Method = method ?? (sends || body is not null ? "POST" : "GET"), Url = link.Url, Body = body };
    }

    /// <summary>JSON that is written out in the text.</summary>
    private static JsonNode? Body(string text)
    {
        var (start, end) = (text.IndexOf("{\"", StringComparison.Ordinal), text.LastIndexOf('}'));
        if (start < 0 || end <= start)
            return null;
        try
        {
            return JsonNode.Parse(text[start..(end + 1)]);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    [GeneratedRegex(@"(?<![A-Za-z])(?<m>GET|POST|PUT|PATCH|DELETE|HEAD)(?![A-Za-z])", RegexOptions.CultureInvariant)]
    private static partial Regex Method();

    [GeneratedRegex(@"^(?:please\s+)?(?:call|request|invoke|fetch|ping|query|hit|curl)\b|\bcall(?:s|ing)?\s+(?:the\s+)?(?:\w+\s+)?(?:api|endpoint|service|web\s+service)\b|(?:调用|请求|调一下|访问)(?:一下)?(?:该|这个)?(?:接口|API|服务)?\s*\uE000|(?:调用|请求)[^\uE000，。]{0,12}(?:接口|API|服务)|接口", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Calls();

    [GeneratedRegex(@"\b(?:post|send|submit|push|put)\b.*\b(?:to|at)\b|(?:提交|发送|推送|上报|写入)[^，。]{0,12}到?|(?:提交|推送|上报)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Sends();

    [GeneratedRegex(@"^(?:please\s+)?(?:call|request|invoke|query)\s+(?:the|an?|our|my)\s+(?:[\w-]+\s+){0,3}?(?:api|endpoint|web\s+service)\b|^(?:调用|请求)[^，。]{0,12}(?:接口|API)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Unplaced();
}
