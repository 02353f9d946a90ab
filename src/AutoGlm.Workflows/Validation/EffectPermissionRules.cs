using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.NodeKinds;

namespace AutoGlm.Workflows.Validation;

/// <summary>What an agent's rules for outside changes must say, so that none of them gives leave by mistake.</summary>
internal static class EffectPermissionRules
{
    public static IEnumerable<Problem> Check(IReadOnlyList<EffectPermission> rules)
    {
        for (var index = 0; index < rules.Count; index++)
        {
            var (rule, field) = (rules[index], $"permissions.effects[{index}]");
            if (!EffectKinds.Single.Contains(rule.Kind, StringComparer.Ordinal))
                yield return Problem.Error(null, $"{field}.kind", rule.Kind.Length == 0 ? new("The rule says no kind of effect.", "规则没有指定操作类型。") : new($"There is no kind of effect “{rule.Kind}”.", $"没有操作类型“{rule.Kind}”。"), new($"Use {string.Join(", ", EffectKinds.Single)}.", $"可用的有：{string.Join("、", EffectKinds.Single)}。"));
            if (!EffectPermission.Rules.Contains(rule.Rule, StringComparer.Ordinal))
                yield return Problem.Error(null, $"{field}.rule", new($"There is no rule “{rule.Rule}”.", $"没有规则“{rule.Rule}”。"), new($"Use {string.Join(", ", EffectPermission.Rules)}.", $"可用的有：{string.Join("、", EffectPermission.Rules)}。"));
            if (rule.Rule == EffectPermission.AskAbove && rule.Amount is null or < 0)
                yield return Problem.Error(null, $"{field}.amount", new("The rule asks above a sum, and names none.", "规则在超过某金额时询问，但没有填写金额。"), new("Say the largest sum that nobody is asked about, like 100.", "请填写无需询问的最高金额，例如 100。"));
            if (rule.Rule == EffectPermission.AskAbove && !(rule.Currency is { Length: 3 } currency && currency.All(char.IsAsciiLetterUpper)))
                yield return Problem.Error(null, $"{field}.currency", new("The rule's sum has no currency.", "规则中的金额没有币种。"), new("Use a code of three letters, like CNY, USD or EUR.", "请使用三个字母的币种代码，例如 CNY、USD 或 EUR。"));
        }
    }
}
