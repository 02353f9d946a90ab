namespace AutoGlm.Samples.Sites;

/// <summary>Where the sample sites keep their state and on which loopback ports they listen.</summary>
public sealed record SampleSitesOptions
{
    /// <summary>Folder for the sites' state; created when missing. Sites with the same folder are the same sites.</summary>
    public required string DataFolder { get; init; }

    /// <summary>Port wanted for the restaurant booking site; 0 takes any free one.</summary>
    public int BookingPort { get; init; } = 5081;

    /// <summary>Port wanted for the journal search; 0 takes any free one.</summary>
    public int JournalsPort { get; init; } = 5082;

    /// <summary>Port wanted for the sample API; 0 takes any free one.</summary>
    public int ApiPort { get; init; } = 5083;

    /// <summary>How long the two web sites let a page wait for its data, as a site across a network would.</summary>
    public TimeSpan ResponseDelay { get; init; } = TimeSpan.FromMilliseconds(120);

    /// <summary>The clock that says which dates and times are already past; its local time zone counts.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>Source of confirmation numbers and session names.</summary>
    public Random Random { get; init; } = Random.Shared;
}
