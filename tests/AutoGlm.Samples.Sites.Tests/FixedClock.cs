namespace AutoGlm.Samples.Sites.Tests;

/// <summary>A clock that stands still, in UTC.</summary>
internal sealed class FixedClock(DateTimeOffset now) : TimeProvider
{
    /// <summary>Saturday 21 November 2026, 18:20.</summary>
    public static readonly FixedClock SaturdayEvening = new(new DateTimeOffset(2026, 11, 21, 18, 20, 0, TimeSpan.Zero));

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override DateTimeOffset GetUtcNow() => now;
}
