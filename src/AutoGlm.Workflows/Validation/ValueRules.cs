using AutoGlm.Workflows.Documents;

namespace AutoGlm.Workflows.Validation;

/// <summary>The agent's declared inputs and outputs.</summary>
internal static class ValueRules
{
    public static IEnumerable<Problem> Check(IReadOnlyList<ValueDefinition> values, string list)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var index = 0; index < values.Count; index++)
        {
            var value = values[index];
            var path = $"{list}[{index}]";
            foreach (var problem in CheckName(value.Name, $"{path}.name"))
                yield return problem;
            if (value.Name.Length > 0 && !seen.Add(value.Name))
                yield return new Problem(null, $"{path}.name", $"The name “{value.Name}” appears twice among the {list}.", "Rename one of them.");
            if (!ValueTypes.All.Contains(value.Type, StringComparer.Ordinal))
                yield return UnknownType(null, $"{path}.type", value.Type);
            else if (list == "inputs")
            {
                foreach (var problem in CheckInput(value, path))
                    yield return problem;
            }
        }
    }

    public static IEnumerable<Problem> CheckName(string name, string field, string? node = null)
    {
        if (name.Length == 0)
            yield return new Problem(node, field, "The name is missing.", "Give it a name.");
        else if (!Identifiers.IsValueName(name))
            yield return new Problem(node, field, $"“{name}” can't be used as a name.", "Begin with a letter; use letters, digits, _ and - only, at most 64.");
    }

    public static Problem UnknownType(string? node, string field, string type) =>
        new(node, field, $"There is no type “{type}”.", $"Choose one of {string.Join(", ", ValueTypes.All)}.");

    private static IEnumerable<Problem> CheckInput(ValueDefinition input, string path)
    {
        if (input.Choices is { } choices && choices.Distinct(StringComparer.Ordinal).Count() != choices.Count)
            yield return new Problem(null, $"{path}.choices", "A choice appears twice.", "Remove one of them.", "warning");
        if (input.Default is not { } given)
            yield break;
        if (SecretNames.LooksSecret(input.Name))
            yield return new Problem(null, $"{path}.default", $"“{input.Name}” looks like a secret, and a default would be kept in the clear.", "Remove the default, and store the value as a secret.");
        else if (ValueCoercion.Coerce(given, input, out _) is { } wrong)
            yield return new Problem(null, $"{path}.default", $"The default doesn't fit: {wrong.Message}", wrong.Cure);
    }
}
