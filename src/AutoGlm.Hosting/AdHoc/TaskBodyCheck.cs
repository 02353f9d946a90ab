using System.Text.Json.Nodes;
using AutoGlm.Tasks.Running;
using AutoGlm.Tasks.Profiles;
using AutoGlm.Tasks.Safety;
using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.Validation;

namespace AutoGlm.Hosting.AdHoc;

/// <summary>Finds everything that is wrong with a <see cref="TaskBody"/>, each with the field and the cure.</summary>
public static class TaskBodyCheck
{
    private const int MostSteps = 10_000;
    private const int MostSeconds = 86_400;
    private const string NameCure = "Begin with a letter; use letters, digits, _ and - only, at most 64.";

    private static readonly string[] OutputTypes =
        [ValueTypes.Text, ValueTypes.Number, ValueTypes.Boolean, ValueTypes.Date, ValueTypes.Time, ValueTypes.List, ValueTypes.Records];

    public static IReadOnlyList<Problem> Check(TaskBody body, TaskAbilities abilities)
    {
        ArgumentNullException.ThrowIfNull(body);
        ArgumentNullException.ThrowIfNull(abilities);
        return
        [
            .. CheckGoal(body),
            .. CheckPlace(body, abilities),
            .. CheckInputs(body),
            .. CheckOutputs(body.Outputs),
            .. CheckRules(body, abilities),
        ];
    }

    private static IEnumerable<Problem> CheckGoal(TaskBody body)
    {
        if (string.IsNullOrWhiteSpace(body.Goal))
            yield return Wrong("goal", "The goal is missing.", "Say what is wanted in plain language.");
    }

    private static IEnumerable<Problem> CheckPlace(TaskBody body, TaskAbilities abilities)
    {
        if (!abilities.Surfaces.Contains(body.Surface, StringComparer.Ordinal))
        {
            yield return Wrong("surface", $"There is no surface “{body.Surface}” here.", $"Use {string.Join(" or ", abilities.Surfaces)}.");
            yield break;
        }

        if (body.Surface != "web")
            yield break;
        if (string.IsNullOrWhiteSpace(body.Start))
            yield return Wrong("start", "The address to begin with is missing.", "Give one, such as https://example.com/.");
        else if (!Uri.TryCreate(body.Start, UriKind.Absolute, out var start) || start.Scheme is not ("http" or "https") || start.Host.Length == 0)
            yield return Wrong("start", $"“{body.Start}” is not the address of a page.", "Begin it with http:// or https://.");
        else if (start.UserInfo.Length > 0)
            yield return Wrong("start", "The address holds a user name or password.", "Leave them out; give the password as a secret.");
    }

    private static IEnumerable<Problem> CheckInputs(TaskBody body)
    {
        foreach (var (name, value) in body.Inputs)
        {
            if (!Identifiers.IsValueName(name))
                yield return Wrong($"inputs.{name}", $"“{name}” can't be used as a name.", NameCure);
            else if (SecretNames.LooksSecret(name) && value is not JsonValue)
                yield return Wrong($"inputs.{name}", "An input named like a secret must be text.", "Give it as text, or rename it.");
        }

        foreach (var (name, value) in body.Secrets)
        {
            if (!IsSecretName(name))
                yield return Wrong($"secrets.{name}", $"“{name}” can't be used as the name of a secret.", "Use letters, digits, dots, _ and -, at most 64.");
            else if (body.Inputs.ContainsKey(name))
                yield return Wrong($"secrets.{name}", $"“{name}” is given as an input too.", "Give it once.");
            if (value.Length == 0)
                yield return Wrong($"secrets.{name}", "The secret is empty.", "Give it a value, or leave it out.");
        }
    }

    private static IEnumerable<Problem> CheckOutputs(IReadOnlyList<OutputSpec> outputs)
    {
        for (var index = 0; index < outputs.Count; index++)
        {
            var output = outputs[index];
            var field = $"outputs[{index}]";
            if (!Identifiers.IsValueName(output.Name))
                yield return Wrong($"{field}.name", $"“{output.Name}” can't be used as a name.", NameCure);
            else if (outputs.Take(index).Any(other => other.Name == output.Name))
                yield return Wrong($"{field}.name", $"The output “{output.Name}” appears twice.", "Rename or remove one of them.");
            if (!OutputTypes.Contains(output.Type, StringComparer.Ordinal))
                yield return Wrong($"{field}.type", $"There is no output type “{output.Type}”.", $"Use {string.Join(", ", OutputTypes)}.");
        }
    }

    private static IEnumerable<Problem> CheckRules(TaskBody body, TaskAbilities abilities)
    {
        foreach (var kind in body.Allow.Where(kind => kind != EffectCategories.All && !EffectCategories.Known.Contains(kind, StringComparer.Ordinal)))
            yield return Wrong("allow", $"There is no kind of effect “{kind}”.", $"Use {string.Join(", ", EffectCategories.Known)} or {EffectCategories.All}.");
        if (body.MaxSteps is < 1 or > MostSteps)
            yield return Wrong("maxSteps", $"{body.MaxSteps} is out of range.", $"Use 1 to {MostSteps}.");
        if (body.TimeoutSeconds is < 1 or > MostSeconds)
            yield return Wrong("timeoutSeconds", $"{body.TimeoutSeconds} is out of range.", $"Use 1 to {MostSeconds} seconds.");
        if (body.Profile is { } profile && profile != ProfileNames.Attached && !ProfileNames.IsShared(profile))
            yield return Wrong("profile", $"“{profile}” can't be a profile of a task without an agent.", "Use a name of up to 100 letters that doesn't begin with agent: and isn't own.");
        if (!abilities.Planners.Contains(body.Planner, StringComparer.OrdinalIgnoreCase))
            yield return Wrong("planner", $"There is no planner “{body.Planner}”.", $"Use {string.Join(" or ", abilities.Planners)}.");
    }

    /// <summary>What <c>{{secret:name}}</c> can spell.</summary>
    public static bool IsSecretName(string name) =>
        name.Length is > 0 and <= 64 && !name.Any(letter => char.IsWhiteSpace(letter) || char.IsControl(letter) || letter is '{' or '}');

    private static Problem Wrong(string field, string message, string cure) => new(null, field, message, cure);
}
