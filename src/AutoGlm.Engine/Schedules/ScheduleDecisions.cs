using System.Globalization;
using AutoGlm.Engine.Runs;
using AutoGlm.Workflows.Triggers;

namespace AutoGlm.Engine.Schedules;

/// <summary>
/// Decides what becomes of a schedule's times. Nothing here reads a clock or keeps anything: what is due follows from the
/// time of the last look and the time now, so it makes no difference how often it is looked, whether the computer slept in
/// between or the clock was set. A time that has a run never gets another.
/// </summary>
public sealed class ScheduleDecisions
{
    /// <summary>How late a time may be noticed and still count as noticed when it was due.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromMinutes(1);

    /// <summary>The latest so many times that were missed are kept and made up for one by one; those before in a single tick.</summary>
    public const int MostAtOnce = 1000;

    private readonly ScheduleRules _rules;
    private readonly StoredSchedule _schedule;
    private readonly DateTimeOffset _now;
    private readonly Func<string> _newRunId;
    private readonly SortedDictionary<DateTimeOffset, ScheduleTick> _ticks;
    private readonly SortedSet<DateTimeOffset> _changed = [];
    private readonly SortedSet<DateTimeOffset> _starting = [];

    private ScheduleDecisions(ScheduleRules rules, StoredSchedule schedule, IEnumerable<ScheduleTick> known, DateTimeOffset now, Func<string> newRunId)
    {
        (_rules, _schedule, _now, _newRunId) = (rules, schedule, now, newRunId);
        _ticks = new(known.ToDictionary(tick => tick.At));
    }

    private bool Stopped => _schedule is not { PausedAt: null, EndedAt: null };

    private TickReason StoppedBy => _schedule.EndedAt is null ? TickReason.Paused : TickReason.Ended;

    private bool AtWork => _ticks.Values.Any(IsAtWork);

    private IEnumerable<ScheduleTick> Queued => _ticks.Values.Where(tick => tick.Outcome == TickOutcome.Queued);

    /// <summary>The tick that waits because of an overlap; those that make up for missed ones wait beside it.</summary>
    private ScheduleTick? WaitingForEnd => Queued.FirstOrDefault(tick => tick.Reason is TickReason.StillRunning or TickReason.CancelsPrevious);

