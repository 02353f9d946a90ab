using System.Globalization;
using System.Text.Json.Nodes;
using AutoGlm.Engine.Audit;
using AutoGlm.Engine.Stores;
using AutoGlm.Engine.Telemetry;
using AutoGlm.Engine.Triggers;
using Microsoft.Extensions.Logging;

namespace AutoGlm.Engine.Schedules;

/// <summary>Looks at schedules and does what is due: begins runs, cancels those that are to give way.</summary>
public sealed class ScheduleRunner(ScheduleBook book, IScheduleStore store, ActiveTriggers triggers, IWorkflowEngine engine, EngineTelemetry telemetry, CurrentActor actors, TimeProvider time, ILogger<ScheduleRunner> log)
{
    /// <summary>
    /// Decides on all its times up to now and acts. Returns when it is next due; null when never again, or when there is no such
    /// schedule. Looking twice, or in two processes at once, begins no run twice.
    /// </summary>
    public async ValueTask<DateTimeOffset?> LookAsync(ScheduleKey key, CancellationToken cancellationToken)
    {
        using var door = actors.As(new AuditActor(AuditVia.Schedule, key.ToString()));
        ScheduleLook? look;
        try
        {
            look = await book.Advance.ToNowAsync(key, null, null, byHand: false, cancellationToken);
        }
        catch (RunRefusedException error)
        {
            log.LogWarning(error, "The times of the schedule {Schedule} can't be told on this machine; it begins no runs", key);
            return null;
        }
        Tell(look);
        if (look is not { Trigger: { } trigger }) return null;
        await CancelAsync(look.Decision.Cancelled, cancellationToken);
        foreach (var tick in look.Decision.Starting) await StartAsync(trigger, look, tick, cancellationToken);
        return look.Times.Next(look.At);
    }

    /// <summary>
    /// Begins a run now, paused or not, beside whatever is at work; returns its id. Throws <see cref="ScheduleNotFoundException"/>,
    /// <see cref="RunRefusedException"/> when it can't begin.
    /// </summary>
    public async ValueTask<string> RunNowAsync(ScheduleKey key, CancellationToken cancellationToken)
    {
        await triggers.LookAsync(cancellationToken);
        if (book.Advance.Find(key) is null || await book.Advance.ToNowAsync(key, null, null, byHand: true, cancellationToken) is not { Trigger: { } trigger } look)
            throw new ScheduleNotFoundException(key);
        Tell(look);
        await CancelAsync(look.Decision.Cancelled, cancellationToken);
        foreach (var tick in look.Decision.Starting)
            if (await StartAsync(trigger, look, tick, cancellationToken) is { } refused && tick.Reason == TickReason.ByHand) throw refused;
        return look.Decision.Starting.Last(tick => tick.Reason == TickReason.ByHand).RunId!;
    }

    private async ValueTask CancelAsync(IReadOnlyList<string> runs, CancellationToken cancellationToken)
    {
        foreach (var run in runs)
        {
            try
            {
                await engine.CancelAsync(run, cancellationToken);
            }
            catch (Exception error) when (!cancellationToken.IsCancellationRequested)
            {
                log.LogWarning(error, "Run {Run} could not be cancelled for the next one of its schedule; trying again", run);
            }
        }
    }

    /// <summary>Returns why the run could not begin; null when it did, or when it is to be tried again.</summary>
    private async ValueTask<Exception?> StartAsync(ActiveTrigger trigger, ScheduleLook look, ScheduleTick tick, CancellationToken cancellationToken)
    {
        var key = look.Decision.Schedule.Key;
        try
        {
            var data = Data(look, tick);
            await engine.StartAsync(
                new StartRun
                {
                    Agent = trigger.Agent,
                    Version = trigger.Version,
                    Inputs = TriggerInputs.From(trigger.Agent, trigger.Node, data),
                    Trigger = "schedule",
                    TriggerNode = trigger.Node.Id,
                    TriggerData = data,
                    RunId = tick.RunId,
                },
                cancellationToken);
            await SettleAsync(key, tick with { Outcome = TickOutcome.Started, ChangedAt = time.GetUtcNow() }, cancellationToken);
            return null;
        }
        catch (Exception error) when (error is StoreException or ObjectDisposedException)
        {
            // Left as it is: the next look, of this process or of the next one, begins it under the same id.
            log.LogWarning(error, "The run of the schedule {Schedule} for {Time} could not begin now; it is tried again", key, tick.At);
            return null;
        }
        catch (Exception error) when (!cancellationToken.IsCancellationRequested)
        {
            // What is wrong with an agent is for its record; what nobody foresaw is for the log, with its inside.
            log.LogWarning(error is RunRefusedException ? null : error, "The run of the schedule {Schedule} for {Time} could not begin: {Why}", key, tick.At, WhyOf(error));
            await SettleAsync(key, tick with { Outcome = TickOutcome.Refused, RunId = null, Detail = WhyOf(error), ChangedAt = time.GetUtcNow() }, cancellationToken);
            return error;
        }
    }

    private async ValueTask SettleAsync(ScheduleKey key, ScheduleTick tick, CancellationToken cancellationToken)
    {
        await store.SettleAsync(key, tick, cancellationToken);
        telemetry.Ticked(tick);
    }

    /// <summary>Ticks that begin no run have come to what they will be; the others do when their run begins.</summary>
    private void Tell(ScheduleLook? look)
    {
        foreach (var tick in look?.Decision.Changed ?? [])
            if (tick.Outcome is TickOutcome.Skipped or TickOutcome.Missed) telemetry.Ticked(tick);
    }

    private static JsonObject Data(ScheduleLook look, ScheduleTick tick)
    {
        var zone = look.Times.Zone;
        var at = TimeZoneInfo.ConvertTime(tick.At, zone);
        return new JsonObject
        {
            ["scheduledAt"] = at.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture),
            ["date"] = at.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["time"] = at.ToString("HH:mm", CultureInfo.InvariantCulture),
            ["timeZone"] = zone.Id,
        };
    }

    private static string WhyOf(Exception error) => error is RunRefusedException { Problems: { Count: > 0 } problems }
        ? string.Join(' ', problems.Take(3).Select(problem => $"{problem.Message} {problem.Cure}"))
        : error.Message;
}
