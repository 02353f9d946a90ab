using System.Diagnostics;
using AutoGlm.Engine.Runs;
using Shouldly;
using Xunit;

namespace AutoGlm.Engine.Conformance;

/// <summary>Cancel means the end, soon and for good.</summary>
public abstract class CancelConformance<TData> : EngineConformance<TData>
    where TData : IEngineData, new()
{
    private readonly TaskCompletionSource _began = new(), _stopped = new();

    private async ValueTask<string> StartLongTaskAsync()
    {
        Tasks.Play = async (_, token) =>
        {
            _began.TrySetResult();
            try
            {
                await Task.Delay(Timeout.Infinite, token);
            }
            finally
            {
                _stopped.TrySetResult();
            }
            return ScriptedTasks.Succeeded();
        };
        var runId = await StartAsync(TestAgents.Chain(TestAgents.Start, TestAgents.Task(), TestAgents.Http(), TestAgents.End("x")));
        await _began.Task.WaitAsync(Soon);
        return runId;
    }

    [Fact]
    public async Task Cancel_InTheMiddleOfATask_EndsItAndTheRunWithinASecond()
    {
        var runId = await StartLongTaskAsync();
        var clock = Stopwatch.StartNew();

        await Engine.CancelAsync(runId, Soon);
        var run = await Engine.WaitAsync(runId, false, Soon);
        await _stopped.Task.WaitAsync(Soon);

        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(1));
        run.Run.Status.ShouldBe(RunStatus.Cancelled);
        run.Nodes.Single(node => node.NodeId == "book").Status.ShouldBe(NodeRunStatus.Cancelled);
        Http.Keys.ShouldBeEmpty();
    }

    [Fact]
    public async Task Cancel_FromAnotherProcess_EndsTheRunWithinASecondOrSo()
    {
        var runId = await StartLongTaskAsync();
        var other = (await OpenAnotherAsync()).Engine;
        var clock = Stopwatch.StartNew();

        await other.CancelAsync(runId, Soon);

        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(2));
        (await other.GetAsync(runId, Soon)).Run.Status.ShouldBe(RunStatus.Cancelled);
        await _stopped.Task.WaitAsync(Soon);
    }

    [Fact]
    public async Task Cancel_TaskThatDoesNotListen_EndsTheRunAndDropsWhatComesLater()
    {
        var (began, finish, finished) = (new TaskCompletionSource(), new TaskCompletionSource(), new TaskCompletionSource());
        Tasks.Play = async (call, _) =>
        {
            began.SetResult();
            await finish.Task;
            try
            {
                await call.Host.RecordStepAsync(Steps.Number(1), CancellationToken.None);
            }
            finally
            {
                finished.SetResult();
            }
            return ScriptedTasks.Succeeded();
        };
        var runId = await StartAsync(TestAgents.Chain(TestAgents.Start, TestAgents.Task(), TestAgents.Http(), TestAgents.End("x")));
        await began.Task.WaitAsync(Soon);

        await Engine.CancelAsync(runId, Soon);
        var ended = await Engine.WaitAsync(runId, false, Soon);
        finish.SetResult();
        await finished.Task.WaitAsync(Soon);

        ended.Run.Status.ShouldBe(RunStatus.Cancelled);
        var later = await Engine.GetAsync(runId, Soon);
        later.Sequence.ShouldBe(ended.Sequence);
        Http.Keys.ShouldBeEmpty();
    }

    [Fact]
    public async Task Cancel_EndedRun_StaysAsItIs()
    {
        var run = await RunAsync(TestAgents.Chain(TestAgents.Start, TestAgents.End("x")));

        await Engine.CancelAsync(run.Run.RunId, Soon);

        (await Engine.GetAsync(run.Run.RunId, Soon)).Run.Status.ShouldBe(RunStatus.Succeeded);
    }

    [Fact]
    public async Task Cancel_WhoseProcessWasKilled_EndsTheRun()
    {
        var runId = await StartLongTaskAsync();
        await First.KillAsync();
        var other = (await OpenAnotherAsync()).Engine;

        await other.CancelAsync(runId, Soon);

        (await other.GetAsync(runId, Soon)).Run.Status.ShouldBe(RunStatus.Cancelled);
    }
}
