namespace AutoGlm.Cli;

/// <summary>What the process answers its caller.</summary>
internal static class ExitCodes
{
    public const int Succeeded = 0;

    /// <summary>Asked for properly, and it didn't succeed.</summary>
    public const int Failed = 1;

    public const int BadInput = 2;
}
