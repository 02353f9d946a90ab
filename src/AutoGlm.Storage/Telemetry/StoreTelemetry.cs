using System.Diagnostics;
using System.Diagnostics.Metrics;
using AutoGlm.Tasks.Telemetry;

namespace AutoGlm.Storage.Telemetry;

/// <summary>What the writer tells of its commits to whoever listens to the meter <c>AutoGlm.Storage</c>.</summary>
internal static class StoreTelemetry
{
    private static readonly Meter Meter = new("AutoGlm.Storage");
    private static readonly Histogram<double> Duration = Durations.Of(Meter, "autoglm.store.commit.duration", "Time from a transaction's beginning until it is on the disk.");
    private static readonly Histogram<int> Writes = Meter.CreateHistogram(
        "autoglm.store.commit.writes", "{write}", "Writes that shared one commit.", null, new InstrumentAdvice<int> { HistogramBucketBoundaries = [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024] });

    /// <summary>To be given to <see cref="Committed"/>; 0 while nobody listens.</summary>
    public static long Begin() => Duration.Enabled ? Stopwatch.GetTimestamp() : 0;

    public static void Committed(long since, int writes)
    {
        if (since == 0) return;
        Duration.Record(Stopwatch.GetElapsedTime(since).TotalSeconds);
        Writes.Record(writes);
    }
}
