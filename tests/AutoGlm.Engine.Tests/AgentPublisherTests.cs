using System.Text.Json.Nodes;
using AutoGlm.Engine.Agents;
using AutoGlm.Engine.Conformance;
using AutoGlm.Engine.Triggers;
using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.NodeKinds;
using Shouldly;
using Xunit;

namespace AutoGlm.Engine.Tests;

public sealed class AgentPublisherTests : StoreTestBase
{
    private ActiveTriggers _triggers = null!;
    private AgentPublisher _publisher = null!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        _triggers = new ActiveTriggers(Storage.Agents, NodeKindCatalog.Default);
        _publisher = new AgentPublisher(Storage.Agents, NodeKindCatalog.Default, _triggers);
    }

    [Fact]
    public async Task Publish_NewVersion_ItsTriggersTakeTheOldOnesPlace()
    {
        var changes = 0;
        _triggers.Changed += () => changes++;
        var revision = await Storage.Agents.SaveDraftAsync(Hooked("a", "one"), 0, default);
        await _publisher.PublishAsync("a", null, default);
        await Storage.Agents.SaveDraftAsync(Hooked("a", "two"), revision, default);
        _triggers.Known.Single().Node.Settings["path"]!.ToString().ShouldBe("one");

        (await _publisher.PublishAsync("a", null, default)).ShouldBe(2);

        var active = _triggers.Known.Single();
        (active.Id, active.Version, active.Node.Settings["path"]!.ToString()).ShouldBe(("a/hook", 2, "two"));
        changes.ShouldBe(2);
    }

    [Fact]
    public async Task Publish_PathOfAnotherAgent_IsRefusedAndNamesIt()
    {
        await Storage.Agents.SaveDraftAsync(Hooked("a", "orders/new"), 0, default);
        await _publisher.PublishAsync("a", null, default);
        await Storage.Agents.SaveDraftAsync(Hooked("b", "/Orders/New/"), 0, default);

        var refused = await Should.ThrowAsync<RunRefusedException>(async () => await _publisher.PublishAsync("b", null, default));

        refused.Problems.Single().ShouldSatisfyAllConditions(problem => problem.Field.ShouldBe("settings.path"), problem => problem.Message.ShouldContain("(a)"));
        (await Storage.Agents.ListPublishedAsync(default)).Select(agent => agent.AgentId).ShouldBe(["a"]);
    }

    [Fact]
    public async Task Publish_DraftWithErrors_IsRefusedAndNoVersionIsMade()
    {
        await Storage.Agents.SaveDraftAsync(TestAgents.Chain(TestAgents.End("x")) with { Id = "a" }, 0, default);

        await Should.ThrowAsync<RunRefusedException>(async () => await _publisher.PublishAsync("a", null, default));

        (await Storage.Agents.ListPublishedAsync(default)).ShouldBeEmpty();
        await Should.ThrowAsync<AgentNotFoundException>(async () => await _publisher.PublishAsync("none", null, default));
    }

    [Fact]
    public async Task Look_AgentDeletedElsewhere_ItsTriggersAreGone()
    {
        await Storage.Agents.SaveDraftAsync(Hooked("a", "one"), 0, default);
        await _publisher.PublishAsync("a", null, default);
        await Storage.Agents.DeleteAsync("a", default);

        (await _triggers.LookAsync(default)).ShouldBeEmpty();
    }

    private static AgentDocument Hooked(string id, string path) =>
        TestAgents.Of([new WorkflowNode { Id = "hook", Kind = "webhook", Settings = new JsonObject { ["path"] = path, ["check"] = "none" } }, TestAgents.End("x")], ("hook", "out", "end")) with { Id = id };
}
