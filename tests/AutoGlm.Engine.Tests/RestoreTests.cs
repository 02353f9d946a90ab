using AutoGlm.Canaries;
using AutoGlm.Engine.Audit;
using AutoGlm.Engine.Conformance;
using AutoGlm.Engine.Journal;
using AutoGlm.Engine.Runs;
using AutoGlm.Storage;
using AutoGlm.Storage.Backups;
using AutoGlm.Workflows.Documents;
using Shouldly;
using Xunit;

namespace AutoGlm.Engine.Tests;

/// <summary>A backup that is put in place, whatever ends the process that does it.</summary>
public sealed class RestoreTests : IAsyncLifetime
{
    private static readonly AuditActor Somebody = new(AuditVia.Cli, "somebody");

    private readonly TemporaryFolder _folder = new();
    private readonly ManualTime _time = new();

    private DataFolder Folder => _folder.Data;

    private string Archive => Path.Combine(Folder.Root, "archive.zip");

    public async Task InitializeAsync()
    {
        await using (var before = Open())
        {
            await before.Agents.SaveDraftAsync(Agent("before"), 0, default);
            await before.Secrets.SetAsync(new("shop", Planted.Password, new(["https://shop.example"], [])), default);
            await before.Leases.RenewAsync("gone", _time.GetUtcNow(), default);
            await before.Runs.CreateAsync(
                new()
                {
                    RunId = "r",
                    Owner = "gone",
                    Agent = Agent("before"),
                    Version = 0,
                    Trigger = "manual",
                    Entries = [new JournalEntry(1, _time.GetUtcNow(), null, null, new RunStarted { Trigger = "manual", StartNodes = ["start"] })],
                    InputsJson = "{}",
                },
                default);
        }

        await DataBackup.WriteAsync(Folder, null, Archive, false, _time, default);
        await using var after = Open();
        await after.Agents.SaveDraftAsync(Agent("after"), 0, default);
    }

    public Task DisposeAsync()
    {
        _folder.Dispose();
        return Task.CompletedTask;
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Open_AfterOneWasKilledInTheMiddle_FinishesItFirst(int renames)
    {
        using var staged = await StageAsync();
        staged.Accept();
        var pending = Path.Combine(Folder.Root, "pending-restore");
        var aside = Directory.CreateDirectory(Path.Combine(Folder.Backups, RestorePlan.Read(pending)!.Aside)).FullName;
        await File.WriteAllTextAsync(Path.Combine(pending, "begun"), "");
        Action[] steps =
        [
            () => File.Move(Folder.Database, Path.Combine(aside, "studio.db")),
            () => File.Move(Path.Combine(pending, "studio.db"), Folder.Database),
            () => Directory.Move(Folder.Keys, Path.Combine(aside, "keys")),
            // Whoever starts now makes an empty folder for keys.
            () => _ = new DataFolder(Folder.Root),
        ];
        foreach (var step in steps.Take(renames)) step();

        await using (var storage = Open())
        {
            (await storage.Agents.ListAsync(default)).Select(agent => agent.Id).ShouldBe(["before"]);
            (await storage.Secrets.GetAsync("shop", default))!.Value.ShouldBe(Planted.Password);
        }

        Directory.Exists(pending).ShouldBeFalse();
        await using var old = new SqliteStorage(new DataFolder(aside), _time);
        (await old.Agents.ListAsync(default)).Select(agent => agent.Id).ShouldBe(["after", "before"], ignoreOrder: true);
    }

    [Fact]
    public async Task Stage_RunsUnderWay_AreHeldAndNobodyOwnsThem()
    {
        using var staged = await StageAsync();
        staged.Paused.ShouldBe(1);
        staged.Accept();

        (await PendingRestore.FinishAsync(Folder, _time, TimeSpan.Zero, default)).ShouldBeTrue();

        await using var storage = Open();
        (await storage.Runs.FindAsync("r", default))!.View.Status.ShouldBe(RunStatus.Paused);
        (await storage.Runs.ReadJournalAsync("r", 0, 10, default)).Select(entry => entry.Kind).ShouldBe([EntryKinds.RunStarted, EntryKinds.RunPaused]);
        (await storage.CountAsync("owners")).ShouldBe(0);
        (await storage.Audit.ListAsync(new AuditQuery { Deed = AuditDeeds.BackupRestored }, default)).ShouldHaveSingleItem().Actor.ShouldBe("somebody");
        (await storage.Audit.CheckAsync(null, default)).IsWhole.ShouldBeTrue();
    }

    [Fact]
    public async Task Finish_SomebodyIsAtWork_GivesItUpAndChangesNothing()
    {
        await using (var other = Open()) await other.Leases.RenewAsync("alive", _time.GetUtcNow() + TimeSpan.FromSeconds(10), default);
        using var staged = await StageAsync();
        staged.Accept();

        (await PendingRestore.FinishAsync(Folder, _time, TimeSpan.FromSeconds(-1), default)).ShouldBeFalse();

        PendingRestore.IsThere(Folder).ShouldBeFalse();
        await using var storage = Open();
        (await storage.Agents.ListAsync(default)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Stage_NotAccepted_LeavesNothing()
    {
        using (await StageAsync())
            (await Should.ThrowAsync<BackupRefusedException>(StageAsync)).Message.ShouldContain("Another restore");

        Directory.GetDirectories(Folder.Root, "restore-*").ShouldBeEmpty();
        using var again = await StageAsync();
        Should.Throw<BackupRefusedException>(() => PendingRestore.Accept(Folder, "../keys"));
        Should.Throw<BackupRefusedException>(() => PendingRestore.Accept(Folder, "restore-" + Guid.NewGuid().ToString("N")));
    }

    private Task<StagedRestore> StageAsync() => DataRestore.StageAsync(Archive, Folder, null, true, Somebody, _time, default);

    private SqliteStorage Open() => new(Folder, _time);

    private static AgentDocument Agent(string id) => TestAgents.Chain(TestAgents.Start, TestAgents.End("x")) with { Id = id };
}
