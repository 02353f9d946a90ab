namespace AutoGlm.Authoring;

/// <summary>What is to become an agent.</summary>
/// <param name="Text">What the agent should do, in English or Chinese.</param>
/// <param name="Language">Language tag of names and notes; null for the text's own.</param>
public sealed record DescribeRequest(string Text, string? Language = null)
{
    /// <summary>The longest text that is read, in characters.</summary>
    public const int MaxLength = 8_000;
}
