using System.Diagnostics;
using System.Text.Json.Nodes;
using AutoGlm.Canaries;
using AutoGlm.Engine.Conformance;
using AutoGlm.Engine.Execution;
using AutoGlm.Engine.Journal;
using AutoGlm.Engine.Runs;
using AutoGlm.Engine.State;
using AutoGlm.Engine.Telemetry;
using AutoGlm.Tasks.Tools;
using AutoGlm.Workflows.Documents;
using Microsoft.Extensions.Logging.Abstractions;
using Shouldly;
using Xunit;

namespace AutoGlm.Engine.Tests.Telemetry;

/// <summary>What runs tell of themselves, on the real engine and store.</summary>
public sealed class RunTelemetryTests : EngineConformance<SqliteData>
{
    private const string Caller = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    private static readonly ActivityTraceId CallersTrace = ActivityTraceId.CreateFromString("0af7651916cd43dd8448eb211c80319c");

    private EngineTelemetry Telemetry => ((EngineProcess)First).Telemetry;

    [Fact]
    public async Task Run_OverTwoProcessesWithEverythingInIt_IsOneTraceWithTheRightParents()
    {
        using var spans = new SpanLog();
        await PublishAsync(TestAgents.Chain(TestAgents.Start, TestAgents.End("for {{input.guests}}")));
        Http.Answer = (_, _) => Http.Keys.Count == 1 ? throw new ToolException("Sold out.", "Try later.") : new(new JsonObject { ["status"] = 200 });
        var runId = await StartAsync(Everything());
        await UntilAsync(async () => (await Engine.GetAsync(runId, Soon)).Nodes.Any(node => node is { NodeId: "paid", Status: NodeRunStatus.Waiting }));
        await First.KillAsync();

        var other = (await OpenAnotherAsync(recovers: true)).Engine;
        await other.PublishAsync("go", null, Soon);
        var run = await other.WaitAsync(runId, false, Soon);

        run.Run.Status.ShouldBe(RunStatus.Succeeded, run.Run.Error?.Message);
        await ToldAsync(spans, SpanIds.TraceOf(runId), runId);
        var trace = spans.Of(SpanIds.TraceOf(runId));
        trace.Select(span => span.SpanId).ShouldBeUnique();
        var root = trace.Single(span => span.DisplayName == "run test-agent");
        root.ParentSpanId.ShouldBe(default);
        trace.Where(span => span != root).ShouldAllBe(span => trace.Any(parent => parent.SpanId == span.ParentSpanId));

        var loop = trace.Single(span => span.DisplayName == "for-each loop");
        loop.ParentSpanId.ShouldBe(root.SpanId);
        var items = trace.Where(span => span.DisplayName == "set double").ToList();
        items.ShouldAllBe(span => span.ParentSpanId == loop.SpanId);
        items.Select(span => $"{span.GetTagItem("autoglm.frame.port")} {span.GetTagItem("autoglm.frame.index")}").ShouldBe(["each 0", "each 1"], ignoreOrder: true);

        var call = trace.Single(span => span.DisplayName == "http call");
        call.GetTagItem("autoglm.node_run.attempt").ShouldBe(2);
        call.Status.ShouldBe(ActivityStatusCode.Unset);
        var attempt = trace.Single(span => span.DisplayName == "attempt call");
        (attempt.ParentSpanId, attempt.Status, attempt.StatusDescription).ShouldBe((call.SpanId, ActivityStatusCode.Error, "failed"));

        var agent = trace.Single(span => span.DisplayName == "agent other");
        var child = trace.Single(span => span.DisplayName == "run child");
        child.ParentSpanId.ShouldBe(agent.SpanId);
        child.GetTagItem("autoglm.run.id").ShouldBe(agent.GetTagItem("autoglm.called_run.id"));
        trace.Count(span => span.ParentSpanId == child.SpanId).ShouldBe(2);

        var wait = trace.Single(span => span.DisplayName == "wait-event paid");
        (wait.StartTimeUtc, wait.Duration).ShouldBe((TimeOf(run, "paid").StartedAt.UtcDateTime, TimeOf(run, "paid").EndedAt!.Value - TimeOf(run, "paid").StartedAt));
        root.StartTimeUtc.ShouldBe(run.Run.StartedAt.UtcDateTime);
        root.GetTagItem("autoglm.outcome").ShouldBe("succeeded");
    }

