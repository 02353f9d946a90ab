using System.IO.Compression;
using System.Text.Json.Nodes;
using AutoGlm.Canaries;
using AutoGlm.Engine;
using AutoGlm.Engine.Audit;
using AutoGlm.Engine.Conformance;
using AutoGlm.Engine.Journal;
using AutoGlm.Engine.Runs;
using AutoGlm.Engine.Schedules;
using AutoGlm.Engine.Stores;
using AutoGlm.Storage.Transfer;
using AutoGlm.Tasks.Secrets;
using AutoGlm.Workflows.Documents;
using Shouldly;
using Xunit;

namespace AutoGlm.Storage.Conformance;

/// <summary>Runs that come from a folder's database into this one, and go from this one into a folder's.</summary>
public abstract class RunTransferConformance<TData> : StoreConformance<TData>
    where TData : StorageData, new()
{
    private static readonly AgentDocument Asking = TestAgents.Of(
        [TestAgents.Start, new WorkflowNode { Id = "ask", Kind = "approval", Settings = new JsonObject { ["title"] = "Order it?" } }, TestAgents.End("ordered")],
        ("start", "out", "ask"), ("ask", "approved", "end"));

    private readonly SqliteData _folder = new();
    private readonly TemporaryFolder _files = new();

    private string Archive => Path.Combine(_files.Data.Root, "runs.zip");

    public override async Task DisposeAsync()
    {
        _files.Dispose();
        await base.DisposeAsync();
        _folder.Dispose();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task TakeIn_RunsThatHaveEnded_AreThereAsTheyWereAndFound(bool outward)
    {
        await using var folder = _folder.OpenStorage(Time);
        var (from, to) = outward ? (Storage, folder) : (folder, Storage);
        await EndAsync(from, "long", 1200, new JsonObject { ["result"] = "两个人\n“quoted” \u0001" });
        await EndAsync(from, "failed", 2, null, new RunError("call", "url", "The shop didn't answer.", "Try later."));

        var counts = await WriteAsync(from, withSealed: false);
        var arrived = await TakeInAsync(to);

        (counts.Runs, counts.Entries, counts.Documents).ShouldBe((2, 1202, 1));
        (arrived.Runs, arrived.Held, arrived.Kept).ShouldBe((2, 0, 0));
        foreach (var run in new[] { "long", "failed" })
        {
            var (there, here) = ((await from.Runs.FindAsync(run, default))!, (await to.Runs.FindAsync(run, default))!);
            Told(here).ShouldBe(Told(there));
            (await to.Runs.ReadJournalAsync(run, 0, 2000, default)).ShouldBe(await from.Runs.ReadJournalAsync(run, 0, 2000, default));
        }
        (await to.Runs.ListAsync(new RunQuery { Text = "两个人" }, default)).ShouldHaveSingleItem().RunId.ShouldBe("long");
        (await to.Runs.ListAsync(new RunQuery { Text = "didn't answer" }, default)).ShouldHaveSingleItem().RunId.ShouldBe("failed");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task TakeIn_RunThatWaits_IsHeldUntilSomebodyLetsItGoOn_ThenComesToItsEnd(bool outward)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(90));
        var (source, target) = outward ? ((StorageData)Data, (StorageData)_folder) : (_folder, Data);
        string runId;
        await using (var process = await source.OpenAsync(new ScriptedTasks(), new ScriptedHttp(), recovers: false))
        {
            runId = await process.Engine.StartAsync(new StartRun { Agent = Asking }, patience.Token);
            await process.Engine.WaitAsync(runId, true, patience.Token);
        }
        await using (var from = source.OpenStorage(TimeProvider.System)) await WriteAsync(from, withSealed: false);
        await using (var to = target.OpenStorage(TimeProvider.System))
        {
            (await TakeInAsync(to)).Held.ShouldBe(1);
            (await to.Runs.InboxAsync(10, default)).ShouldHaveSingleItem().Title.ShouldBe("Order it?");
        }

        await using var other = await target.OpenAsync(new ScriptedTasks(), new ScriptedHttp(), recovers: true);
        var waits = (await other.Engine.GetAsync(runId, patience.Token)).Bookmarks.ShouldHaveSingleItem();
        (await other.Engine.GetAsync(runId, patience.Token)).Run.Status.ShouldBe(RunStatus.Paused);
        await other.Engine.AnswerAsync(runId, waits.Id, "yes", patience.Token);
        (await other.Engine.WaitAsync(runId, true, patience.Token)).Run.Status.ShouldBe(RunStatus.Paused);
        await other.Engine.ContinueAsync(runId, patience.Token);
        var ended = await other.Engine.WaitAsync(runId, false, patience.Token);

        ended.Run.Outputs!["result"]!.ToString().ShouldBe("ordered");
        await using var stores = target.OpenStorage(TimeProvider.System);
        (await stores.Runs.ReadJournalAsync(runId, 0, 100, default)).Select(entry => entry.Kind).SkipWhile(kind => kind != EntryKinds.RunPaused)
            .ShouldContain(EntryKinds.RunContinued);
    }

    [Fact]
    public async Task TakeIn_Twice_DoublesNothingAndTellsWhatWasKept()
    {
        await using var folder = _folder.OpenStorage(Time);
        await EndAsync(folder, "a", 3);
        await WriteAsync(folder, withSealed: false);
        await TakeInAsync(Storage);
        await EndAsync(folder, "b", 3);
        File.Delete(Archive);
        await WriteAsync(folder, withSealed: false);

        var again = await TakeInAsync(Storage);

        (again.Runs, again.Kept).ShouldBe((1, 1));
        (await Storage.Runs.ListAsync(new RunQuery(), default)).Select(run => run.RunId).ShouldBe(["a", "b"], ignoreOrder: true);
        (await LengthAsync("a")).ShouldBe(3);
    }

    [Fact]
    public async Task TakeIn_BrokenOff_NothingIsSeenAndTheNextTimeAllComes()
    {
        await using var folder = _folder.OpenStorage(Time);
        await EndAsync(folder, "long", 1200);
        await WriteAsync(folder, withSealed: false);

        await Should.ThrowAsync<IOException>(() => TakeInAsync(Storage, async () =>
        {
            // All has come, and nobody sees any of it.
            (await Storage.CountAsync("journal")).ShouldBe(1200);
            (await Storage.Runs.ListAsync(new RunQuery(), default)).ShouldBeEmpty();
            throw new IOException("The disk is full.");
        }));

        (await Storage.Runs.FindAsync("long", default)).ShouldBeNull();
        (await TakeInAsync(Storage)).Runs.ShouldBe(1);
        (await LengthAsync("long")).ShouldBe(1000);
        while ((await Storage.Sweeper.SweepAsync(null, null, default)).More)
        {
        }
        (await Storage.CountAsync("journal"), await Storage.CountAsync("runs")).ShouldBe((1200, 1));
    }

    [Fact]
    public async Task TakeIn_AfterOneThatWasKilled_ClearsAwayWhatItLeft()
    {
        await using var folder = _folder.OpenStorage(Time);
        await EndAsync(folder, "a", 3);
        await WriteAsync(folder, withSealed: false);
        var killed = Data.OpenStorage(Time);
        await Should.ThrowAsync<ObjectDisposedException>(() => TakeInAsync(killed, () => killed.DisposeAsync().AsTask()));

        await Should.ThrowAsync<InvalidDataException>(() => TakeInAsync(Storage));
        Time.Advance(TimeSpan.FromMinutes(3));

        (await TakeInAsync(Storage)).Runs.ShouldBe(1);
        (await LengthAsync("a")).ShouldBe(3);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task TakeIn_WhatIsSealed_ComesWhereTheKeysAreTheSame(bool sameKeys)
    {
        await using var folder = _folder.OpenStorage(Time);
        await folder.Secrets.SetAsync(new StoredSecret("shop", Planted.Password, new SecretBinding(["https://shop.example"], [])), default);
        await folder.Profiles.SaveAsync("me", "web", "https://shop.example", Planted.Cookie, default);
        await folder.Leases.RenewAsync("a", Time.GetUtcNow(), default);
        await folder.Runs.CreateAsync(NewRun("r"), default);
        if (sameKeys)
            foreach (var key in Directory.GetFiles(_folder.Folder.Keys)) File.Copy(key, Path.Combine(Data.Folder.Keys, Path.GetFileName(key)));

        (await WriteAsync(folder, withSealed: true)).Sealed.ShouldBe(3);
        var arrived = await TakeInAsync(Storage);

        arrived.Unopened.ShouldBe(sameKeys ? 0 : 3);
        (await Storage.Secrets.GetAsync("shop", default))?.Value.ShouldBe(sameKeys ? Planted.Password : null);
        (await Storage.Profiles.GetAsync("me", "web", default)).ShouldBe(sameKeys ? Planted.Cookie : null);
        (await Storage.RunVault.SecretsAsync("r", default)).Count.ShouldBe(sameKeys ? 1 : 0);
    }

    [Fact]
    public async Task TakeIn_TimesOfSchedules_ComeWithTheirAgentAndBeginNothing()
    {
        await using var folder = _folder.OpenStorage(Time);
        var key = new ScheduleKey("test-agent", "at");
        var agent = TestAgents.Chain(TestAgents.Start, TestAgents.End("x"));
        foreach (var storage in new[] { folder, Storage })
        {
            await storage.Agents.SaveDraftAsync(agent, 0, default);
            await storage.Agents.PublishAsync(agent.Id, null, default);
        }
        ScheduleTick[] ticks =
        [
            new() { At = Time.GetUtcNow(), Outcome = TickOutcome.Started, RunId = "a", ChangedAt = Time.GetUtcNow() },
            new() { At = Time.GetUtcNow().AddMinutes(1), Outcome = TickOutcome.Queued, Reason = TickReason.StillRunning, ChangedAt = Time.GetUtcNow() },
        ];
        await folder.Schedules.SaveAsync(new StoredSchedule { Key = key, Revision = 0, Cron = "* * * * *", TimeZone = "UTC", DecidedUntil = Time.GetUtcNow() }, ticks, default);
        await WriteAsync(folder, withSealed: false);

        await TakeInAsync(Storage);

        (await Storage.Schedules.TicksAsync(key, null, 10, default)).Select(tick => (tick.Outcome, tick.Reason)).ShouldBe([(TickOutcome.Skipped, TickReason.Paused), (TickOutcome.Started, null)]);
        (await Storage.Schedules.WaitingAsync(default)).ShouldBeEmpty();
    }

    private async Task EndAsync(DatabaseStorage storage, string runId, int entries, JsonObject? outputs = null, RunError? error = null)
    {
        var status = error is null ? RunStatus.Succeeded : RunStatus.Failed;
        var lease = (await storage.Runs.CreateAsync(NewRun(runId), default))!;
        var journal = Enumerable.Range(2, entries - 2).Select(number => new JournalEntry(number, Time.GetUtcNow(), null, null, new RunResumed())).Append(new JournalEntry(entries, Time.GetUtcNow(), null, null, new RunEnded(status, outputs, error)));
        await storage.Runs.AppendAsync(new RunAppend { Lease = lease, Entries = [.. journal], Status = status, OutputsJson = outputs?.ToJsonString(), Error = error }, default);
    }

    private async Task<TransferCounts> WriteAsync(DatabaseStorage storage, bool withSealed)
    {
        await using var archive = await ZipFile.OpenAsync(Archive, ZipArchiveMode.Create);
        return await storage.RunTransfer.WriteAsync(archive, withSealed, default);
    }

    private async Task<TransferArrived> TakeInAsync(DatabaseStorage storage, Func<Task>? between = null)
    {
        await using var archive = await ZipFile.OpenReadAsync(Archive);
        await RunTransfer.CheckAsync(archive, default);
        return await storage.RunTransfer.TakeInAsync(archive, between ?? (() => Task.CompletedTask), _ => new AuditNote(AuditDeeds.ImportMade), default);
    }

    private static string Told(StoredRun run) =>
        $"{run.View with { Inputs = [], Outputs = null }} {run.View.Inputs.ToJsonString()} {run.View.Outputs?.ToJsonString()} {run.Sequence} {AgentJson.Write(run.Agent)}";
}
