using System.Text.Json.Nodes;
using AutoGlm.Engine;
using AutoGlm.Engine.Journal;
using AutoGlm.Engine.Runs;
using Shouldly;
using Xunit;

namespace AutoGlm.Storage.Conformance;

/// <summary>Runs by what is asked of them, newest first.</summary>
public abstract class RunListConformance<TData> : StoreConformance<TData>
    where TData : StorageData, new()
{
    [Fact]
    public async Task List_Filters_AllCount()
    {
        await AddAsync("r1", "c1");
        await AddAsync("r2", "c2");
        await AddAsync("r3", null);
        await AddAsync("r4", "c1");

        (await ListAsync(new RunQuery())).ShouldBe(["r4", "r3", "r2", "r1"]);
        (await ListAsync(new RunQuery { Take = 2 })).ShouldBe(["r4", "r3"]);
        (await ListAsync(new RunQuery { Chats = true })).ShouldBe(["r4", "r2", "r1"]);
        (await ListAsync(new RunQuery { Conversation = "c1" })).ShouldBe(["r4", "r1"]);
        (await ListAsync(new RunQuery { Conversation = "c1", Status = RunStatus.Succeeded })).ShouldBeEmpty();
        var third = (await Storage.Runs.FindAsync("r3", default))!.View.StartedAt;
        (await ListAsync(new RunQuery { Before = third })).ShouldBe(["r2", "r1"]);
        (await ListAsync(new RunQuery { After = third, AgentId = "test-agent" })).ShouldBe(["r4", "r3"]);
        (await ListAsync(new RunQuery { AgentId = "another" })).ShouldBeEmpty();
        var version = (await Storage.Runs.FindAsync("r1", default))!.View.Version;
        (await ListAsync(new RunQuery { Version = version, Take = 1 })).ShouldBe(["r4"]);
        (await ListAsync(new RunQuery { Version = version + 1 })).ShouldBeEmpty();
        (await Storage.Runs.FindAsync("r2", default))!.View.Conversation.ShouldBe("c2");
    }

    [Fact]
    public async Task Find_NamesThatNoDatabaseHolds_FindNothing()
    {
        await AddAsync("r1", null);

        (await Storage.Runs.FindAsync("r1\0", default)).ShouldBeNull();
        (await ListAsync(new RunQuery { Text = "a\0b" })).ShouldBeEmpty();
    }

    private async Task AddAsync(string runId, string? conversation)
    {
        Time.Advance(TimeSpan.FromMinutes(1));
        var data = conversation is null ? null : new JsonObject { ["text"] = "hello", ["conversation"] = conversation };
        var started = new RunStarted { Trigger = data is null ? "manual" : "chat", StartNodes = ["start"], TriggerData = data };
        (await Storage.Runs.CreateAsync(NewRun(runId) with { Entries = [new JournalEntry(1, Time.GetUtcNow(), null, null, started)] }, default)).ShouldNotBeNull();
    }

    private async Task<IReadOnlyList<string>> ListAsync(RunQuery query) => [.. (await Storage.Runs.ListAsync(query, default)).Select(run => run.RunId)];
}