    [Fact]
    public async Task Run_CalledWithATraceParent_GoesOnWithTheCallersTrace()
    {
        using var spans = new SpanLog();

        var handle = await Engine.LaunchAsync(new StartRun { Agent = TestAgents.Chain(TestAgents.Start, TestAgents.End("x")), TraceParent = Caller }, Soon);
        await handle.WaitAsync(RunUntil.Ended, Soon);
        await ToldAsync(spans, CallersTrace, handle.RunId);

        var root = spans.Of(CallersTrace).Single(span => Equals(span.GetTagItem("autoglm.run.id"), handle.RunId) && span.DisplayName.StartsWith("run ", StringComparison.Ordinal));
        root.ParentSpanId.ToHexString().ShouldBe("b7ad6b7169203331");
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("00-00000000000000000000000000000000-b7ad6b7169203331-01")]
    [InlineData("00-0af7651916cd43dd8448eb211c80319c-0000000000000000-01")]
    [InlineData("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01\r\nX-Evil: 1")]
    public async Task Run_CalledWithWhatIsNoTraceParent_HasATraceOfItsOwn(string sent)
    {
        using var spans = new SpanLog();

        var runId = await Engine.StartAsync(new StartRun { Agent = TestAgents.Chain(TestAgents.Start, TestAgents.End("x")), TraceParent = sent }, Soon);
        await Engine.WaitAsync(runId, false, Soon);
        await ToldAsync(spans, SpanIds.TraceOf(runId), runId);

        (await EventsAsync(runId))[0].Data!["traceParent"].ShouldBeNull();
    }

    [Fact]
    public async Task Task_IsExecuted_FindsItsNodeRunAsTheCurrentActivity()
    {
        using var spans = new SpanLog();
        Activity? current = null;
        Tasks.Play = (_, _) =>
        {
            current = Activity.Current;
            return new(ScriptedTasks.Succeeded(("confirmation", "ok")));
        };

        var run = await RunAsync(TestAgents.Chain(TestAgents.Start, TestAgents.Task(), TestAgents.End("x")));
        await ToldAsync(spans, SpanIds.TraceOf(run.Run.RunId), run.Run.RunId);

        var node = spans.Of(SpanIds.TraceOf(run.Run.RunId)).Single(span => span.DisplayName == "task book");
        (current!.TraceId, current.SpanId).ShouldBe((node.TraceId, node.SpanId));
    }

    [Fact]
    public async Task Resume_OfAFailedRun_GoesOnUnderIt()
    {
        using var spans = new SpanLog();
        Http.Answer = (_, _) => Http.Keys.Count == 1 ? throw new ToolException("Sold out.", "Try later.") : new(new JsonObject { ["status"] = 200 });
        var failed = await RunAsync(TestAgents.Chain(TestAgents.Start, TestAgents.Http(), TestAgents.End("x")));

        var resumed = await Engine.ResumeFailedAsync(failed.Run.RunId, null, null, Soon);
        await Engine.WaitAsync(resumed, false, Soon);
        var trace = SpanIds.TraceOf(failed.Run.RunId);
        await ToldAsync(spans, trace, resumed);

        var runs = spans.Of(trace).Where(span => span.DisplayName == "run test-agent").ToDictionary(span => (string)span.GetTagItem("autoglm.run.id")!);
        runs[resumed].ParentSpanId.ShouldBe(runs[failed.Run.RunId].SpanId);
        runs[failed.Run.RunId].Status.ShouldBe(ActivityStatusCode.Error);
        runs[failed.Run.RunId].GetTagItem("autoglm.error.node").ShouldBe("call");
    }

