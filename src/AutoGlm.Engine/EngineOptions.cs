namespace AutoGlm.Engine;

/// <summary>How an engine behaves in its process.</summary>
public sealed class EngineOptions
{
    /// <summary>How long a process counts as alive after its last renewal.</summary>
    public TimeSpan LeaseTime { get; set; } = TimeSpan.FromSeconds(10);

    public TimeSpan RenewEvery { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>How often words from other processes are looked for while runs are executed.</summary>
    public TimeSpan SignalsEvery { get; set; } = TimeSpan.FromMilliseconds(500);

    /// <summary>How often waits whose time is over are looked for, at least.</summary>
    public TimeSpan TimersEvery { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How often it is looked whether schedules are others now or have a run that waits, where this process keeps them.</summary>
    public TimeSpan SchedulesEvery { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>Whether this process goes on with runs whose owner is gone.</summary>
    public bool RecoverExpiredRuns { get; set; }

    /// <summary>A number from 0 to 1, anew each time: what is left to chance, such as part of the wait before a retry.</summary>
    public Func<double> Chance { get; set; } = Random.Shared.NextDouble;

    public TimeSpan RecoverEvery { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How often a node that reaches outside is begun before an interruption counts as its failure.</summary>
    public int MostAttempts { get; set; } = 10;

    /// <summary>Origins that agents' surfaces never reach: the Studio's own. Asked for each task, since a port may be known late.</summary>
    public Func<IReadOnlyList<string>> ForbiddenOrigins { get; set; } = () => [];

    /// <summary>What the host fills into inputs that ask for it (<c>samples.booking</c>).</summary>
    public Func<IReadOnlyDictionary<string, string>> HostValues { get; set; } = () => new Dictionary<string, string>();
}