    /// <param name="rules">What the node says.</param>
    /// <param name="schedule">As it was after the last look; what a person just changed (paused, gone on) already in it.</param>
    /// <param name="known">Its ticks that wait or whose runs are at work, and all after its last look.</param>
    /// <param name="until">Up to when it is decided: now, or when other times took the place of these.</param>
    /// <param name="now">The time now.</param>
    /// <param name="newRunId">Makes ids for runs.</param>
    public static ScheduleDecision Decide(
        ScheduleRules rules, StoredSchedule schedule, IEnumerable<ScheduleTick> known, DateTimeOffset until, DateTimeOffset now, Func<string> newRunId)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        var deciding = new ScheduleDecisions(rules, schedule, known, now, newRunId);
        deciding.GoOnWithWaiting();
        deciding.DecideDue(until);
        deciding.Release();
        // A clock that was set back takes this back, too: what it then finds a second time has its tick already.
        return deciding.Result(schedule with { DecidedUntil = until });
    }

    private ScheduleDecision Result(StoredSchedule schedule) => new(
        schedule,
        [.. _changed.Select(at => _ticks[at])],
        [.. _starting.Select(at => _ticks[at])],
        _rules.Overlap == OverlapPolicy.CancelPrevious && WaitingForEnd is not null
            ? [.. _ticks.Values.Where(tick => tick is { RunId: not null, Run: not null } && IsAtWork(tick)).Select(tick => tick.RunId!)]
            : []);

    private void GoOnWithWaiting()
    {
        foreach (var tick in _ticks.Values.Where(tick => tick.Outcome == TickOutcome.Starting).ToList())
        {
            if (tick.Run is not null)
                Set(tick with { Outcome = TickOutcome.Started });
            else if (_schedule.EndedAt is not null || (Stopped && tick.Reason != TickReason.ByHand))
                Set(tick with { Outcome = TickOutcome.Skipped, Reason = StoppedBy, RunId = null });
            else if (_now - tick.ChangedAt > Grace && _rules.Missed == MissedPolicy.Skip && tick.Reason != TickReason.ByHand)
                Set(tick with { Outcome = TickOutcome.Missed, Reason = TickReason.NobodyThere, RunId = null });
            else
                _starting.Add(tick.At);
        }
        if (Stopped)
            foreach (var tick in Queued.ToList())
                Set(tick with { Outcome = TickOutcome.Skipped, Reason = StoppedBy });
        Release();
    }

    private bool IsAtWork(ScheduleTick tick) => tick.Run is { } run ? !run.IsFinal() : _starting.Contains(tick.At);

    /// <summary>
    /// The first that waits begins once nothing is at work; where runs may be beside each other, nothing else that makes up
    /// for missed times.
    /// </summary>
    private void Release()
    {
        var busy = _rules.Overlap == OverlapPolicy.RunAll ? _ticks.Values.Any(tick => tick.Reason == TickReason.MadeUp && IsAtWork(tick)) : AtWork;
        if (!busy && Queued.FirstOrDefault() is { } first) Start(first);
    }

    private void DecideDue(DateTimeOffset until)
    {
        var due = _rules.Times.Latest(_schedule.DecidedUntil, until, MostAtOnce + 1);
        if (due.Count > MostAtOnce)
        {
            due = [.. due.Skip(1)];
            TellOfMore(due[0]);
        }
        var open = due.Where(IsOpen).ToList();
        var late = open.Where(IsLate).ToList();
        // One that is on time stands for those that were missed before it.
        var makesUp = late.Count > 0 && open.Count == late.Count ? late[^1] : (DateTimeOffset?)null;
        foreach (var at in open)
        {
            if (Stopped) DecideStopped(at);
            else if (!IsLate(at)) DecideOnTime(at, null);
            else DecideMissed(at, makesUp);
        }
    }

    /// <summary>Whether the time is still to be decided on: it has no tick, or one that was left out because the clock was ahead.</summary>
    private bool IsOpen(DateTimeOffset at) =>
        !_ticks.TryGetValue(at, out var tick) || (tick.Outcome is TickOutcome.Missed or TickOutcome.Skipped && !IsLate(at));

    private bool IsLate(DateTimeOffset at) => _now - at > Grace;

    private void DecideStopped(DateTimeOffset at)
    {
        var before = IsLate(at) && at <= (_schedule.EndedAt ?? _schedule.PausedAt);
        if (before) Set(at, TickOutcome.Missed, TickReason.NobodyThere);
        else Set(at, TickOutcome.Skipped, StoppedBy);
    }

    private void DecideMissed(DateTimeOffset at, DateTimeOffset? makesUp)
    {
        if (_rules.Missed == MissedPolicy.RunAll) Set(at, TickOutcome.Queued, TickReason.MadeUp);
        else if (_rules.Missed == MissedPolicy.Skip) Set(at, TickOutcome.Missed, TickReason.NobodyThere);
        else if (at == makesUp) DecideOnTime(at, TickReason.MadeUp);
        else Set(at, TickOutcome.Missed, TickReason.MadeUpByLater);
    }

    private void DecideOnTime(DateTimeOffset at, TickReason? reason)
    {
        if (_rules.Overlap == OverlapPolicy.RunAll || (!AtWork && !Queued.Any())) Start(Tick(at, TickOutcome.Starting, reason));
        else if (_rules.Overlap == OverlapPolicy.Skip) Set(at, TickOutcome.Skipped, TickReason.StillRunning);
        else if (_rules.Overlap == OverlapPolicy.CancelPrevious)
        {
            if (WaitingForEnd is { } waiting) Set(waiting with { Outcome = TickOutcome.Skipped, Reason = TickReason.Replaced });
            Set(at, TickOutcome.Queued, TickReason.CancelsPrevious);
        }
        else if (WaitingForEnd is null) Set(at, TickOutcome.Queued, TickReason.StillRunning);
        else Set(at, TickOutcome.Skipped, TickReason.AnotherWaits);
    }

    /// <summary>More was missed than is kept one by one.</summary>
    private void TellOfMore(DateTimeOffset firstKept)
    {
        if (_rules.Times.Next(_schedule.DecidedUntil) is not { } first || !IsOpen(first)) return;
        var last = _rules.Times.Latest(_schedule.DecidedUntil, firstKept - TimeSpan.FromTicks(1), 1)[0];
        Set(Tick(first, TickOutcome.Missed, TickReason.TooMany) with { Detail = TimeZoneInfo.ConvertTime(last, _rules.Times.Zone).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture) });
    }

    private void Start(ScheduleTick tick)
    {
        Set(tick with { Outcome = TickOutcome.Starting, RunId = _newRunId() });
        _starting.Add(tick.At);
    }

    private void Set(DateTimeOffset at, TickOutcome outcome, TickReason reason) => Set(Tick(at, outcome, reason));

    private void Set(ScheduleTick tick)
    {
        _ticks[tick.At] = tick with { ChangedAt = _now };
        _changed.Add(tick.At);
    }

    private ScheduleTick Tick(DateTimeOffset at, TickOutcome outcome, TickReason? reason) =>
        new() { At = at.ToUniversalTime(), Outcome = outcome, Reason = reason, ChangedAt = _now };
}
