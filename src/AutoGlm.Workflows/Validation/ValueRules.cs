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
                yield return Problem.Error(null, $"{path}.name", new($"The name “{value.Name}” appears twice among the {list}.", $"{(list == "inputs" ? "输入" : "输出")}中的名称“{value.Name}”重复。"), new("Rename one of them.", "请修改其中一个。"));
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
            yield return Problem.Error(node, field, new("The name is missing.", "没有填写名称。"), new("Give it a name.", "请为它命名。"));
        else if (!Identifiers.IsValueName(name))
            yield return Problem.Error(node, field, new($"“{name}” can't be used as a name.", $"“{name}”不能用作名称。"), new("Begin with a letter; use letters, digits, _ and - only, at most 64.", "请以字母开头，只用字母、数字、_ 和 -，最多 64 个字符。"));
    }

    public static Problem UnknownType(string? node, string field, string type) =>
        Problem.Error(node, field, new($"There is no type “{type}”.", $"没有类型“{type}”。"), new($"Choose one of {string.Join(", ", ValueTypes.All)}.", $"请从以下各项中选择：{string.Join("、", ValueTypes.All)}。"));

    private static IEnumerable<Problem> CheckInput(ValueDefinition input, string path)
    {
        if (input.Choices is { } choices && choices.Distinct(StringComparer.Ordinal).Count() != choices.Count)
            yield return Problem.Warning(null, $"{path}.choices", new("A choice appears twice.", "有重复的选项。"), new("Remove one of them.", "请删除其中一个。"));
        if (input.Default is not { } given)
            yield break;
        if (SecretNames.LooksSecret(input.Name))
            yield return Problem.Error(null, $"{path}.default", new($"“{input.Name}” looks like a secret, and a default would be kept in the clear.", $"“{input.Name}”看起来是机密，而默认值会以明文保存。"), new("Remove the default, and store the value as a secret.", "请删除默认值，并把该值保存为机密。"));
        else if (ValueCoercion.Coerce(given, input, out _) is { } wrong)
            yield return Problem.Error(null, $"{path}.default", new($"The default doesn't fit: {wrong.Message.En}", $"默认值不合适：{wrong.Message.Zh}"), wrong.Cure);
    }
}
