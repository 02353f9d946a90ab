namespace AutoGlm.Tasks.Understanding.Programs;

/// <summary>What a thing must be like to be meant.</summary>
/// <param name="Kind">How it is compared.</param>
/// <param name="Attribute">Of what: a column, field or quality in the goal's words ("price", 金额); null for the thing as a whole.</param>
/// <param name="Value">Compared with what, canonical for numbers, dates and times; for <see cref="CriterionKind.State"/> the state's name.</param>
public sealed record Criterion(CriterionKind Kind, string? Attribute, string? Value)
{
    public bool Negated { get; init; }

    /// <summary>Upper end, for <see cref="CriterionKind.Between"/>.</summary>
    public string? To { get; init; }
}
