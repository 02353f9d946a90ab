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
                yield return new Problem(node.Id, $"settings.{field}", $"“{word}” is a reference, and ports are fixed before the run begins.", "Write the words themselves.");
            else if (word.Length > 0 && !seen.Add(word))
                yield return new Problem(node.Id, $"settings.{field}", $"There is a port “{word}” already.", "Use each word once.");
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
            yield return new Problem(
                node.Id,
                $"settings.{path}",
                $"{number.ToString(CultureInfo.InvariantCulture)} is out of range.",
                $"Choose a number from {least.ToString(CultureInfo.InvariantCulture)} to {most.ToString(CultureInfo.InvariantCulture)}.");
        }
    }

    /// <summary>Names that references can use.</summary>
    public static IEnumerable<Problem> CheckNames(WorkflowNode node, string field) =>
        Names(node.Settings[field]).Where(name => name.Length > 0).SelectMany(name => ValueRules.CheckName(name, $"settings.{field}.{name}", node.Id));

    public static IEnumerable<Problem> Reserved(WorkflowNode node, string field, IEnumerable<string> names, IReadOnlyList<ValueDefinition> taken) =>
        names.Where(name => taken.Any(value => value.Name == name)).Select(name => new Problem(
            node.Id,
            $"settings.{field}.{name}",
            $"The name “{name}” is already used by every node of this kind.",
            "Choose another name."));
}
