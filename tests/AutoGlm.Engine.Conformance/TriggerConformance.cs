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

    [Fact]
    public async Task Launch_UntilAnswered_ReturnsWhileTheRunGoesOn()
    {
        var handle = await Engine.LaunchAsync(Answering("launched"), Soon);

        var answered = await handle.WaitAsync(RunUntil.Answered, Soon);
        var waiting = await handle.WaitAsync(RunUntil.Waiting, Soon);
        await Engine.PublishAsync("launched", null, Soon);
        var ended = await handle.WaitAsync(RunUntil.Ended, Soon);

        answered.Response!["body"]!.GetValue<string>().ShouldBe("first");
        answered.Run.Status.IsFinal().ShouldBeFalse();
        waiting.Run.Status.ShouldBe(RunStatus.Waiting);
        ended.Run.Status.ShouldBe(RunStatus.Succeeded);
        ended.Response!["body"]!.GetValue<string>().ShouldBe("first");
    }

    [Fact]
    public async Task Launch_IdThatIsThereAlready_WaitsForThatRun()
    {
        var start = Answering("there") with { RunId = "0000000000000000000000000000000a" };
        await (await Engine.LaunchAsync(start, Soon)).WaitAsync(RunUntil.Waiting, Soon);
        var other = await OpenAnotherAsync();

        var again = await other.Engine.LaunchAsync(start, Soon);

        (await again.WaitAsync(RunUntil.Answered, Soon)).Response!["body"]!.GetValue<string>().ShouldBe("first");
        await Engine.PublishAsync("there", null, Soon);
        (await again.WaitAsync(RunUntil.Ended, Soon)).Run.Status.ShouldBe(RunStatus.Succeeded);
        (await Engine.ListAsync(new RunQuery(), Soon)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Launch_WaitIsCancelled_TheRunIsNot()
    {
        var handle = await Engine.LaunchAsync(Answering("cancelled"), Soon);
        using var leaves = new CancellationTokenSource();
        var wait = handle.WaitAsync(RunUntil.Ended, leaves.Token).AsTask();

        await leaves.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(wait);
        await handle.WaitAsync(RunUntil.Waiting, Soon);
        await Engine.PublishAsync("cancelled", null, Soon);
        (await Engine.WaitAsync(handle.RunId, false, Soon)).Run.Status.ShouldBe(RunStatus.Succeeded);
    }

    /// <summary>Answers, answers once more, and waits for an event.</summary>
    private static StartRun Answering(string happening)
    {
        static WorkflowNode Respond(string id, string body) => new() { Id = id, Kind = "respond", Settings = new JsonObject { ["body"] = body } };
        var wait = new WorkflowNode { Id = "wait", Kind = "wait-event", Settings = new JsonObject { ["event"] = happening } };
        var agent = TestAgents.Of(
            [Hook, Respond("answer1", "first"), Respond("answer2", "second"), wait, TestAgents.End("done")],
            ("hook", "out", "answer1"), ("answer1", "out", "answer2"), ("answer2", "out", "wait"), ("wait", "out", "end"));
        return new StartRun { Agent = agent, Trigger = "webhook", TriggerNode = "hook", TriggerData = new JsonObject { ["body"] = new JsonObject() } };
    }
}
