using Shouldly;
using Xunit.Abstractions;

namespace AutoGlm.Faults.Tests;

/// <summary>The disk is full for a while.</summary>
public sealed class FullDiskTests(ITestOutputHelper output)
{
    private const int Runs = 120;

    /// <summary>Refusals that are waited for; a process asks again five times a second for each of 16 runs, so that leases run out meanwhile.</summary>
    private const int Refusals = 400;

    /// <summary>With room for the write-ahead log, which is taken into the database at 16 MB.</summary>
    private const int Megabytes = 48;

    [SmallDisk.Fact]
    public async Task Runs_WhileTheDiskIsFull_AreRefusedOrHeld_AndGoOnOnceThereIsSpace()
    {
        using var disk = SmallDisk.Mount(Megabytes);
        await using var world = await FaultWorld.MakeAsync(disk.Path);
        using var filler = disk.Fill(leaving: 256 * 1024);
        await using var host = world.Host(0, Runs);
        // Then nothing can be written any more: neither new runs nor results of those that are under way, nor leases.
        (await host.LineWithAsync("refused ", world.Patience)).ShouldContain("full");
        for (var more = 0; more < Refusals; more++) await host.LineWithAsync("refused ", world.Patience);
        host.HasExited.ShouldBeFalse(host.Error);
        var before = FaultWorld.StartedBy(host).Count();

        filler.Dispose();
        while (FaultWorld.StartedBy(host).Count() < Runs) await host.LineWithAsync("started ", world.Patience);
        await world.EndedAsync(Enumerable.Range(0, Runs).ToHashSet());

        await world.CheckAsync();
        before.ShouldBeInRange(1, Runs - 1, "The disk was full too early or too late.");
        output.WriteLine($"{before} runs were there when the disk was full");
    }
}