    [Fact]
    public async Task Spans_OfARunWithSecretsThatFails_SayNothingOfWhatItWorkedWith()
    {
        using var spans = new SpanLog();
        string[] values = [Planted.Odd, "4711", "Sold out to", "tables.example.com", "weather.example.com", "Book a table", "Tap “1”", "Table 9"];
        Http.Answer = (_, _) => throw new ToolException("Sold out to Ann.", "Try later.");
        Tasks.Play = async (call, token) =>
        {
            await call.Host.RecordStepAsync(Steps.Number(1), token);
            return ScriptedTasks.Succeeded(("confirmation", "Table 9")) with { Answer = "Table 9" };
        };
        var agent = TestAgents.Chain(TestAgents.Start, TestAgents.Set("keep", "{{input.guests}}"), TestAgents.Task(), TestAgents.Http(), TestAgents.End("{{keep.x}}"));

        var run = await RunAsync(agent, new JsonObject { ["guests"] = 4711, ["password"] = Planted.Odd });
        var trace = SpanIds.TraceOf(run.Run.RunId);
        await ToldAsync(spans, trace, run.Run.RunId);

        run.Run.Status.ShouldBe(RunStatus.Failed);
        var said = string.Join('\n', spans.Of(trace).Select(SpanLog.Said));
        said.ShouldContain("task book");
        foreach (var value in values) said.ShouldNotContain(value);
    }

    [Fact]
    public async Task Metrics_OfRuns_CountThemByOutcomeAndNothingElse()
    {
        using var metrics = new MetricLog(meter => meter == Telemetry.Meter);
        Http.Answer = (_, _) => Http.Keys.Count == 1 ? throw new ToolException("Sold out.", "Try later.") : new(new JsonObject { ["status"] = 200 });
        var again = TestAgents.Http() with { Failure = new NodeFailurePolicy { Retries = 1, DelaySeconds = 0 } };

        await RunAsync(TestAgents.Chain(TestAgents.Start, again, TestAgents.End("x")));
        await UntilAsync(() => metrics.Lines.Contains("autoglm.runs.ended autoglm.outcome=succeeded autoglm.trigger=manual"));

        metrics.Lines.ShouldBe(
            [
                "autoglm.runs.started autoglm.trigger=manual",
                "autoglm.node_run.duration autoglm.node.kind=manual autoglm.outcome=succeeded",
                "autoglm.node_run.retries autoglm.node.kind=http",
                "autoglm.node_run.duration autoglm.node.kind=http autoglm.outcome=succeeded",
                "autoglm.node_run.duration autoglm.node.kind=end autoglm.outcome=succeeded",
                "autoglm.runs.ended autoglm.outcome=succeeded autoglm.trigger=manual",
                "autoglm.run.duration autoglm.outcome=succeeded autoglm.trigger=manual",
            ],
            ignoreOrder: true);
    }

    [Fact]
    public async Task Metrics_OfARunThatWaits_CountItAsWaitingNotAsActive()
    {
        var wait = new WorkflowNode { Id = "paid", Kind = "wait-event", Settings = new JsonObject { ["event"] = "go" } };
        var runId = await StartAsync(TestAgents.Chain(TestAgents.Start, wait, TestAgents.End("x")));
        await Engine.WaitAsync(runId, true, Soon);

        await UntilAsync(() => Now() == (0, 1));
        await Engine.PublishAsync("go", null, Soon);
        await Engine.WaitAsync(runId, false, Soon);
        await UntilAsync(() => Now() == (0, 0));

        (double, double) Now()
        {
            using var metrics = new MetricLog(meter => meter == Telemetry.Meter);
            metrics.Look();
            return (metrics.ValuesOf("autoglm.runs.active").Single(), metrics.ValuesOf("autoglm.runs.waiting").Single());
        }
    }

    [Fact]
    public async Task Listener_Breaks_TheRunDoesNot()
    {
        // Other tests run beside this one and listen by themselves; only this run's spans break it.
        var runId = Guid.NewGuid().ToString("N");
        var broken = 0;
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == EngineTelemetry.SourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = span =>
            {
                if (span.TraceId != SpanIds.TraceOf(runId)) return;
                Interlocked.Increment(ref broken);
                throw new InvalidOperationException("The collector's client broke.");
            },
        };
        ActivitySource.AddActivityListener(listener);

        await Engine.StartAsync(new StartRun { Agent = TestAgents.Chain(TestAgents.Start, TestAgents.Set("a", "1"), TestAgents.End("x")), RunId = runId }, Soon);

