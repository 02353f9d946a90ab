namespace AutoGlm.Storage.Backups;

/// <summary>A backup can't be made or put back; nothing was changed. The message says what is in the way.</summary>
public sealed class BackupRefusedException(string field, string message, string cure) : Exception(message)
{
    /// <summary>What of the request is at fault.</summary>
    public string Field { get; } = field;

    public string Cure { get; } = cure;
}
