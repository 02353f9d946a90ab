using System.Diagnostics;

namespace AutoGlm.Bench.Tasks;

/// <summary>Measures one stretch after the other.</summary>
internal sealed class Lap
{
    private long _since = Stopwatch.GetTimestamp();

    /// <summary>Milliseconds since the last call, or since this was made.</summary>
    public double Next()
    {
        var now = Stopwatch.GetTimestamp();
        var taken = Stopwatch.GetElapsedTime(_since, now).TotalMilliseconds;
        _since = now;
        return taken;
    }
}
