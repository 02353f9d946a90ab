using System.Diagnostics;

namespace AutoGlm.Bench.Tasks;

/// <summary>What several tasks at once take: time, processor and memory of all processes they need.</summary>
internal sealed class LoadMeter(Func<CancellationToken, Task> task, int count)
{
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(200);

    public async Task<IReadOnlyList<Figure>> MeasureAsync(CancellationToken cancellationToken)
    {
        var (cpuBefore, memoryBefore) = (ProcessTree.CpuMilliseconds(), ProcessTree.MemoryMiB());
        var clock = Stopwatch.StartNew();
        var work = Task.WhenAll(Enumerable.Range(0, count).Select(_ => Task.Run(() => task(cancellationToken), cancellationToken)));
        var peak = memoryBefore;
        while (!work.IsCompleted)
        {
            await Task.WhenAny(work, Task.Delay(Between, cancellationToken));
            peak = Math.Max(peak, ProcessTree.MemoryMiB());
        }
        await work;
        var taken = clock.Elapsed.TotalMilliseconds;
        return
        [
            new($"tasksAtOnce{count}Ms", taken),
            new($"tasksAtOnce{count}CpuMs", (ProcessTree.CpuMilliseconds() - cpuBefore) / count),
            new($"tasksAtOnce{count}PeakMiB", peak),
            new($"tasksAtOnce{count}MiBEach", (peak - memoryBefore) / count),
        ];
    }
}
