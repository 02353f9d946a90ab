using System.Text.Json.Nodes;
using AutoGlm.Engine.Runs;
using AutoGlm.Tasks.Running;
using Shouldly;
using Xunit;

namespace AutoGlm.Engine.Conformance;

/// <summary>Waiting for people.</summary>
public abstract class BookmarkConformance<TData> : EngineConformance<TData>
    where TData : IEngineData, new()
{
    private static readonly Question Which = new() { Text = "19:00 is taken. 19:30?", Kind = "choice", Choices = ["yes", "no"] };

    private Workflows.Documents.AgentDocument Asking()
    {
        Tasks.Play = async (call, token) =>
        {
            var heard = call.History.Messages.LastOrDefault() ?? await call.Host.AskAsync(Which, token);
            return heard is null
                ? new TaskResult { Outcome = TaskOutcome.NeedsUser, Question = Which }
                : ScriptedTasks.Succeeded(("confirmation", heard.Text));
        };
        return TestAgents.Chain(TestAgents.Start, TestAgents.Task(), TestAgents.End("{{book.confirmation}}"));
    }

    [Fact]
    public async Task Answer_WaitingRun_GoesOnWithTheAnswerOnce()
    {
        var runId = await StartAsync(Asking());
        var waiting = await Engine.WaitAsync(runId, true, Soon);
        var bookmark = waiting.Bookmarks.Single();

        var first = await Engine.AnswerAsync(runId, bookmark.Id, "yes", Soon);
        var second = await Engine.AnswerAsync(runId, bookmark.Id, "no", Soon);

        waiting.Run.Status.ShouldBe(RunStatus.Waiting);
        bookmark.Question!.Text.ShouldBe(Which.Text);
        (first, second).ShouldBe((true, false));
        var ended = await Engine.WaitAsync(runId, false, Soon);
        ended.Run.Outputs!["result"]!.GetValue<string>().ShouldBe("yes");
        ended.Bookmarks.ShouldBeEmpty();
        (await EventsAsync(runId)).Count(happened => happened.Kind == "bookmark-answered").ShouldBe(1);
        (await Engine.AnswerAsync(runId, bookmark.Id, "no", Soon)).ShouldBeFalse();
    }

    [Fact]
    public async Task Answer_ManyAtOnce_ExactlyOneCounts()
    {
        var runId = await StartAsync(Asking());
        var bookmark = (await Engine.WaitAsync(runId, true, Soon)).Bookmarks.Single();
        var other = (await OpenAnotherAsync()).Engine;

        var answers = await Task.WhenAll(Enumerable.Range(0, 200).Select(number =>
            Task.Run(async () => await (number % 2 == 0 ? Engine : other).AnswerAsync(runId, bookmark.Id, $"{number}", Soon))));

        answers.Count(counted => counted).ShouldBe(1);
        var winner = Array.IndexOf(answers, true);
        (await Engine.WaitAsync(runId, false, Soon)).Run.Outputs!["result"]!.GetValue<string>().ShouldBe($"{winner}");
    }

    [Fact]
    public async Task Answer_FromAnotherProcess_IsHeard()
    {
        var runId = await StartAsync(Asking());
        var bookmark = (await Engine.WaitAsync(runId, true, Soon)).Bookmarks.Single();
        var other = (await OpenAnotherAsync()).Engine;

        (await other.AnswerAsync(runId, bookmark.Id, new JsonObject { ["text"] = "gladly" }, Soon)).ShouldBeTrue();

        (await other.WaitAsync(runId, false, Soon)).Run.Outputs!["result"]!.GetValue<string>().ShouldBe("gladly");
    }

    [Fact]
    public async Task Ask_NobodyThere_EndsAsNeedsUser()
    {
        var run = await RunAsync(Asking(), endWhenUserNeeded: true);

        run.Nodes.Single(node => node.NodeId == "book").Status.ShouldBe(NodeRunStatus.NeedsUser);
        run.Run.Error!.Message.ShouldContain(Which.Text);
    }

    [Fact]
    public async Task Tell_RunningTask_HearsIt()
    {
        var (began, told) = (new TaskCompletionSource(), new TaskCompletionSource());
        Tasks.Play = async (call, token) =>
        {
            began.SetResult();
            await told.Task.WaitAsync(token);
            return ScriptedTasks.Succeeded(("confirmation", string.Join(";", call.Host.TakeMessages().Select(message => message.Text))));
        };
        var runId = await StartAsync(TestAgents.Chain(TestAgents.Start, TestAgents.Task(), TestAgents.End("{{book.confirmation}}")));
        await began.Task.WaitAsync(Soon);
        var nodeRunId = (await Engine.GetAsync(runId, Soon)).Nodes.Single(node => node.NodeId == "book").NodeRunId;

        await Engine.TellAsync(runId, nodeRunId, "not Shanghai, Shenzhen", Soon);
        told.SetResult();

        (await Engine.WaitAsync(runId, false, Soon)).Run.Outputs!["result"]!.GetValue<string>().ShouldBe("not Shanghai, Shenzhen");
    }
}
