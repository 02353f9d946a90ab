using System.Globalization;
using AutoGlm.EndToEnd.Tests.Support;
using Shouldly;
using Xunit;
using Xunit.Abstractions;

namespace AutoGlm.Faults.Tests;

/// <summary>Processes on one data folder are killed at any moment, with others beside them that take over.</summary>
[Trait("Category", "EndToEnd")]
public sealed class KillTests(ITestOutputHelper output) : IAsyncLifetime
{
    private const int RunsOfEach = 24;

    private readonly string _folder = Directory.CreateTempSubdirectory("autoglm-faults-").FullName;
    private FaultWorld _world = null!;

    private static int Kills => Environment.GetEnvironmentVariable("AUTOGLM_FULL") == "1" ? 200 : 40;

    public async Task InitializeAsync() => _world = await FaultWorld.MakeAsync(_folder);

    public async Task DisposeAsync()
    {
        await _world.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Runs_WhoseProcessesAreKilledAtAnyMoment_EndAsIfNothingHadHappened()
    {
        var seed = Environment.GetEnvironmentVariable("AUTOGLM_SEED") is { Length: > 0 } given ? int.Parse(given, CultureInfo.InvariantCulture) : Random.Shared.Next();
        output.WriteLine($"AUTOGLM_SEED={seed}");

        var started = await KillAsync(new Random(seed));

        await using (_world.Host(0, 0))
            await _world.EndedAsync(started);
        started.Count.ShouldBeGreaterThan(Kills, "Processes were killed before they did anything.");
        await _world.CheckAsync();
        output.WriteLine($"{Kills} kills, {(await _world.RunsAsync()).Count} runs, {_world.Tool.Effects.Count} effects by {_world.Tool.Calls} calls");
    }

    /// <summary>Starts processes, and kills one after the other at a moment left to chance. Gives the numbers of runs that were said to be safe.</summary>
    private async Task<HashSet<int>> KillAsync(Random chance)
    {
        var (live, began, started) = (new List<ChildProcess>(), 0, new HashSet<int>());
        for (var kill = 0; kill < Kills; kill++)
        {
            // One survives each time, except for every eighth: then nobody is there.
            while (live.Count < (kill % 8 == 7 ? 1 : 2))
            {
                live.Add(_world.Host(began, RunsOfEach));
                began += RunsOfEach;
            }
            var victim = live[chance.Next(live.Count)];
            // Some die while they start, most in the middle of their work.
            if (chance.Next(10) > 0) await victim.LineWithAsync("ready", _world.Patience);
            await Task.Delay(TimeSpan.FromMilliseconds(chance.Next(600)), _world.Patience);
            victim.HasExited.ShouldBeFalse(victim.Error);
            victim.Kill();
            await victim.ExitAsync(_world.Patience);
            live.Remove(victim);
            started.UnionWith(FaultWorld.StartedBy(victim));
        }
        foreach (var last in live)
        {
            await last.DisposeAsync();
            started.UnionWith(FaultWorld.StartedBy(last));
        }
        return started;
    }
}
