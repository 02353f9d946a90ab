using System.Text.Json;
using System.Text.Json.Nodes;
using AutoGlm.Workflows.Nodes;
using AutoGlm.Workflows.Templates;

namespace AutoGlm.Workflows.Validation;

/// <summary>What a person corrected by pointing, as a task keeps it.</summary>
internal static class CorrectionRules
{
    private const string Shape = "{told, screen, take: {role, name, label, near, place}}";

    private static readonly LocalText CorrectType = new("Correct its type.", "请更正其类型。");

    private static readonly string[] Members = ["told", "screen", "take"];
    private static readonly string[] TakeMembers = ["role", "name", "label", "near", "place"];

    public static IEnumerable<Problem> Check(string node, string path, JsonNode value)
    {
        if (value is not JsonArray corrections)
            return [Problem.Error(node, path, new($"This has to be a list of {Shape}.", $"这里必须是 {Shape} 的列表。"), CorrectType)];
        return corrections.SelectMany((one, at) => CheckOne(node, $"{path}[{at}]", one));
    }

    private static IEnumerable<Problem> CheckOne(string node, string path, JsonNode? value)
    {
        if (value is not JsonObject correction)
        {
            yield return Problem.Error(node, path, new($"This has to be {Shape}.", $"这里必须是 {Shape}。"), CorrectType);
            yield break;
        }

        foreach (var problem in CheckTexts(node, path, correction, Members, "take"))
            yield return problem;
        if (!IsFilled(correction["told"]))
            yield return Problem.Error(
                node, $"{path}.told", new("The correction doesn't say which instruction it corrects.", "这条更正没有说明它更正的是哪条指令。"), new("Give the instruction's sentence, for instance: Tap the \"Save\" button.", "请填写指令原句，例如：Tap the \"Save\" button。"));
        if (!IsFilled(correction["screen"]))
            yield return Problem.Error(
                node, $"{path}.screen", new("The correction doesn't say on which screen it holds.", "这条更正没有说明它在哪个界面有效。"),
                new("Give the address with * for a part that changes, for instance https://shop.example/orders/*, or the app.", "请填写地址，会变化的部分用 * 代替，例如 https://shop.example/orders/*；或填写应用。"));
        if (correction["take"] is not JsonObject take)
        {
            yield return Problem.Error(node, $"{path}.take", new("The correction doesn't say which element is the right one.", "这条更正没有说明正确的元素是哪一个。"), new("Point at it again, or give its role and name.", "请重新指出它，或填写它的角色和名称。"));
            yield break;
        }

        foreach (var problem in CheckTexts(node, $"{path}.take", take, TakeMembers, null))
            yield return problem;
        if (!IsFilled(take["role"]))
            yield return Problem.Error(node, $"{path}.take.role", new("The right element has no role.", "正确的元素没有角色。"), new("Say what it is, for instance button, link or textbox.", "请说明它是什么，例如 button、link 或 textbox。"));
        if (!IsFilled(take["name"]) && !IsFilled(take["label"]))
            yield return Problem.Error(
                node, $"{path}.take.name", new("The right element has neither a name nor a label, so it can't be found again.", "正确的元素既没有名称也没有标签，无法再次找到。"), new("Give one of them as it stands on the screen.", "请按界面上的文字填写其中之一。"));
    }

    private static IEnumerable<Problem> CheckTexts(string node, string path, JsonObject owner, string[] known, string? notText)
    {
        foreach (var (name, value) in owner)
        {
            if (!known.Contains(name, StringComparer.Ordinal))
                yield return Problem.Warning(
                    node, $"{path}.{name}", new($"There is no member “{name}” here; it is kept and not used.", $"这里没有名为“{name}”的成员；它会被保留，但不会使用。"), new($"Use {string.Join(", ", known)}.", $"请使用 {string.Join("、", known)}。"));
            else if (name != notText && value is not null && value.GetValueKind() != JsonValueKind.String)
                yield return Problem.Error(node, $"{path}.{name}", new("This has to be a text.", "这里必须是文本。"), CorrectType);
            else if (name != notText && value is not null && SecretReference.Neutralise(value.GetValue<string>()) != value.GetValue<string>())
                yield return Problem.Error(node, $"{path}.{name}", new("A secret is no part of a correction.", "更正中不能包含机密。"), new("Say what stands on the screen.", "请填写界面上显示的内容。"));
        }
    }

    private static bool IsFilled(JsonNode? value) =>
        value?.GetValueKind() == JsonValueKind.String && !string.IsNullOrWhiteSpace(value.GetValue<string>());
}
