namespace AutoGlm.EndToEnd.Tests.Support;

/// <summary>How long a test waits before something counts as hanging; generous, because it is never waited out when all is well.</summary>
public static class Deadline
{
    public static readonly TimeSpan Long = TimeSpan.FromMinutes(2);

    public static CancellationToken Token() => new CancellationTokenSource(Long).Token;
}
