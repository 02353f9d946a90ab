namespace AutoGlm.Tasks.Tools;

/// <summary>A tool did not do what it was asked. Holds no secret's value.</summary>
/// <param name="message">What happened, for people.</param>
/// <param name="cure">What to do.</param>
/// <param name="field">The argument to change, where one is to blame.</param>
/// <param name="inner">The cause.</param>
/// <param name="retryable">Whether the same call may succeed later.</param>
public class ToolException(string message, string cure, string? field = null, Exception? inner = null, bool retryable = false) : Exception(message, inner)
{
    public string Cure { get; } = cure;

    /// <summary>What happened, in Chinese; the message itself where the tool has one wording.</summary>
    public string MessageZh { get; init; } = message;

    /// <summary>What to do, in Chinese; the cure itself where the tool has one wording.</summary>
    public string CureZh { get; init; } = cure;

    public string? Field { get; } = field;

    public bool Retryable { get; } = retryable;
}
