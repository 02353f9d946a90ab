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
                yield return new Problem(null, $"{field}.kind", rule.Kind.Length == 0 ? "The rule says no kind of effect." : $"There is no kind of effect “{rule.Kind}”.", $"Use {string.Join(", ", EffectKinds.Single)}.");
            if (!EffectPermission.Rules.Contains(rule.Rule, StringComparer.Ordinal))
                yield return new Problem(null, $"{field}.rule", $"There is no rule “{rule.Rule}”.", $"Use {string.Join(", ", EffectPermission.Rules)}.");
            if (rule.Rule == EffectPermission.AskAbove && rule.Amount is null or < 0)
                yield return new Problem(null, $"{field}.amount", "The rule asks above a sum, and names none.", "Say the largest sum that nobody is asked about, like 100.");
            if (rule.Rule == EffectPermission.AskAbove && !(rule.Currency is { Length: 3 } currency && currency.All(char.IsAsciiLetterUpper)))
                yield return new Problem(null, $"{field}.currency", "The rule's sum has no currency.", "Use a code of three letters, like CNY, USD or EUR.");
        }
    }
}
