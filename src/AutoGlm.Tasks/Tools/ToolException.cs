namespace AutoGlm.Tasks.Tools;

/// <summary>A tool did not do what it was asked.</summary>
/// <param name="message">What happened, for people.</param>
/// <param name="cure">What to do.</param>
/// <param name="field">The argument to change, where one is to blame.</param>
/// <param name="inner">The cause.</param>
public sealed class ToolException(string message, string cure, string? field = null, Exception? inner = null) : Exception(message, inner)
{
    public string Cure { get; } = cure;

    public string? Field { get; } = field;
}
