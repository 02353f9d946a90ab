using System.Text.Json.Nodes;
using AutoGlm.Engine.Agents;
using AutoGlm.Engine.Conformance;
using AutoGlm.Engine.Runs;
using AutoGlm.Engine.Schedules;
using AutoGlm.Engine.Stores;
using AutoGlm.Engine.Telemetry;
using AutoGlm.Engine.Tests.Telemetry;
using AutoGlm.Engine.Triggers;
using AutoGlm.Tasks.Running;
using AutoGlm.Workflows.Documents;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Shouldly;
using Xunit;

namespace AutoGlm.Engine.Tests.Schedules;

/// <summary>Schedules with the real engine and store; time passes when the test says so.</summary>
public sealed class ScheduleRunnerTests : IAsyncLifetime
{
    private static readonly ScheduleKey Key = new("a", "hourly");

    private readonly TemporaryFolder _folder = new();
    private readonly ManualTime _time = new();
    private readonly CancellationTokenSource _patience = new(TimeSpan.FromSeconds(90));
    private ServiceProvider _services = null!;

    private CancellationToken Soon => _patience.Token;

    private IWorkflowEngine Engine => _services.GetRequiredService<IWorkflowEngine>();

    private ScheduleRunner Runner => _services.GetRequiredService<ScheduleRunner>();

    private ScheduleBook Book => _services.GetRequiredService<ScheduleBook>();

    private IScheduleStore Store => _services.GetRequiredService<IScheduleStore>();

    public async Task InitializeAsync() => _services = await OpenAsync();

    public async Task DisposeAsync()
    {
        await CloseAsync(_services);
        _folder.Dispose();
        _patience.Dispose();
    }

    private async Task<ServiceProvider> OpenAsync()
    {
        var services = new ServiceCollection()
            .AddSingleton<TimeProvider>(_time)
            .AddAutoGlmStorage(_folder.Data)
            .AddSingleton<ITaskRunner>(new ScriptedTasks())
            .AddSingleton<AIFunction>(new ScriptedHttp())
            .AddAutoGlmEngine(options => options.RecoverExpiredRuns = true)
            .BuildServiceProvider();
        foreach (var service in services.GetServices<IHostedService>()) await service.StartAsync(Soon);
        await services.GetRequiredService<ActiveTriggers>().LookAsync(Soon);
        return services;
    }

    private async Task CloseAsync(ServiceProvider services)
    {
        foreach (var service in services.GetServices<IHostedService>()) await service.StopAsync(Soon);
        await services.DisposeAsync();
    }

    /// <summary>Begins at the schedule and ends at once; with <paramref name="waits"/> it waits for an event first.</summary>
    private async Task PublishAsync(string cron = "0 * * * *", string missed = "skip", string overlap = "skip", bool waits = false, bool schedule = true, JsonObject? inputs = null)
    {
        var due = new WorkflowNode { Id = Key.NodeId, Kind = "schedule", Settings = new JsonObject { ["cron"] = cron, ["timeZone"] = "Europe/Berlin", ["missed"] = missed, ["overlap"] = overlap, ["inputs"] = inputs } };
        var wait = new WorkflowNode { Id = "wait", Kind = "wait-event", Settings = new JsonObject { ["event"] = "go" } };
        var first = schedule ? due : TestAgents.Start;
        var agent = TestAgents.Chain(waits ? [first, wait, TestAgents.End(schedule ? "{{hourly.scheduledAt}}" : "x")] : [first, TestAgents.End(schedule ? "{{hourly.scheduledAt}}" : "x")]) with { Id = "a" };
        var agents = _services.GetRequiredService<IAgentStore>();
        await agents.SaveDraftAsync(agent, (await agents.GetDraftAsync("a", Soon))?.Revision ?? 0, Soon);
        await _services.GetRequiredService<AgentPublisher>().PublishAsync("a", null, Soon);
    }

    private async Task<string[]> ToldAsync() =>
        [.. (await Store.TicksAsync(Key, null, 100, Soon)).Reverse().Select(tick => $"{tick.At:HH:mm} {tick.Outcome}{(tick.Reason is { } reason ? $" {reason}" : "")}")];

