using System.Diagnostics;
using AutoGlm.Engine;
using AutoGlm.Engine.Runs;
using AutoGlm.Workflows.Documents;

namespace AutoGlm.Bench.Engine;

/// <summary>Single runs that are large: a chain of 1,000 nodes, a loop over 10,000 items.</summary>
internal static class ScaleMeter
{
    private const int Nodes = 1_000;
    private const int Items = 10_000;
    private const int AtOnce = 64;

    public static async Task<IReadOnlyList<Figure>> MeasureAsync(IWorkflowEngine engine, double commits, CancellationToken cancellationToken)
    {
        await Console.Error.WriteLineAsync($"A chain of {Nodes} nodes, a loop over {Items} items …");
        var chain = await SecondsAsync(engine, BenchAgents.Chain(Nodes), cancellationToken);
        var loop = await SecondsAsync(engine, BenchAgents.Loop(Items, AtOnce), cancellationToken);
        return
        [
            new("chain1000Ms", chain * 1000),
            new("ratioChainToRawCommits", Nodes / chain / commits),
            new("loop10000Ms", loop * 1000),
            new("ratioLoopItemsToRawCommits", Items / loop / commits),
        ];
    }

    private static async Task<double> SecondsAsync(IWorkflowEngine engine, AgentDocument agent, CancellationToken cancellationToken)
    {
        var clock = Stopwatch.StartNew();
        var run = await engine.WaitAsync(await engine.StartAsync(new StartRun { Agent = agent }, cancellationToken), false, cancellationToken);
        if (run.Run.Status != RunStatus.Succeeded) throw new InvalidOperationException($"“{agent.Id}” ended as {run.Run.Status}: {run.Run.Error?.Message}");
        return clock.Elapsed.TotalSeconds;
    }
}
