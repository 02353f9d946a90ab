using System.Diagnostics;
using System.Text.Json.Nodes;
using AutoGlm.EndToEnd.Tests.Support;

namespace AutoGlm.EndToEnd.Tests;

/// <summary>What goes wrong is told in words, with place and cure, by the exit code too.</summary>
public sealed class CliErrorTests : IDisposable
{
    /// <summary>Nothing listens there.</summary>
    private const string DeadSite = "http://127.0.0.1:9";

    private readonly TempFolder _data = new();

    public static TheoryData<string> Broken => BrokenAgents.Names;

    [Fact]
    public async Task Run_BrokenJson_SaysWhereItBreaks()
    {
        var file = _data.Write("broken.agent.json", "{\n  \"schemaVersion\": 1,\n  \"id\" \"x\"\n}");

        var validated = await Cli.RunAsync(_data.Path, "validate", file, "--json");
        var run = await Cli.RunAsync(_data.Path, "run", file, "--json");

        validated.Exit.ShouldBe(1, validated.ToString());
        validated.Json["valid"]!.GetValue<bool>().ShouldBeFalse();
        run.Exit.ShouldBe(2, run.ToString());
        foreach (var problems in new[] { validated.Problems, run.Problems })
            problems[0]!.AsObject().ShouldSay("line 3");
        File.ReadAllText(file).ShouldContain("\"id\" \"x\"");
    }

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task Run_UnfitDocument_NamesNodeFieldAndCure(string name)
    {
        var broken = BrokenAgents.All[name];
        var file = _data.Write("unfit.agent.json", broken.Json);

        var run = await Cli.RunAsync(_data.Path, "run", file, "--json", "--input", $"date={Days.FromNow(3)}");

        run.Exit.ShouldBe(2, run.ToString());
        run.Problems.ShouldName(broken.Node, broken.Field, broken.Names);
    }

    [Fact]
    public async Task Run_WrongInputs_NamesEachOfThem()
    {
        var run = await Cli.RunAsync(
            _data.Path, "run", Repository.SampleAgent("book-a-table"), "--json", "--input", "guests=many", "--input", "date=soon", "--input", "colour=red", "--input", $"site={DeadSite}");

        run.Exit.ShouldBe(2, run.ToString());
        run.Problems.ShouldName(null, "inputs.guests", "many");
        run.Problems.ShouldName(null, "inputs.date", "soon");
        run.Problems.ShouldName(null, "inputs.name", "missing");
        run.Problems.ShouldName(null, "inputs.colour", "colour");
    }

    [Fact]
    public async Task Run_SiteIsDown_NamesItAndTheNode()
    {
        var web = await Cli.RunAsync(
            _data.Path, "run", Repository.SampleAgent("book-a-table"), "--json", "--input", $"date={Days.FromNow(3)}", "--input", "name=Ada", "--input", $"site={DeadSite}");
        var http = await Cli.RunAsync(
            _data.Path, "run", Repository.SampleAgent("weather-to-plan"), "--json", "--input", $"date={Days.FromNow(3)}", "--input", $"api={DeadSite}");

        ShouldFailAt(web, "book", "settings.surfaces", "127.0.0.1:9");
        ShouldFailAt(http, "weather", "settings.url", "127.0.0.1:9");
    }

    [Fact]
    public async Task Run_RedirectedToMetadata_IsRefusedThere()
    {
        await using var server = new RedirectingServer("http://169.254.169.254/latest/meta-data/");

        var run = await Cli.RunAsync(
            _data.Path, "run", Repository.SampleAgent("weather-to-plan"), "--json", "--input", $"date={Days.FromNow(3)}", "--input", $"api=http://{server.Host}");

        ShouldFailAt(run, "weather", "settings.url", "169.254.169.254");
    }

    [Fact]
    public async Task Run_BrowserDiesInTheTask_EndsWithAVerdictAndLeavesNothingRunning()
    {
        await using var sites = Cli.Start(_data.Path, "samples", "serve", "--booking-port", "0", "--journals-port", "0", "--api-port", "0");
        await sites.LineWithAsync("api\t", Deadline.Token());
        using var world = new SampleWorld(_data.Path);
        await using var run = Cli.Start(
            _data.Path, "run", Repository.SampleAgent("book-a-table"), "--json", "--input", "restaurant=Sichuan Alley", "--input", $"date={Days.FromNow(5)}", "--input", "name=Ada");
        await run.LineWithAsync("  2 ", Deadline.Token());

        using (var browser = Process.GetProcessById(ProcessTree.BrowserBelow(run.Id).ShouldNotBeNull()))
            browser.Kill();
        var exit = await run.ExitAsync(Deadline.Token());

        // A dead browser is opened again where that is safe; what must not be is a claim that the site doesn't bear out.
        var status = JsonNode.Parse(run.Out)!["status"]!.GetValue<string>();
        exit.ShouldBe(status == "succeeded" ? 0 : 1, run.Out);
        (await world.BookingsAsync()).Count.ShouldBe(status == "succeeded" ? 1 : 0, run.Out);
    }

    public void Dispose() => _data.Dispose();

    private static void ShouldFailAt(CliResult run, string node, string field, string culprit)
    {
        run.Exit.ShouldBe(1, run.ToString());
        run.Json["status"]!.GetValue<string>().ShouldBe("failed");
        var error = run.Json["error"]!.AsObject();
        error["node"]!.GetValue<string>().ShouldBe(node);
        error["field"]?.GetValue<string>().ShouldBe(field, run.ToString());
        error.ShouldSay(culprit);
    }
}
