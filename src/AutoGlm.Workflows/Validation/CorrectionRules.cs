using System.Text.Json;
using System.Text.Json.Nodes;
using AutoGlm.Workflows.Templates;

namespace AutoGlm.Workflows.Validation;

/// <summary>What a person corrected by pointing, as a task keeps it.</summary>
internal static class CorrectionRules
{
    private const string Shape = "{told, screen, take: {role, name, label, near, place}}";

    private static readonly string[] Members = ["told", "screen", "take"];
    private static readonly string[] TakeMembers = ["role", "name", "label", "near", "place"];

    public static IEnumerable<Problem> Check(string node, string path, JsonNode value)
    {
        if (value is not JsonArray corrections)
            return [new Problem(node, path, $"This has to be a list of {Shape}.", "Correct its type.")];
        return corrections.SelectMany((one, at) => CheckOne(node, $"{path}[{at}]", one));
    }

    private static IEnumerable<Problem> CheckOne(string node, string path, JsonNode? value)
    {
        if (value is not JsonObject correction)
        {
            yield return new Problem(node, path, $"This has to be {Shape}.", "Correct its type.");
            yield break;
        }

        foreach (var problem in CheckTexts(node, path, correction, Members, "take"))
            yield return problem;
        if (!IsFilled(correction["told"]))
            yield return new Problem(node, $"{path}.told", "The correction doesn't say which instruction it corrects.", "Give the instruction's sentence, for instance: Tap the \"Save\" button.");
        if (!IsFilled(correction["screen"]))
            yield return new Problem(node, $"{path}.screen", "The correction doesn't say on which screen it holds.", "Give the address with * for a part that changes, for instance https://shop.example/orders/*, or the app.");
        if (correction["take"] is not JsonObject take)
        {
            yield return new Problem(node, $"{path}.take", "The correction doesn't say which element is the right one.", "Point at it again, or give its role and name.");
            yield break;
        }

        foreach (var problem in CheckTexts(node, $"{path}.take", take, TakeMembers, null))
            yield return problem;
        if (!IsFilled(take["role"]))
            yield return new Problem(node, $"{path}.take.role", "The right element has no role.", "Say what it is, for instance button, link or textbox.");
        if (!IsFilled(take["name"]) && !IsFilled(take["label"]))
            yield return new Problem(node, $"{path}.take.name", "The right element has neither a name nor a label, so it can't be found again.", "Give one of them as it stands on the screen.");
    }

    private static IEnumerable<Problem> CheckTexts(string node, string path, JsonObject owner, string[] known, string? notText)
    {
        foreach (var (name, value) in owner)
        {
            if (!known.Contains(name, StringComparer.Ordinal))
                yield return new Problem(node, $"{path}.{name}", $"There is no member “{name}” here; it is kept and not used.", $"Use {string.Join(", ", known)}.", "warning");
            else if (name != notText && value is not null && value.GetValueKind() != JsonValueKind.String)
                yield return new Problem(node, $"{path}.{name}", "This has to be a text.", "Correct its type.");
            else if (name != notText && value is not null && SecretReference.Neutralise(value.GetValue<string>()) != value.GetValue<string>())
                yield return new Problem(node, $"{path}.{name}", "A secret is no part of a correction.", "Say what stands on the screen.");
        }
    }

    private static bool IsFilled(JsonNode? value) =>
        value?.GetValueKind() == JsonValueKind.String && !string.IsNullOrWhiteSpace(value.GetValue<string>());
}