    private async Task UntilAsync(Func<Task<bool>> condition)
    {
        while (!await condition())
        {
            await Runner.LookAsync(Key, Soon);
            await Task.Delay(10, Soon);
        }
    }

    private async Task<RunSnapshot> OnlyRunAsync() => await Engine.WaitAsync((await Engine.ListAsync(new RunQuery(), Soon)).Single().RunId, false, Soon);

    [Fact]
    public async Task Metrics_OfTicks_TellWhatBecameOfThemAndHowLateTheyWere()
    {
        using var metrics = new MetricLog(meter => meter == _services.GetRequiredService<EngineTelemetry>().Meter);
        await PublishAsync(waits: true);
        await Runner.LookAsync(Key, Soon);

        _time.Advance(TimeSpan.FromHours(1) + TimeSpan.FromSeconds(3));
        await Runner.LookAsync(Key, Soon);
        _time.Advance(TimeSpan.FromHours(1));
        await Runner.LookAsync(Key, Soon);

        metrics.Lines.Where(line => line.StartsWith("autoglm.schedule.ticks", StringComparison.Ordinal)).ShouldBe(
            ["autoglm.schedule.ticks autoglm.outcome=started autoglm.reason=due", "autoglm.schedule.ticks autoglm.outcome=skipped autoglm.reason=still-running"]);
        metrics.ValuesOf("autoglm.schedule.lateness").ShouldHaveSingleItem().ShouldBeInRange(0, 63);
    }

    [Fact]
    public async Task Look_Due_BeginsARunThatKnowsItsTime()
    {
        await PublishAsync();

        var next = await Runner.LookAsync(Key, Soon);
        _time.Advance(TimeSpan.FromHours(1));
        await Runner.LookAsync(Key, Soon);
        await Runner.LookAsync(Key, Soon);

        next.ShouldBe(new DateTimeOffset(2026, 5, 17, 9, 0, 0, TimeSpan.Zero));
        var run = await OnlyRunAsync();
        run.Run.Outputs!["result"]!.GetValue<string>().ShouldBe("2026-05-17T11:00:00+02:00");
        (run.Run.Trigger, run.Run.Version).ShouldBe(("schedule", 1));
        run.Nodes[0].Output!.AsObject().Select(member => $"{member.Key} {member.Value}").ShouldBe(["scheduledAt 2026-05-17T11:00:00+02:00", "date 2026-05-17", "time 11:00", "timeZone Europe/Berlin"]);
        (await ToldAsync()).ShouldBe(["09:00 Started"]);
        (await Store.TicksAsync(Key, null, 1, Soon))[0].RunId.ShouldBe(run.Run.RunId);
    }

    [Fact]
    public async Task Look_InputsDontFit_IsKeptWithTheReasonAndTheNextOneComes()
    {
        await PublishAsync(inputs: new JsonObject { ["guests"] = "{{trigger.date}}" });
        _time.Advance(TimeSpan.FromHours(1));
        await Runner.LookAsync(Key, Soon);
        await PublishAsync(inputs: new JsonObject { ["guests"] = 3 });

        _time.Advance(TimeSpan.FromHours(1));
        await Runner.LookAsync(Key, Soon);

        (await ToldAsync()).ShouldBe(["09:00 Refused", "10:00 Started"]);
        (await Store.TicksAsync(Key, null, 2, Soon))[1].Detail!.ShouldContain("guests");
    }

