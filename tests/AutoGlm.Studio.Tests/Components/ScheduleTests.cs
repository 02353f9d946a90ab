using System.Globalization;
using System.Text.Json.Nodes;
using AutoGlm.Engine;
using AutoGlm.Engine.Agents;
using AutoGlm.Engine.Runs;
using AutoGlm.Engine.Schedules;
using AutoGlm.Engine.Telemetry;
using AutoGlm.Engine.Triggers;
using AutoGlm.Storage;
using AutoGlm.Studio.Components.Schedules;
using AutoGlm.Studio.Look;
using AutoGlm.Studio.Tests.Fakes;
using AutoGlm.Studio.Texts;
using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.NodeKinds;
using AutoGlm.Workflows.Triggers;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace AutoGlm.Studio.Tests.Components;

public sealed class ScheduleTests
{
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
    private static readonly DateTimeOffset Night = new(2026, 3, 29, 0, 30, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(StudioLanguages.English, "Sun 29 Mar, 03:00", "Mon 30 Mar, 02:30", "in 30 min")]
    [InlineData(StudioLanguages.Chinese, "3月29日 周日 03:00", "3月30日 周一 02:30", "30 分钟后")]
    public async Task Preview_NightOfTheClockChange_ShowsTheTimesAsTheZonesClockDoes(string language, string first, string second, string soon)
    {
        var node = new WorkflowNode { Id = "s", Kind = "schedule", Settings = new JsonObject { ["cron"] = "30 2 * * *", ["timeZone"] = "Europe/Berlin" } };

        var html = await RenderAsync<SchedulePreview>(language, new() { ["Node"] = node, ["AgentId"] = "a" });

        html.ShouldContain(first);
        html.ShouldContain(second);
        html.ShouldContain(soon);
        html.Split("<li").Length.ShouldBe(6);
        html.ShouldContain("href=\"/schedules?agent=a\"");
    }

    [Theory]
    [InlineData("61 * * * *", "")]
    [InlineData("0 7 * * *", "Mars/Olympus")]
    [InlineData("", "")]
    public async Task Preview_NoTimes_ShowsNone(string cron, string zone)
    {
        var node = new WorkflowNode { Id = "s", Kind = "schedule", Settings = new JsonObject { ["cron"] = cron, ["timeZone"] = zone } };

        (await RenderAsync<SchedulePreview>(StudioLanguages.English, new() { ["Node"] = node, ["AgentId"] = "a" })).ShouldNotContain("<li");
    }

    private static readonly ScheduleView View = new()
    {
        Agent = "report",
        AgentName = "Nightly report",
        AgentTexts = new Dictionary<string, AgentTexts> { [StudioLanguages.Chinese] = new() { Name = "每晚报告" } },
        Node = "nightly",
        Version = 3,
        Cron = "30 2 * * *",
        TimeZone = "Europe/Berlin",
        Missed = MissedPolicy.QueueOne,
        Overlap = OverlapPolicy.CancelPrevious,
        Next = ScheduleKind.TimesOf("30 2 * * *", "Europe/Berlin").Next(Night, 5),
        Last = new ScheduleTick { At = Night.AddDays(-1), Outcome = TickOutcome.Skipped, Reason = TickReason.StillRunning, ChangedAt = Night },
    };

    [Theory]
    [InlineData(StudioLanguages.English, "Nightly report", "run once for the last of them", "end the run before", "Left out: the run before was still at work", "Sat 28 Mar, 01:30")]
    [InlineData(StudioLanguages.Chinese, "每晚报告", "为最后一次补跑一次", "终止上次运行", "跳过：上次运行尚未结束", "3月28日 周六 01:30")]
    public async Task Card_TellsWhenWhatAndWhy(string language, params string[] words)
    {
        var html = await RenderAsync<ScheduleCard>(language, new() { ["View"] = View });

        foreach (var word in words)
            html.ShouldContain(word);
        html.Split("<li").Length.ShouldBe(6);
        html.ShouldContain("data-state=\"on\"");
        html.ShouldContain("href=\"/schedules/report/nightly\"");
    }

    [Fact]
    public async Task Card_PausedOrEnded_SaysSo()
    {
        var paused = await RenderAsync<ScheduleCard>(StudioLanguages.English, new() { ["View"] = View with { PausedAt = Night } });
        var ended = await RenderAsync<ScheduleCard>(StudioLanguages.English, new() { ["View"] = View with { EndedAt = Night, Version = null, Missed = null, Overlap = null, Next = [] } });

        paused.ShouldContain("not made up for");
        paused.ShouldContain("data-state=\"paused\"");
        ended.ShouldContain("no longer has this schedule");
        ended.ShouldNotContain("role=\"switch\"");
        ended.ShouldNotContain("Run now");
    }

