using System.Text.Json.Nodes;
using AutoGlm.Engine.Runs;
using AutoGlm.Workflows.Documents;
using Shouldly;
using Xunit;

namespace AutoGlm.Engine.Conformance;

/// <summary>Nodes that wait: for time, events and people, without anything being kept busy.</summary>
public abstract class WaitConformance<TData> : EngineConformance<TData>
    where TData : IEngineData, new()
{
    [Fact]
    public async Task Wait_Seconds_GoesOnAfterThem()
    {
        var run = await RunAsync(TestAgents.Chain(TestAgents.Start, Node("pause", "wait", ("seconds", 0.05)), TestAgents.End("x")));

        run.Run.Status.ShouldBe(RunStatus.Succeeded);
        var pause = run.Nodes.Single(node => node.NodeId == "pause");
        (pause.EndedAt - pause.StartedAt).ShouldNotBeNull().ShouldBeGreaterThanOrEqualTo(TimeSpan.FromSeconds(0.05));
    }

    [Fact]
    public async Task Wait_MomentThatIsOver_GoesOnAtOnce()
    {
        var run = await RunAsync(TestAgents.Chain(TestAgents.Start, Node("pause", "wait", ("until", "2020-01-01T00:00:00Z")), TestAgents.End("x")));

        run.Run.Status.ShouldBe(RunStatus.Succeeded);
    }

    [Fact]
    public async Task Wait_ProcessIsKilled_AnotherGoesOnWhenItIsTime()
    {
        var runId = await StartAsync(TestAgents.Chain(TestAgents.Start, Node("pause", "wait", ("seconds", 1)), TestAgents.End("x")));
        await Engine.WaitAsync(runId, true, Soon);
        await First.KillAsync();

        var other = await OpenAnotherAsync(recovers: true);

        (await other.Engine.WaitAsync(runId, false, Soon)).Run.Status.ShouldBe(RunStatus.Succeeded);
    }

    [Fact]
    public async Task Event_ToldOnce_EveryRunThatWaitsForItGoesOn()
    {
        var agent = TestAgents.Chain(TestAgents.Start, Node("paid", "wait-event", ("event", "paid-{{input.guests}}")), TestAgents.End("{{paid.data.amount}}"));
        var first = await StartAsync(agent, new JsonObject { ["guests"] = 4 });
        var second = await StartAsync(agent, new JsonObject { ["guests"] = 4 });
        var third = await StartAsync(agent, new JsonObject { ["guests"] = 5 });
        foreach (var id in new[] { first, second, third }) await Engine.WaitAsync(id, true, Soon);

        var told = await Engine.PublishAsync("paid-4", new JsonObject { ["amount"] = 12 }, Soon);
        var again = await Engine.PublishAsync("paid-4", new JsonObject { ["amount"] = 13 }, Soon);

        (told, again).ShouldBe((2, 0));
        (await Engine.WaitAsync(first, false, Soon)).Run.Outputs!["result"]!.GetValue<int>().ShouldBe(12);
        (await Engine.WaitAsync(second, false, Soon)).Run.Status.ShouldBe(RunStatus.Succeeded);
        (await Engine.GetAsync(third, Soon)).Run.Status.ShouldBe(RunStatus.Waiting);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Event_NotInTime_TakesThePortForItOrTimesOut(bool edge)
    {
        (string, string, string)[] edges = [("start", "out", "paid"), ("paid", "out", "end"), .. edge ? [("paid", "timeout", "late")] : Array.Empty<(string, string, string)>()];
        var agent = TestAgents.Of([TestAgents.Start, Node("paid", "wait-event", ("event", "paid"), ("timeoutSeconds", 1)), TestAgents.End("paid"), .. edge ? [TestAgents.End("too late", "late")] : Array.Empty<WorkflowNode>()], edges);

        var run = await RunAsync(agent);

        run.Run.Status.ShouldBe(edge ? RunStatus.Succeeded : RunStatus.TimedOut);
        if (edge) run.Run.Outputs!["result"]!.GetValue<string>().ShouldBe("too late");
    }

    [Theory]
    [InlineData("yes", "approved")]
    [InlineData("不同意", "rejected")]
    public async Task Approval_Answer_TakesExactlyOneWay(string answer, string expected)
    {
        var runId = await StartAsync(Approving());
        var bookmark = (await Engine.WaitAsync(runId, true, Soon)).Bookmarks.Single();

        var counted = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(async () => await Engine.AnswerAsync(runId, bookmark.Id, answer, Soon))));
        var run = await Engine.WaitAsync(runId, false, Soon);

        counted.Count(one => one).ShouldBe(1);
        bookmark.Wait!.Title.ShouldBe("Table for 4");
        run.Run.Outputs!["result"]!.GetValue<string>().ShouldBe(expected);
        run.Nodes.Count(node => node.NodeId is "approved" or "rejected").ShouldBe(1);
    }

    [Fact]
    public async Task Approval_TwoHundredYesAndNoFromTwoProcesses_TakesExactlyOneWay()
    {
        var runId = await StartAsync(Approving());
        var bookmark = (await Engine.WaitAsync(runId, true, Soon)).Bookmarks.Single();
        var other = (await OpenAnotherAsync(recovers: true)).Engine;

        var counted = await Task.WhenAll(Enumerable.Range(0, 200).Select(number =>
            Task.Run(async () => await (number % 2 == 0 ? Engine : other).AnswerAsync(runId, bookmark.Id, number % 4 < 2, Soon))));
        var run = await Engine.WaitAsync(runId, false, Soon);

        counted.Count(one => one).ShouldBe(1);
        run.Run.Outputs!["result"]!.GetValue<string>().ShouldBe(Array.IndexOf(counted, true) % 4 < 2 ? "approved" : "rejected");
        run.Nodes.Count(node => node.NodeId is "approved" or "rejected").ShouldBe(1);
    }

    [Fact]
    public async Task Approval_AnswerThatIsNeither_IsRefusedAndStaysOpen()
    {
        var runId = await StartAsync(Approving());
        var bookmark = (await Engine.WaitAsync(runId, true, Soon)).Bookmarks.Single();

        var refused = await Should.ThrowAsync<AnswerRefusedException>(async () => await Engine.AnswerAsync(runId, bookmark.Id, "perhaps", Soon));

        refused.Problems.ShouldHaveSingleItem().Field.ShouldBe("approved");
        (await Engine.AnswerAsync(runId, bookmark.Id, true, Soon)).ShouldBeTrue();
    }

    [Fact]
    public async Task Approval_WhereNobodyCanBeAsked_EndsAsNeedsUser()
    {
        var run = await RunAsync(Approving(), endWhenUserNeeded: true);

        run.Run.Status.ShouldBe(RunStatus.Failed);
        run.Nodes.Single(node => node.NodeId == "ask").Status.ShouldBe(NodeRunStatus.NeedsUser);
    }

    [Fact]
    public async Task Form_Answer_IsCheckedAndTyped()
    {
        var fields = new JsonArray(new JsonObject { ["name"] = "people", ["type"] = "number", ["required"] = true }, new JsonObject { ["name"] = "note" });
        var runId = await StartAsync(TestAgents.Chain(TestAgents.Start, Node("ask", "form", ("title", "Who?"), ("fields", fields)), TestAgents.End("{{ask.people}}")));
        var bookmark = (await Engine.WaitAsync(runId, true, Soon)).Bookmarks.Single();

        var refused = await Should.ThrowAsync<AnswerRefusedException>(async () => await Engine.AnswerAsync(runId, bookmark.Id, new JsonObject { ["people"] = "many" }, Soon));
        await Engine.AnswerAsync(runId, bookmark.Id, new JsonObject { ["people"] = "3" }, Soon);

        refused.Problems.ShouldHaveSingleItem().Field.ShouldBe("people");
        (await Engine.WaitAsync(runId, false, Soon)).Run.Outputs!["result"]!.GetValue<int>().ShouldBe(3);
    }

    [Fact]
    public async Task Approval_InsideALoop_EachItemWaitsForItsOwnAnswer()
    {
        var loop = Node("loop", "for-each", ("items", new JsonArray("a", "b", "c")), ("concurrency", 3), ("collect", "{{loop.item}}:{{ask.approved}}"));
        var agent = TestAgents.Of(
            [TestAgents.Start, loop, Node("ask", "approval", ("title", "{{loop.item}}?")), TestAgents.Set("ok", "x"), TestAgents.End("{{loop.results}}")],
            ("start", "out", "loop"), ("loop", "each", "ask"), ("ask", "approved", "ok"), ("loop", "done", "end"));
        var runId = await StartAsync(agent);
        var bookmarks = (await Engine.WaitAsync(runId, true, Soon)).Bookmarks;

        foreach (var bookmark in bookmarks) await Engine.AnswerAsync(runId, bookmark.Id, bookmark.Wait!.Title != "b?", Soon);

        (await Engine.WaitAsync(runId, false, Soon)).Run.Outputs!["result"]!.ToJsonString().ShouldBe("""["a:true","b:false","c:true"]""");
    }

    [Fact]
    public async Task Cancel_WhileItWaits_EndsItAndItsBookmark()
    {
        var runId = await StartAsync(Approving());
        var bookmark = (await Engine.WaitAsync(runId, true, Soon)).Bookmarks.Single();

        await Engine.CancelAsync(runId, Soon);

        (await Engine.WaitAsync(runId, false, Soon)).Run.Status.ShouldBe(RunStatus.Cancelled);
        (await Engine.AnswerAsync(runId, bookmark.Id, true, Soon)).ShouldBeFalse();
    }

    private static AgentDocument Approving() => TestAgents.Of(
        [TestAgents.Start, Node("ask", "approval", ("title", "Table for {{input.guests}}"), ("assignee", "boss")), TestAgents.End("approved", "approved"), TestAgents.End("rejected", "rejected")],
        ("start", "out", "ask"), ("ask", "approved", "approved"), ("ask", "rejected", "rejected"));

    private static WorkflowNode Node(string id, string kind, params (string Name, JsonNode Value)[] settings) =>
        new() { Id = id, Kind = kind, Settings = new JsonObject(settings.Select(one => KeyValuePair.Create(one.Name, (JsonNode?)one.Value))) };
}
