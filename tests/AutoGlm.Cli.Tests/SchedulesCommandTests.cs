using Shouldly;
using Xunit;
using CliTool = AutoGlm.Cli.Tests.Support.Cli;

namespace AutoGlm.Cli.Tests;

/// <summary>On the sample that has a schedule, which comes paused.</summary>
public sealed class SchedulesCommandTests : IDisposable
{
    private readonly CliTool _cli = new();

    [Fact]
    public async Task List_TellsTheNextFiveTimes()
    {
        var schedule = (await _cli.RunAsync("schedules", "--json")).Json["schedules"]!.AsArray().ShouldHaveSingleItem()!;

        (schedule["agent"]!.ToString(), schedule["node"]!.ToString(), schedule["cron"]!.ToString()).ShouldBe(("nightly-report", "nightly", "0 22 * * *"));
        schedule["next"]!.AsArray().Count.ShouldBe(5);
        schedule["paused"]!.GetValue<bool>().ShouldBeTrue();
        (await _cli.RunAsync("schedules", "list")).Out.ShouldContain("nightly-report\tnightly\t0 22 * * *");
    }

    [Fact]
    public async Task ResumeAndPause_NodeLeftOut_AreKept()
    {
        (await _cli.RunAsync("schedules", "resume", "nightly-report", "--json")).Json["paused"]!.GetValue<bool>().ShouldBeFalse();
        (await _cli.RunAsync("schedules", "--json")).Json["schedules"]![0]!["paused"]!.GetValue<bool>().ShouldBeFalse();
        (await _cli.RunAsync("schedules", "pause", "nightly-report", "nightly", "--json")).Json["paused"]!.GetValue<bool>().ShouldBeTrue();
    }

    [Fact]
    public async Task Ticks_BeforeTheFirst_AreNone()
    {
        var result = await _cli.RunAsync("schedules", "ticks", "nightly-report", "--json");

        result.Exit.ShouldBe(0, result.Error);
        result.Json["ticks"]!.AsArray().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("AGENT", "schedules", "pause", "weather-to-plan")]
    [InlineData("NODE", "schedules", "ticks", "nightly-report", "start")]
    [InlineData("--take", "schedules", "ticks", "nightly-report", "--take", "0")]
    public async Task Anything_NoSuchSchedule_ExitsTwoAndNamesTheField(string field, params string[] arguments)
    {
        var result = await _cli.RunAsync([.. arguments, "--json"]);

        result.Exit.ShouldBe(2);
        result.Json["problems"]![0]!["field"]!.ToString().ShouldBe(field);
    }

    public void Dispose() => _cli.Dispose();
}
