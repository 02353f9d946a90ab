using AutoGlm.Engine.Agents;
using AutoGlm.Engine.Stores;
using AutoGlm.Engine.Triggers;
using AutoGlm.Workflows.NodeKinds;
using AutoGlm.Workflows.Triggers;
using AutoGlm.Workflows.Validation;

namespace AutoGlm.Engine.Schedules;

/// <summary>
/// Brings what is kept of a schedule up to the time now and to what is published now. Whoever looks may do so, at any time and
/// in any process: a decision is kept with the revision that it was made on, so the same time is decided on once.
/// </summary>
internal sealed class ScheduleAdvance(IScheduleStore store, IAgentStore agents, ActiveTriggers triggers, TimeProvider time)
{
    private const int Attempts = 20;

    public ActiveTrigger? Find(ScheduleKey key) =>
        triggers.Known.FirstOrDefault(trigger => trigger.Node.Kind == ScheduleKind.Name && trigger.Agent.Id == key.AgentId && trigger.Node.Id == key.NodeId);

    /// <summary>
    /// Null when there is no such schedule. Throws <see cref="RunRefusedException"/> when its times can't be told on this machine,
    /// <see cref="TimeoutException"/> when others decide all the time.
    /// </summary>
    /// <param name="key">Which schedule.</param>
    /// <param name="before">What a person changes in it before its times up to now are decided on.</param>
    /// <param name="after">What a person changes after that.</param>
    /// <param name="byHand">A person asks for a run.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async ValueTask<ScheduleLook?> ToNowAsync(
        ScheduleKey key,
        Func<StoredSchedule, DateTimeOffset, StoredSchedule>? before,
        Func<StoredSchedule, StoredSchedule>? after,
        bool byHand,
        CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var (trigger, stored, now) = (Find(key), await store.FindAsync(key, cancellationToken), time.GetUtcNow());
            if (trigger is null && stored is null or { EndedAt: not null }) return null;
            var known = await store.OpenTicksAsync(key, Earlier(stored?.DecidedUntil, now) - TimeSpan.FromTicks(1), cancellationToken);
            var look = await LookAsync(key, trigger, stored, known, now, schedule => before?.Invoke(schedule, now) ?? schedule, cancellationToken);
            if (byHand) look = look with { Decision = Add(look.Decision, known, now) };
            if (after is not null) look = look with { Decision = look.Decision with { Schedule = after(look.Decision.Schedule) } };
            if (IsKept(look, stored) || await store.SaveAsync(look.Decision.Schedule, look.Decision.Changed, cancellationToken)) return look;
            await triggers.LookAsync(cancellationToken);
        }
        throw new TimeoutException($"The schedule {key} is being changed by others all the time. Try again.");
    }

    private async ValueTask<ScheduleLook> LookAsync(
        ScheduleKey key, ActiveTrigger? trigger, StoredSchedule? stored, IReadOnlyList<ScheduleTick> known, DateTimeOffset now,
        Func<StoredSchedule, StoredSchedule> before, CancellationToken cancellationToken)
    {
        try
        {
            return trigger is null
                ? new ScheduleLook(null, TimesOf(stored!), await EndAsync(stored!, known, now, cancellationToken), now)
                : new ScheduleLook(trigger, ScheduleKind.TimesOf(trigger.Node), Decide(trigger, stored, known, now, before), now);
        }
        catch (Exception error) when (error is FormatException or TimeZoneNotFoundException)
        {
            throw new RunRefusedException([Problem.Error(key.NodeId, "settings.timeZone", new(error.Message, "本机不认识这些时间或时区。"), new("Choose times and a zone that this machine knows.", "请选择本机认识的时间和时区。"))]);
        }
    }

    private static string NewRunId() => Guid.CreateVersion7().ToString("N");

    private static DateTimeOffset Earlier(DateTimeOffset? one, DateTimeOffset other) => one < other ? one.Value : other;

    private static CronText TimesOf(StoredSchedule schedule) => ScheduleKind.TimesOf(schedule.Cron, schedule.TimeZone);

    /// <summary>Whether nothing is new: where no time came, the last look's time need not be kept.</summary>
    private static bool IsKept(ScheduleLook look, StoredSchedule? stored) =>
        stored is not null && look.Decision.Changed.Count == 0 && look.Decision.Schedule.DecidedUntil >= stored.DecidedUntil
        && look.Decision.Schedule with { DecidedUntil = stored.DecidedUntil } == stored;

    private static ScheduleDecision Decide(
        ActiveTrigger trigger, StoredSchedule? stored, IReadOnlyList<ScheduleTick> known, DateTimeOffset now, Func<StoredSchedule, StoredSchedule> before)
    {
        var rules = ScheduleRules.Of(trigger.Node);
        var (cron, zone) = (ScheduleKind.CronOf(trigger.Node), ScheduleKind.TimeZoneOf(trigger.Node));
        var schedule = stored ?? new StoredSchedule { Key = new(trigger.Agent.Id, trigger.Node.Id), Cron = cron, TimeZone = zone, DecidedUntil = trigger.PublishedAt };
        if (schedule.EndedAt is not null)
            schedule = schedule with { EndedAt = null, Cron = cron, TimeZone = zone, DecidedUntil = trigger.PublishedAt };
        schedule = before(schedule);
        if (schedule.Cron == cron && schedule.TimeZone == zone) return ScheduleDecisions.Decide(rules, schedule, known, now, now, NewRunId);
        // Up to when other times took their place, the old ones counted.
        var changed = Earlier(trigger.PublishedAt, now);
        if (changed <= schedule.DecidedUntil) return ScheduleDecisions.Decide(rules, schedule with { Cron = cron, TimeZone = zone }, known, now, now, NewRunId);
        var old = ScheduleDecisions.Decide(rules with { Times = TimesOf(schedule) }, schedule, known, changed, now, NewRunId);
        var fresh = ScheduleDecisions.Decide(rules, old.Schedule with { Cron = cron, TimeZone = zone }, Merged(known, old.Changed), now, now, NewRunId);
        return fresh with { Changed = Merged(old.Changed, fresh.Changed) };
    }

    private static IReadOnlyList<ScheduleTick> Merged(IReadOnlyList<ScheduleTick> ticks, IReadOnlyList<ScheduleTick> newer) =>
        [.. ticks.ExceptBy(newer.Select(tick => tick.At), tick => tick.At).Concat(newer).OrderBy(tick => tick.At)];

    /// <summary>A run that a person asks for, at a time that no cron expression names.</summary>
    private static ScheduleDecision Add(ScheduleDecision decision, IReadOnlyList<ScheduleTick> known, DateTimeOffset now)
    {
        var at = now.Ticks % TimeSpan.TicksPerSecond == 0 ? now.AddTicks(1) : now;
        while (known.Any(tick => tick.At == at)) at = at.AddTicks(1);
        var tick = new ScheduleTick { At = at, Outcome = TickOutcome.Starting, Reason = TickReason.ByHand, RunId = NewRunId(), ChangedAt = now };
        return decision with { Changed = [.. decision.Changed, tick], Starting = [.. decision.Starting, tick] };
    }

    private async ValueTask<ScheduleDecision> EndAsync(StoredSchedule stored, IReadOnlyList<ScheduleTick> known, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var published = (await agents.ListPublishedAsync(cancellationToken)).FirstOrDefault(agent => agent.AgentId == stored.Key.AgentId)?.PublishedAt;
        var ended = Earlier(published, now);
        if (ended < stored.DecidedUntil) ended = Earlier(stored.DecidedUntil, now);
        var rules = new ScheduleRules(TimesOf(stored), MissedPolicy.Skip, OverlapPolicy.Skip);
        return ScheduleDecisions.Decide(rules, stored with { EndedAt = ended }, known, ended, now, NewRunId);
    }
}
