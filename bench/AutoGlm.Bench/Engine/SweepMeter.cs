using System.Diagnostics;
using AutoGlm.Engine;
using AutoGlm.Engine.Stores;

namespace AutoGlm.Bench.Engine;

/// <summary>How long runs are held up while a million journal rows are deleted: the same small run again and again, beside the deletion and without it.</summary>
internal static class SweepMeter
{
    private const int Rows = 1_000_000;
    private const int Filling = 32;
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(5);

    public static async Task<IReadOnlyList<Figure>> MeasureAsync(IWorkflowEngine engine, IRunStore runs, IRunSweeper sweeper, CancellationToken cancellationToken)
    {
        await Console.Error.WriteLineAsync($"Making {Rows} journal rows …");
        var rows = await FillAsync(engine, runs, cancellationToken);
        await Console.Error.WriteLineAsync($"Deleting {rows} of them …");
        var probe = BenchAgents.Chain(5);
        var before = await ProbeAsync(engine, probe, Task.Delay(TimeSpan.FromSeconds(3), cancellationToken), cancellationToken);
        var clock = Stopwatch.StartNew();
        var sweep = SweepAsync(sweeper, cancellationToken);
        var during = await ProbeAsync(engine, probe, sweep, cancellationToken);
        var (deleted, seconds) = (await sweep, clock.Elapsed.TotalSeconds);
        return
        [
            new("sweptRows", deleted),
            new("sweptRowsPerSecond", deleted / seconds),
            new("runMsWithoutSweep", Timing(before, 0.5)),
            new("runMsWhileSwept", Timing(during, 0.5)),
            new("runP99MsWithoutSweep", Timing(before, 0.99)),
            new("runP99MsWhileSwept", Timing(during, 0.99)),
            new("runLongestMsWithoutSweep", before.Max()),
            new("runLongestMsWhileSwept", during.Max()),
        ];
    }

    private static async Task<long> FillAsync(IWorkflowEngine engine, IRunStore runs, CancellationToken cancellationToken)
    {
        var agent = BenchAgents.Chain(50);
        var one = await engine.WaitAsync(await engine.StartAsync(new StartRun { Agent = agent }, cancellationToken), false, cancellationToken);
        var each = (await runs.FindAsync(one.Run.RunId, cancellationToken))!.Sequence;
        var left = Rows / each;
        await Task.WhenAll(Enumerable.Range(0, Filling).Select(_ => Task.Run(
            async () =>
            {
                while (Interlocked.Decrement(ref left) >= 0)
                    await engine.WaitAsync(await engine.StartAsync(new StartRun { Agent = agent }, cancellationToken), false, cancellationToken);
            },
            cancellationToken)));
        return Rows / each * each;
    }

    /// <summary>As the product's own retention does it.</summary>
    private static async Task<long> SweepAsync(IRunSweeper sweeper, CancellationToken cancellationToken)
    {
        var (now, rows) = (DateTimeOffset.UtcNow, 0L);
        while (true)
        {
            var swept = await sweeper.SweepAsync(now, now, cancellationToken);
            rows += swept.Rows;
            if (!swept.More) return rows;
            await Task.Delay(Breath, cancellationToken);
        }
    }

    private static async Task<List<double>> ProbeAsync(IWorkflowEngine engine, Workflows.Documents.AgentDocument agent, Task until, CancellationToken cancellationToken)
    {
        var times = new List<double>();
        while (!until.IsCompleted)
        {
            var began = Stopwatch.GetTimestamp();
            await engine.WaitAsync(await engine.StartAsync(new StartRun { Agent = agent }, cancellationToken), false, cancellationToken);
            times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }
        return times;
    }

    private static double Timing(List<double> times, double part) => times.Order().ElementAt((int)(times.Count * part));
}
