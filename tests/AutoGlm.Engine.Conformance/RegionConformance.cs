using System.Text.Json.Nodes;
using AutoGlm.Engine.Runs;
using AutoGlm.Tasks.Tools;
using AutoGlm.Workflows.Documents;
using Shouldly;
using Xunit;

namespace AutoGlm.Engine.Conformance;

/// <summary>Loops, tries and what runs side by side.</summary>
public abstract class RegionConformance<TData> : EngineConformance<TData>
    where TData : IEngineData, new()
{
    [Fact]
    public async Task ForEach_Items_BodyOnceForEachAndResultsInTheirOrder()
    {
        var agent = TestAgents.Of(
            [TestAgents.Start, ForEach("[3, 1, 2]", collect: "{{double.x}}", sideBySide: 2), TestAgents.Set("double", "{{loop.item}}-{{loop.index}}"), TestAgents.End("{{loop.results}}")],
            ("start", "out", "loop"), ("loop", "each", "double"), ("loop", "done", "end"));

        var run = await RunAsync(agent);

        run.Run.Outputs!["result"]!.ToJsonString().ShouldBe("""["3-0","1-1","2-2"]""");
        run.Nodes.Count(node => node.NodeId == "double").ShouldBe(3);
        run.Nodes.Single(node => node.NodeId == "loop").Output!["count"]!.GetValue<int>().ShouldBe(3);
    }

    [Fact]
    public async Task ForEach_EmptyList_GoesOnAtOnce()
    {
        var agent = TestAgents.Of(
            [TestAgents.Start, ForEach("[]"), TestAgents.Set("body", "x"), TestAgents.End("{{loop.results}}")],
            ("start", "out", "loop"), ("loop", "each", "body"), ("loop", "done", "end"));

        (await RunAsync(agent)).Run.Outputs!["result"]!.ToJsonString().ShouldBe("[]");
    }

    [Fact]
    public async Task ForEach_WithinForEach_SeesBothItems()
    {
        var agent = TestAgents.Of(
            [
                TestAgents.Start, ForEach("""["a", "b"]""", "outer", collect: "{{inner.results}}"), ForEach("[1, 2]", "inner", collect: "{{pair.x}}"),
                TestAgents.Set("pair", "{{outer.item}}{{inner.item}}"), TestAgents.End("{{outer.results}}"),
            ],
            ("start", "out", "outer"), ("outer", "each", "inner"), ("inner", "each", "pair"), ("outer", "done", "end"));

        (await RunAsync(agent)).Run.Outputs!["result"]!.ToJsonString().ShouldBe("""[["a1","a2"],["b1","b2"]]""");
    }

    [Fact]
    public async Task ForEach_SideBySide_NeverMoreThanAllowed()
    {
        var (now, most) = (0, 0);
        Http.Answer = async (_, token) =>
        {
            var here = Interlocked.Increment(ref now);
            InterlockedMax(ref most, here);
            await Task.Yield();
            Interlocked.Decrement(ref now);
            return new JsonObject { ["status"] = 200 };
        };
        var agent = TestAgents.Of(
            [TestAgents.Start, ForEach(Numbers(40), sideBySide: 4), TestAgents.Http(), TestAgents.End("{{loop.count}}")],
            ("start", "out", "loop"), ("loop", "each", "call"), ("loop", "done", "end"));

        var run = await RunAsync(agent);

        run.Run.Outputs!["result"]!.GetValue<int>().ShouldBe(40);
        most.ShouldBeLessThanOrEqualTo(4);
        Http.Keys.Count.ShouldBe(40);
    }

    [Fact]
    public async Task ForEach_ItemFailsAndOthersGoOn_SaysWhichFailed()
    {
        Http.Answer = (_, _) => Http.Keys.Count == 2 ? throw new ToolException("Sold out.", "Try later.") : new(new JsonObject { ["status"] = 200 });
        var agent = TestAgents.Of(
            [TestAgents.Start, ForEach("[1, 2, 3]", onFailure: "continue", collect: "{{loop.item}}"), TestAgents.Http(), TestAgents.End("{{loop}}")],
            ("start", "out", "loop"), ("loop", "each", "call"), ("loop", "done", "end"));

        var result = (await RunAsync(agent)).Run.Outputs!["result"]!;

        result["results"]!.ToJsonString().ShouldBe("[1,null,3]");
        result["failed"]!.ToJsonString().ShouldBe("""[{"index":1,"message":"Sold out."}]""");
    }

    [Fact]
    public async Task ForEach_ItemFails_BreaksOffTheOthersAndFailsTheRun()
    {
        Http.Answer = (_, _) => Http.Keys.Count == 2 ? throw new ToolException("Sold out.", "Try later.") : new(new JsonObject { ["status"] = 200 });
        var agent = TestAgents.Of(
            [TestAgents.Start, ForEach("[1, 2, 3]"), TestAgents.Http(), TestAgents.End("x")],
            ("start", "out", "loop"), ("loop", "each", "call"), ("loop", "done", "end"));

        var run = await RunAsync(agent);

        run.Run.Status.ShouldBe(RunStatus.Failed);
        run.Run.Error!.Message.ShouldBe("Sold out.");
        Http.Keys.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("before", 4)]
    [InlineData("after", 4)]
    public async Task While_ConditionOnTheBody_RepeatsUntilItNoLongerHolds(string check, int least)
    {
        // The body's own count is what the condition looks at; before the first round there is only the loop's.
        var left = check == "after" ? "{{count.x}}" : "{{input.guests}}";
        var agent = TestAgents.Of(
            [TestAgents.Start, While(left, "less", check == "after" ? "3" : "4", check), TestAgents.Set("count", "{{loop.index}}"), TestAgents.End("{{loop.rounds}}")],
            ("start", "out", "loop"), ("loop", "body", "count"), ("loop", "done", "end"));

        var run = await RunAsync(agent, new JsonObject { ["guests"] = 4 });

        run.Run.Outputs!["result"]!.GetValue<int>().ShouldBe(check == "after" ? least : 0);
    }

    [Fact]
    public async Task While_Cap_FailsWhateverIsSaidAboutFailures()
    {
        var loop = While("1", "equals", "1", "before", most: 5);
        loop = loop with { Failure = new NodeFailurePolicy { Then = "continue" } };
        var agent = TestAgents.Of(
            [TestAgents.Start, ForEach("[1]", "outer", onFailure: "continue"), loop, TestAgents.Set("body", "x"), TestAgents.End("x")],
            ("start", "out", "outer"), ("outer", "each", "loop"), ("loop", "body", "body"), ("outer", "done", "end"));

        var run = await RunAsync(agent);

        run.Run.Status.ShouldBe(RunStatus.Failed);
        run.Run.Error!.Field.ShouldBe("settings.maxRounds");
        run.Nodes.Count(node => node.NodeId == "body").ShouldBe(5);
    }

    [Theory]
    [InlineData(false, "went well", "try,last")]
    [InlineData(true, "Sold out.", "try,catch,last")]
    public async Task Try_BodyFailsOrNot_CatchAndFinallyInTheirOrder(bool fails, string expected, string order)
    {
        Http.Answer = (_, _) => fails ? throw new ToolException("Sold out.", "Try later.") : new(new JsonObject { ["status"] = 200 });
        var agent = TestAgents.Of(
            [
                TestAgents.Start, Try, TestAgents.Http("try"), TestAgents.Set("catch", "{{guard.error.message}}"), TestAgents.Set("last", "tidy"),
                TestAgents.If("{{guard.failed}}", "true"), TestAgents.End("{{guard.error.message}}", "bad"), TestAgents.End("went well", "good"),
            ],
            ("start", "out", "guard"), ("guard", "try", "try"), ("guard", "catch", "catch"), ("guard", "finally", "last"), ("guard", "out", "check"), ("check", "true", "bad"), ("check", "false", "good"));

        var run = await RunAsync(agent);

        run.Run.Status.ShouldBe(RunStatus.Succeeded);
        run.Run.Outputs!["result"]!.GetValue<string>().ShouldBe(expected);
        string.Join(',', run.Nodes.Where(node => node.NodeId is "try" or "catch" or "last").Select(node => node.NodeId)).ShouldBe(order);
    }

    [Fact]
    public async Task Try_NoCatch_FinallyRunsAndTheFailureGoesOn()
    {
        Http.Answer = (_, _) => throw new ToolException("Sold out.", "Try later.");
        var agent = TestAgents.Of(
            [TestAgents.Start, Try, TestAgents.Http("try"), TestAgents.Set("last", "tidy"), TestAgents.End("x")],
            ("start", "out", "guard"), ("guard", "try", "try"), ("guard", "finally", "last"), ("guard", "out", "end"));

        var run = await RunAsync(agent);

        run.Run.Status.ShouldBe(RunStatus.Failed);
        run.Run.Error!.Message.ShouldBe("Sold out.");
        run.Nodes.Single(node => node.NodeId == "last").Status.ShouldBe(NodeRunStatus.Succeeded);
    }

    [Fact]
    public async Task Join_All_WaitsForEveryBranchThatStillComes()
    {
        var agent = TestAgents.Of(
            [
                TestAgents.Start, Parallel("a", "b", "c"), TestAgents.Set("one", "1"), TestAgents.Set("two", "2"), TestAgents.If("{{input.guests}}", "4"), TestAgents.Set("three", "3"), TestAgents.Set("aside", "0"),
                Join("all"), TestAgents.End("{{meet.branches}}"),
            ],
            ("start", "out", "fork"), ("fork", "a", "one"), ("fork", "b", "two"), ("fork", "c", "check"), ("check", "true", "three"), ("check", "false", "aside"),
            ("one", "out", "meet"), ("two", "out", "meet"), ("three", "out", "meet"), ("meet", "out", "end"));

        var all = await RunAsync(agent, new JsonObject { ["guests"] = 4 });
        var some = await RunAsync(agent, new JsonObject { ["guests"] = 9 });

        all.Run.Outputs!["result"]!.AsObject().Count.ShouldBe(3);
        all.Nodes.Count(node => node.NodeId == "meet").ShouldBe(1);
        some.Run.Outputs!["result"]!.AsObject().Select(pair => pair.Key).Order().ShouldBe(["one", "two"]);
    }

    [Theory]
    [InlineData("first", 1)]
    [InlineData("any", 2)]
    public async Task Join_FirstAndAny_GoOnOnceWithTheFirst(string mode, int ended)
    {
        var slow = new TaskCompletionSource();
        Http.Answer = async (_, token) =>
        {
            await slow.Task.WaitAsync(token);
            return new JsonObject { ["status"] = 200 };
        };
        var agent = TestAgents.Of(
            [TestAgents.Start, Parallel("quick", "slow"), TestAgents.Set("hare", "hare"), TestAgents.Http("tortoise"), Join(mode), TestAgents.Set("after", "{{meet.count}}"), TestAgents.End("{{after.x}}")],
            ("start", "out", "fork"), ("fork", "quick", "hare"), ("fork", "slow", "tortoise"), ("hare", "out", "meet"), ("tortoise", "out", "meet"), ("meet", "out", "after"), ("after", "out", "end"));

        var runId = await StartAsync(agent);
        if (mode == "any")
        {
            await foreach (var happened in Engine.WatchAsync(runId, 0, Soon))
                if (happened is { NodeId: "end", Kind: "node-ended" }) break;
            slow.SetResult();
        }
        var run = await Engine.WaitAsync(runId, false, Soon);

        run.Run.Status.ShouldBe(RunStatus.Succeeded);
        run.Nodes.Count(node => node.NodeId == "after").ShouldBe(1);
        run.Nodes.Count(node => node.NodeId is "hare" or "tortoise" && node.Status == NodeRunStatus.Succeeded).ShouldBe(ended);
    }

    [Fact]
    public async Task Failure_Retries_TriesAgainAndTellsEachTime()
    {
        Http.Answer = (_, _) => Http.Keys.Count < 3 ? throw new ToolException("Busy.", "Try later.") : new(new JsonObject { ["status"] = 200 });
        var call = TestAgents.Http() with { Failure = new NodeFailurePolicy { Retries = 3, DelaySeconds = 0.01 } };

        var run = await RunAsync(TestAgents.Chain(TestAgents.Start, call, TestAgents.End("x")));

        run.Run.Status.ShouldBe(RunStatus.Succeeded);
        run.Nodes.Single(node => node.NodeId == "call").Attempt.ShouldBe(3);
        Http.Keys.Distinct().Count().ShouldBe(1);
        (await EventsAsync(run.Run.RunId)).Count(happened => happened.Kind == "node-retried").ShouldBe(2);
    }

    [Fact]
    public async Task Failure_ContinueWithDefaultOutput_LaterNodesSeeIt()
    {
        Http.Answer = (_, _) => throw new ToolException("Busy.", "Try later.");
        var call = TestAgents.Http() with { Failure = new NodeFailurePolicy { Then = "continue", Output = new JsonObject { ["body"] = "nothing" } } };

        var run = await RunAsync(TestAgents.Chain(TestAgents.Start, call, TestAgents.End("{{call.body}}: {{call.error.message}}")));

        run.Run.Outputs!["result"]!.GetValue<string>().ShouldBe("nothing: Busy.");
        run.Nodes.Single(node => node.NodeId == "call").Status.ShouldBe(NodeRunStatus.Failed);
    }

    [Fact]
    public async Task Failure_Timeout_CountsAsTimedOut()
    {
        Http.Answer = async (_, token) =>
        {
            await Task.Delay(Timeout.Infinite, token);
            return [];
        };
        var call = TestAgents.Http() with { Failure = new NodeFailurePolicy { TimeoutSeconds = 0.05 } };

        var run = await RunAsync(TestAgents.Chain(TestAgents.Start, call, TestAgents.End("x")));

        run.Run.Status.ShouldBe(RunStatus.TimedOut);
        run.Run.Error!.Field.ShouldBe("failure.timeoutSeconds");
    }

    [Fact]
    public async Task Stop_WhileABranchRuns_EndsTheRunAtOnce()
    {
        Http.Answer = async (_, token) =>
        {
            await Task.Delay(Timeout.Infinite, token);
            return [];
        };
        var stop = new WorkflowNode { Id = "enough", Kind = "stop", Settings = new JsonObject { ["outputs"] = new JsonObject { ["result"] = "enough" } } };
        var agent = TestAgents.Of(
            [TestAgents.Start, Parallel("a", "b"), TestAgents.Http(), stop],
            ("start", "out", "fork"), ("fork", "a", "call"), ("fork", "b", "enough"));

        var run = await RunAsync(agent);

        run.Run.Status.ShouldBe(RunStatus.Succeeded);
        run.Run.Outputs!["result"]!.GetValue<string>().ShouldBe("enough");
    }

    [Fact]
    public async Task Kill_InTheMiddleOfALoop_AnotherGoesOnWithTheItemsThatAreLeft()
    {
        var reached = new TaskCompletionSource();
        Http.Answer = async (_, token) =>
        {
            if (Http.Keys.Count != 3) return new JsonObject { ["status"] = 200 };
            reached.TrySetResult();
            await Task.Delay(Timeout.Infinite, token);
            return [];
        };
        var agent = TestAgents.Of(
            [TestAgents.Start, ForEach(Numbers(6), collect: "{{loop.item}}"), TestAgents.Http(), TestAgents.End("{{loop.results}}")],
            ("start", "out", "loop"), ("loop", "each", "call"), ("loop", "done", "end"));
        var runId = await StartAsync(agent);
        await reached.Task.WaitAsync(Soon);
        await First.KillAsync();

        var other = await OpenAnotherAsync(recovers: true);
        var run = await other.Engine.WaitAsync(runId, false, Soon);

        run.Run.Outputs!["result"]!.ToJsonString().ShouldBe("[1,2,3,4,5,6]");
        run.Nodes.Where(node => node.NodeId == "call").ShouldAllBe(node => node.Status == NodeRunStatus.Succeeded);
        run.Nodes.Count(node => node.NodeId == "call").ShouldBe(6);
    }

    private static WorkflowNode Try { get; } = new() { Id = "guard", Kind = "try" };

    private static WorkflowNode ForEach(string items, string id = "loop", string? collect = null, int sideBySide = 1, string onFailure = "fail")
    {
        var settings = new JsonObject { ["items"] = JsonNode.Parse(items), ["concurrency"] = sideBySide, ["onItemFailure"] = onFailure };
        if (collect is not null) settings["collect"] = collect;
        return new WorkflowNode { Id = id, Kind = "for-each", Settings = settings };
    }

    private static WorkflowNode While(string left, string compare, string right, string check, int most = 100) => new()
    {
        Id = "loop",
        Kind = "while",
        Settings = new JsonObject
        {
            ["conditions"] = new JsonObject { ["match"] = "all", ["rows"] = new JsonArray(new JsonObject { ["left"] = left, ["operator"] = compare, ["right"] = right }) },
            ["check"] = check,
            ["maxRounds"] = most,
        },
    };

    private static WorkflowNode Parallel(params string[] branches) =>
        new() { Id = "fork", Kind = "parallel", Settings = new JsonObject { ["branches"] = new JsonArray([.. branches.Select(branch => (JsonNode)branch)]) } };

    private static WorkflowNode Join(string mode) => new() { Id = "meet", Kind = "join", Settings = new JsonObject { ["mode"] = mode } };

    private static string Numbers(int count) => $"[{string.Join(',', Enumerable.Range(1, count))}]";

    private static void InterlockedMax(ref int most, int here)
    {
        int seen;
        while (here > (seen = Volatile.Read(ref most)) && Interlocked.CompareExchange(ref most, here, seen) != seen)
        {
        }
    }
}
