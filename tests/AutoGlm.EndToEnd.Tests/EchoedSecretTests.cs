using System.Text.Json.Nodes;
using AutoGlm.Canaries;
using AutoGlm.EndToEnd.Tests.Support;

namespace AutoGlm.EndToEnd.Tests;

/// <summary>A site that shows the password all over: the person watches, everything is kept, and all of it is searched when the suite ends.</summary>
public sealed class EchoedSecretTests : IDisposable
{
    private readonly TempFolder _data = new();
    private readonly TempFolder _files = new();
    private readonly EchoSite _site = new();

    public void Dispose()
    {
        _site.Dispose();
        _files.Dispose();
        _data.Dispose();
    }

    [Fact]
    public async Task Run_SiteRepeatsThePassword_KeepsPicturesAndExportsAndShowsItsSteps()
    {
        string run;
        await using (var studio = await StudioProcess.StartAsync(_data.Path))
        {
            await using var person = await Person.AtAsync(studio.Origin);
            var (_, started) = await studio.SendAsync(HttpMethod.Post, "/api/tasks", new JsonObject
            {
                ["surface"] = "web",
                ["start"] = _site.Origin + "/",
                ["goal"] = "Log in as ann with the password. What is the member number?",
                ["inputs"] = new JsonObject { ["user"] = "ann", ["password"] = Planted.Password },
                ["allow"] = new JsonArray("all"),
            }.ToJsonString());
            run = started["runId"]!.GetValue<string>();
            await person.Page.GotoAsync($"/runs/{run}");

            var ended = await studio.EndOfAsync(run);

            _site.LetIn.ShouldBeTrue(ended.ToJsonString());
            ended["run"]!["status"]!.GetValue<string>().ShouldBe("succeeded", ended.ToJsonString());
            ended.ToJsonString().ShouldContain("M-4711");
            await person.Page.Locator(".run-panel[data-status=succeeded]").WaitForAsync();
        }

        // All of it is looked through when the folders go; here only that there is something to look through.
        Directory.EnumerateFiles(Path.Combine(_data.Path, "pictures", run), "*.*", SearchOption.AllDirectories).Count().ShouldBeGreaterThan(2);
        foreach (var command in new[] { new[] { "export", "--all", "--out", "all.zip" }, ["backup", "backup.zip"], ["audit", "export", "audit.jsonl"], ["runs", "--json"] })
            (await Cli.RunAsync(_data.Path, [.. command.Select(word => word.Contains('.', StringComparison.Ordinal) ? Path.Combine(_files.Path, word) : word)])).Exit.ShouldBe(0, command[0]);
    }
}
