using System.Text.Json.Nodes;
using AutoGlm.Canaries;
using AutoGlm.Engine.Runs;
using AutoGlm.Workflows.Documents;
using Shouldly;
using Xunit;

namespace AutoGlm.Engine.Conformance;

/// <summary>Runs of a part of an agent, with outputs that were recorded or pinned; runs done over.</summary>
public abstract class PartialConformance<TData> : EngineConformance<TData>
    where TData : IEngineData, new()
{
    private static AgentDocument Chain { get; } = TestAgents.Chain(TestAgents.Start, TestAgents.Http(), TestAgents.Set("a", "{{call.status}}"), TestAgents.Set("b", "{{a.x}}!"), TestAgents.End("{{b.x}}"));

    [Fact]
    public async Task From_Node_SeesWhatWasRecordedAndGoesOnToTheEnd()
    {
        Http.Answer = (_, _) => new(new JsonObject { ["status"] = 201 });
        var whole = await RunAsync(Chain);
        var given = await Engine.RecordedAsync(whole.Run.RunId, "a", null, Soon);

        var part = await Engine.WaitAsync(await Engine.StartAsync(new StartRun { Agent = Chain, FromNode = "a", Given = given }, Soon), false, Soon);

        given.Select(pair => pair.Key).ShouldBe(["start", "call"], ignoreOrder: true);
        part.Run.Outputs!["result"]!.GetValue<string>().ShouldBe("201!");
        part.Nodes.Select(node => node.NodeId).ShouldBe(["a", "b", "end"]);
        Http.Keys.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Alone_Node_IsTheOnlyOne()
    {
        var part = await Engine.WaitAsync(
            await Engine.StartAsync(new StartRun { Agent = Chain, FromNode = "b", UntilNode = "b", Given = new JsonObject { ["a"] = new JsonObject { ["x"] = "pinned" } } }, Soon), false, Soon);

        part.Run.Status.ShouldBe(RunStatus.Succeeded);
        part.Nodes.Single().Output!["x"]!.GetValue<string>().ShouldBe("pinned!");
    }

    [Fact]
    public async Task Alone_WhileAnotherNodeIsNotFit_RunsAllTheSame()
    {
        var agent = TestAgents.Chain(TestAgents.Start, TestAgents.Set("a", "{{nobody.x}}"), TestAgents.Set("b", "{{a.x}}!"), TestAgents.End("{{b.x}}"));
        var given = new JsonObject { ["a"] = new JsonObject { ["x"] = "pinned" } };

        var alone = await Engine.WaitAsync(await Engine.StartAsync(new StartRun { Agent = agent, FromNode = "b", UntilNode = "b", Given = given }, Soon), false, Soon);
        var refused = await Should.ThrowAsync<RunRefusedException>(async () => await Engine.StartAsync(new StartRun { Agent = agent, FromNode = "a" }, Soon));

        alone.Run.Status.ShouldBe(RunStatus.Succeeded);
        refused.Problems.Single().Node.ShouldBe("a");
    }

    [Fact]
    public async Task Until_Node_NothingFollowsIt()
    {
        var part = await Engine.WaitAsync(await Engine.StartAsync(new StartRun { Agent = Chain, UntilNode = "a" }, Soon), false, Soon);

        part.Run.Status.ShouldBe(RunStatus.Succeeded);
        part.Nodes.Select(node => node.NodeId).ShouldBe(["start", "call", "a"]);
    }

    [Fact]
    public async Task Given_Node_IsPassedUnexecuted()
    {
        var run = await Engine.WaitAsync(
            await Engine.StartAsync(new StartRun { Agent = Chain, Given = new JsonObject { ["call"] = new JsonObject { ["status"] = 418 } } }, Soon), false, Soon);

        run.Run.Outputs!["result"]!.GetValue<string>().ShouldBe("418!");
        run.Nodes.Single(node => node.NodeId == "call").Status.ShouldBe(NodeRunStatus.Skipped);
        Http.Keys.ShouldBeEmpty();
    }

    [Fact]
    public async Task Recorded_InALoop_IsWhatThatRoundSaw()
    {
        var loop = new WorkflowNode { Id = "loop", Kind = "for-each", Settings = new JsonObject { ["items"] = new JsonArray("x", "y"), ["collect"] = "{{b.x}}" } };
        var agent = TestAgents.Of(
            [TestAgents.Start, loop, TestAgents.Set("a", "{{loop.item}}{{loop.item}}"), TestAgents.Set("b", "{{a.x}}-{{loop.item}}"), TestAgents.End("{{loop.results}}")],
            ("start", "out", "loop"), ("loop", "each", "a"), ("a", "out", "b"), ("loop", "done", "end"));
        var whole = await RunAsync(agent);
        var first = whole.Nodes.First(node => node.NodeId == "b").NodeRunId;

        var part = await Engine.WaitAsync(
            await Engine.StartAsync(new StartRun { Agent = agent, FromNode = "b", UntilNode = "b", Given = await Engine.RecordedAsync(whole.Run.RunId, "b", first, Soon) }, Soon), false, Soon);
        var last = await Engine.RecordedAsync(whole.Run.RunId, "b", null, Soon);

        part.Nodes.Single().Output!["x"]!.GetValue<string>().ShouldBe("xx-x");
        last["a"]!["x"]!.GetValue<string>().ShouldBe("yy");
    }

    [Fact]
    public async Task From_UnknownNode_IsRefused()
    {
        var refused = await Should.ThrowAsync<RunRefusedException>(async () => await Engine.StartAsync(new StartRun { Agent = Chain, FromNode = "none" }, Soon));

        refused.Problems.Single().Field.ShouldBe("from");
    }

    [Fact]
    public async Task Replay_EndedRun_RunsTheSameVersionWithTheSameInputs()
    {
        var agent = TestAgents.Chain(TestAgents.Start, TestAgents.End("{{input.guests}}"));
        var first = await RunAsync(agent, new JsonObject { ["guests"] = 7 });

        var again = await Engine.WaitAsync(await Engine.ReplayAsync(first.Run.RunId, Soon), false, Soon);
        var secret = await RunAsync(agent, new JsonObject { ["password"] = Planted.RunSecret });

        again.Run.RunId.ShouldNotBe(first.Run.RunId);
        again.Run.Outputs!["result"]!.GetValue<int>().ShouldBe(7);
        (await Should.ThrowAsync<RunRefusedException>(async () => await Engine.ReplayAsync(secret.Run.RunId, Soon))).Problems.Single().Field.ShouldBe("inputs");
    }
}
