using System.Collections.Concurrent;
using AutoGlm.Engine.Execution;
using AutoGlm.Engine.Schedules;
using AutoGlm.Engine.Stores;
using AutoGlm.Engine.Triggers;
using AutoGlm.Workflows.NodeKinds;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AutoGlm.Engine.Hosting;

/// <summary>
/// Keeps the schedules while its host runs: sets the alarm clock to what is published, looks at a schedule when it rings, and
/// again and again at those with a run that waits. Where the clock was set back or an alarm was lost, this notices it.
/// </summary>
internal sealed class ScheduleWatch(
    ScheduleRunner runner, IScheduleStore store, ActiveTriggers triggers, IAlarmClock alarm, EngineOptions options, TimeProvider time, RecurringFaults faults, ILogger<ScheduleWatch> log)
    : Pump(log, faults), IHostedService
{
    /// <summary>An alarm that is so late is lost.</summary>
    private static readonly TimeSpan Lost = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<ScheduleKey, Attended> _attended = new();
    private TaskCompletionSource _hint = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private DateTimeOffset _before;
    private bool _rings;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        triggers.Changed += Hint;
        Ensure();
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        triggers.Changed -= Hint;
        await DisposeAsync();
        await alarm.EndAsync();
    }

    protected override async Task TurnAsync(CancellationToken cancellationToken)
    {
        var hint = Volatile.Read(ref _hint).Task;
        if (_rings || (_rings = await alarm.TryBeginAsync(RingAsync, cancellationToken))) await AttendAllAsync(cancellationToken);
        using var early = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await Task.WhenAny(hint, Task.Delay(options.SchedulesEvery, time, early.Token));
        await early.CancelAsync();
    }

    protected override Task PauseAsync(CancellationToken cancellationToken) => Task.Delay(options.SchedulesEvery, time, cancellationToken);

    private async Task AttendAllAsync(CancellationToken cancellationToken)
    {
        await triggers.LookAsync(cancellationToken);
        var active = triggers.Known.Where(trigger => trigger.Node.Kind == ScheduleKind.Name)
            .ToDictionary(trigger => new ScheduleKey(trigger.Agent.Id, trigger.Node.Id), trigger => (trigger.Version, trigger.PublishedAt));
        var now = time.GetUtcNow();
        var setBack = now < _before;
        var first = _before == default;
        foreach (var (key, version) in active)
            if (setBack || !_attended.TryGetValue(key, out var attended) || attended.Version != version || attended.Next + Lost < now)
                await AttendAsync(key, version, cancellationToken);
        var known = first ? (await store.ListAsync(cancellationToken)).Where(schedule => schedule.EndedAt is null).Select(schedule => schedule.Key) : _attended.Keys;
        foreach (var key in known.Where(key => !active.ContainsKey(key)).ToList())
            await AttendAsync(key, default, cancellationToken);
        foreach (var key in await store.WaitingAsync(cancellationToken))
            await TryAsync(key, () => runner.LookAsync(key, cancellationToken), cancellationToken);
        _before = now;
    }

    private async ValueTask RingAsync(ScheduleKey key, CancellationToken cancellationToken) =>
        await AttendAsync(key, _attended.TryGetValue(key, out var attended) ? attended.Version : default, cancellationToken);

    /// <summary>Looks at a schedule and sets its alarm; one that is gone has its end kept.</summary>
    private async ValueTask AttendAsync(ScheduleKey key, (int Number, DateTimeOffset At) version, CancellationToken cancellationToken)
    {
        await TryAsync(
            key,
            async () =>
            {
                var next = await runner.LookAsync(key, cancellationToken);
                await alarm.SetAsync(key, next, cancellationToken);
                if (version == default) _attended.TryRemove(key, out _);
                else _attended[key] = new Attended(version, next);
                return next;
            },
            cancellationToken);
    }

    /// <summary>A schedule that can't be looked at must not keep the others from it; it is looked at again.</summary>
    private async ValueTask TryAsync(ScheduleKey key, Func<ValueTask<DateTimeOffset?>> look, CancellationToken cancellationToken)
    {
        try
        {
            await look();
        }
        catch (Exception error) when (!cancellationToken.IsCancellationRequested)
        {
            Met(error, $"The schedule {key} could not be looked at");
        }
    }

    private void Hint() => Interlocked.Exchange(ref _hint, new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();

    /// <param name="Version">The agent's version that the alarm was set for.</param>
    /// <param name="Next">When it rings; null for never.</param>
    private sealed record Attended((int Number, DateTimeOffset At) Version, DateTimeOffset? Next);
}
