using AutoGlm.Tasks.Running;

namespace AutoGlm.Tasks.Telemetry;

/// <summary>Measures what the time of a task's steps goes into, from the end of one step to the end of the next.</summary>
/// <param name="surface">Kind of the task's surface.</param>
/// <param name="time">The clock.</param>
internal sealed class StepMeter(string surface, TimeProvider time)
{
    private readonly double[] _seconds = new double[Enum.GetValues<StepPhase>().Length];
    private DateTimeOffset? _since;

    /// <summary>Counts the time until it is disposed.</summary>
    public Span In(StepPhase phase)
    {
        _since ??= time.GetUtcNow();
        return new Span(this, phase, time.GetTimestamp());
    }

    /// <summary>The step is journaled; what follows belongs to the next one.</summary>
    /// <param name="step">The step.</param>
    /// <param name="kind">The instruction's verb, or what it is instead of an instruction.</param>
    public void Done(TaskStep step, string kind)
    {
        var now = time.GetUtcNow();
        TaskTelemetry.StepDone(step, kind, surface, _since ?? now, now, _seconds);
        Array.Clear(_seconds);
        _since = null;
    }

    /// <summary>A stretch of time in a phase.</summary>
    internal readonly struct Span(StepMeter meter, StepPhase phase, long since) : IDisposable
    {
        public void Dispose() => meter.Add(phase, since);
    }

    private void Add(StepPhase phase, long since) => _seconds[(int)phase] += time.GetElapsedTime(since).TotalSeconds;
}
