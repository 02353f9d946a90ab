namespace AutoGlm.Connectors.Web.Tests.Support;

/// <summary>The real clock, moved forward as a test likes.</summary>
public sealed class MovableTime : TimeProvider
{
    private long _moved;

    public void Move(TimeSpan by) => Interlocked.Add(ref _moved, (long)(by.TotalSeconds * TimestampFrequency));

    public override long GetTimestamp() => System.GetTimestamp() + Interlocked.Read(ref _moved);
}
