using System.Text.Json.Nodes;
using AutoGlm.Engine;
using AutoGlm.Engine.Journal;
using AutoGlm.Engine.Runs;
using AutoGlm.Engine.Stores;
using Shouldly;
using Xunit;

namespace AutoGlm.Storage.Conformance;

/// <summary>Deleting old runs, piece by piece.</summary>
public abstract class RunSweeperConformance<TData> : StoreConformance<TData>
    where TData : StorageData, new()
{
    [Fact]
    public async Task Sweep_OldRuns_GoWithAllThatIsTheirs_OthersStay()
    {
        var old = await EndedAsync("old", RunStatus.Succeeded, entries: 1200);
        var failed = await EndedAsync("failed", RunStatus.Failed);
        var alive = await CreateAsync("alive");
        Time.Advance(TimeSpan.FromDays(10));
        await EndedAsync("new", RunStatus.Succeeded);
        var before = Time.GetUtcNow() - TimeSpan.FromDays(1);

        var first = await Storage.Sweeper.SweepAsync(before, null, default);
        first.Runs.ShouldBe(["old"]);
        (first.Rows, first.More).ShouldBe((0, true));
        (await Storage.Runs.FindAsync("old", default)).ShouldBeNull();
        var pieces = new List<Swept>();
        for (var swept = first; swept.More; pieces.Add(swept)) swept = await Storage.Sweeper.SweepAsync(before, null, default);

        pieces.Sum(piece => piece.Rows).ShouldBe(1200);
        pieces.Max(piece => piece.Rows).ShouldBeLessThanOrEqualTo(500);
        (await Storage.Runs.ReadJournalAsync("old", 0, 10, default)).ShouldBeEmpty();
        (await Storage.Runs.ListAsync(new RunQuery(), default)).Select(run => run.RunId).ShouldBe(["new", "alive", "failed"], ignoreOrder: true);
        (await Storage.Sweeper.SweepAsync(null, before, default)).Runs.ShouldBe(["failed"]);
        (old.RunId, failed.RunId, alive.RunId).ShouldBe(("old", "failed", "alive"));
    }

    [Fact]
    public async Task Sweep_BrokenOffHalfWay_GoesOnWhereItWas()
    {
        await EndedAsync("old", RunStatus.Succeeded, entries: 700);
        var later = Time.GetUtcNow() + TimeSpan.FromDays(1);
        await Storage.Sweeper.SweepAsync(later, null, default);
        await Storage.Sweeper.SweepAsync(later, null, default);

        // Another process, with rules that keep everything: what was begun is brought to its end all the same.
        var rest = await Storage.Sweeper.SweepAsync(null, null, default);

        rest.Rows.ShouldBe(200);
        (await Storage.Sweeper.SweepAsync(null, null, default)).More.ShouldBeFalse();
        (await CreateAsync("old")).ShouldNotBeNull();
    }

    private async Task<RunLease> EndedAsync(string runId, RunStatus status, int entries = 2)
    {
        var lease = await CreateAsync(runId);
        var journal = Enumerable.Range(2, entries - 2).Select(number => new JournalEntry(number, Time.GetUtcNow(), null, null, new RunResumed())).Append(new JournalEntry(entries, Time.GetUtcNow(), null, null, new RunEnded(status, [], null)));
        await Storage.Runs.AppendAsync(new RunAppend { Lease = lease, Entries = [.. journal], Status = status, OutputsJson = new JsonObject().ToJsonString() }, default);
        return lease;
    }
}
