using AutoGlm.Engine.Stores;
using Microsoft.Extensions.Logging;

namespace AutoGlm.Engine.Execution;

/// <summary>
/// Says in the log what background work meets again and again, such as a database that is away: a fault is told once with the
/// exception, then at most once a minute with how often it was met, and once when everything that met it works again. What
/// a database refuses is the same fault for all who meet it.
/// </summary>
public sealed class RecurringFaults(TimeProvider time)
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMinutes(1);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Fault> _faults = new(StringComparer.Ordinal);
    private int _count;

    /// <summary>Tells a failure, where it is to be told.</summary>
    /// <param name="log">Where.</param>
    /// <param name="error">What happened.</param>
    /// <param name="work">Whose work failed; it must be said to work again by <see cref="Works"/>. Null for work that comes once: it ends no fault.</param>
    /// <param name="what">What could not be done, as the beginning of a sentence.</param>
    public void Met(ILogger log, Exception error, string? work, string what)
    {
        ArgumentNullException.ThrowIfNull(error);
        var key = error is StoreException ? error.Message : $"{work} {error.GetType().FullName} {error.Message}";
        lock (_lock)
        {
            if (_faults.TryGetValue(key, out var known))
            {
                known.Times++;
                if (work is not null) known.Met.Add(work);
                if (time.GetElapsedTime(known.Told) < Quiet) return;
                known.Told = time.GetTimestamp();
                log.LogWarning("{What}; trying again. Met {Times} times since {Since:O}: {Why}", what, known.Times, known.Since, error.Message);
                return;
            }
            var fault = new Fault(time.GetUtcNow(), time.GetTimestamp(), error.Message) { Told = time.GetTimestamp() };
            if (work is not null) fault.Met.Add(work);
            _faults[key] = fault;
            _count = _faults.Count;
        }
        log.LogWarning(error, "{What}; trying again", what);
    }

    /// <summary>Says that some work was done; costs nothing while there is no fault.</summary>
    public void Works(ILogger log, string work)
    {
        if (Volatile.Read(ref _count) == 0) return;
        lock (_lock)
        {
            // Of what nobody says that it works, nothing more is said when it is not met any more.
            foreach (var (key, _) in _faults.Where(fault => fault.Value.Met.Count == 0 && time.GetElapsedTime(fault.Value.Told) > Quiet).ToList()) _faults.Remove(key);
            foreach (var (key, fault) in _faults.Where(fault => fault.Value.Met.Remove(work) && fault.Value.Met.Count == 0).ToList())
            {
                _faults.Remove(key);
                log.LogInformation("It works again after {Seconds:0} s, in which this was met {Times} times: {Why}", time.GetElapsedTime(fault.Began).TotalSeconds, fault.Times, fault.Why);
            }
            _count = _faults.Count;
        }
    }

    private sealed class Fault(DateTimeOffset since, long began, string why)
    {
        public DateTimeOffset Since { get; } = since;

        public long Began { get; } = began;

        public string Why { get; } = why;

        public HashSet<string> Met { get; } = new(StringComparer.Ordinal);

        public int Times { get; set; } = 1;

        public long Told { get; set; }
    }
}
