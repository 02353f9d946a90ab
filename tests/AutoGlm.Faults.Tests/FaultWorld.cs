using System.Globalization;
using System.Text.Json.Nodes;
using AutoGlm.Canaries;
using AutoGlm.EndToEnd.Tests.Support;
using AutoGlm.Engine;
using AutoGlm.Engine.Journal;
using AutoGlm.Engine.Runs;
using AutoGlm.Faults.Host;
using AutoGlm.Storage;
using Shouldly;

namespace AutoGlm.Faults.Tests;

/// <summary>A data folder, a tool and processes that work on them; and what must hold whatever happens to them.</summary>
public sealed class FaultWorld : IAsyncDisposable
{
    private readonly string _folder;
    private readonly CancellationTokenSource _patience = new(TimeSpan.FromMinutes(8));
    private readonly SqliteStorage _storage;

    private FaultWorld(string folder, CountingTool tool) => (_folder, Tool, _storage) = (folder, tool, new SqliteStorage(new DataFolder(folder), TimeProvider.System));

    public CountingTool Tool { get; }

    /// <summary>Over when something never comes to an end.</summary>
    public CancellationToken Patience => _patience.Token;

    public static async Task<FaultWorld> MakeAsync(string folder)
    {
        var world = new FaultWorld(folder, await CountingTool.StartAsync());
        var called = FaultAgents.Called(world.Tool.Address.ToString());
        await world._storage.Agents.SaveDraftAsync(called, 0, world.Patience);
        await world._storage.Agents.PublishAsync(called.Id, null, world.Patience);
        return world;
    }

    public async ValueTask DisposeAsync()
    {
        await _storage.DisposeAsync();
        CanaryWatch.Suite.LookUnder("folder", _folder);
        await Tool.DisposeAsync();
        _patience.Dispose();
    }

    /// <summary>A process that starts runs of these numbers, and works on all there are.</summary>
    public ChildProcess Host(int first, int count) => ChildProcess.Start(
        Path.Combine(AppContext.BaseDirectory, "AutoGlm.Faults.Host.dll"),
        [_folder, Tool.Address.ToString(), first.ToString(CultureInfo.InvariantCulture), count.ToString(CultureInfo.InvariantCulture), Planted.RunSecret]);

    /// <summary>Numbers of the runs that a process said were safe.</summary>
    public static IEnumerable<int> StartedBy(ChildProcess process) => process.Out.Split('\n').Where(line => line.StartsWith("started ", StringComparison.Ordinal))
        .Select(line => int.Parse(line["started ".Length..], CultureInfo.InvariantCulture));

    public async Task<IReadOnlyList<RunView>> RunsAsync() => await _storage.Runs.ListAsync(new RunQuery { Take = int.MaxValue }, CancellationToken.None);

    /// <summary>Returns when all runs have ended, those among them that were said to be safe.</summary>
    public async Task EndedAsync(IReadOnlySet<int> started)
    {
        while (true)
        {
            var runs = await RunsAsync();
            foreach (var number in started) runs.ShouldContain(run => run.RunId == FaultAgents.RunId(number), "A run that was said to be safe is lost.");
            var open = runs.Where(run => !run.Status.IsFinal()).ToList();
            if (open.Count == 0) return;
            if (Patience.IsCancellationRequested) throw new InvalidOperationException($"{open.Count} of {runs.Count} runs don't end: {open[0].RunId} is {open[0].Status}.");
            await Task.Delay(TimeSpan.FromMilliseconds(100), CancellationToken.None);
        }
    }

    /// <summary>Every run succeeded with the right result, no node ended twice, no effect is missing or was done twice.</summary>
    public async Task CheckAsync()
    {
        var runs = await RunsAsync();
        foreach (var run in runs) await CheckAsync(run);
        var wanted = runs.Where(run => run.ParentRunId is null).SelectMany(run => FaultAgents.Effects(NumberOf(run)));
        Tool.Effects.Order(StringComparer.Ordinal).ShouldBe(wanted.Order(StringComparer.Ordinal), "Effects are missing or were done twice.");
    }

    private async Task CheckAsync(RunView run)
    {
        run.Status.ShouldBe(RunStatus.Succeeded, $"{run.RunId}: {run.Error?.Message}");
        JsonNode.DeepEquals(run.Outputs!["result"], FaultAgents.Result(NumberOf(run))).ShouldBeTrue($"{run.RunId} put out {run.Outputs.ToJsonString()}");
        var entries = await _storage.Runs.ReadJournalAsync(run.RunId, 0, int.MaxValue, Patience);
        entries.Select(entry => entry.Sequence).ShouldBe(Enumerable.Range(1, entries.Count).Select(sequence => (long)sequence));
        entries.Where(entry => entry.Kind == EntryKinds.NodeEnded).GroupBy(entry => entry.NodeRunId).ShouldAllBe(ends => ends.Count() == 1, run.RunId);
        entries.Count(entry => entry.Kind == EntryKinds.RunEnded).ShouldBe(1);
        entries[^1].Kind.ShouldBe(EntryKinds.RunEnded);
    }

    /// <summary>Of the run that people started; a called run has its caller's.</summary>
    private static int NumberOf(RunView run) => int.Parse(((string)run.Inputs["run"]!)["fault-".Length..], CultureInfo.InvariantCulture);
}