    [Fact]
    public async Task Queued_RunEndsAfterARestart_BeginsThen()
    {
        await PublishAsync(overlap: "queue-one", waits: true);
        for (var hour = 0; hour < 3; hour++)
        {
            _time.Advance(TimeSpan.FromHours(1));
            await Runner.LookAsync(Key, Soon);
        }
        (await ToldAsync()).ShouldBe(["09:00 Started", "10:00 Queued StillRunning", "11:00 Skipped AnotherWaits"]);
        await CloseAsync(_services);

        _services = await OpenAsync();
        await Runner.LookAsync(Key, Soon);
        (await ToldAsync())[1].ShouldBe("10:00 Queued StillRunning");
        await UntilAsync(async () => await Engine.PublishAsync("go", null, Soon) > 0);
        await UntilAsync(async () => (await ToldAsync())[1] == "10:00 Started StillRunning");

        (await Engine.ListAsync(new RunQuery(), Soon)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task CancelPrevious_TheRunBeforeIsCancelledAndThisOneBegins()
    {
        await PublishAsync(overlap: "cancel-previous", waits: true);
        for (var hour = 0; hour < 2; hour++)
        {
            _time.Advance(TimeSpan.FromHours(1));
            await Runner.LookAsync(Key, Soon);
        }

        await UntilAsync(async () => (await ToldAsync())[1] == "10:00 Started CancelsPrevious");

        var ticks = await Store.TicksAsync(Key, null, 10, Soon);
        ticks[1].Run.ShouldBe(RunStatus.Cancelled);
        ticks[0].Run.ShouldNotBeNull().IsFinal().ShouldBeFalse();
    }

    [Fact]
    public async Task TwoProcesses_LookAtOnce_EachTimeHasOneRun()
    {
        await PublishAsync(overlap: "run-all", missed: "queue-one");
        var other = await OpenAsync();

        for (var hour = 0; hour < 5; hour++)
        {
            _time.Advance(TimeSpan.FromHours(1));
            await Task.WhenAll(
                Task.Run(() => Runner.LookAsync(Key, Soon).AsTask()),
                Task.Run(() => other.GetRequiredService<ScheduleRunner>().LookAsync(Key, Soon).AsTask()),
                Task.Run(() => Runner.LookAsync(Key, Soon).AsTask()));
        }
        await CloseAsync(other);

        (await ToldAsync()).ShouldBe([.. Enumerable.Range(9, 5).Select(hour => $"{hour:00}:00 Started")]);
        (await Engine.ListAsync(new RunQuery(), Soon)).Count.ShouldBe(5);
    }

    [Fact]
    public async Task Killed_BetweenTickAndRun_TheNextProcessBeginsItOnce()
    {
        await PublishAsync();
        _time.Advance(TimeSpan.FromHours(1));
        // What a process does before it begins the run, and no more.
        var left = (await Book.Advance.ToNowAsync(Key, null, null, false, Soon))!.Decision.Starting.Single();
        (await Engine.ListAsync(new RunQuery(), Soon)).ShouldBeEmpty();
        (await Store.WaitingAsync(Soon)).ShouldBe([Key]);
        await CloseAsync(_services);

        _services = await OpenAsync();
        await Runner.LookAsync(Key, Soon);
        await Runner.LookAsync(Key, Soon);

        (await OnlyRunAsync()).Run.RunId.ShouldBe(left.RunId);
        (await ToldAsync()).ShouldBe(["09:00 Started"]);
    }

    [Fact]
    public async Task Publish_OtherTimes_CountFromThenOn()
    {
        await PublishAsync("30 * * * *");
        await Runner.LookAsync(Key, Soon);
        _time.Advance(TimeSpan.FromMinutes(45));
        await PublishAsync("50 * * * *");

        _time.Advance(TimeSpan.FromMinutes(6));
        await Runner.LookAsync(Key, Soon);

        // The old times counted until the new ones took their place.
        (await ToldAsync()).ShouldBe(["08:30 Missed NobodyThere", "08:50 Started"]);
        (await Book.ListAsync(Soon)).Single().Cron.ShouldBe("50 * * * *");
    }

    [Fact]
    public async Task Publish_WithoutTheSchedule_ItEndsAndItsRecordStaysUntilTheAgentIsGone()
    {
        await PublishAsync(overlap: "queue-one", waits: true);
        _time.Advance(TimeSpan.FromHours(1));
        await Runner.LookAsync(Key, Soon);
        _time.Advance(TimeSpan.FromHours(1));
        await Runner.LookAsync(Key, Soon);
        await PublishAsync(schedule: false);

        await Runner.LookAsync(Key, Soon);
        _time.Advance(TimeSpan.FromHours(1));
        (await Runner.LookAsync(Key, Soon)).ShouldBeNull();

        (await ToldAsync()).ShouldBe(["09:00 Started", "10:00 Skipped Ended"]);
        var view = (await Book.ListAsync(Soon)).Single();
        (view.EndedAt, view.Version, view.Next.Count, view.Cron).ShouldBe((_time.GetUtcNow().AddHours(-1), null, 0, "0 * * * *"));
        await Should.ThrowAsync<ScheduleNotFoundException>(async () => await Runner.RunNowAsync(Key, Soon));
        await _services.GetRequiredService<IAgentStore>().DeleteAsync("a", Soon);
        (await Book.ListAsync(Soon)).ShouldBeEmpty();
        await Should.ThrowAsync<ScheduleNotFoundException>(async () => await Book.GetAsync(Key, Soon));
    }

    [Fact]
    public async Task Publish_WithTheScheduleAgain_ItsTimesBeforeAreNotDue()
    {
        await PublishAsync(missed: "run-all");
        await Runner.LookAsync(Key, Soon);
        await PublishAsync(schedule: false);
        await Runner.LookAsync(Key, Soon);
        _time.Advance(TimeSpan.FromHours(5.5));
        await PublishAsync(missed: "run-all");

        await Runner.LookAsync(Key, Soon);
        _time.Advance(TimeSpan.FromHours(0.5));
        await Runner.LookAsync(Key, Soon);

        (await ToldAsync()).ShouldBe(["14:00 Started"]);
    }

    [Fact]
    public async Task Pause_SurvivesVersions_AndResumeBeginsWithTheNextTime()
    {
        await PublishAsync(missed: "run-all");
        await Book.PauseAsync(Key, Soon);
        await PublishAsync("0 * * * *", missed: "run-all", overlap: "run-all");
        _time.Advance(TimeSpan.FromHours(2));
        (await Book.ListAsync(Soon)).Single().PausedAt.ShouldNotBeNull();

        await Book.ResumeAsync(Key, Soon);
        _time.Advance(TimeSpan.FromHours(1));
        await Runner.LookAsync(Key, Soon);

        (await ToldAsync()).ShouldBe(["09:00 Skipped Paused", "10:00 Skipped Paused", "11:00 Started"]);
        await Should.ThrowAsync<ScheduleNotFoundException>(async () => await Book.PauseAsync(new("a", "none"), Soon));
    }

    [Fact]
    public async Task RunNow_BeginsAtOnceThoughPausedAndIsTold()
    {
        await PublishAsync();
        await Book.PauseAsync(Key, Soon);

        var runId = await Runner.RunNowAsync(Key, Soon);
        await Runner.RunNowAsync(Key, Soon);

        (await Engine.WaitAsync(runId, false, Soon)).Run.Status.ShouldBe(RunStatus.Succeeded);
        (await ToldAsync()).ShouldBe(["08:00 Started ByHand", "08:00 Started ByHand"]);
        _time.Advance(TimeSpan.FromHours(1));
        await Runner.LookAsync(Key, Soon);
        (await ToldAsync())[^1].ShouldBe("09:00 Skipped Paused");
    }

    [Fact]
    public async Task RunNow_InputsDontFit_IsRefusedAndTold()
    {
        await PublishAsync(inputs: new JsonObject { ["guests"] = "{{trigger.date}}" });

        await Should.ThrowAsync<RunRefusedException>(async () => await Runner.RunNowAsync(Key, Soon));

        (await ToldAsync()).ShouldBe(["08:00 Refused ByHand"]);
    }

    [Fact]
    public async Task List_NextFiveTimesInItsZone()
    {
        await PublishAsync("30 2 * * *");

        var view = (await Book.ListAsync(Soon)).Single();

        view.Next.Select(time => time.ToString("MM-dd HH:mm zzz", System.Globalization.CultureInfo.InvariantCulture))
            .ShouldBe([.. Enumerable.Range(18, 5).Select(day => $"05-{day} 02:30 +02:00")]);
        (view.TimeZone, view.Agent, view.Node, view.Version).ShouldBe(("Europe/Berlin", "a", "hourly", 1));
    }
}
