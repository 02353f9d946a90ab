using AutoGlm.Engine.Runs;
using AutoGlm.Engine.Schedules;
using AutoGlm.Workflows.NodeKinds;
using AutoGlm.Workflows.Triggers;

namespace AutoGlm.Engine.Tests.Schedules;

/// <summary>A schedule in memory: what is decided is kept as the store would keep it, and runs end when the test says so.</summary>
internal sealed class ScheduleWorld
{
    private readonly SortedDictionary<DateTimeOffset, ScheduleTick> _ticks = [];
    private int _runs;

    public ScheduleWorld(string cron, string zone = "UTC", MissedPolicy missed = MissedPolicy.Skip, OverlapPolicy overlap = OverlapPolicy.Skip, DateTimeOffset? since = null)
    {
        Rules = new ScheduleRules(ScheduleKind.TimesOf(cron, zone), missed, overlap);
        Schedule = new StoredSchedule { Key = new("a", "s"), Cron = cron, TimeZone = zone, DecidedUntil = since ?? At("2026-05-17T00:00Z") };
    }

    public ScheduleRules Rules { get; }

    public StoredSchedule Schedule { get; set; }

    public IEnumerable<ScheduleTick> Ticks => _ticks.Values;

    /// <summary>Runs that began, in order; the same id twice would be here twice.</summary>
    public List<(string RunId, DateTimeOffset At)> Began { get; } = [];

    public HashSet<string> Cancelled { get; } = [];

    public IEnumerable<string> AtWork => _ticks.Values.Where(tick => tick.Run == RunStatus.Running).Select(tick => tick.RunId!);

    public static DateTimeOffset At(string time) => DateTimeOffset.Parse(time, System.Globalization.CultureInfo.InvariantCulture);

    public ScheduleTick this[string at] => _ticks[At(at)];

    /// <summary>Looks and keeps the decision; with <paramref name="crash"/> the process dies before any run begins.</summary>
    public ScheduleDecision Look(DateTimeOffset now, bool crash = false)
    {
        var after = Schedule.DecidedUntil < now ? Schedule.DecidedUntil : now;
        var known = _ticks.Values.Where(tick => tick.At >= after || tick.Outcome is TickOutcome.Starting or TickOutcome.Queued || tick.Run is { } run && !run.IsFinal()).ToList();
        var decision = ScheduleDecisions.Decide(Rules, Schedule, known, now, now, () => $"run{++_runs}");
        Schedule = decision.Schedule;
        foreach (var tick in decision.Changed) _ticks[tick.At] = tick;
        if (crash) return decision;
        foreach (var run in decision.Cancelled) Cancelled.Add(run);
        foreach (var tick in decision.Starting)
        {
            Began.Add((tick.RunId!, tick.At));
            _ticks[tick.At] = tick with { Outcome = TickOutcome.Started, Run = RunStatus.Running };
        }
        return decision;
    }

    public ScheduleDecision Look(string now, bool crash = false) => Look(At(now), crash);

    public void End(string runId)
    {
        var tick = _ticks.Values.Single(tick => tick.RunId == runId);
        _ticks[tick.At] = tick with { Run = RunStatus.Succeeded };
    }
}
