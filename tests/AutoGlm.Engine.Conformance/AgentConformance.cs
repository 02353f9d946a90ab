using System.Text.Json.Nodes;
using AutoGlm.Engine.Runs;
using AutoGlm.Tasks.Tools;
using AutoGlm.Workflows.Documents;
using Shouldly;
using Xunit;

namespace AutoGlm.Engine.Conformance;

/// <summary>Agents that call agents.</summary>
public abstract class AgentConformance<TData> : EngineConformance<TData>
    where TData : IEngineData, new()
{
    [Fact]
    public async Task Call_Agent_RunsItOnItsOwnAndGoesOnWithItsOutputs()
    {
        await PublishAsync(TestAgents.Chain(TestAgents.Start, TestAgents.Set("a", "{{input.guests}}"), TestAgents.End("for {{a.x}}")));

        var run = await RunAsync(Caller());
        var child = (await Engine.ListAsync(new RunQuery { AgentId = "child" }, Soon)).ShouldHaveSingleItem();

        run.Run.Outputs!["result"]!.GetValue<string>().ShouldBe("for 7");
        child.ParentRunId.ShouldBe(run.Run.RunId);
        child.Trigger.ShouldBe("agent");
        (await Engine.GetAsync(child.RunId, Soon)).Run.Status.ShouldBe(RunStatus.Succeeded);
    }

    [Fact]
    public async Task Wait_ForTheOutside_GoesOnWhileTheCalledAgentWorks()
    {
        Http.Answer = async (_, _) =>
        {
            await Task.Yield();
            return new JsonObject { ["status"] = 200 };
        };
        await PublishAsync(TestAgents.Chain(TestAgents.Start, TestAgents.Http(), TestAgents.End("done")));

        var run = await Engine.WaitAsync(await StartAsync(Caller()), stopAtWaiting: true, Soon);

        run.Run.Status.ShouldBe(RunStatus.Succeeded);
    }

    [Fact]
    public async Task Wait_ForTheOutside_StopsWhereTheCalledAgentAsks()
    {
        var ask = new WorkflowNode { Id = "ask", Kind = "approval", Settings = new JsonObject { ["title"] = "May it?" } };
        await PublishAsync(TestAgents.Of([TestAgents.Start, ask, TestAgents.End("yes")], ("start", "out", "ask"), ("ask", "approved", "end")));

        var run = await Engine.WaitAsync(await StartAsync(Caller()), stopAtWaiting: true, Soon);

        run.Run.Status.ShouldBe(RunStatus.Waiting);
        (await Engine.ListAsync(new RunQuery { AgentId = "child" }, Soon)).ShouldHaveSingleItem().Status.ShouldBe(RunStatus.Waiting);
    }

    [Fact]
    public async Task Call_PinnedVersion_RunsThatOne()
    {
        await PublishAsync(TestAgents.Chain(TestAgents.Start, TestAgents.End("one")));
        await PublishAsync(TestAgents.Chain(TestAgents.Start, TestAgents.End("two")));

        (await RunAsync(Caller(version: 1))).Run.Outputs!["result"]!.GetValue<string>().ShouldBe("one");
        (await RunAsync(Caller())).Run.Outputs!["result"]!.GetValue<string>().ShouldBe("two");
    }

    [Fact]
    public async Task Call_AgentFails_FailsWithItsWords()
    {
        Http.Answer = (_, _) => throw new ToolException("Sold out.", "Try later.");
        await PublishAsync(TestAgents.Chain(TestAgents.Start, TestAgents.Http(), TestAgents.End("x")));

        var run = await RunAsync(Caller());

        run.Run.Status.ShouldBe(RunStatus.Failed);
        run.Run.Error!.Node.ShouldBe("other");
        run.Run.Error.Message.ShouldBe("Sold out.");
    }

    [Theory]
    [InlineData("nobody", "settings.agent")]
    [InlineData("child", "settings.inputs.guests")]
    public async Task Call_WhatCanNotBeRun_FailsNamingTheField(string agent, string field)
    {
        await PublishAsync(TestAgents.Chain(TestAgents.Start, TestAgents.End("x")));

        var run = await RunAsync(Caller(agent, guests: "many"));

        run.Run.Status.ShouldBe(RunStatus.Failed);
        run.Run.Error!.Field.ShouldBe(field);
    }

    [Fact]
    public async Task Call_Itself_EndsAtADepth()
    {
        await PublishAsync(Caller() with { Id = "child" });

        var run = await RunAsync(Caller());

        run.Run.Status.ShouldBe(RunStatus.Failed);
        run.Run.Error!.Message.ShouldContain("deep");
    }

    [Fact]
    public async Task Kill_WhileTheAgentRuns_BothGoOnElsewhereAndItRunsOnce()
    {
        var reached = new TaskCompletionSource();
        Http.Answer = async (_, token) =>
        {
            if (Http.Keys.Count > 1) return new JsonObject { ["status"] = 200 };
            reached.TrySetResult();
            await Task.Delay(Timeout.Infinite, token);
            return [];
        };
        await PublishAsync(TestAgents.Chain(TestAgents.Start, TestAgents.Http(), TestAgents.End("done")));
        var runId = await StartAsync(Caller());
        await reached.Task.WaitAsync(Soon);
        await First.KillAsync();

        var other = (await OpenAnotherAsync(recovers: true)).Engine;
        var run = await other.WaitAsync(runId, false, Soon);

        run.Run.Outputs!["result"]!.GetValue<string>().ShouldBe("done");
        (await other.ListAsync(new RunQuery { AgentId = "child" }, Soon)).Count.ShouldBe(1);
        Http.Keys.Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public async Task Cancel_TheCaller_CancelsWhatItCalled()
    {
        var reached = new TaskCompletionSource();
        Http.Answer = async (_, token) =>
        {
            reached.TrySetResult();
            await Task.Delay(Timeout.Infinite, token);
            return [];
        };
        await PublishAsync(TestAgents.Chain(TestAgents.Start, TestAgents.Http(), TestAgents.End("done")));
        var runId = await StartAsync(Caller());
        await reached.Task.WaitAsync(Soon);
        var child = (await Engine.ListAsync(new RunQuery { AgentId = "child" }, Soon)).Single();

        await Engine.CancelAsync(runId, Soon);

        (await Engine.WaitAsync(child.RunId, false, Soon)).Run.Status.ShouldBe(RunStatus.Cancelled);
    }

    private async Task PublishAsync(AgentDocument agent)
    {
        var known = await First.Agents.GetDraftAsync("child", Soon);
        await First.Agents.SaveDraftAsync(agent with { Id = "child" }, known?.Revision ?? 0, Soon);
        await First.Agents.PublishAsync("child", null, Soon);
    }

    private static AgentDocument Caller(string agent = "child", int? version = null, string guests = "7")
    {
        var settings = new JsonObject { ["agent"] = agent, ["inputs"] = new JsonObject { ["guests"] = guests } };
        if (version is { } pinned) settings["version"] = pinned;
        return TestAgents.Chain(TestAgents.Start, new WorkflowNode { Id = "other", Kind = "agent", Settings = settings }, TestAgents.End("{{other.result}}"));
    }
}
