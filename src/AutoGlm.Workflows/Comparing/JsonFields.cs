using System.Text.Json;
using System.Text.Json.Nodes;
using AutoGlm.Workflows.Documents;

namespace AutoGlm.Workflows.Comparing;

/// <summary>Objects compared member by member.</summary>
internal static class JsonFields
{
    public static JsonObject Of<T>(T part) => JsonSerializer.SerializeToNode(part, AgentJsonOptions.Instance)!.AsObject();

    /// <summary>Members that differ, in the newer object's order, then those that are gone.</summary>
    /// <param name="before">The older.</param>
    /// <param name="after">The newer.</param>
    /// <param name="inside">Members whose own members are compared one by one where both hold an object.</param>
    public static IReadOnlyList<FieldChange> Between(JsonObject before, JsonObject after, params ReadOnlySpan<string> inside)
    {
        var changes = new List<FieldChange>();
        foreach (var name in after.Select(member => member.Key).Concat(before.Select(member => member.Key).Where(name => !after.ContainsKey(name))))
        {
            var (old, now) = (before[name], after[name]);
            if (JsonNode.DeepEquals(old, now))
                continue;
            if (inside.Contains(name) && old is JsonObject oldInside && now is JsonObject nowInside)
                changes.AddRange(Between(oldInside, nowInside).Select(change => change with { Path = $"{name}.{change.Path}" }));
            else
                changes.Add(new FieldChange(name, old?.DeepClone(), now?.DeepClone()));
        }

        return changes;
    }
}
