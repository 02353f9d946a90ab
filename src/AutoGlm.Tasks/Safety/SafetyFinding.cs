namespace AutoGlm.Tasks.Safety;

/// <summary>An outside change that a step is about to make.</summary>
/// <param name="Category">One of <see cref="EffectCategories"/>.</param>
/// <param name="Description">What will happen, for people; quotes the screen.</param>
public sealed record SafetyFinding(string Category, string Description)
{
    /// <summary>What it costs or moves; null where the screen names no sum.</summary>
    public EffectAmount? Amount { get; init; }

    /// <summary>Whom it goes to, as the screen names them; null where it names nobody.</summary>
    public string? Party { get; init; }
}
