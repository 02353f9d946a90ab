using System.Diagnostics;
using AutoGlm.Engine;
using AutoGlm.Engine.Runs;
using AutoGlm.Engine.Stores;
using AutoGlm.PrivatePostgres;
using AutoGlm.Storage;
using AutoGlm.Tasks.Running;
using AutoGlm.Tasks.Surfaces;
using Microsoft.Extensions.DependencyInjection;

namespace AutoGlm.Bench.Engine;

/// <summary>
/// Durable node runs per second: every result synced to disk before its successor starts. Beside it what this disk gives
/// in bare commits, measured just before, because disks differ more than engines do.
/// </summary>
internal sealed class EngineBenchmark : IBenchmark
{
    private const int NodesInChain = 50;

    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(4);

    /// <summary>What can be measured alone.</summary>
    public static IReadOnlyList<string> Parts { get; } = ["nodes", "large", "sweep", "waiting", "webhooks"];

    public string Name => "engine";

    public async Task<IReadOnlyList<Figure>> MeasureAsync(BenchOptions options, CancellationToken cancellationToken)
    {
        var folder = new DataFolder(Path.Combine(Path.GetTempPath(), $"autoglm-bench-{Guid.NewGuid():N}"));
        try
        {
            using var server = options.Database == "postgres" ? PostgresCluster.Start() : null;
            var commits = server is null ? RawCommits.OfSqlite(folder.Root, Duration) : RawCommits.OfPostgres(server.CreateDatabase(), Duration);
            var database = server?.CreateDatabase();
            var figures = new List<Figure> { new("rawCommitsPerSecond", commits) };
            bool Wants(string part) => options.Part is null || options.Part == part;
            await using (var services = Open(folder, database))
            {
                var engine = services.GetRequiredService<IWorkflowEngine>();
                if (Wants("nodes")) figures.AddRange(await NodeRunsAsync(engine, commits, cancellationToken));
                if (Wants("large")) figures.AddRange(await ScaleMeter.MeasureAsync(engine, commits, cancellationToken));
                if (Wants("sweep")) figures.AddRange(await SweepMeter.MeasureAsync(engine, services.GetRequiredService<IRunStore>(), services.GetRequiredService<IRunSweeper>(), cancellationToken));
                if (Wants("waiting")) figures.Add(await WaitingMeter.FillAsync(engine, cancellationToken));
            }
            if (Wants("waiting")) figures.AddRange(await WaitingMeter.MeasureAsync(folder.Root, database, cancellationToken));
            if (Wants("webhooks")) figures.AddRange(await WebhookMeter.MeasureAsync(folder, database, commits, cancellationToken));
            return figures;
        }
        finally
        {
            Directory.Delete(folder.Root, recursive: true);
        }
    }

    /// <summary>The engine in this process, on a folder and, where one is named, a PostgreSQL database.</summary>
    public static ServiceProvider Open(DataFolder folder, string? database) => new ServiceCollection()
        .AddLogging()
        .AddAutoGlmStorage(folder, database is null ? null : PostgresSettings.Read(database))
        .AddSingleton<ITaskRunner, NoTasks>()
        .AddAutoGlmEngine(options => options.RecoverExpiredRuns = true)
        .BuildServiceProvider();

    private static async Task<IReadOnlyList<Figure>> NodeRunsAsync(IWorkflowEngine engine, double commits, CancellationToken cancellationToken)
    {
        var figures = new List<Figure>();
        await RateAsync(engine, 8, TimeSpan.FromSeconds(1), cancellationToken);
        foreach (var runs in (int[])[1, 8, 64])
        {
            await Console.Error.WriteLineAsync($"{runs} concurrent runs …");
            var rate = await RateAsync(engine, runs, Duration, cancellationToken);
            figures.Add(new Figure($"nodeRunsPerSecond{runs}", rate));
            figures.Add(new Figure($"ratioToRawCommits{runs}", rate / commits));
        }
        return figures;
    }

    private static async Task<double> RateAsync(IWorkflowEngine engine, int concurrent, TimeSpan duration, CancellationToken cancellationToken)
    {
        var (agent, clock) = (BenchAgents.Chain(NodesInChain), Stopwatch.StartNew());
        var counts = await Task.WhenAll(Enumerable.Range(0, concurrent).Select(_ => Task.Run(
            async () =>
            {
                var nodes = 0;
                while (clock.Elapsed < duration)
                {
                    var run = await engine.WaitAsync(await engine.StartAsync(new StartRun { Agent = agent }, cancellationToken), false, cancellationToken);
                    if (run.Run.Status != RunStatus.Succeeded) throw new InvalidOperationException($"A run ended as {run.Run.Status}: {run.Run.Error?.Message}");
                    nodes += run.Nodes.Count;
                }
                return nodes;
            },
            cancellationToken)));
        return counts.Sum() / clock.Elapsed.TotalSeconds;
    }

    private sealed class NoTasks : ITaskRunner
    {
        public ValueTask<TaskResult> RunAsync(
            TaskRequest request, TaskHistory history, ITaskHost host, ISecretSource secrets, IReachPolicy reach, CancellationToken cancellationToken) =>
            throw new NotSupportedException("The chain has no task nodes.");
    }
}