    [Theory]
    [InlineData(StudioLanguages.English)]
    [InlineData(StudioLanguages.Chinese)]
    public void TickWords_WhateverCanCome_IsSaid(string language)
    {
        var texts = new StudioTexts();
        (TickOutcome, TickReason?)[] all =
        [
            (TickOutcome.Starting, null), (TickOutcome.Starting, TickReason.MadeUp), (TickOutcome.Started, null),
            .. new TickReason?[] { TickReason.StillRunning, TickReason.CancelsPrevious, TickReason.MadeUp, TickReason.ByHand }.Select(reason => (TickOutcome.Started, reason)),
            .. new TickReason?[] { TickReason.StillRunning, TickReason.CancelsPrevious, TickReason.MadeUp }.Select(reason => (TickOutcome.Queued, reason)),
            .. new TickReason?[] { TickReason.Paused, TickReason.StillRunning, TickReason.AnotherWaits, TickReason.Replaced, TickReason.Ended }.Select(reason => (TickOutcome.Skipped, reason)),
            .. new TickReason?[] { TickReason.NobodyThere, TickReason.MadeUpByLater, TickReason.TooMany }.Select(reason => (TickOutcome.Missed, reason)),
            (TickOutcome.Refused, null), (TickOutcome.Refused, TickReason.ByHand),
        ];
        In(language, () =>
        {
            foreach (var (outcome, reason) in all)
            {
                var detail = outcome == TickOutcome.Refused ? "no guests" : reason == TickReason.TooMany ? "2026-03-29T03:00:00+02:00" : null;
                var tick = new ScheduleTick { At = Night, Outcome = outcome, Reason = reason, Detail = detail, ChangedAt = Night };
                var words = TickWords.Of(tick, texts, at => $"<{at:HH:mm}>");

                words.ShouldNotStartWith("schedules.");
                if (outcome == TickOutcome.Refused) words.ShouldContain("no guests");
                if (reason == TickReason.TooMany) words.ShouldContain("<03:00>");
            }
            return 0;
        });
    }

    [Fact]
    public void TickWords_State_IsItsRunsWhereItHasOne()
    {
        var tick = new ScheduleTick { At = Night, Outcome = TickOutcome.Started, ChangedAt = Night, Run = RunStatus.Failed };

        TickWords.State(tick).ShouldBe("failed");
        TickWords.State(tick with { Outcome = TickOutcome.Missed, Run = null }).ShouldBe("timed-out");
    }

    [Theory]
    [InlineData(StudioLanguages.English, "2026-03-30T05:00:00Z", "Mon 30 Mar, 07:00")]
    [InlineData(StudioLanguages.English, "2027-01-01T00:00:05Z", "Fri 1 Jan 2027, 01:00:05")]
    [InlineData(StudioLanguages.Chinese, "2027-01-01T00:00:05Z", "2027年1月1日 周五 01:00:05")]
    public void There_YearOnlyWhereItIsAnother(string language, string at, string expected) =>
        In(language, () => new When(Clock(), new StudioTexts()).There(DateTimeOffset.Parse(at, CultureInfo.InvariantCulture), Berlin, seconds: at.EndsWith("5Z", StringComparison.Ordinal))).ShouldBe(expected);

    private static ManualClock Clock()
    {
        var clock = new ManualClock();
        clock.Pass(Night - clock.GetUtcNow());
        return clock;
    }

    private static T In<T>(string language, Func<T> what)
    {
        var (culture, ui) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        try
        {
            return what();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, ui);
        }
    }

    private static Task<string> RenderAsync<TComponent>(string language, Dictionary<string, object?> parameters)
        where TComponent : IComponent => In(language, async () =>
    {
        using var folder = new TemporaryFolder();
        await using var storage = new SqliteStorage(folder.Data, TimeProvider.System);
        await using var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<StudioTexts>()
            .AddSingleton<TimeProvider>(Clock())
            .AddSingleton<When>()
            .AddSingleton(storage.Schedules)
            .AddSingleton<IAgentStore, MemoryAgents>()
            .AddSingleton(NodeKindCatalog.Default)
            .AddSingleton<ActiveTriggers>()
            .AddSingleton<IWorkflowEngine, StillEngine>()
            .AddSingleton<ScheduleBook>()
            .AddSingleton<EngineTelemetry>()
            .AddSingleton(new AutoGlm.Engine.Audit.CurrentActor())
            .AddSingleton<ScheduleRunner>()
            .AddSingleton<NavigationManager, StillNavigation>()
            .BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        return System.Net.WebUtility.HtmlDecode(await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<TComponent>(ParameterView.FromDictionary(parameters))).ToHtmlString()));
    });

    private sealed class StillNavigation : NavigationManager
    {
        public StillNavigation() => Initialize("http://localhost/", "http://localhost/");
    }
}
