namespace AutoGlm.Authoring.Tests;

/// <summary>Monday, the 14th of January 2030, ten in the morning, UTC.</summary>
internal sealed class FixedClock : TimeProvider
{
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override DateTimeOffset GetUtcNow() => new(2030, 1, 14, 10, 0, 0, TimeSpan.Zero);
}
