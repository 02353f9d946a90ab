using System.Text.Json.Nodes;
using AutoGlm.Engine.Runs;
using AutoGlm.Tasks.Tools;
using Shouldly;
using Xunit;

namespace AutoGlm.Engine.Conformance;

/// <summary>How tokens go through a workflow.</summary>
public abstract class FlowConformance<TData> : EngineConformance<TData>
    where TData : IEngineData, new()
{
    [Fact]
    public async Task Run_ChainOfSets_ValuesKeepTheirTypeToTheEnd()
    {
        var run = await RunAsync(TestAgents.Chain(TestAgents.Start, TestAgents.Set("a", "{{input.guests}}"), TestAgents.Set("b", "{{a.x}}"), TestAgents.End("{{b.x}}")), new JsonObject { ["guests"] = 7 });

        run.Run.Status.ShouldBe(RunStatus.Succeeded);
        run.Run.Outputs!["result"]!.ToJsonString().ShouldBe("7");
        run.Nodes.Select(node => node.NodeId).ShouldBe(["start", "a", "b", "end"]);
        run.Nodes.ShouldAllBe(node => node.Status == NodeRunStatus.Succeeded && node.EndedAt != null);
    }

    [Fact]
    public async Task Run_ChainOfAThousandNodes_ReachesTheEnd()
    {
        var sets = Enumerable.Range(1, 1000).Select(number => TestAgents.Set($"s{number}", number == 1 ? "begin" : $"{{{{s{number - 1}.x}}}}"));

        var run = await RunAsync(TestAgents.Chain([TestAgents.Start, .. sets, TestAgents.End("{{s1000.x}}")]));

        run.Run.Status.ShouldBe(RunStatus.Succeeded);
        run.Run.Outputs!["result"]!.GetValue<string>().ShouldBe("begin");
        run.Nodes.Count.ShouldBe(1002);
    }

    [Theory]
    [InlineData(4, "few")]
    [InlineData(9, "many")]
    public async Task Run_If_TakesExactlyOneWay(int guests, string expected)
    {
        var agent = TestAgents.Of(
            [TestAgents.Start, TestAgents.If("{{input.guests}}", "4"), TestAgents.Set("few", "few"), TestAgents.Set("many", "many"), TestAgents.End("{{few.x}}", "end1"), TestAgents.End("{{many.x}}", "end2")],
            ("start", "out", "check"), ("check", "true", "few"), ("check", "false", "many"), ("few", "out", "end1"), ("many", "out", "end2"));

        var run = await RunAsync(agent, new JsonObject { ["guests"] = guests });

        run.Run.Outputs!["result"]!.GetValue<string>().ShouldBe(expected);
        run.Nodes.Count(node => node.NodeId is "few" or "many").ShouldBe(1);
    }

    [Fact]
    public async Task Run_DisabledNode_IsPassedThrough()
    {
        var run = await RunAsync(TestAgents.Chain(TestAgents.Start, TestAgents.Set("a", "x", disabled: true), TestAgents.End("done")));

        run.Run.Status.ShouldBe(RunStatus.Succeeded);
        run.Nodes.Single(node => node.NodeId == "a").Status.ShouldBe(NodeRunStatus.Skipped);
    }

    [Fact]
    public async Task Run_EndThatCountsAsFailed_FailsTheRunAndKeepsItsOutputs()
    {
        var run = await RunAsync(TestAgents.Chain(TestAgents.Start, TestAgents.End("sold out", status: "failed")));

        run.Run.Status.ShouldBe(RunStatus.Failed);
        run.Run.Error!.Node.ShouldBe("end");
        run.Run.Outputs!["result"]!.GetValue<string>().ShouldBe("sold out");
    }

    [Fact]
    public async Task Run_MissingReference_FailsNamingNodeFieldAndCure()
    {
        var run = await RunAsync(TestAgents.Chain(TestAgents.Start, TestAgents.Http(), TestAgents.Set("a", "{{call.body.wind}}"), TestAgents.End("x")));

        run.Run.Status.ShouldBe(RunStatus.Failed);
        run.Run.Error!.Node.ShouldBe("a");
        run.Run.Error.Field.ShouldBe("settings.values.x");
        run.Run.Error.Message.ShouldContain("call.body.wind");
        run.Run.Error.Cure.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Run_ToolFailsWithoutErrorEdge_FailsWithTheToolsWords()
    {
        Http.Answer = (_, _) => throw new ToolException("The service is down.", "Try later.", "url");

        var run = await RunAsync(TestAgents.Chain(TestAgents.Start, TestAgents.Http(), TestAgents.End("x")));

        run.Run.Status.ShouldBe(RunStatus.Failed);
        run.Run.Error.ShouldBe(new RunError("call", "settings.url", "The service is down.", "Try later."));
    }

    [Fact]
    public async Task Run_ToolFailsWithErrorEdge_GoesOnThereWithTheError()
    {
        Http.Answer = (_, _) => throw new ToolException("The service is down.", "Try later.");
        var agent = TestAgents.Of(
            [TestAgents.Start, TestAgents.Http(), TestAgents.End("fine"), TestAgents.End("{{call.error.message}}", "sorry")],
            ("start", "out", "call"), ("call", "out", "end"), ("call", "error", "sorry"));

        var run = await RunAsync(agent);

        run.Run.Status.ShouldBe(RunStatus.Succeeded);
        run.Run.Outputs!["result"]!.GetValue<string>().ShouldBe("The service is down.");
        run.Nodes.Single(node => node.NodeId == "call").Port.ShouldBe("error");
    }

    [Fact]
    public async Task Start_BrokenAgentAndInputs_RefusedWithEveryProblem()
    {
        var agent = TestAgents.Of([TestAgents.Start, TestAgents.Set("a", "{{nobody.x}}"), new() { Id = "odd", Kind = "no-such-kind" }], ("start", "out", "a"), ("a", "out", "odd"));

        var refused = await Should.ThrowAsync<RunRefusedException>(async () => await StartAsync(agent, new JsonObject { ["guests"] = "many" }));

        refused.Problems.ShouldContain(problem => problem.Node == "a");
        refused.Problems.ShouldContain(problem => problem.Node == "odd");
        refused.Problems.ShouldContain(problem => problem.Field == "inputs.guests");
        (await Engine.ListAsync(new RunQuery(), Soon)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Get_UnknownRun_Throws()
    {
        await Should.ThrowAsync<RunNotFoundException>(async () => await Engine.GetAsync("nothing", Soon));
        await Should.ThrowAsync<RunNotFoundException>(async () => await Engine.CancelAsync("nothing", Soon));
        await Should.ThrowAsync<RunNotFoundException>(async () => await EventsAsync("nothing"));
    }

    [Fact]
    public async Task List_ManyRuns_NewestFirstByStatusAndAgent()
    {
        var good = TestAgents.Chain(TestAgents.Start, TestAgents.End("x"));
        var ids = new List<string>();
        for (var count = 0; count < 3; count++) ids.Add((await RunAsync(good)).Run.RunId);
        await RunAsync(TestAgents.Chain(TestAgents.Start, TestAgents.End("x", status: "failed")) with { Id = "other" });

        var listed = await Engine.ListAsync(new RunQuery { AgentId = "test-agent", Status = RunStatus.Succeeded }, Soon);

        listed.Select(run => run.RunId).ShouldBe(Enumerable.Reverse(ids));
    }
}
