using System.Text.Json.Nodes;
using AutoGlm.Engine.Runs;
using AutoGlm.Tasks.Running;
using Shouldly;
using Xunit;

namespace AutoGlm.Engine.Conformance;

/// <summary>Processes end; runs don't.</summary>
public abstract class RecoveryConformance<TData> : EngineConformance<TData>
    where TData : IEngineData, new()
{
    private readonly TaskCompletionSource _reached = new();

    /// <summary>Two steps, then the first process hangs until it is gone; the next one goes on.</summary>
    private Workflows.Documents.AgentDocument HangingOnce()
    {
        Tasks.Play = async (call, token) =>
        {
            if (call.History.Steps.Count > 0)
            {
                await call.Host.RecordStepAsync(Steps.Number(call.History.Steps.Count + 1), token);
                return ScriptedTasks.Succeeded(("confirmation", call.History.SurfaceState ?? "none"));
            }
            await call.Host.RecordStepAsync(Steps.Number(1), token);
            await call.Host.RecordEffectAsync(Steps.Effect(1, EffectStatus.Intended), token);
            await call.Host.RecordStepAsync(Steps.Number(2), token);
            await call.Host.RecordSurfaceStateAsync("cookies", token);
            _reached.TrySetResult();
            await Task.Delay(Timeout.Infinite, token);
            return ScriptedTasks.Succeeded();
        };
        return TestAgents.Chain(TestAgents.Start, TestAgents.Set("a", "kept"), TestAgents.Task(), TestAgents.End("{{a.x}} {{book.confirmation}}"));
    }

    [Fact]
    public async Task Kill_InTheMiddleOfATask_AnotherProcessGoesOnFromItsSteps()
    {
        var runId = await StartAsync(HangingOnce());
        await _reached.Task.WaitAsync(Soon);
        await First.KillAsync();

        var other = (await OpenAnotherAsync(recovers: true)).Engine;
        var run = await other.WaitAsync(runId, false, Soon);

        run.Run.Status.ShouldBe(RunStatus.Succeeded);
        run.Run.Outputs!["result"]!.GetValue<string>().ShouldBe("kept cookies");
        var task = run.Nodes.Single(node => node.NodeId == "book");
        task.Attempt.ShouldBe(2);
        task.Steps.Select(step => step.Number).ShouldBe([1, 2, 3]);
        Tasks.Calls.Last().History.Effects.Single().Status.ShouldBe(EffectStatus.Intended);
        var events = await EventsAsync(runId, from: other);
        events.Where(happened => happened.Kind == "node-ended").Select(happened => happened.NodeId).ShouldBe(["start", "a", "book", "end"]);
    }

    [Fact]
    public async Task Stop_InTheMiddleOfATask_TheNextStartGoesOnAtOnce()
    {
        var runId = await StartAsync(HangingOnce());
        await _reached.Task.WaitAsync(Soon);
        await First.DisposeAsync();

        var other = (await OpenAnotherAsync(recovers: true)).Engine;

        (await other.WaitAsync(runId, false, Soon)).Run.Status.ShouldBe(RunStatus.Succeeded);
    }

    [Fact]
    public async Task Kill_InTheMiddleOfACall_ItIsRepeatedWithTheSameKey()
    {
        Http.Answer = async (_, token) =>
        {
            if (Http.Keys.Count > 1) return new JsonObject { ["status"] = 200 };
            _reached.TrySetResult();
            await Task.Delay(Timeout.Infinite, token);
            return [];
        };
        var runId = await StartAsync(TestAgents.Chain(TestAgents.Start, TestAgents.Http(), TestAgents.End("{{call.status}}")));
        await _reached.Task.WaitAsync(Soon);
        await First.KillAsync();

        var other = (await OpenAnotherAsync(recovers: true)).Engine;
        var run = await other.WaitAsync(runId, false, Soon);

        run.Run.Status.ShouldBe(RunStatus.Succeeded);
        Http.Keys.Count.ShouldBe(2);
        Http.Keys.Distinct().Count().ShouldBe(1);
        run.Nodes.Single(node => node.NodeId == "call").Attempt.ShouldBe(2);
    }

    [Fact]
    public async Task Kill_WhileAPersonIsAsked_TheAnswerResumesTheRun()
    {
        Tasks.Play = async (call, token) =>
        {
            var heard = call.History.Messages.LastOrDefault() ?? await call.Host.AskAsync(new Question { Text = "Pay?", Kind = "approval" }, token);
            return ScriptedTasks.Succeeded(("confirmation", heard!.Text));
        };
        var runId = await StartAsync(TestAgents.Chain(TestAgents.Start, TestAgents.Task(), TestAgents.End("{{book.confirmation}}")));
        var bookmark = (await Engine.WaitAsync(runId, true, Soon)).Bookmarks.Single();
        await First.KillAsync();
        var other = (await OpenAnotherAsync(recovers: true)).Engine;

        (await other.GetAsync(runId, Soon)).Run.Status.ShouldBe(RunStatus.Waiting);
        (await other.AnswerAsync(runId, bookmark.Id, true, Soon)).ShouldBeTrue();

        var run = await other.WaitAsync(runId, false, Soon);
        run.Run.Outputs!["result"]!.GetValue<string>().ShouldBe("yes");
        bookmark.Kind.ShouldBe("approval");
    }

    [Fact]
    public async Task Recover_WhileTheOwnerLives_LeavesItsRunsAlone()
    {
        var runId = await StartAsync(HangingOnce());
        await _reached.Task.WaitAsync(Soon);

        await OpenAnotherAsync(recovers: true);
        await Task.Delay(TimeSpan.FromSeconds(4), Soon);

        Tasks.Calls.Count.ShouldBe(1);
        (await Engine.GetAsync(runId, Soon)).Nodes.Single(node => node.NodeId == "book").Attempt.ShouldBe(1);
    }
}
