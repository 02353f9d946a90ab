using System.Text.Json.Nodes;
using AutoGlm.Engine.Agents;
using AutoGlm.Studio.Designing;
using AutoGlm.Studio.Designing.Lessons;
using AutoGlm.Studio.Tests.Fakes;
using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.NodeKinds;

namespace AutoGlm.Studio.Tests.Designing.Lessons;

public sealed class TaskLessonsTests
{
    private readonly MemoryAgents _store = new();

    [Fact]
    public async Task KeepCorrection_NobodyHasItOpen_GoesIntoTheStoredDraftAndReplacesItsLike()
    {
        await SeedAsync();
        var lessons = Lessons();

        (await lessons.KeepCorrectionAsync("agent", "work", Correction("Save"), CancellationToken.None)).ShouldBe(LessonOutcome.StoredDraft);
        (await lessons.KeepCorrectionAsync("agent", "work", Correction("Save all"), CancellationToken.None)).ShouldBe(LessonOutcome.StoredDraft);

        var kept = (await SettingsAsync())["corrections"]!.AsArray().ShouldHaveSingleItem()!;
        kept["take"]!["name"]!.ToString().ShouldBe("Save all");
    }

    [Fact]
    public async Task KeepRule_Twice_StandsThereOnce()
    {
        await SeedAsync();
        var lessons = Lessons();

        await lessons.KeepRuleAsync("agent", "work", "Never press Delete", CancellationToken.None);
        await lessons.KeepRuleAsync("agent", "work", "Never press Delete", CancellationToken.None);

        (await SettingsAsync())["rules"]!.AsArray().ShouldHaveSingleItem()!.ToString().ShouldBe("Never press Delete");
    }

    [Theory]
    [InlineData("agent", "start")]
    [InlineData("agent", "gone")]
    [InlineData("gone", "work")]
    public async Task KeepRule_NoSuchTask_IsKeptNowhere(string agent, string node)
    {
        await SeedAsync();

        (await Lessons().KeepRuleAsync(agent, node, "Never press Delete", CancellationToken.None)).ShouldBe(LessonOutcome.NoTask);
        (await Lessons().HasTaskAsync(agent, node, CancellationToken.None)).ShouldBeFalse();
    }


    /// <summary>Nobody has the agent open, so that nothing of a session's is needed.</summary>
    private TaskLessons Lessons() => new(new DesignerSessions(_store, null!, new ManualClock(), NodeKindCatalog.Default, null!), _store);

    private static JsonObject Correction(string name) => new()
    {
        ["told"] = "Tap \"Save\"",
        ["screen"] = "https://shop.example",
        ["take"] = new JsonObject { ["role"] = "button", ["name"] = name },
    };

    private async Task SeedAsync() => await _store.SaveDraftAsync(
        new AgentDocument { Id = "agent", Name = "Agent", Nodes = [new WorkflowNode { Id = "start", Kind = "manual" }, new WorkflowNode { Id = "work", Kind = "task" }] },
        0,
        CancellationToken.None);

    private async Task<JsonObject> SettingsAsync() => (await ((IAgentStore)_store).GetDraftAsync("agent", CancellationToken.None))!.Document.Node("work")!.Settings;
}
