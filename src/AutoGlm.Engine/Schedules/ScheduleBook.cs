using AutoGlm.Engine.Agents;
using AutoGlm.Engine.Stores;
using AutoGlm.Engine.Triggers;
using AutoGlm.Workflows.NodeKinds;

namespace AutoGlm.Engine.Schedules;

/// <summary>The schedules of all agents: when they are due, what came of each time, pause. Begins no run, so any process may use it.</summary>
public sealed class ScheduleBook(IScheduleStore store, IAgentStore agents, ActiveTriggers triggers, TimeProvider time)
{
    /// <summary>How many of the next times are told.</summary>
    private const int Told = 5;

    internal ScheduleAdvance Advance { get; } = new(store, agents, triggers, time);

    /// <summary>Those of published agents, then those that ended, each by agent.</summary>
    public async ValueTask<IReadOnlyList<ScheduleView>> ListAsync(CancellationToken cancellationToken)
    {
        var active = (await triggers.LookAsync(cancellationToken)).Where(trigger => trigger.Node.Kind == ScheduleKind.Name).ToList();
        var stored = (await store.ListAsync(cancellationToken)).ToDictionary(schedule => schedule.Key);
        var last = await store.LastTicksAsync(cancellationToken);
        var views = active.Select(trigger => View(trigger, stored.GetValueOrDefault(KeyOf(trigger)), last.GetValueOrDefault(KeyOf(trigger)))).ToList();
        var ended = stored.Values.ExceptBy(active.Select(KeyOf), schedule => schedule.Key).ToList();
        if (ended.Count > 0)
        {
            var names = (await agents.ListAsync(cancellationToken)).ToDictionary(agent => agent.Id);
            views.AddRange(ended.Where(schedule => names.ContainsKey(schedule.Key.AgentId)).Select(schedule => Ended(schedule, names[schedule.Key.AgentId], last.GetValueOrDefault(schedule.Key))));
        }
        return [.. views.OrderBy(view => view.EndedAt is not null).ThenBy(view => view.AgentName, StringComparer.CurrentCultureIgnoreCase).ThenBy(view => view.Agent, StringComparer.Ordinal).ThenBy(view => view.Node, StringComparer.Ordinal)];
    }

    /// <summary>Throws <see cref="ScheduleNotFoundException"/>.</summary>
    public async ValueTask<ScheduleView> GetAsync(ScheduleKey key, CancellationToken cancellationToken) =>
        (await ListAsync(cancellationToken)).FirstOrDefault(view => view.Key == key) ?? throw new ScheduleNotFoundException(key);

    /// <summary>At most so many of its ticks, newest first; none for a schedule that is none.</summary>
    public ValueTask<IReadOnlyList<ScheduleTick>> TicksAsync(ScheduleKey key, DateTimeOffset? before, int take, CancellationToken cancellationToken) =>
        store.TicksAsync(key, before, take, cancellationToken);

    /// <summary>
    /// From now on its times begin no run, in all versions, until it goes on; what waits is left out. Throws
    /// <see cref="ScheduleNotFoundException"/>.
    /// </summary>
    public ValueTask PauseAsync(ScheduleKey key, CancellationToken cancellationToken) =>
        ChangeAsync(key, (schedule, now) => schedule with { PausedAt = schedule.PausedAt ?? now }, null, cancellationToken);

    /// <summary>Its times begin runs again; those up to now don't. Throws <see cref="ScheduleNotFoundException"/>.</summary>
    public ValueTask ResumeAsync(ScheduleKey key, CancellationToken cancellationToken) =>
        ChangeAsync(key, null, schedule => schedule with { PausedAt = null }, cancellationToken);

    private static ScheduleKey KeyOf(ActiveTrigger trigger) => new(trigger.Agent.Id, trigger.Node.Id);

    private async ValueTask ChangeAsync(
        ScheduleKey key, Func<StoredSchedule, DateTimeOffset, StoredSchedule>? before, Func<StoredSchedule, StoredSchedule>? after, CancellationToken cancellationToken)
    {
        await triggers.LookAsync(cancellationToken);
        if (Advance.Find(key) is null) throw new ScheduleNotFoundException(key);
        _ = await Advance.ToNowAsync(key, before, after, byHand: false, cancellationToken) ?? throw new ScheduleNotFoundException(key);
    }

    private ScheduleView View(ActiveTrigger trigger, StoredSchedule? stored, ScheduleTick? last)
    {
        var view = new ScheduleView
        {
            Agent = trigger.Agent.Id,
            AgentName = trigger.Agent.Name,
            AgentTexts = trigger.Agent.Texts,
            Node = trigger.Node.Id,
            NodeName = trigger.Node.Name,
            Version = trigger.Version,
            Cron = ScheduleKind.CronOf(trigger.Node),
            TimeZone = ScheduleKind.TimeZoneOf(trigger.Node),
            Missed = ScheduleKind.MissedOf(trigger.Node),
            Overlap = ScheduleKind.OverlapOf(trigger.Node),
            PausedAt = stored?.PausedAt,
            Last = last,
        };
        try
        {
            var times = ScheduleKind.TimesOf(trigger.Node);
            return view with { TimeZone = times.Zone.Id, Next = times.Next(time.GetUtcNow(), Told) };
        }
        catch (Exception error) when (error is FormatException or TimeZoneNotFoundException)
        {
            return view with { Problem = error.Message };
        }
    }

    private static ScheduleView Ended(StoredSchedule schedule, AgentSummary agent, ScheduleTick? last) => new()
    {
        Agent = agent.Id,
        AgentName = agent.Name,
        AgentTexts = agent.Texts,
        Node = schedule.Key.NodeId,
        Cron = schedule.Cron,
        TimeZone = schedule.TimeZone.Length > 0 ? schedule.TimeZone : TimeZoneInfo.Local.Id,
        PausedAt = schedule.PausedAt,
        // Not looked at since a version without it was published.
        EndedAt = schedule.EndedAt ?? schedule.DecidedUntil,
        Last = last,
    };
}
