using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AutoGlm.Workflows.Templates;
using AutoGlm.Workflows.Validation;

namespace AutoGlm.Engine.Secrets;

/// <summary>Inputs that are secrets by their name: their values never reach the journal.</summary>
internal static partial class SecretInputs
{
    /// <summary>Takes secret values out of the inputs, leaving references, and returns them as the run's secrets.</summary>
    public static IReadOnlyList<RunSecret> TakeOut(JsonObject inputs)
    {
        var taken = new List<RunSecret>();
        foreach (var (name, value) in inputs.ToList())
        {
            if (value is null || !SecretNames.LooksSecret(name)) continue;
            taken.Add(new RunSecret(name, value is JsonValue text && text.TryGetValue(out string? plain) ? plain : value.ToJsonString(), null));
            inputs[name] = SecretReference.Write(name);
        }
        return taken;
    }

    /// <summary>
    /// The author's references to such inputs as references to the secrets: a value that merely looks like one, from a page
    /// or a caller, is made harmless when it is filled in, and these must not be.
    /// </summary>
    public static JsonNode? Point(JsonNode? template, JsonObject inputs)
    {
        switch (template)
        {
            case JsonObject members:
                return new JsonObject(members.Select(member => KeyValuePair.Create(member.Key, Point(member.Value, inputs))));
            case JsonArray items:
                return new JsonArray([.. items.Select(item => Point(item, inputs))]);
            case JsonValue value when value.TryGetValue(out string? text) && text.Contains("{{", StringComparison.Ordinal):
                return InputReference().Replace(text, match => IsSecret(match.Groups[1].Value, inputs) ? SecretReference.Write(match.Groups[1].Value) : match.Value);
            default:
                return template?.DeepClone();
        }
    }

    /// <summary>Whether any input was taken out, so that templates need a look.</summary>
    public static bool Any(JsonObject inputs) => inputs.Any(input => IsSecret(input.Key, inputs));

    private static bool IsSecret(string name, JsonObject inputs) =>
        inputs[name] is JsonValue value && value.TryGetValue(out string? text) && text == SecretReference.Write(name) && SecretNames.LooksSecret(name);

    [GeneratedRegex(@"\{\{\s*input\.([^{}\s.\[\]]+)\s*\}\}", RegexOptions.CultureInvariant)]
    private static partial Regex InputReference();
}
