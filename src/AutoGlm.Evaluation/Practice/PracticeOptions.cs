namespace AutoGlm.Evaluation.Practice;

/// <summary>What is run, and how.</summary>
public sealed record PracticeOptions
{
    public IReadOnlyList<PracticeSet> Sets { get; init; } = [PracticeSet.Open, PracticeSet.Held];

    /// <summary>As <see cref="GoalFilter"/> reads them; empty chooses all.</summary>
    public IReadOnlyList<string> Only { get; init; } = [];

    public int FirstSeed { get; init; } = 1;

    /// <summary>How many seeds each goal is run with.</summary>
    public int Seeds { get; init; } = 1;

    /// <summary>Working time of one task.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Tasks at once.</summary>
    public int Parallel { get; init; } = 2;

    /// <summary>Disturbances; when there are any, everything is run again under them.</summary>
    public IReadOnlyList<string> Faults { get; init; } = [];
}
