namespace AutoGlm.Evaluation.Groundings;

/// <summary>What a grounder made of a sentence.</summary>
/// <param name="Case">What was said and meant.</param>
/// <param name="Score">The best candidate's; null where there was none.</param>
/// <param name="IsRight">The best candidate is what was meant.</param>
/// <param name="IsSure">Its score is high enough to be acted on.</param>
/// <param name="IsTie">A second one fits as well.</param>
/// <param name="Given">The best candidate, for people.</param>
public sealed record GroundingAnswer(GroundingCase Case, double? Score, bool IsRight, bool IsSure, bool IsTie, string? Given)
{
    /// <summary>Found, and surely; or, where nothing is meant or it takes a question which, not acted on as if it were known.</summary>
    public bool Succeeded =>
        Case.Manner == Manners.Twins ? IsTie || !IsSure
        : Case.Meant is null ? !IsSure
        : IsRight && IsSure;

    /// <summary>It would have acted on the wrong thing.</summary>
    public bool IsFalse => IsSure && !IsRight;
}
