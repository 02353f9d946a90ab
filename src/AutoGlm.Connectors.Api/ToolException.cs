namespace AutoGlm.Connectors.Api;

/// <summary>A tool could not do what it was asked. Holds no secret's value.</summary>
public class ToolException(string? field, string message, string cure, bool retryable, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>Argument to blame, such as <c>url</c> or <c>headers.Authorization</c>; null where none is.</summary>
    public string? Field { get; } = field;

    /// <summary>What to do about it.</summary>
    public string Cure { get; } = cure;

    /// <summary>Whether the same call may succeed later.</summary>
    public bool Retryable { get; } = retryable;
}
