using AutoGlm.Engine.Runs;
using AutoGlm.Tasks.Running;
using Shouldly;
using Xunit;

namespace AutoGlm.Engine.Conformance;

/// <summary>A person takes a task's screen over and gives it back; and who doesn't approve in time has said no.</summary>
public abstract class TakeOverConformance<TData> : EngineConformance<TData>
    where TData : IEngineData, new()
{
    private readonly SemaphoreSlim _next = new(0);
    private readonly NoSurface _surface = new();

    [Fact]
    public async Task TakeOver_BetweenSteps_KeepsTheTaskStillUntilItIsHandedBack()
    {
        var holds = new List<TaskHold>();
        var (runId, nodeRunId) = await StartAsync(holds, async (call, token) =>
        {
            await _next.WaitAsync(token);
            holds.Add(await call.Host.HoldAsync(token));
        });

        var bookmark = await Engine.TakeOverAsync(runId, nodeRunId, Soon);
        (await Engine.TakeOverAsync(runId, nodeRunId, Soon)).ShouldBe(bookmark);
        Engine.SurfaceInHand(runId, nodeRunId).ShouldBeNull("a step is under way");
        _next.Release();
        await UntilInHandAsync(runId, nodeRunId);
        Engine.SurfaceInHand(runId, nodeRunId).ShouldBeSameAs(_surface);
        holds.ShouldBeEmpty();

        (await Engine.AnswerAsync(runId, bookmark!, "done", Soon)).ShouldBeTrue();
        await Engine.WaitAsync(runId, false, Soon);
        holds.ShouldBe([TaskHold.TakenOver]);
        _surface.Said.ShouldBe([true, false]);
        Engine.SurfaceInHand(runId, nodeRunId).ShouldBeNull();
    }

    [Fact]
    public async Task TakeOver_WhileTheTaskAsks_AnswersTheQuestionByIt()
    {
        UserMessage? heard = null;
        var (runId, nodeRunId) = await StartAsync([], async (call, token) => heard = await call.Host.AskAsync(Approval(null), token));
        await Engine.WaitAsync(runId, true, Soon);

        var bookmark = await Engine.TakeOverAsync(runId, nodeRunId, Soon);
        Engine.SurfaceInHand(runId, nodeRunId).ShouldBeSameAs(_surface);
        await Engine.AnswerAsync(runId, bookmark!, "done", Soon);
        var ended = await Engine.WaitAsync(runId, false, Soon);

        heard!.IsHandedBack.ShouldBeTrue();
        ended.Run.Status.ShouldBe(RunStatus.Succeeded);
        ended.Bookmarks.ShouldBeEmpty();
    }

    [Fact]
    public async Task TakeOver_QuestionAnsweredMeanwhile_DoesNotSetTheTaskOffUnderTheHand()
    {
        UserMessage? heard = null;
        var openThen = -1;
        var (runId, nodeRunId) = await StartAsync([], async (call, token) =>
        {
            heard = await call.Host.AskAsync(Approval(null), token);
            openThen = (await Engine.InboxAsync(10, token)).Count;
        });
        var question = (await Engine.WaitAsync(runId, true, Soon)).Bookmarks.Single().Id;
        var bookmark = await Engine.TakeOverAsync(runId, nodeRunId, Soon);

        await Engine.AnswerAsync(runId, question, "yes", Soon);
        await Engine.AnswerAsync(runId, bookmark!, "done", Soon);
        await Engine.WaitAsync(runId, false, Soon);

        heard!.Text.ShouldBe("yes");
        openThen.ShouldBe(0, "it was told of the yes only after the screen had been handed back");
    }

    [Fact]
    public async Task TakeOver_ProcessDies_TheNextOneStillWaitsToBeHandedBack()
    {
        var (runId, nodeRunId) = await StartAsync([], async (call, token) => await _next.WaitAsync(token));
        var bookmark = await Engine.TakeOverAsync(runId, nodeRunId, Soon);
        await First.KillAsync();
        var hold = new TaskCompletionSource<TaskHold>();
        Tasks.Play = async (call, token) =>
        {
            call.Host.Show(_surface);
            hold.SetResult(await call.Host.HoldAsync(token));
            return ScriptedTasks.Succeeded();
        };
        var other = await OpenAnotherAsync(recovers: true);
        while (other.Engine.SurfaceInHand(runId, nodeRunId) is null) await Task.Delay(10, Soon);

        (await other.Engine.AnswerAsync(runId, bookmark!, "done", Soon)).ShouldBeTrue();
        (await hold.Task.WaitAsync(Soon)).ShouldBe(TaskHold.TakenOver);
        (await other.Engine.WaitAsync(runId, false, Soon)).Run.Status.ShouldBe(RunStatus.Succeeded);
    }

    [Fact]
    public async Task Stop_AtTheScreen_CancelsTheRun()
    {
        var (runId, _) = await StartAsync([], (_, token) => Task.Delay(Timeout.InfiniteTimeSpan, token));

        _surface.Stop();

        (await Engine.WaitAsync(runId, false, Soon)).Run.Status.ShouldBe(RunStatus.Cancelled);
    }

    [Fact]
    public async Task Stop_AtAScreenThatIsNotWorkedOnAnyMore_StopsNothing()
    {
        var (runId, _) = await StartAsync([], async (call, token) =>
        {
            call.Host.Show(null);
            _surface.Stop();
            await call.Host.HoldAsync(token);
        });

        (await Engine.WaitAsync(runId, false, Soon)).Run.Status.ShouldBe(RunStatus.Succeeded);
    }

    [Fact]
    public async Task TakeOver_NodeWithoutASurface_IsRefused()
    {
        var (runId, _) = await StartAsync([], async (call, token) => await _next.WaitAsync(token));

        (await Engine.TakeOverAsync(runId, "n99", Soon)).ShouldBeNull();
        await Engine.CancelAsync(runId, Soon);
    }

    [Fact]
    public async Task Approval_NobodyAnswersInTime_IsTold()
    {
        UserMessage? heard = null;
        var (runId, _) = await StartAsync([], async (call, token) => heard = await call.Host.AskAsync(Approval(0.05), token));

        (await Engine.WaitAsync(runId, false, Soon)).Run.Status.ShouldBe(RunStatus.Succeeded);
        heard!.TimedOut.ShouldBeTrue();
    }

    [Fact]
    public async Task Approval_AnsweredInTime_IsNotTimedOut()
    {
        UserMessage? heard = null;
        var (runId, _) = await StartAsync([], async (call, token) => heard = await call.Host.AskAsync(Approval(86_400), token));
        var mark = (await Engine.WaitAsync(runId, true, Soon)).Bookmarks.Single();

        mark.Wait!.DueAt.ShouldNotBeNull();
        await Engine.AnswerAsync(runId, mark.Id, "yes", Soon);
        await Engine.WaitAsync(runId, false, Soon);
        (heard!.Text, heard.TimedOut).ShouldBe(("yes", false));
    }

    private static Question Approval(double? within) => new() { Kind = "approval", Category = "pay", Text = "Pay?", Choices = ["yes", "no"], AnswerWithinSeconds = within };

    private async ValueTask<(string RunId, string NodeRunId)> StartAsync(List<TaskHold> holds, Func<TaskCall, CancellationToken, Task> play)
    {
        holds.Clear();
        var shown = new TaskCompletionSource();
        Tasks.Play = async (call, token) =>
        {
            call.Host.Show(_surface);
            shown.TrySetResult();
            await play(call, token);
            return ScriptedTasks.Succeeded();
        };
        var runId = await StartAsync(TestAgents.Chain(TestAgents.Start, TestAgents.Task(), TestAgents.End("x")));
        await shown.Task.WaitAsync(Soon);
        return (runId, (await Engine.GetAsync(runId, Soon)).Nodes.Single(node => node.NodeId == "book").NodeRunId);
    }

    private async Task UntilInHandAsync(string runId, string nodeRunId)
    {
        while (Engine.SurfaceInHand(runId, nodeRunId) is null) await Task.Delay(10, Soon);
    }
}
