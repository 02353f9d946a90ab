using System.Text.Json.Nodes;
using AutoGlm.Workflows.Documents;

namespace AutoGlm.Workflows.Validation;

/// <summary>Makes a run's inputs out of what a caller gave.</summary>
public static class InputBinder
{
    /// <summary>
    /// Takes for each declared input what was given, else what the host fills in (<see cref="ValueDefinition.From"/>), else
    /// the default; an optional input without any of them becomes null, so that references to it find something.
    /// Text is understood as the declared type. Problems name the field <c>inputs.x</c>.
    /// </summary>
    /// <param name="document">Declares the inputs.</param>
    /// <param name="given">By name; null counts as not given.</param>
    /// <param name="hostValues">By the name that <see cref="ValueDefinition.From"/> uses, such as <c>samples.booking</c>.</param>
    public static BoundInputs Bind(AgentDocument document, JsonObject given, IReadOnlyDictionary<string, string> hostValues)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(given);
        ArgumentNullException.ThrowIfNull(hostValues);
        var values = new JsonObject();
        var problems = new List<Problem>();
        foreach (var input in document.Inputs.DistinctBy(input => input.Name))
        {
            var field = $"inputs.{input.Name}";
            JsonNode? value = given[input.Name] ?? FromHost(input, hostValues) ?? input.Default;
            JsonNode? bound = null;
            if (value is not null && ValueCoercion.Coerce(value, input, out bound) is { } wrong)
                // What is wrong with a value is told with the value, and that of a secret stands in no message.
                problems.Add(Problem.Error(null, field, SecretNames.LooksSecret(input.Name) ? new($"The input “{input.Name}” is no {input.Type}.", $"输入“{input.Name}”的类型应为 {input.Type}。") : new($"The input “{input.Name}”: {wrong.Message.En}", $"输入“{input.Name}”：{wrong.Message.Zh}"), wrong.Cure));
            else if (input.Required && (value is null || IsBlank(value)))
                problems.Add(Missing(input, field));
            values[input.Name] = bound;
        }

        foreach (var (name, _) in given)
        {
            if (document.Inputs.All(input => input.Name != name))
                problems.Add(Unknown(document, name));
        }

        return new BoundInputs(values, problems);
    }

    private static JsonValue? FromHost(ValueDefinition input, IReadOnlyDictionary<string, string> hostValues) =>
        input.From is { } from && hostValues.TryGetValue(from, out var value) ? JsonValue.Create(value) : null;

    private static bool IsBlank(JsonNode value) => value is JsonValue text && text.TryGetValue(out string? written) && string.IsNullOrWhiteSpace(written);

    private static Problem Missing(ValueDefinition input, string field) => Problem.Error(
        null,
        field,
        new($"The input “{input.Label ?? input.Name}” is missing.", $"输入“{input.Label ?? input.Name}”未填写。"),
        input.From is { } from ? new($"Give it a value; nothing here fills in {from}.", $"请填写；此处没有可自动填入的 {from}。") : new("Give it a value.", "请填写。"));

    private static Problem Unknown(AgentDocument document, string name) => Problem.Error(
        null,
        $"inputs.{name}",
        new($"The agent has no input “{name}”.", $"智能体没有输入“{name}”。"),
        document.Inputs.Count == 0 ? new("Leave it out.", "请去掉它。") : new($"It has {string.Join(", ", document.Inputs.Select(input => input.Name))}.", $"它的输入有：{string.Join("、", document.Inputs.Select(input => input.Name))}。"));
}
