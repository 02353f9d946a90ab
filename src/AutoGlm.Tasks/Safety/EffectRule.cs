namespace AutoGlm.Tasks.Safety;

/// <summary>An agent's rule for one kind of outside change. It decides alone; lists of what is allowed count for kinds without a rule.</summary>
/// <param name="Category">One of <see cref="EffectCategories"/>.</param>
/// <param name="Kind">What it says.</param>
public sealed record EffectRule(string Category, EffectRuleKind Kind)
{
    /// <summary>For <see cref="EffectRuleKind.AskAbove"/>: the largest sum that nobody is asked about.</summary>
    public EffectAmount? Limit { get; init; }

    /// <summary>Where it gives leave: origins or hosts, <c>*.example.com</c> for a host and all below it. Empty for everywhere.</summary>
    public IReadOnlyList<string> Sites { get; init; } = [];
}
