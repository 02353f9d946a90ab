namespace AutoGlm.Hosting.Transfer;

/// <summary>An export can't be written or taken in; nothing was changed. The message says what is in the way.</summary>
public sealed class TransferRefusedException(string field, string message, string cure) : Exception(message)
{
    /// <summary>What of the request is at fault.</summary>
    public string Field { get; } = field;

    public string Cure { get; } = cure;
}
