using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using AutoGlm.Canaries;
using AutoGlm.Studio.Starting;

namespace AutoGlm.Studio.Tests.Starting;

public sealed class StudioStartTests(RunningStudio studio) : IClassFixture<RunningStudio>
{
    [Fact]
    public async Task FirstStart_SampleAgent_RunsWithTheHostsValuesAndAnswersTheReport()
    {
        var response = await studio.Client.PostAsJsonAsync(
            "/api/agents/weather-to-plan/runs?wait=true", new { inputs = new { city = "Hangzhou", date = "2030-05-17" } });

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        var report = await response.Content.ReadFromJsonAsync<JsonObject>();
        report!["status"]!.ToString().ShouldBe("succeeded");
        report["agent"]!.ToString().ShouldBe("weather-to-plan");
        report["outputs"]!["plan"]!.ToString().ShouldNotBeEmpty();
        report["nodes"]!.AsArray().Count.ShouldBeGreaterThan(2);
        response.Headers.Location!.ToString().ShouldBe($"/api/runs/{report["runId"]}");
    }

    [Fact]
    public async Task Run_MissingInput_NamesIt()
    {
        var response = await studio.Client.PostAsJsonAsync("/api/agents/weather-to-plan/runs", new { inputs = new { } });

        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await response.Content.ReadFromJsonAsync<JsonObject>())!["problems"]![0]!["field"]!.ToString().ShouldBe("inputs.date");
    }

    [Fact]
    public async Task FirstStart_Agents_AreTheSamples()
    {
        var agents = await studio.Client.GetFromJsonAsync<JsonArray>("/api/agents");

        agents!.Select(agent => agent!["name"]!.ToString()).ShouldBe(["Approve orders", "Book a table", "Newest core-journal articles", "Nightly report", "Take an order", "Weather to plan"], ignoreOrder: true);
    }

    [Fact]
    public async Task Pages_OfEachKind_AreServed()
    {
        foreach (var path in new[] { "/", "/runs", "/schedules", "/schedules/nightly-report/nightly", "/inbox", "/devices", "/settings", "/agents/book-a-table", "/_framework/blazor.web.js", "/js/canvas.js", "/css/tokens.css" })
        {
            var response = await studio.Client.GetAsync(path);

            response.StatusCode.ShouldBe(HttpStatusCode.OK, path);
            (await response.Content.ReadAsByteArrayAsync()).Length.ShouldBeGreaterThan(300, path);
        }
    }

    [Theory]
    [InlineData(1, "Host=127.0.0.1;Port=1;Username=studio;Password=" + Planted.ConnectionPassword)]
    [InlineData(2, "Hsot=127.0.0.1;Password=" + Planted.ConnectionPassword)]
    public async Task Start_DatabaseThatCantBeUsed_EndsWithAMessageAndNothingOfThePassword(int exit, string database)
    {
        await using var errors = new StringWriter();

        var code = await StudioStart.RunAsync(["--port", "0", "--data", studio.Data.Root, "--database", database], errors);

        code.ShouldBe(exit);
        errors.ToString().ShouldNotBeEmpty();
        errors.ToString().ShouldNotContain(Planted.ConnectionPassword);
        errors.ToString().ShouldNotContain("   at ");
    }

    [Fact]
    public async Task StartedTwice_OnOnePort_EndsWithAMessageAndLeavesTheTokenAlone()
    {
        var token = await File.ReadAllTextAsync(studio.Data.ApiToken);
        await using var errors = new StringWriter();

        var code = await StudioStart.RunAsync(["--urls", studio.Client.BaseAddress!.GetLeftPart(UriPartial.Authority), "--data", studio.Data.Root], errors);

        code.ShouldBe(1);
        errors.ToString().ShouldContain("--port");
        (await File.ReadAllTextAsync(studio.Data.ApiToken)).ShouldBe(token);
    }

    [Theory]
    [InlineData("--urls", "http://0.0.0.0:5080")]
    [InlineData("--data", "/dev/null/nowhere")]
    public async Task Start_OptionsThatCannotBeFollowed_EndWithTwo(string option, string value)
    {
        await using var errors = new StringWriter();

        var code = await StudioStart.RunAsync([option, value], errors);

        code.ShouldBe(2);
        errors.ToString().ShouldContain(value.Replace("/nowhere", "", StringComparison.Ordinal));
    }
}
