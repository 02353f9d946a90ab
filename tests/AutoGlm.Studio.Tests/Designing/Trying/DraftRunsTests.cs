using System.Text.Json.Nodes;
using AutoGlm.Engine;
using AutoGlm.Engine.Runs;
using AutoGlm.Studio.Designing.Trying;
using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.NodeKinds;

namespace AutoGlm.Studio.Tests.Designing.Trying;

/// <summary>What a run begun in the designer is given: pins, recorded outputs, inputs.</summary>
public sealed class DraftRunsTests
{
    private static readonly AgentDocument Agent = new()
    {
        Id = "orders",
        Name = "Orders",
        Inputs = [new ValueDefinition { Name = "shop" }],
        Nodes =
        [
            Node("hook", "webhook"), Node("start", "manual"), Node("read", "set"), Node("count", "set", """{"values":{"n":"{{read.list}} {{input.shop}} {{hook.body}}"}}"""), Node("end", "end"),
        ],
    };

    [Fact]
    public void WithPins_PassesPinnedNodes_AndLeavesOutThoseThatAreGoneOrSwitchedOff()
    {
        var agent = Agent with { Nodes = [.. Agent.Nodes, Node("off", "set") with { Disabled = true }] };

        var run = DraftRuns.WithPins(new StartRun { Agent = agent }, Pins("read", "off", "gone"), NodeKindCatalog.Default);

        run.Given!.ToJsonString().ShouldBe("""{"read":{"of":"read"}}""");
        run.TriggerNode.ShouldBeNull();
    }

    [Fact]
    public void WithPins_OfAStart_BeginsThereWithIt()
    {
        var run = DraftRuns.WithPins(new StartRun { Agent = Agent }, Pins("hook"), NodeKindCatalog.Default);

        run.TriggerNode.ShouldBe("hook");
        run.TriggerData!.ToJsonString().ShouldBe("""{"of":"hook"}""");
        run.Given.ShouldBeNull();
    }

    [Fact]
    public void Around_UpTo_RunsFromTheBeginningAndExecutesTheNodeItself()
    {
        var run = DraftRuns.Around(Agent, "count", TryScope.UpTo, Record("read"), Pins("read", "count"), NodeKindCatalog.Default);

        (run.FromNode, run.UntilNode).ShouldBe((null, "count"));
        run.Given!.ToJsonString().ShouldBe("""{"read":{"of":"read"}}""");
        run.Inputs.ToJsonString().ShouldBe("""{"shop":"North"}""");
    }

    [Fact]
    public void Around_Alone_UsesWhatWasRecorded_AndPinsBeforeThat()
    {
        var run = DraftRuns.Around(Agent, "count", TryScope.Alone, Record("read", "hook", "gone"), new JsonObject { ["read"] = new JsonObject { ["of"] = "me" } }, NodeKindCatalog.Default);

        (run.FromNode, run.UntilNode).ShouldBe(("count", "count"));
        run.Given!.ToJsonString().ShouldBe("""{"read":{"of":"me"},"hook":{"of":"hook"}}""");
    }

    [Fact]
    public void Around_Onward_HasNoEnd() =>
        DraftRuns.Around(Agent, "read", TryScope.Onward, null, [], NodeKindCatalog.Default).UntilNode.ShouldBeNull();

    [Fact]
    public void Missing_NamesTheNodesNothingIsKnownOf()
    {
        DraftRuns.Missing(Agent, "count", null, []).ShouldBe(["read", "hook"]);
        DraftRuns.Missing(Agent, "count", Record("hook"), []).ShouldBe(["read"]);
        DraftRuns.Missing(Agent, "count", Record("hook"), Pins("read")).ShouldBeEmpty();
    }

    private static WorkflowNode Node(string id, string kind, string settings = "{}") =>
        new() { Id = id, Kind = kind, Settings = JsonNode.Parse(settings)!.AsObject() };

    private static JsonObject Pins(params string[] nodes) => new(nodes.Select(id => KeyValuePair.Create(id, (JsonNode?)new JsonObject { ["of"] = id })));

    private static NodeRecord Record(params string[] nodes) => new(
        new RunSnapshot
        {
            Agent = Agent,
            Run = new RunView
            {
                RunId = "r",
                AgentId = "orders",
                AgentName = "Orders",
                Version = 0,
                Status = RunStatus.Succeeded,
                Trigger = "manual",
                StartedAt = default,
                Inputs = new JsonObject { ["shop"] = "North", ["dropped"] = "since then" },
            },
        },
        [],
        Pins(nodes));
}
