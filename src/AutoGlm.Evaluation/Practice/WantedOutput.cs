using System.Text.Json.Nodes;
using AutoGlm.Tasks.Running;

namespace AutoGlm.Evaluation.Practice;

/// <summary>A declared output and the value that is right.</summary>
public sealed record WantedOutput(OutputSpec Spec, JsonNode? Value)
{
    internal static WantedOutput Read(JsonObject given) => new(
        new OutputSpec(
            given["name"]!.GetValue<string>(),
            given["type"]?.GetValue<string>() ?? "text",
            given["description"]?.GetValue<string>(),
            given["fields"] is JsonArray fields ? [.. fields.Select(field => field!.GetValue<string>())] : null),
        given["value"]?.DeepClone());
}
