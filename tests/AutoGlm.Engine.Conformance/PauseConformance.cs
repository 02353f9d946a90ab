using System.Text.Json.Nodes;
using AutoGlm.Engine.Runs;
using AutoGlm.Tasks.Running;
using AutoGlm.Workflows.Documents;
using Shouldly;
using Xunit;

namespace AutoGlm.Engine.Conformance;

/// <summary>A paused run begins nothing, loses nothing, and goes on where it was.</summary>
public abstract class PauseConformance<TData> : EngineConformance<TData>
    where TData : IEngineData, new()
{
    private readonly TaskCompletionSource _began = new(), _finish = new();

    private async ValueTask<string> StartTaskAsync(AgentDocument? agent = null)
    {
        Tasks.Play = async (_, token) =>
        {
            _began.TrySetResult();
            await _finish.Task.WaitAsync(token);
            return ScriptedTasks.Succeeded();
        };
        var runId = await StartAsync(agent ?? TestAgents.Chain(TestAgents.Start, TestAgents.Task(), TestAgents.Http(), TestAgents.End("done")));
        await _began.Task.WaitAsync(Soon);
        return runId;
    }

    private async ValueTask<RunSnapshot> UntilAsync(string runId, Func<RunSnapshot, bool> enough, IWorkflowEngine? engine = null)
    {
        while (true)
        {
            var run = await (engine ?? Engine).GetAsync(runId, Soon);
            if (enough(run)) return run;
            await Task.Delay(10, Soon);
        }
    }

    [Fact]
    public async Task Pause_WhileANodeIsAtWork_ItEndsAndNothingFollowsUntilContinue()
    {
        var runId = await StartTaskAsync();

        await Engine.PauseAsync(runId, Soon);
        _finish.SetResult();
        var held = await UntilAsync(runId, run => run.Nodes.Any(node => node.NodeId == "book" && node.EndedAt is not null));

        held.Run.Status.ShouldBe(RunStatus.Paused);
        Http.Keys.ShouldBeEmpty();
        (await Engine.WaitAsync(runId, true, Soon)).Run.Status.ShouldBe(RunStatus.Paused);
        await Engine.ContinueAsync(runId, Soon);
        (await Engine.WaitAsync(runId, false, Soon)).Run.Status.ShouldBe(RunStatus.Succeeded);
        Http.Keys.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Pause_InTheMiddleOfATask_HoldsItBeforeItsNextStep()
    {
        var (steps, next) = (0, new SemaphoreSlim(0));
        Tasks.Play = async (call, token) =>
        {
            while (steps < 2)
            {
                await next.WaitAsync(token);
                var waited = await call.Host.HoldAsync(token);
                waited.ShouldBe(steps == 1 ? TaskHold.Paused : TaskHold.None);
                await call.Host.RecordStepAsync(Steps.Number(Interlocked.Increment(ref steps)), token);
            }
            return ScriptedTasks.Succeeded();
        };
        var runId = await StartAsync(TestAgents.Chain(TestAgents.Start, TestAgents.Task(), TestAgents.End("done")));
        next.Release();
        await UntilAsync(runId, run => run.Nodes.Any(node => node.Steps.Count == 1));

        await Engine.PauseAsync(runId, Soon);
        next.Release();
        (await Engine.GetAsync(runId, Soon)).Run.Status.ShouldBe(RunStatus.Paused);
        steps.ShouldBe(1);
        await Engine.ContinueAsync(runId, Soon);

        (await Engine.WaitAsync(runId, false, Soon)).Run.Status.ShouldBe(RunStatus.Succeeded);
        steps.ShouldBe(2);
    }

    [Fact]
    public async Task Pause_FromAnotherProcess_ThatGoesOnWhenTheFirstIsGone()
    {
        var runId = await StartTaskAsync();
        var other = await OpenAnotherAsync(recovers: true);
        await other.Engine.PauseAsync(runId, Soon);
        await UntilAsync(runId, run => run.Run.Status == RunStatus.Paused);
        await First.KillAsync();
        _finish.SetResult();

        await other.Engine.ContinueAsync(runId, Soon);

        (await other.Engine.WaitAsync(runId, false, Soon)).Run.Status.ShouldBe(RunStatus.Succeeded);
        Http.Keys.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Pause_WhileItWaits_AnAnswerIsKeptForWhenItGoesOn()
    {
        var approval = new WorkflowNode { Id = "ask", Kind = "approval", Settings = new JsonObject { ["title"] = "May it?" } };
        var runId = await StartAsync(TestAgents.Of([TestAgents.Start, approval, TestAgents.End("yes")], ("start", "out", "ask"), ("ask", "approved", "end")));
        var waiting = await Engine.WaitAsync(runId, true, Soon);

        await Engine.PauseAsync(runId, Soon);
        (await Engine.AnswerAsync(runId, waiting.Bookmarks.Single().Id, "approved", Soon)).ShouldBeTrue();
        (await Engine.GetAsync(runId, Soon)).Run.Status.ShouldBe(RunStatus.Paused);
        await Engine.ContinueAsync(runId, Soon);

        (await Engine.WaitAsync(runId, false, Soon)).Run.Outputs!["result"]!.GetValue<string>().ShouldBe("yes");
    }

    [Fact]
    public async Task Pause_Caller_HoldsTheAgentsItCalled()
    {
        var child = TestAgents.Chain(TestAgents.Start, TestAgents.Task(), TestAgents.Http(), TestAgents.End("done")) with { Id = "child" };
        await First.Agents.SaveDraftAsync(child, 0, Soon);
        var call = new WorkflowNode { Id = "call", Kind = "agent", Settings = new JsonObject { ["agent"] = "child" } };
        var runId = await StartTaskAsync(TestAgents.Chain(TestAgents.Start, call, TestAgents.End("done")));
        var called = (await Engine.ListAsync(new RunQuery { ParentRunId = runId }, Soon)).Single().RunId;

        await Engine.PauseAsync(runId, Soon);
        _finish.SetResult();
        await UntilAsync(called, run => run.Nodes.Any(node => node.NodeId == "book" && node.EndedAt is not null));
        (await Engine.GetAsync(called, Soon)).Run.Status.ShouldBe(RunStatus.Paused);
        Http.Keys.ShouldBeEmpty();
        await Engine.ContinueAsync(runId, Soon);

        (await Engine.WaitAsync(runId, false, Soon)).Run.Status.ShouldBe(RunStatus.Succeeded);
    }

    [Fact]
    public async Task Cancel_PausedRun_EndsIt()
    {
        var runId = await StartTaskAsync();
        await Engine.PauseAsync(runId, Soon);
        _finish.SetResult();
        await UntilAsync(runId, run => run.Nodes.Any(node => node.NodeId == "book" && node.EndedAt is not null));

        await Engine.CancelAsync(runId, Soon);
        await Engine.ContinueAsync(runId, Soon);

        (await Engine.GetAsync(runId, Soon)).Run.Status.ShouldBe(RunStatus.Cancelled);
        Http.Keys.ShouldBeEmpty();
    }

    [Fact]
    public async Task PauseAndContinue_AgainAndAgain_EveryNodeRunsOnce()
    {
        var sets = Enumerable.Range(1, 60).Select(number => TestAgents.Set($"s{number}", "x"));
        var runs = new List<string>();
        for (var number = 0; number < 8; number++) runs.Add(await StartAsync(TestAgents.Chain([TestAgents.Start, .. sets, TestAgents.Http(), TestAgents.End("done")])));

        await Task.WhenAll(runs.Select(async runId =>
        {
            while (!(await Engine.GetAsync(runId, Soon)).Run.Status.IsFinal())
            {
                await Engine.PauseAsync(runId, Soon);
                await Engine.ContinueAsync(runId, Soon);
            }
        }));

        foreach (var runId in runs)
        {
            var run = await Engine.GetAsync(runId, Soon);
            run.Run.Status.ShouldBe(RunStatus.Succeeded);
            run.Nodes.Count.ShouldBe(63);
        }
        Http.Keys.Count.ShouldBe(8);
    }
}
