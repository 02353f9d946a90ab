namespace AutoGlm.Tasks.Instructing;

/// <summary>What should be seen after an instruction.</summary>
/// <param name="Kind">What kind of change.</param>
/// <param name="Text">The text that should be shown, appear or go, where the kind needs one.</param>
public sealed record Expectation(ExpectationKind Kind, string? Text = null)
{
    public static readonly Expectation AnyChange = new(ExpectationKind.AnyChange);
}