        (await Engine.WaitAsync(runId, false, Soon)).Run.Status.ShouldBe(RunStatus.Succeeded);
        broken.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Run_WhileNobodyListens_LeavesNoTraceAnywhere()
    {
        await PublishAsync(TestAgents.Chain(TestAgents.Start, TestAgents.End("x")));
        Activity? current = null;
        Http.Answer = (_, _) =>
        {
            current = Activity.Current;
            return new(new JsonObject { ["status"] = 200 });
        };

        var run = await RunAsync(TestAgents.Chain(TestAgents.Start, TestAgents.Http(), CallChild, TestAgents.End("x")));

        Telemetry.ListensToEntries.ShouldBeFalse();
        Telemetry.TraceOf(run.Run.RunId, null).ShouldBeNull();
        current.ShouldBeNull();
        var child = (await Engine.ListAsync(new RunQuery { AgentId = "child" }, Soon)).ShouldHaveSingleItem();
        (await EventsAsync(child.RunId))[0].Data!["traceParent"].ShouldBeNull();
    }

    [Fact]
    public void Commit_WhileNobodyListens_AllocatesNothing()
    {
        using var engine = new EngineTelemetry();
        var services = new EngineServices(null!, null!, null!, null!, null!, null!, null!, null!, null!, null!, TimeProvider.System, new EngineOptions(), engine, NullLogger<WorkflowEngine>.Instance);
        var telemetry = new RunTelemetry(services, "r");
        var state = RunState.Before("r", TestAgents.Chain(TestAgents.Start));
        JournalEntry[] entries = [new(2, DateTimeOffset.UnixEpoch, "n1", "start", new NodeEnded { Status = NodeRunStatus.Succeeded })];
        telemetry.Committed(entries, state);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var commit = 0; commit < 1000; commit++)
        {
            telemetry.Committed(entries, state);
            telemetry.Enter("n1", state)?.Dispose();
        }

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
    }

    private static WorkflowNode CallChild { get; } = new() { Id = "other", Kind = "agent", Settings = new JsonObject { ["agent"] = "child", ["inputs"] = new JsonObject { ["guests"] = 7 } } };

    /// <summary>A loop, two branches with a retry and a called agent, and a wait.</summary>
    private static AgentDocument Everything() => TestAgents.Of(
        [
            TestAgents.Start,
            new() { Id = "loop", Kind = "for-each", Settings = new JsonObject { ["items"] = new JsonArray("a", "b") } },
            TestAgents.Set("double", "{{loop.item}}"),
            new() { Id = "fork", Kind = "parallel", Settings = new JsonObject { ["branches"] = new JsonArray("left", "right") } },
            TestAgents.Http() with { Failure = new NodeFailurePolicy { Retries = 1, DelaySeconds = 0 } },
            CallChild,
            new() { Id = "meet", Kind = "join", Settings = new JsonObject { ["mode"] = "all" } },
            new() { Id = "paid", Kind = "wait-event", Settings = new JsonObject { ["event"] = "go" } },
            TestAgents.End("x"),
        ],
        ("start", "out", "loop"), ("loop", "each", "double"), ("loop", "done", "fork"), ("fork", "left", "call"), ("fork", "right", "other"),
        ("call", "out", "meet"), ("other", "out", "meet"), ("meet", "out", "paid"), ("paid", "out", "end"));

    private static NodeRunView TimeOf(RunSnapshot run, string node) => run.Nodes.Single(one => one.NodeId == node);

    private async Task PublishAsync(AgentDocument agent)
    {
        await First.Agents.SaveDraftAsync(agent with { Id = "child" }, 0, Soon);
        await First.Agents.PublishAsync("child", null, Soon);
    }

    /// <summary>The run is seen as ended a moment before its span is made.</summary>
    private Task ToldAsync(SpanLog spans, ActivityTraceId trace, string runId) =>
        UntilAsync(() => spans.Of(trace).Any(span => span.DisplayName.StartsWith("run ", StringComparison.Ordinal) && Equals(span.GetTagItem("autoglm.run.id"), runId)));

    private Task UntilAsync(Func<bool> condition) => UntilAsync(() => Task.FromResult(condition()));

    private async Task UntilAsync(Func<Task<bool>> condition)
    {
        while (!await condition()) await Task.Delay(10, Soon);
    }
}
