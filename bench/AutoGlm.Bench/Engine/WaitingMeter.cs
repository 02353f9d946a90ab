using System.Diagnostics;
using System.Globalization;
using AutoGlm.Engine;
using AutoGlm.Engine.Runs;

namespace AutoGlm.Bench.Engine;

/// <summary>
/// 100,000 runs that wait for an event, in a process of its own that has just taken them over, as after a restart: what it
/// needs of memory, and how long it takes until all have gone on.
/// </summary>
internal static class WaitingMeter
{
    /// <summary>Makes this program the process that is measured: <c>bench waiting-runs FOLDER DATABASE</c>.</summary>
    public const string Command = "waiting-runs";

    private const int Runs = 100_000;
    private const int Filling = 64;

    /// <summary>Starts the runs; whoever did so must be gone before <see cref="MeasureAsync"/>, or goes on with them itself.</summary>
    public static async Task<Figure> FillAsync(IWorkflowEngine engine, CancellationToken cancellationToken)
    {
        await Console.Error.WriteLineAsync($"Starting {Runs} runs that wait …");
        var (left, clock) = (Runs, Stopwatch.StartNew());
        await Task.WhenAll(Enumerable.Range(0, Filling).Select(_ => Task.Run(
            async () =>
            {
                while (Interlocked.Decrement(ref left) >= 0)
                    await engine.WaitAsync(await engine.StartAsync(new StartRun { Agent = BenchAgents.Waiter() }, cancellationToken), true, cancellationToken);
            },
            cancellationToken)));
        return new("waitingRunsStartedPerSecond", Runs / clock.Elapsed.TotalSeconds);
    }

    public static async Task<IReadOnlyList<Figure>> MeasureAsync(string folder, string? database, CancellationToken cancellationToken)
    {
        await Console.Error.WriteLineAsync("Another process goes on with them …");
        var start = new ProcessStartInfo("dotnet", [typeof(WaitingMeter).Assembly.Location, Command, folder, database ?? ""]) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var lines = (await process.StandardOutput.ReadToEndAsync(cancellationToken)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        await process.WaitForExitAsync(cancellationToken);
        if (process.ExitCode != 0) throw new InvalidOperationException("The process with the waiting runs failed.");
        return [.. lines.Select(line => line.Split(' ')).Select(parts => new Figure(parts[0], double.Parse(parts[1], CultureInfo.InvariantCulture)))];
    }

    /// <summary>The process that is measured; prints its figures.</summary>
    public static async Task GoOnAsync(IWorkflowEngine engine, CancellationToken cancellationToken)
    {
        // Several rounds of looking for runs to take up.
        await Task.Delay(TimeSpan.FromSeconds(5), cancellationToken);
        Tell("waiting100000MiB", Environment.WorkingSet / 1048576.0);
        var clock = Stopwatch.StartNew();
        var told = await engine.PublishAsync(BenchAgents.Event, null, cancellationToken);
        Tell("waitingToldMs", clock.Elapsed.TotalMilliseconds);
        if (told != Runs) throw new InvalidOperationException($"{told} of {Runs} runs were told.");
        while ((await engine.ListAsync(new RunQuery { Status = RunStatus.Waiting, Take = 1 }, cancellationToken)).Count > 0 || (await engine.ListAsync(new RunQuery { Status = RunStatus.Running, Take = 1 }, cancellationToken)).Count > 0)
            await Task.Delay(TimeSpan.FromMilliseconds(100), cancellationToken);
        Tell("waitingAllEndedMs", clock.Elapsed.TotalMilliseconds);
        using var self = Process.GetCurrentProcess();
        Tell("waitingPeakMiB", self.PeakWorkingSet64 / 1048576.0);
    }

    private static void Tell(string name, double value) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name} {value}"));
}
