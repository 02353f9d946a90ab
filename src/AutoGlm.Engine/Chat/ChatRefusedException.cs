namespace AutoGlm.Engine.Chat;

/// <summary>The message did nothing: there is nobody to talk to, or it doesn't say what was asked.</summary>
public sealed class ChatRefusedException(string message, string cure) : Exception(message)
{
    /// <summary>What to do.</summary>
    public string Cure { get; } = cure;
}
