using System.Data.Common;
using System.Text.Json.Nodes;
using AutoGlm.Canaries;
using AutoGlm.Engine.Agents;
using AutoGlm.Engine.Audit;
using AutoGlm.Engine.Conformance;
using AutoGlm.Engine.Journal;
using AutoGlm.Engine.Runs;
using AutoGlm.Tasks.Secrets;
using Shouldly;
using Xunit;

namespace AutoGlm.Storage.Conformance;

/// <summary>The audit log: deeds through the stores are in it with who did them, in one chain, and nobody gets them out again.</summary>
public abstract class AuditConformance<TData> : StoreConformance<TData>
    where TData : StorageData, new()
{
    private static readonly AuditActor Ann = new(AuditVia.Cli, "ann");
    private readonly CurrentActor _actors = new();
    private DatabaseStorage _mine = null!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        _mine = Data.OpenStorage(Time, _actors);
    }

    public override async Task DisposeAsync()
    {
        await _mine.DisposeAsync();
        await base.DisposeAsync();
    }

    [Fact]
    public async Task Deeds_ThroughTheStores_ArePutDownWithWhoDidThem()
    {
        var agent = TestAgents.Chain(TestAgents.Start, TestAgents.End("x")) with { Id = "shopper" };
        using (_actors.As(Ann))
        {
            var revision = await _mine.Agents.SaveDraftAsync(agent, 0, default);
            await Should.ThrowAsync<DraftConflictException>(async () => await _mine.Agents.SaveDraftAsync(agent, revision + 7, default));
            await _mine.Agents.PublishAsync("shopper", null, default);
            await _mine.Runs.CreateAsync(NewRun("r1", agent: agent) with { Version = 1 }, default);
            await _mine.Signals.CancelAsync("r1", default);
            await _mine.Secrets.SetAsync(new StoredSecret("shop.pin", Planted.Odd, new SecretBinding(["https://shop.example"], [])), default);
            (await _mine.Secrets.RemoveAsync("none", default)).ShouldBeFalse();
            await _mine.Settings.SetAsync("retention", new JsonObject { ["days"] = 7 }, default);
            await _mine.Agents.DeleteAsync("shopper", default);
            await _mine.Agents.DeleteAsync("shopper", default);
        }
        await _mine.Secrets.RemoveAsync("shop.pin", default);

        var entries = await _mine.Audit.ReadAsync(0, 100, default);
        entries.Select(entry => entry.Deed).ShouldBe(
        [
            AuditDeeds.AgentSaved, AuditDeeds.AgentPublished, AuditDeeds.RunStarted, AuditDeeds.RunCancelled, AuditDeeds.SecretSet,
            AuditDeeds.SettingsChanged, AuditDeeds.AgentDeleted, AuditDeeds.SecretRemoved,
        ]);
        entries.Take(7).ShouldAllBe(entry => entry.Via == AuditVia.Cli && entry.Actor == "ann" && entry.At == Time.GetUtcNow());
        (entries[7].Via, entries[7].Actor).ShouldBe((AuditVia.Engine, null));
        (entries[2].Agent, entries[2].Run, entries[2].Details["version"], entries[2].Details["trigger"]).ShouldBe(("shopper", "r1", "1", "manual"));
        (entries[4].Details["secret"], entries[4].Details["places"]).ShouldBe(("shop.pin", "https://shop.example"));
        string.Concat(entries.Select(AuditJson.WriteLine)).ShouldNotContain("7QX2");
        (await _mine.Audit.CheckAsync(null, default)).ShouldBe(new AuditCheck(8, new AuditHead(8, entries[7].Hash), null, null));
    }

    [Fact]
    public async Task Answer_ByWhom_IsPutDownAndComesWithTheSignal()
    {
        var lease = await CreateAsync("r");
        await Storage.Runs.AppendAsync(Append(lease, 2, new BookmarkCreated("b", "question", new Tasks.Running.Question { Text = "?", Kind = "text" }), RunStatus.Waiting), default);

        using (_actors.As(new AuditActor(AuditVia.Link, "bo@example.com")))
        {
            (await _mine.Signals.AnswerAsync("r", "b", "canary-answer", Time.GetUtcNow(), default))!.By.ShouldBe(new AuditActor(AuditVia.Link, "bo@example.com"));
            (await _mine.Signals.AnswerAsync("r", "b", "again", Time.GetUtcNow(), default)).ShouldBeNull();
        }

        (await Storage.Signals.PendingOfRunAsync("r", default)).Single().By.ShouldBe(new AuditActor(AuditVia.Link, "bo@example.com"));
        var answer = (await Storage.Audit.ListAsync(new AuditQuery { Deed = AuditDeeds.AnswerGiven }, default)).Single();
        (answer.Run, answer.Bookmark, answer.NodeRun, answer.Details["kind"], answer.Actor).ShouldBe(("r", "b", "n1", "question", "bo@example.com"));
        AuditJson.WriteLine(answer).ShouldNotContain("canary");
    }

    [Theory]
    [InlineData(AuditVia.Webhook)]
    [InlineData(AuditVia.Schedule)]
    public async Task Clockwork_LeavesItToItsOwnRecords(string via)
    {
        using (_actors.As(new AuditActor(via, "x")))
        {
            await _mine.Runs.CreateAsync(NewRun("r"), default);
            await _mine.Signals.CancelAsync("r", default);
        }

        (await _mine.Audit.ReadAsync(0, 10, default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Append_BySeveralProcessesAtOnce_MakesOneChain()
    {
        await using var third = Data.OpenStorage(Time);
        DatabaseStorage[] processes = [Storage, _mine, third];

        await Task.WhenAll(Enumerable.Range(0, 90).Select(async number =>
        {
            await Task.Yield();
            await processes[number % 3].Audit.AppendAsync(new AuditNote(AuditDeeds.ExportMade) { Details = new Dictionary<string, string?> { ["number"] = $"{number}" } }, default);
        }));

        var check = await Storage.Audit.CheckAsync(null, default);
        (check.IsWhole, check.Entries).ShouldBe((true, 90));
        (await Storage.Audit.ReadAsync(0, 100, default)).Select(entry => entry.Details["number"]).Distinct().Count().ShouldBe(90);
    }

    [Fact]
    public async Task Entry_OfOddText_IsReadAsItWasHashed()
    {
        var odd = new AuditNote("x.y") { Actor = new AuditActor("cli", "a\0b\uD800c 张三 🦊"), Run = new string('長', 900), Details = new Dictionary<string, string?> { ["b"] = "2\n", ["a"] = "1:,", ["none"] = null } };

        await Storage.Audit.AppendAsync(odd, default);

        var entry = (await Storage.Audit.ReadAsync(0, 1, default)).Single();
        (entry.Actor, entry.Run!.Length, entry.Details.Count).ShouldBe(("a\uFFFDb\uFFFDc 张三 🦊", 300, 2));
        (await Storage.Audit.CheckAsync(null, default)).IsWhole.ShouldBeTrue();
        AuditChain.HashOf(AuditJson.Read(AuditJson.WriteLine(entry))!).ShouldBe(entry.Hash);
    }

    [Theory]
    [InlineData("UPDATE audit SET actor = 'eve' WHERE number = 2")]
    [InlineData("DELETE FROM audit WHERE number = 3")]
    [InlineData("DELETE FROM audit")]
    [InlineData("UPDATE audit_head SET number = 1")]
    [InlineData("DELETE FROM audit_head")]
    public async Task Change_ByHand_IsRefusedByTheDatabase(string sql)
    {
        await FillAsync(3);

        (await Should.ThrowAsync<DbException>(() => ExecuteAsync(sql))).Message.ShouldContain("only added to");

        (await Storage.Audit.CheckAsync(null, default)).Entries.ShouldBe(3);
    }

    [Theory]
    [InlineData("UPDATE audit SET actor = 'eve' WHERE number = 3", AuditFault.Changed, 3)]
    [InlineData("UPDATE audit SET details = '{\"file\":\"other\"}' WHERE number = 2", AuditFault.Changed, 2)]
    [InlineData("UPDATE audit SET at = at + 1 WHERE number = 1", AuditFault.Changed, 1)]
    [InlineData("UPDATE audit SET previous = hash WHERE number = 4", AuditFault.Unhinged, 4)]
    [InlineData("DELETE FROM audit WHERE number = 2", AuditFault.Missing, 2)]
    [InlineData("DELETE FROM audit WHERE number > 3", AuditFault.CutOff, 4)]
    [InlineData("DELETE FROM audit_head", AuditFault.CutOff, 6)]
    public async Task Check_OfWhatWasChangedAllTheSame_NamesTheFirstBrokenEntry(string sql, AuditFault fault, long at)
    {
        await FillAsync(5);
        await UnlockAsync();
        await ExecuteAsync(sql);

        var check = await Storage.Audit.CheckAsync(null, default);

        (check.Fault, check.At, check.Entries).ShouldBe((fault, at, at - 1));
    }

    [Fact]
    public async Task Check_WithANotedHead_NoticesACutTailAndANewChain()
    {
        await FillAsync(5);
        var entries = await Storage.Audit.ReadAsync(0, 10, default);
        var noted = new AuditHead(5, entries[4].Hash);
        (await Storage.Audit.CheckAsync(noted, default)).IsWhole.ShouldBeTrue();
        (await Storage.Audit.CheckAsync(new AuditHead(5, entries[3].Hash), default)).Fault.ShouldBe(AuditFault.Rewritten);

        // Whoever owns the database can cut the tail off and set the head back; only what was noted elsewhere tells.
        await UnlockAsync();
        await ExecuteAsync("DELETE FROM audit WHERE number > 3");
        await ExecuteAsync($"UPDATE audit_head SET number = 3, hash = '{entries[2].Hash}'");

        (await Storage.Audit.CheckAsync(null, default)).IsWhole.ShouldBeTrue();
        (await Storage.Audit.CheckAsync(noted, default)).ShouldBe(new AuditCheck(3, new AuditHead(3, entries[2].Hash), AuditFault.CutOff, 4));
    }

    [Fact]
    public async Task Deed_ThatCannotBePutDown_IsNotDone()
    {
        await UnlockAsync();
        await ExecuteAsync("DELETE FROM audit_head");

        await Should.ThrowAsync<Exception>(async () => await Storage.Settings.SetAsync("retention", [], default));
        await Should.ThrowAsync<Exception>(async () => await Storage.Secrets.SetAsync(new StoredSecret("a", "b", new SecretBinding(["https://a.example"], [])), default));

        (await Storage.Settings.GetAsync("retention", default)).ShouldBeNull();
        (await Storage.Secrets.ListAsync(default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task List_ByDeedDoorActorTimeAndPage_GivesThose()
    {
        for (var number = 1; number <= 6; number++)
        {
            Time.Advance(TimeSpan.FromMinutes(1));
            var actor = number % 2 == 0 ? new AuditActor(AuditVia.Api) : new AuditActor(AuditVia.Cli, "Anna_B");
            await Storage.Audit.AppendAsync(new AuditNote(number > 4 ? AuditDeeds.SecretUsed : AuditDeeds.RunStarted) { Actor = actor, Agent = number == 3 ? "a" : null }, default);
        }
        var begin = Time.GetUtcNow() - TimeSpan.FromMinutes(6);

        (await NumbersAsync(new AuditQuery())).ShouldBe([6, 5, 4, 3, 2, 1]);
        (await NumbersAsync(new AuditQuery { Take = 2 })).ShouldBe([6, 5]);
        (await NumbersAsync(new AuditQuery { Take = 2, Before = 5 })).ShouldBe([4, 3]);
        (await NumbersAsync(new AuditQuery { Deed = AuditDeeds.RunStarted })).ShouldBe([4, 3, 2, 1]);
        (await NumbersAsync(new AuditQuery { Deed = "secret." })).ShouldBe([6, 5]);
        (await NumbersAsync(new AuditQuery { Via = AuditVia.Api })).ShouldBe([6, 4, 2]);
        (await NumbersAsync(new AuditQuery { Actor = "anna_" })).ShouldBe([5, 3, 1]);
        (await NumbersAsync(new AuditQuery { Actor = "annaX" })).ShouldBeEmpty();
        (await NumbersAsync(new AuditQuery { Agent = "a" })).ShouldBe([3]);
        (await NumbersAsync(new AuditQuery { From = begin + TimeSpan.FromMinutes(2), Until = begin + TimeSpan.FromMinutes(4) })).ShouldBe([3, 2]);
    }

    [Fact]
    public async Task Sweep_OfTheRun_LeavesWhatWasPutDown()
    {
        var lease = await CreateAsync("r");
        await Storage.Runs.AppendAsync(Append(lease, 2, new RunEnded(RunStatus.Succeeded), RunStatus.Succeeded), default);
        Time.Advance(TimeSpan.FromDays(100));

        await Storage.Sweeper.SweepAsync(Time.GetUtcNow(), Time.GetUtcNow(), default);

        (await Storage.Runs.FindAsync("r", default)).ShouldBeNull();
        (await Storage.Audit.ListAsync(new AuditQuery { Run = "r" }, default)).Single().Deed.ShouldBe(AuditDeeds.RunStarted);
    }

    [Fact]
    public async Task Step_OfAOneTimeCode_IsTakenOnceByWhicheverProcess()
    {
        await Storage.Secrets.SetAsync(new StoredSecret("totp", "GEZDGNBVGY3TQOJQ", new SecretBinding(["https://a.example"], []), SecretKind.Totp), default);

        (await Storage.Secrets.TakeStepAsync("totp", 7, default)).ShouldBeTrue();
        (await _mine.Secrets.TakeStepAsync("totp", 7, default)).ShouldBeFalse();
        (await _mine.Secrets.TakeStepAsync("totp", 6, default)).ShouldBeFalse();
        (await _mine.Secrets.TakeStepAsync("totp", 8, default)).ShouldBeTrue();
        (await _mine.Secrets.TakeStepAsync("none", 8, default)).ShouldBeFalse();
        (await _mine.Secrets.ListAsync(default)).Single().Kind.ShouldBe(SecretKind.Totp);
        (await _mine.Secrets.GetAsync("totp", default))!.Kind.ShouldBe(SecretKind.Totp);
    }

    private async Task<IEnumerable<long>> NumbersAsync(AuditQuery query) => (await Storage.Audit.ListAsync(query, default)).Select(entry => entry.Number);

    private async Task FillAsync(int entries)
    {
        for (var number = 1; number <= entries; number++)
            await Storage.Audit.AppendAsync(new AuditNote(AuditDeeds.BackupMade) { Actor = Ann, Details = new Dictionary<string, string?> { ["file"] = $"{number}.zip" } }, default);
    }

    /// <summary>What somebody does who owns the database.</summary>
    private async Task UnlockAsync()
    {
        foreach (var (trigger, table) in new[] { ("audit_stays", "audit"), ("audit_is_kept", "audit"), ("audit_head_is_kept", "audit_head"), ("audit_head_goes_on", "audit_head") })
            await ExecuteAsync(Data.Postgres is null ? $"DROP TRIGGER {trigger}" : $"DROP TRIGGER {trigger} ON {table}");
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = Storage.Link.Factory.CreateConnection()!;
        connection.ConnectionString = Storage.Link.ConnectionString;
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
