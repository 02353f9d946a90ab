using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AutoGlm.Tasks.Tools;

namespace AutoGlm.Connectors.Api.Http;

/// <summary>Takes values out of an answer by paths like <c>data.items[0].id</c> or <c>["odd name"]</c>; an empty path or <c>$</c> is all of it.</summary>
internal static partial class ResponsePath
{
    public static JsonNode? Take(JsonNode? body, string path, string field)
    {
        var rest = path.Trim();
        if (rest.StartsWith('$'))
            rest = rest[1..].TrimStart('.');
        var at = 0;
        var value = body;
        while (at < rest.Length)
        {
            var step = Step().Match(rest, at);
            if (!step.Success)
                throw new ToolException($"“{path}” is not a path.", "Write it like data.items[0].id.", field)
                {
                    MessageZh = $"“{path}”不是有效的路径。",
                    CureZh = "请写成 data.items[0].id 的形式。",
                };
            if (!TryStep(value, step, out value))
                throw new ToolException($"The answer has nothing at “{path}” (“{step.Value.Trim('.')}” is missing).", "Compare the path with the answer's body.", field)
                {
                    MessageZh = $"响应中没有“{path}”（缺少“{step.Value.Trim('.')}”）。",
                    CureZh = "请对照响应内容检查路径。",
                };
            at += step.Length;
        }

        return value?.DeepClone();
    }

    private static bool TryStep(JsonNode? from, Match step, out JsonNode? to)
    {
        to = null;
        if (step.Groups["index"] is { Success: true } index)
        {
            if (from is not JsonArray items || !int.TryParse(index.Value, CultureInfo.InvariantCulture, out var place) || place >= items.Count)
                return false;
            to = items[place];
            return true;
        }

        return from is JsonObject members && members.TryGetPropertyValue(step.Groups["name"].Value, out to);
    }

    [GeneratedRegex("""\G(?:\[(?<index>\d+)\]|\["(?<name>[^"]+)"\]|\.?(?<name>[^.\[\]"]+))""", RegexOptions.CultureInvariant)]
    private static partial Regex Step();
}
