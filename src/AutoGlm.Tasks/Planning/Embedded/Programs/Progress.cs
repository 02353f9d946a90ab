namespace AutoGlm.Tasks.Planning.Embedded.Programs;

/// <summary>How far a clause has come.</summary>
internal abstract record Progress
{
    private Progress()
    {
    }

    /// <summary>This comes next.</summary>
    public sealed record Next(Decision Decision) : Progress;

    /// <summary>Nothing is left to do.</summary>
    public sealed record Done : Progress;

    /// <summary>It can't be done.</summary>
    /// <param name="Reason">Why, for people.</param>
    /// <param name="Broken">The site failed rather than said no: another try may succeed.</param>
    public sealed record Failed(string Reason, bool Broken = false) : Progress;

    public static readonly Progress IsDone = new Done();
}
