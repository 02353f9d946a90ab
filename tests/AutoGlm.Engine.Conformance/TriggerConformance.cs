using System.Text.Json.Nodes;
using AutoGlm.Engine.Runs;
using AutoGlm.Engine.Triggers;
using AutoGlm.Workflows.Documents;
using Shouldly;
using Xunit;

namespace AutoGlm.Engine.Conformance;

/// <summary>Runs that begin at one of several triggers.</summary>
public abstract class TriggerConformance<TData> : EngineConformance<TData>
    where TData : IEngineData, new()
{
    private static readonly WorkflowNode Hook = new() { Id = "hook", Kind = "webhook", Settings = new JsonObject { ["path"] = "orders", ["check"] = "none" } };

    private static AgentDocument Agent => TestAgents.Of(
        [Hook, TestAgents.Start, TestAgents.Set("byHook", "{{hook.body.order.id}}"), TestAgents.Set("byHand", "hand"), TestAgents.End("{{byHook.x}}", "end1"), TestAgents.End("{{byHand.x}}", "end2")],
        ("hook", "out", "byHook"), ("start", "out", "byHand"), ("byHook", "out", "end1"), ("byHand", "out", "end2"));

    [Fact]
    public async Task Start_AtTrigger_OnlyItBeginsAndPutsOutWhatSetItOff()
    {
        var runId = await Engine.StartAsync(
            new StartRun { Agent = Agent, Trigger = "webhook", TriggerNode = "hook", TriggerData = new JsonObject { ["body"] = new JsonObject { ["order"] = new JsonObject { ["id"] = "A7" } } } }, Soon);

        var run = await Engine.WaitAsync(runId, false, Soon);

        run.Run.Outputs!["result"]!.GetValue<string>().ShouldBe("A7");
        run.Nodes.Select(node => node.NodeId).ShouldBe(["hook", "byHook", "end1"]);
        run.Run.Trigger.ShouldBe("webhook");
    }

    [Fact]
    public async Task Start_ByHand_BeginsAtTheManualNode()
    {
        var run = await RunAsync(Agent);

        run.Nodes.Select(node => node.NodeId).ShouldBe(["start", "byHand", "end2"]);
    }

    [Fact]
    public async Task Start_AtUnknownTrigger_IsRefusedAndNamesThoseThereAre()
    {
        var refused = await Should.ThrowAsync<RunRefusedException>(async () => await Engine.StartAsync(new StartRun { Agent = Agent, TriggerNode = "byHand" }, Soon));

        refused.Problems.Single().Field.ShouldBe("trigger");
        refused.Problems.Single().Cure.ShouldContain("hook");
    }

    [Fact]
    public async Task Respond_PutsOutWhatTheCallerGets()
    {
        var respond = new WorkflowNode { Id = "answer", Kind = "respond", Settings = new JsonObject { ["status"] = 201, ["body"] = new JsonObject { ["id"] = "{{hook.body}}" } } };
        var agent = TestAgents.Of([Hook, respond, TestAgents.End("done")], ("hook", "out", "answer"), ("answer", "out", "end"));

        var run = await Engine.WaitAsync(await Engine.StartAsync(new StartRun { Agent = agent, TriggerNode = "hook", TriggerData = new JsonObject { ["body"] = 5 } }, Soon), false, Soon);

        run.Run.Status.ShouldBe(RunStatus.Succeeded);
        run.Nodes[1].Output!.ToJsonString().ShouldBe("""{"status":201,"headers":{},"body":{"id":5}}""");
    }

    [Fact]
    public async Task Inputs_OfTheTrigger_AreFilledInFromWhatSetItOff()
    {
        var hook = Hook with { Settings = new JsonObject { ["path"] = "orders", ["check"] = "none", ["inputs"] = new JsonObject { ["guests"] = "{{trigger.body.seats}}" } } };
        var agent = TestAgents.Of([hook, TestAgents.End("{{input.guests}}")], ("hook", "out", "end"));
        var data = new JsonObject { ["body"] = new JsonObject { ["seats"] = 3 } };

        var run = await Engine.WaitAsync(await Engine.StartAsync(new StartRun { Agent = agent, TriggerNode = "hook", TriggerData = data, Inputs = TriggerInputs.From(agent, hook, data) }, Soon), false, Soon);
        var missing = Should.Throw<RunRefusedException>(() => TriggerInputs.From(agent, hook, new JsonObject { ["body"] = new JsonObject() }));

        run.Run.Outputs!["result"]!.GetValue<int>().ShouldBe(3);
        missing.Problems.Single().Field.ShouldBe("settings.inputs.guests");
    }
}
