using System.Collections.Concurrent;

namespace AutoGlm.Connectors.Api.Tests;

/// <summary>A clock on which every wait below a limit is over at once and remembered, and longer ones never end.</summary>
internal sealed class ShortTime(TimeSpan limit) : TimeProvider
{
    public static readonly DateTimeOffset Now = new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);

    public ConcurrentQueue<TimeSpan> Waits { get; } = new();

    public override DateTimeOffset GetUtcNow() => Now;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime < TimeSpan.Zero || dueTime >= limit)
            return new Stopped();
        Waits.Enqueue(dueTime);
        return System.CreateTimer(callback, state, TimeSpan.FromTicks(1), Timeout.InfiniteTimeSpan);
    }

    private sealed class Stopped : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
