using System.Text.Json.Nodes;
using AutoGlm.Canaries;
using AutoGlm.Engine.Runs;
using AutoGlm.Tasks.Tools;
using AutoGlm.Workflows.Documents;
using Shouldly;
using Xunit;

namespace AutoGlm.Engine.Conformance;

/// <summary>Going on with a run that failed.</summary>
public abstract class ResumeConformance<TData> : EngineConformance<TData>
    where TData : IEngineData, new()
{
    private bool _down = true;

    [Fact]
    public async Task ResumeFailed_Node_KeepsWhatWasDoneAndTriesTheRest()
    {
        Http.Answer = (_, _) => Call();
        var failed = await RunAsync(TestAgents.Chain(TestAgents.Start, TestAgents.Set("a", "kept"), TestAgents.Http(), TestAgents.End("{{a.x}} {{call.status}}")));
        _down = false;

        var resumed = await Engine.WaitAsync(await Engine.ResumeFailedAsync(failed.Run.RunId, null, null, Soon), false, Soon);

        resumed.Run.Outputs!["result"]!.GetValue<string>().ShouldBe("kept 200");
        resumed.Nodes.Single(node => node.NodeId == "a").EndedAt.ShouldBe(failed.Nodes.Single(node => node.NodeId == "a").EndedAt);
        resumed.Nodes.Single(node => node.NodeId == "call").Attempt.ShouldBe(2);
        Http.Keys.Distinct().Count().ShouldBe(1);
        (await Engine.GetAsync(failed.Run.RunId, Soon)).Run.Status.ShouldBe(RunStatus.Failed);
    }

    [Fact]
    public async Task ResumeFailed_InsideALoop_GoesOnWithTheItemThatFailed()
    {
        Http.Answer = (_, _) => Http.Keys.Count == 2 ? Call() : new(new JsonObject { ["status"] = 200 });
        var loop = new WorkflowNode { Id = "loop", Kind = "for-each", Settings = new JsonObject { ["items"] = new JsonArray(1, 2, 3), ["collect"] = "{{loop.item}}" } };
        var failed = await RunAsync(TestAgents.Of(
            [TestAgents.Start, loop, TestAgents.Http(), TestAgents.End("{{loop.results}}")],
            ("start", "out", "loop"), ("loop", "each", "call"), ("loop", "done", "end")));
        failed.Run.Status.ShouldBe(RunStatus.Failed);
        _down = false;

        var resumed = await Engine.WaitAsync(await Engine.ResumeFailedAsync(failed.Run.RunId, null, null, Soon), false, Soon);

        resumed.Run.Outputs!["result"]!.ToJsonString().ShouldBe("[1,2,3]");
        Http.Keys.Count.ShouldBe(4);
        Http.Keys.Distinct().Count().ShouldBe(3);
    }

    [Fact]
    public async Task ResumeFailed_InAnAgentThatWasCalled_GoesOnThereAndInTheCaller()
    {
        Http.Answer = (_, _) => Call();
        await First.Agents.SaveDraftAsync(TestAgents.Chain(TestAgents.Start, TestAgents.Set("a", "kept"), TestAgents.Http(), TestAgents.End("{{a.x}} {{call.status}}")) with { Id = "inner" }, 0, Soon);
        await First.Agents.SaveDraftAsync(TestAgents.Chain(TestAgents.Start, CallOf("inner"), TestAgents.End("{{agent.result}}")) with { Id = "middle" }, 0, Soon);
        var failed = await RunAsync(TestAgents.Chain(TestAgents.Start, CallOf("middle"), TestAgents.End("<{{agent.result}}>")));
        failed.Run.Status.ShouldBe(RunStatus.Failed);
        _down = false;

        var resumed = await Engine.WaitAsync(await Engine.ResumeFailedAsync(failed.Run.RunId, null, null, Soon), false, Soon);

        resumed.Run.Outputs!["result"]!.GetValue<string>().ShouldBe("<kept 200>");
        Http.Keys.Count.ShouldBe(2);
        Http.Keys.Distinct().Count().ShouldBe(1);
        var middle = (await Engine.ListAsync(new RunQuery { ParentRunId = resumed.Run.RunId }, Soon)).Single();
        middle.Status.ShouldBe(RunStatus.Succeeded);
    }

    [Fact]
    public async Task ResumeFailed_WithOtherInputs_LaterNodesSeeThem()
    {
        Http.Answer = (_, _) => Call();
        var failed = await RunAsync(TestAgents.Chain(TestAgents.Start, TestAgents.Set("a", "{{input.guests}}"), TestAgents.Http(), TestAgents.End("{{a.x}} {{input.guests}}")));
        _down = false;

        var resumed = await Engine.WaitAsync(await Engine.ResumeFailedAsync(failed.Run.RunId, null, new JsonObject { ["guests"] = "9" }, Soon), false, Soon);
        var refused = await Should.ThrowAsync<RunRefusedException>(async () => await Engine.ResumeFailedAsync(failed.Run.RunId, null, new JsonObject { ["guests"] = "many" }, Soon));

        resumed.Run.Outputs!["result"]!.GetValue<string>().ShouldBe("4 9");
        refused.Problems.Single().Field.ShouldBe("inputs.guests");
    }

    [Fact]
    public async Task ResumeFailed_SecretsGivenAnew_GoesOn()
    {
        Http.Answer = (_, _) => Call();
        var failed = await RunAsync(TestAgents.Chain(TestAgents.Start, TestAgents.Http(), TestAgents.End("x")), new JsonObject { ["password"] = Planted.RunSecret });
        _down = false;

        var resumed = await Engine.WaitAsync(await Engine.ResumeFailedAsync(failed.Run.RunId, null, new JsonObject { ["password"] = Planted.RunSecret }, Soon), false, Soon);

        resumed.Run.Status.ShouldBe(RunStatus.Succeeded);
        resumed.Run.Inputs.ToJsonString().ShouldNotContain(Planted.RunSecret);
    }

    [Fact]
    public async Task ResumeFailed_WithOtherSettings_UsesThem()
    {
        var agent = TestAgents.Chain(TestAgents.Start, TestAgents.Set("a", "{{input.guests}}"), new WorkflowNode { Id = "last", Kind = "fail", Settings = new JsonObject { ["message"] = "Not yet." } });
        var failed = await RunAsync(agent);
        var mended = agent with { Nodes = [agent.Nodes[0], agent.Nodes[1], TestAgents.End("{{a.x}}", "last")] };

        var resumed = await Engine.WaitAsync(await Engine.ResumeFailedAsync(failed.Run.RunId, mended, null, Soon), false, Soon);

        resumed.Run.Status.ShouldBe(RunStatus.Succeeded);
        resumed.Run.Outputs!["result"]!.GetValue<int>().ShouldBe(4);
    }

    [Fact]
    public async Task ResumeFailed_WaitThatTimedOut_IsWaitedAnew()
    {
        var ask = new WorkflowNode { Id = "ask", Kind = "wait-event", Settings = new JsonObject { ["event"] = "paid", ["timeoutSeconds"] = 1 } };
        var failed = await RunAsync(TestAgents.Chain(TestAgents.Start, ask, TestAgents.End("{{ask.data}}")));
        failed.Run.Status.ShouldBe(RunStatus.TimedOut);
        var patient = failed.Agent with { Nodes = [.. failed.Agent.Nodes.Select(node => node.Id == "ask" ? node with { Settings = new JsonObject { ["event"] = "paid" } } : node)] };

        var runId = await Engine.ResumeFailedAsync(failed.Run.RunId, patient, null, Soon);
        (await Engine.WaitAsync(runId, true, Soon)).Run.Status.ShouldBe(RunStatus.Waiting);
        (await Engine.PublishAsync("paid", "yes", Soon)).ShouldBe(1);

        (await Engine.WaitAsync(runId, false, Soon)).Run.Outputs!["result"]!.GetValue<string>().ShouldBe("yes");
    }

    [Fact]
    public async Task ResumeFailed_EndedByALoopAfterAFailureThatWasCaught_DoesNotGoBackToThat()
    {
        Http.Answer = (_, _) => Call();
        var always = new JsonObject { ["match"] = "all", ["rows"] = new JsonArray(new JsonObject { ["left"] = "1", ["operator"] = "equals", ["right"] = "1" }) };
        var run = await RunAsync(TestAgents.Of(
            [
                TestAgents.Start, new WorkflowNode { Id = "guard", Kind = "try" }, TestAgents.Http(), TestAgents.Set("caught", "x"),
                new WorkflowNode { Id = "loop", Kind = "while", Settings = new JsonObject { ["conditions"] = always, ["maxRounds"] = 1 } }, TestAgents.Set("body", "x"), TestAgents.End("x"),
            ],
            ("start", "out", "guard"), ("guard", "try", "call"), ("guard", "catch", "caught"), ("guard", "out", "loop"), ("loop", "body", "body"), ("loop", "done", "end")));
        run.Run.Error!.Node.ShouldBe("loop");

        await Should.ThrowAsync<RunRefusedException>(async () => await Engine.ResumeFailedAsync(run.Run.RunId, null, null, Soon));
    }

    [Fact]
    public async Task ResumeFailed_RunThatWentWell_IsRefused()
    {
        var run = await RunAsync(TestAgents.Chain(TestAgents.Start, TestAgents.End("x")));

        var refused = await Should.ThrowAsync<RunRefusedException>(async () => await Engine.ResumeFailedAsync(run.Run.RunId, null, null, Soon));

        refused.Problems.ShouldHaveSingleItem().Cure.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task ResumeFailed_RunThatWasGivenSecrets_IsRefused()
    {
        Http.Answer = (_, _) => Call();
        var run = await RunAsync(TestAgents.Chain(TestAgents.Start, TestAgents.Http(), TestAgents.End("x")), new JsonObject { ["password"] = Planted.RunSecret });

        (await Should.ThrowAsync<RunRefusedException>(async () => await Engine.ResumeFailedAsync(run.Run.RunId, null, null, Soon))).Problems.Single().Field.ShouldBe("inputs");
    }

    private static WorkflowNode CallOf(string agent) => new() { Id = "agent", Kind = "agent", Settings = new JsonObject { ["agent"] = agent } };

    private ValueTask<JsonObject> Call() => _down ? throw new ToolException("Down.", "Try later.") : new(new JsonObject { ["status"] = 200 });
}
