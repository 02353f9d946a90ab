using AutoGlm.Tasks.Reach;

namespace AutoGlm.Tasks.Safety;

/// <summary>What needs a person's yes in a task: everything but what was allowed beforehand.</summary>
/// <param name="allow">Kinds that the caller or the node allows, or <see cref="EffectCategories.All"/>.</param>
/// <param name="rules">The agent's rules, which come before.</param>
public sealed class EffectPolicy(IReadOnlyList<string> allow, IReadOnlyList<EffectRule> rules)
{
    /// <summary>Whether nobody has to be asked about that change at that place.</summary>
    public bool Allows(SafetyFinding finding, string location)
    {
        ArgumentNullException.ThrowIfNull(finding);
        var own = rules.Where(rule => rule.Category.Equals(finding.Category, StringComparison.OrdinalIgnoreCase)).ToList();
        return own.Count == 0
            ? EffectCategories.IsAllowed(allow, finding.Category)
            : own.TrueForAll(rule => rule.Kind != EffectRuleKind.Ask) && own.Exists(rule => GivesLeave(rule, finding, location));
    }

    private static bool GivesLeave(EffectRule rule, SafetyFinding finding, string location) =>
        IsHere(rule.Sites, location) && rule.Kind switch
        {
            EffectRuleKind.Allow => true,
            // Sums in two currencies can't be compared, and a sum that isn't known could be any.
            EffectRuleKind.AskAbove => finding.Amount is { } amount && rule.Limit is { } limit && amount.Currency == limit.Currency && amount.Value <= limit.Value,
            _ => false,
        };

    private static bool IsHere(IReadOnlyList<string> sites, string location) =>
        sites.Count == 0 || sites.Any(site => new SiteEntry(site).NamesLocation(location));
}
