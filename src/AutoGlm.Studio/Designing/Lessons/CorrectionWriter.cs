using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AutoGlm.Tasks.Correcting;
using AutoGlm.Workflows.Documents;

namespace AutoGlm.Studio.Designing.Lessons;

/// <summary>
/// Writes a correction into a task's settings. Values that a reference of the settings brought in become that reference again where
/// they stand whole, so that the correction holds with other values too; anything less sure stays as it was said.
/// </summary>
public static partial class CorrectionWriter
{
    private const int ShortestValue = 2;

    /// <param name="node">The task as the run used it.</param>
    /// <param name="input">Its settings, filled in; null where the run doesn't know them.</param>
    /// <param name="inputs">The run's inputs.</param>
    /// <param name="told">The instruction's sentence.</param>
    /// <param name="screen">Where it holds; see <see cref="ScreenPattern"/>.</param>
    /// <param name="element">What was pointed at.</param>
    public static JsonObject Write(WorkflowNode node, JsonNode? input, JsonObject inputs, string told, string screen, DescribedElement element)
    {
        ArgumentNullException.ThrowIfNull(node);
        ArgumentNullException.ThrowIfNull(element);
        var values = ValuesOf(node, input, inputs);
        var take = new JsonObject { ["role"] = element.Role, ["name"] = Whole(element.Name, values) };
        foreach (var (name, text) in new[] { ("label", element.Label), ("near", element.Near) })
        {
            if (!string.IsNullOrEmpty(text))
                take[name] = Whole(text, values);
        }

        if (element.Place is { } place)
            take["place"] = place;
        return new JsonObject { ["told"] = Quoted(told, values), ["screen"] = Placed(screen, node, input), ["take"] = take };
    }

    /// <summary>Values that references of the settings stand for, by the reference as it is written.</summary>
    private static List<(string Value, string Reference)> ValuesOf(WorkflowNode node, JsonNode? input, JsonObject inputs)
    {
        var found = new List<(string, string)>();
        Collect(node.Settings, input, found);
        foreach (Match match in Input().Matches(node.Settings.ToJsonString()))
        {
            if (inputs[match.Groups["name"].Value] is JsonValue value && value.ToString() is { Length: >= ShortestValue } text)
                found.Add((text, match.Value));
        }

        // What two references brought in belongs to neither.
        return [.. found.Distinct().GroupBy(pair => pair.Item1, StringComparer.Ordinal).Where(same => same.Count() == 1).Select(same => same.First())];
    }

    private static void Collect(JsonNode? written, JsonNode? filled, List<(string, string)> found)
    {
        switch (written, filled)
        {
            case (JsonObject one, JsonObject other):
                foreach (var (name, value) in one.Where(pair => pair.Key is not ("corrections" or "rules" or "surfaces")))
                    Collect(value, other[name], found);
                break;
            case (JsonValue one, JsonValue other) when one.TryGetValue(out string? text) && Reference().IsMatch(text) && other.ToString() is { Length: >= ShortestValue } value && !value.Contains("{{", StringComparison.Ordinal):
                found.Add((value, text));
                break;
        }
    }

    private static string Whole(string text, List<(string Value, string Reference)> values) =>
        values.FirstOrDefault(pair => pair.Value == text).Reference ?? Plain(text);

    /// <summary>What stands between quotes in a sentence is a name or a value of its own.</summary>
    private static string Quoted(string told, List<(string Value, string Reference)> values) =>
        Quotes().Replace(Plain(told), match => match.Groups["open"].Value + Whole(match.Groups["text"].Value, values) + match.Groups["close"].Value);

    /// <summary>A site that a reference names keeps being that one.</summary>
    private static string Placed(string screen, WorkflowNode node, JsonNode? input)
    {
        var written = (node.Settings["surfaces"] as JsonArray)?.FirstOrDefault()?["start"]?.ToString() ?? "";
        var filled = ((input as JsonObject)?["surfaces"] as JsonArray)?.FirstOrDefault()?["start"]?.ToString() ?? "";
        if (Leading().Match(written) is { Success: true } match && match.Groups["rest"].Value is var rest && filled.EndsWith(rest, StringComparison.Ordinal))
        {
            var site = filled[..^rest.Length].TrimEnd('/');
            if (site.Contains("://", StringComparison.Ordinal) && (screen == site || screen.StartsWith(site + "/", StringComparison.Ordinal)))
                return match.Groups["reference"].Value + screen[site.Length..];
        }

        return Plain(screen);
    }

    /// <summary>Braces that a page shows are no references of the author's.</summary>
    private static string Plain(string text) => text.Replace("{{", "{ {", StringComparison.Ordinal);

    [GeneratedRegex(@"\{\{\s*input\.(?<name>[A-Za-z_]\w*)\s*\}\}", RegexOptions.CultureInvariant)]
    private static partial Regex Input();

    [GeneratedRegex(@"^\{\{\s*(?!secret\b|#)[^{}]+\}\}$", RegexOptions.CultureInvariant)]
    private static partial Regex Reference();

    [GeneratedRegex("(?<open>[\"“「『])(?<text>[^\"“”「」『』]*)(?<close>[\"”」』])", RegexOptions.CultureInvariant)]
    private static partial Regex Quotes();

    [GeneratedRegex(@"^(?<reference>\{\{\s*(?!secret\b|#)[^{}]+\}\})(?<rest>.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Leading();
}
