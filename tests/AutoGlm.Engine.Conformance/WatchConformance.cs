using AutoGlm.Engine.Runs;
using AutoGlm.Tasks.Running;
using Shouldly;
using Xunit;

namespace AutoGlm.Engine.Conformance;

/// <summary>Watching a run: every journaled event, in order, once.</summary>
public abstract class WatchConformance<TData> : EngineConformance<TData>
    where TData : IEngineData, new()
{
    private Workflows.Documents.AgentDocument WithSteps(int steps)
    {
        Tasks.Play = async (call, token) =>
        {
            for (var number = 1; number <= steps; number++)
            {
                call.Host.Announce(new TaskAnnouncement(number, "Tap", null, null));
                await call.Host.RecordStepAsync(Steps.Number(number), token);
            }
            return ScriptedTasks.Succeeded();
        };
        return TestAgents.Chain(TestAgents.Start, TestAgents.Task(), TestAgents.Set("a", "1"), TestAgents.End("x"));
    }

    [Fact]
    public async Task Watch_WhileItRuns_EveryNumberOnceInOrderUntilTheEnd()
    {
        var runId = await StartAsync(WithSteps(300));
        var watchers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => EventsAsync(runId).AsTask()));

        foreach (var events in watchers)
        {
            var numbers = events.Select(happened => happened.Sequence).OfType<long>().ToList();
            numbers.ShouldBe(Enumerable.Range(1, numbers.Count).Select(number => (long)number));
            events.Count(happened => happened.Kind == "task-step").ShouldBe(300);
            events[^1].Kind.ShouldBe("run-ended");
        }
    }

    [Fact]
    public async Task GetAt_EachEntry_ShowsTheRunAsItStoodThen()
    {
        var run = await RunAsync(WithSteps(3));

        var events = await EventsAsync(run.Run.RunId);
        foreach (var happened in events)
        {
            var then = await Engine.GetAtAsync(run.Run.RunId, happened.Sequence!.Value, default);
            var soFar = events.TakeWhile(one => one.Sequence <= happened.Sequence).ToList();
            then.Sequence.ShouldBe(happened.Sequence.Value);
            // A node that is to begin may stand there before it has: the start, with the run's first entry.
            then.Nodes.Count.ShouldBeInRange(soFar.Count(one => one.Kind == "node-started"), soFar.Count(one => one.Kind == "node-ended") + 1);
            then.Nodes.Count(node => node.EndedAt is not null).ShouldBe(soFar.Count(one => one.Kind == "node-ended"));
            then.Nodes.Sum(node => node.Steps.Count).ShouldBe(soFar.Count(one => one.Kind == "task-step"));
            (then.Run.Status == RunStatus.Succeeded).ShouldBe(happened.Kind == "run-ended");
        }
    }

    [Fact]
    public async Task Watch_FromAnotherProcess_MissesNothing()
    {
        var other = (await OpenAnotherAsync()).Engine;
        var runId = await StartAsync(WithSteps(50));

        var numbers = (await EventsAsync(runId, from: other)).Select(happened => happened.Sequence!.Value).ToList();

        numbers.ShouldBe(Enumerable.Range(1, numbers.Count).Select(number => (long)number));
        (await EventsAsync(runId, from: other))[^1].Kind.ShouldBe("run-ended");
    }

    [Fact]
    public async Task Watch_AfterReconnect_GoesOnBehindTheLastNumber()
    {
        var run = await RunAsync(WithSteps(5));

        var rest = await EventsAsync(run.Run.RunId, after: 4);
        var nothing = await EventsAsync(run.Run.RunId, after: run.Sequence);

        rest[0].Sequence.ShouldBe(5);
        rest[^1].Sequence.ShouldBe(run.Sequence);
        nothing.ShouldBeEmpty();
    }

    [Fact]
    public async Task Watch_Announcements_ReachWatchersOfThisProcess()
    {
        var (began, go) = (new TaskCompletionSource(), new TaskCompletionSource());
        Tasks.Play = async (call, token) =>
        {
            began.SetResult();
            await go.Task.WaitAsync(token);
            call.Host.Announce(new TaskAnnouncement(1, "Tap the orange button", null, null));
            return ScriptedTasks.Succeeded();
        };
        var runId = await StartAsync(TestAgents.Chain(TestAgents.Start, TestAgents.Task(), TestAgents.End("x")));
        await began.Task.WaitAsync(Soon);
        var events = new List<RunEvent>();
        await foreach (var happened in Engine.WatchAsync(runId, 0, Soon))
        {
            events.Add(happened);
            if (happened.Kind == "node-started") go.TrySetResult();
        }

        events.Single(happened => happened.Kind == "announcement").Data!["sentence"]!.GetValue<string>().ShouldBe("Tap the orange button");
    }
}
