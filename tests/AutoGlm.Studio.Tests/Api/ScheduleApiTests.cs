using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using AutoGlm.Studio.Tests.Starting;

namespace AutoGlm.Studio.Tests.Api;

/// <summary>The schedule that comes with the samples, in a whole Studio.</summary>
public sealed class ScheduleApiTests(RunningStudio studio) : IClassFixture<RunningStudio>
{
    private const string Nightly = "/api/schedules/nightly-report/nightly";

    private async Task<JsonObject> PostAsync(string path, HttpStatusCode status = HttpStatusCode.OK)
    {
        var response = await studio.Client.PostAsync(path, null);
        response.StatusCode.ShouldBe(status);
        return (await response.Content.ReadFromJsonAsync<JsonObject>())!;
    }

    [Fact]
    public async Task List_SampleSchedule_TellsItsRulesAndNextTimes()
    {
        var all = await studio.Client.GetFromJsonAsync<JsonArray>("/api/schedules?agent=nightly-report");

        var schedule = all!.ShouldHaveSingleItem()!.AsObject();
        schedule.Select(member => member.Key).ShouldBe(
            ["agent", "agentName", "node", "nodeName", "version", "cron", "timeZone", "missed", "overlap", "paused", "pausedAt", "endedAt", "next", "last", "problem"]);
        (schedule["cron"]!.ToString(), schedule["missed"]!.ToString(), schedule["overlap"]!.ToString()).ShouldBe(("0 22 * * *", "queue-one", "skip"));
        schedule["next"]!.AsArray().Select(time => DateTimeOffset.Parse(time!.ToString(), System.Globalization.CultureInfo.InvariantCulture).TimeOfDay)
            .ShouldBe(Enumerable.Repeat(TimeSpan.FromHours(22), 5));
    }

    [Fact]
    public async Task PauseResumeRun_AreKeptAndTold()
    {
        (await PostAsync($"{Nightly}/resume"))["paused"]!.GetValue<bool>().ShouldBeFalse();
        (await PostAsync($"{Nightly}/pause"))["paused"]!.GetValue<bool>().ShouldBeTrue();
        (await studio.Client.GetFromJsonAsync<JsonObject>(Nightly))!["pausedAt"].ShouldNotBeNull();

        var report = await PostAsync($"{Nightly}/run?wait=true");

        report["status"]!.ToString().ShouldBe("succeeded");
        report["outputs"]!["report"]!.ToString().ShouldStartWith("Hangzhou on ");
        var tick = (await studio.Client.GetFromJsonAsync<JsonArray>($"{Nightly}/ticks?take=1"))!.ShouldHaveSingleItem()!;
        (tick["outcome"]!.ToString(), tick["reason"]!.ToString(), tick["runStatus"]!.ToString()).ShouldBe(("started", "by-hand", "succeeded"));
        tick["runId"]!.ToString().ShouldBe(report["runId"]!.ToString());
    }

    [Fact]
    public async Task Run_InputsDontFit_IsRefusedAndTheTickSaysWhy()
    {
        const string Agent = """
            {"schemaVersion":1,"id":"odd","name":"Odd","inputs":[{"name":"guests","type":"number"}],
             "nodes":[{"id":"due","kind":"schedule","settings":{"cron":"0 0 1 1 *","inputs":{"guests":"{{trigger.date}}"}}},{"id":"end","kind":"end"}],
             "edges":[{"from":"due","to":"end"}]}
            """;
        (await studio.Client.PutAsync("/api/agents/odd", new StringContent(Agent, Encoding.UTF8, "application/json"))).EnsureSuccessStatusCode();
        (await studio.Client.PostAsJsonAsync("/api/agents/odd/publish", new { })).EnsureSuccessStatusCode();

        var problem = await PostAsync("/api/schedules/odd/due/run", HttpStatusCode.UnprocessableEntity);

        problem["problems"]![0]!["field"]!.ToString().ShouldBe("inputs.guests");
        var tick = (await studio.Client.GetFromJsonAsync<JsonArray>("/api/schedules/odd/due/ticks"))!.ShouldHaveSingleItem()!;
        tick["outcome"]!.ToString().ShouldBe("refused");
        tick["detail"]!.ToString().ShouldContain("guests");
    }

    [Theory]
    [InlineData("")]
    [InlineData("/ticks")]
    public async Task Get_NoSuchSchedule_IsNotFoundWithACure(string part)
    {
        var response = await studio.Client.GetAsync($"/api/schedules/nightly-report/start{part}");

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await response.Content.ReadFromJsonAsync<JsonObject>())!["detail"]!.ToString().ShouldContain("/api/schedules");
        await PostAsync("/api/schedules/nobody/none/pause", HttpStatusCode.NotFound);
    }
}
