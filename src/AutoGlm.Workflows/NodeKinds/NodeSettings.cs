using System.Globalization;
using System.Text.Json.Nodes;
using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.Validation;

namespace AutoGlm.Workflows.NodeKinds;

/// <summary>What kinds ask of a node's settings while validating.</summary>
internal static class NodeSettings
{
    public static string? Text(WorkflowNode node, string field) =>
        node.Settings[field] is JsonValue value && value.TryGetValue(out string? text) ? text : null;

    /// <summary>A list of words as written.</summary>
    public static IReadOnlyList<string> Words(WorkflowNode node, string field) =>
        (node.Settings[field] as JsonArray)?.OfType<JsonValue>().Select(value => value.TryGetValue(out string? text) ? text.Trim() : "").Where(text => text.Length > 0).Distinct(StringComparer.Ordinal).ToList() ?? [];

    /// <summary>Words that name ports: each once, none that the node has already.</summary>
    public static IEnumerable<Problem> CheckPorts(WorkflowNode node, string field, IReadOnlyList<string> taken)
    {
        var seen = new HashSet<string>([.. taken, "error", "*"], StringComparer.OrdinalIgnoreCase);
        foreach (var word in (node.Settings[field] as JsonArray)?.OfType<JsonValue>().Select(value => value.ToString().Trim()) ?? [])
        {
            if (word.Contains("{{", StringComparison.Ordinal))
                yield return Problem.Error(node.Id, $"settings.{field}", new($"“{word}” is a reference, and ports are fixed before the run begins.", $"“{word}”是引用，而出口在运行开始前就已确定。"), new("Write the words themselves.", "请直接写出文字。"));
            else if (word.Length > 0 && !seen.Add(word))
                yield return Problem.Error(node.Id, $"settings.{field}", new($"There is a port “{word}” already.", $"已经有名为“{word}”的出口。"), new("Use each word once.", "每个词只能用一次。"));
        }
    }

    public static bool IsTemplate(JsonNode? value) =>
        value is JsonValue text && text.TryGetValue(out string? written) && written.Contains("{{", StringComparison.Ordinal);

    public static IEnumerable<string> Names(JsonNode? keyValue) => (keyValue as JsonObject ?? []).Select(pair => pair.Key);

    public static IEnumerable<Problem> Within(WorkflowNode node, string path, double least, double most)
    {
        JsonNode? value = node.Settings;
        foreach (var member in path.Split('.'))
            value = (value as JsonObject)?[member];
        if (JsonNumbers.TryRead(value, out var number) && (number < least || number > most))
        {
            yield return Problem.Error(
                node.Id,
                $"settings.{path}",
                new($"{number.ToString(CultureInfo.InvariantCulture)} is out of range.", $"{number.ToString(CultureInfo.InvariantCulture)} 超出范围。"),
                new($"Choose a number from {least.ToString(CultureInfo.InvariantCulture)} to {most.ToString(CultureInfo.InvariantCulture)}.", $"请填写 {least.ToString(CultureInfo.InvariantCulture)} 到 {most.ToString(CultureInfo.InvariantCulture)} 之间的数字。"));
        }
    }

    /// <summary>Names that references can use.</summary>
    public static IEnumerable<Problem> CheckNames(WorkflowNode node, string field) =>
        Names(node.Settings[field]).Where(name => name.Length > 0).SelectMany(name => ValueRules.CheckName(name, $"settings.{field}.{name}", node.Id));

    public static IEnumerable<Problem> Reserved(WorkflowNode node, string field, IEnumerable<string> names, IReadOnlyList<ValueDefinition> taken) =>
        names.Where(name => taken.Any(value => value.Name == name)).Select(name => Problem.Error(
            node.Id,
            $"settings.{field}.{name}",
            new($"The name “{name}” is already used by every node of this kind.", $"此类节点本身已使用名称“{name}”。"),
            new("Choose another name.", "请换一个名称。")));
}
