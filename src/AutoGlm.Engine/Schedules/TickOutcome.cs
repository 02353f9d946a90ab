namespace AutoGlm.Engine.Schedules;

/// <summary>What came of a time of a schedule. Kept as numbers: new ones go to the end.</summary>
public enum TickOutcome
{
    /// <summary>Its run is about to begin; a process that ends here leaves it to the next.</summary>
    Starting,

    /// <summary>Its run began.</summary>
    Started,

    /// <summary>Its run begins when none of the schedule is at work any more.</summary>
    Queued,

    /// <summary>Left out, as the schedule's settings or a person have it.</summary>
    Skipped,

    /// <summary>Nobody was there.</summary>
    Missed,

    /// <summary>Its run could not begin; the tick's detail says why.</summary>
    Refused,
}
