using System.Text.Json.Nodes;
using AutoGlm.Engine.Runs;
using AutoGlm.Workflows.Documents;
using Shouldly;
using Xunit;

namespace AutoGlm.Engine.Conformance;

/// <summary>People are told what they are waited for, and reminded once.</summary>
public abstract class NoticeConformance<TData> : EngineConformance<TData>
    where TData : IEngineData, new()
{
    [Fact]
    public async Task Wait_ThatTellsByAnAgent_RunsItOnceWithWhatIsAsked()
    {
        await PublishAsync("teller");
        var runId = await StartAsync(Asking(("notify", "teller"), ("assignee", "Ada")));
        await Engine.WaitAsync(runId, true, Soon);

        var told = await EndedAsync(1);

        told.Single().Trigger.ShouldBe("notice");
        told.Single().Outputs!["result"]!.GetValue<string>().ShouldBe("Order it? / Ada / false");
        (await Engine.GetAsync(runId, Soon)).Run.Status.ShouldBe(RunStatus.Waiting);
    }

    [Fact]
    public async Task Wait_AgentThatTellsIsNotThere_FailsAndSaysSo()
    {
        var run = await RunAsync(Asking(("notify", "nobody")));

        run.Run.Status.ShouldBe(RunStatus.Failed);
        run.Run.Error!.Field.ShouldBe("settings.notify");
        run.Run.Error.Message.ShouldContain("nobody");
    }

    [Fact]
    public async Task Reminder_WhenItIsTime_IsJournaledAndToldOnce()
    {
        await PublishAsync("teller");
        await OpenAnotherAsync();
        var runId = await StartAsync(Asking(("notify", "teller"), ("remindSeconds", 0.2)));

        var reminded = await RemindedAsync(Engine, runId);
        var told = await EndedAsync(2);

        told.Select(run => run.Outputs!["result"]!.GetValue<string>()).ShouldBe(["Order it? /  / false", "Order it? /  / true"], ignoreOrder: true);
        (await Engine.InboxAsync(10, Soon)).ShouldHaveSingleItem().BookmarkId.ShouldBe(reminded.Id);
        await Engine.AnswerAsync(runId, reminded.Id, true, Soon);
        (await Engine.WaitAsync(runId, false, Soon)).Run.Status.ShouldBe(RunStatus.Succeeded);
        (await EventsAsync(runId)).Count(happened => happened.Kind == "bookmark-reminded").ShouldBe(1);
        (await Engine.ListAsync(new RunQuery { AgentId = "teller" }, Soon)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Reminder_ProcessIsKilled_AnotherReminds()
    {
        await PublishAsync("teller");
        var runId = await StartAsync(Asking(("notify", "teller"), ("remindSeconds", 1)));
        await Engine.WaitAsync(runId, true, Soon);
        await First.KillAsync();

        var other = await OpenAnotherAsync(recovers: true);

        (await RemindedAsync(other.Engine, runId)).RemindedAt.ShouldNotBeNull();
    }

    [Fact]
    public async Task Reminder_AnsweredBefore_IsNotSent()
    {
        var runId = await StartAsync(Asking(("remindSeconds", 0.5)));
        var bookmark = (await Engine.WaitAsync(runId, true, Soon)).Bookmarks.Single();
        await Engine.AnswerAsync(runId, bookmark.Id, true, Soon);
        await Engine.WaitAsync(runId, false, Soon);

        // Another wait that is reminded of shows that the time of the first is over.
        var later = await StartAsync(Asking(("remindSeconds", 0.6)));
        await RemindedAsync(Engine, later);

        (await EventsAsync(runId)).ShouldNotContain(happened => happened.Kind == "bookmark-reminded");
    }

    private static AgentDocument Asking(params (string Name, JsonNode Value)[] settings)
    {
        var ask = new WorkflowNode { Id = "ask", Kind = "approval", Settings = new JsonObject { ["title"] = "Order it?" } };
        foreach (var (name, value) in settings) ask.Settings[name] = value;
        return TestAgents.Of([TestAgents.Start, ask, TestAgents.End("x")], ("start", "out", "ask"), ("ask", "approved", "end"));
    }

    /// <summary>The run's wait once it was reminded of.</summary>
    private async Task<BookmarkView> RemindedAsync(IWorkflowEngine engine, string runId)
    {
        while (true)
        {
            if ((await engine.GetAsync(runId, Soon)).Bookmarks.SingleOrDefault() is { RemindedAt: not null } reminded) return reminded;
            await Task.Delay(20, Soon);
        }
    }

    private async Task PublishAsync(string id)
    {
        var agent = TestAgents.Chain(TestAgents.Start, TestAgents.End("{{input.title}} / {{input.assignee}} / {{input.reminder}}")) with
        {
            Id = id,
            Inputs = [new ValueDefinition { Name = "title" }, new ValueDefinition { Name = "assignee" }, new ValueDefinition { Name = "reminder", Type = ValueTypes.Boolean }],
        };
        await First.Agents.SaveDraftAsync(agent, 0, Soon);
        await First.Agents.PublishAsync(id, null, Soon);
    }

    private async Task<IReadOnlyList<RunView>> EndedAsync(int count)
    {
        IReadOnlyList<RunView> runs;
        do runs = await Engine.ListAsync(new RunQuery { AgentId = "teller" }, Soon);
        while (runs.Count < count || runs.Any(run => !run.Status.IsFinal()));
        return runs;
    }
}
