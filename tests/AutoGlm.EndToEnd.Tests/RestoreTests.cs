using System.Net;
using AutoGlm.EndToEnd.Tests.Support;

namespace AutoGlm.EndToEnd.Tests;

/// <summary>A backup is made of a Studio at work, and put back into one.</summary>
public sealed class RestoreTests : IDisposable
{
    private readonly TempFolder _data = new();
    private readonly TempFolder _files = new();

    private string Archive => Path.Combine(_files.Path, "backup.zip");

    public void Dispose()
    {
        _files.Dispose();
        _data.Dispose();
    }

    [Fact]
    public async Task Restore_IntoAStudioThatRuns_ItBeginsAnewWithWhatTheBackupHolds()
    {
        await using var studio = await StudioProcess.StartAsync(_data.Path);
        var waits = await WaitingAsync(studio);
        (await Cli.RunAsync(_data.Path, "backup", Archive)).Exit.ShouldBe(0);
        await MakeAsync(studio, "later");
        var token = studio.Token;

        var restored = await Cli.RunAsync(_data.Path, "restore", Archive, "--replace", "--json");
        await studio.BegunAnewAsync(_data.Path);

        restored.Exit.ShouldBe(0, restored.ToString());
        restored.Json["paused"]!.GetValue<int>().ShouldBe(1);
        studio.HasExited.ShouldBeFalse(studio.Log);
        studio.Token.ShouldNotBe(token);
        (await AgentsAsync(studio)).ShouldContain("asks");
        (await AgentsAsync(studio)).ShouldNotContain("later");
        (await studio.GetAsync($"/api/runs/{waits}"))["run"]!["status"]!.GetValue<string>().ShouldBe("paused");
        Directory.GetFiles(Path.Combine(_data.Path, "backups"), "studio.db", SearchOption.AllDirectories).Length.ShouldBe(1);
        Directory.Exists(Path.Combine(_data.Path, "pending-restore")).ShouldBeFalse();

        // It is as good as new: it goes on with what was held, and does what is begun now.
        (await Cli.RunAsync(_data.Path, "runs", "continue", waits)).Exit.ShouldBe(0);
        var bookmark = (await studio.GetAsync($"/api/runs/{waits}"))["bookmarks"]!.AsArray().ShouldHaveSingleItem()!;
        (await studio.SendAsync(HttpMethod.Post, $"/api/runs/{waits}/bookmarks/{bookmark["id"]}", """{"answer":"yes"}""")).Status.ShouldBe(HttpStatusCode.NoContent);
        await EndedAsync(studio, waits);
        (await studio.GetAsync($"/api/runs/{waits}"))["run"]!["status"]!.GetValue<string>().ShouldBe("succeeded");
    }

    [Fact]
    public async Task Restore_StudioIsKilledAsSoonAsItIsTold_TheNextStartFinishesIt()
    {
        Task<CliResult> restored;
        await using (var studio = await StudioProcess.StartAsync(_data.Path))
        {
            await MakeAsync(studio, "asks");
            (await Cli.RunAsync(_data.Path, "backup", Archive)).Exit.ShouldBe(0);
            await MakeAsync(studio, "later");
            restored = Cli.RunAsync(_data.Path, "restore", Archive, "--replace", "--json");
            // From the moment on in which it is accepted, wherever it is by now.
            for (var deadline = Deadline.Token(); !Directory.Exists(Path.Combine(_data.Path, "pending-restore")) && !restored.IsCompleted;)
                deadline.ThrowIfCancellationRequested();
            studio.Kill();
        }

        await using var second = await StudioProcess.StartAsync(_data.Path);

        (await restored).Exit.ShouldBe(0, (await restored).ToString());
        (await AgentsAsync(second)).ShouldContain("asks");
        (await AgentsAsync(second)).ShouldNotContain("later");
    }

    [Fact]
    public async Task Restore_ArchiveThatIsNone_TheStudioGoesOnUndisturbed()
    {
        await using var studio = await StudioProcess.StartAsync(_data.Path);
        await MakeAsync(studio, "asks");
        await File.WriteAllTextAsync(Archive, "no archive");

        var refused = await Cli.RunAsync(_data.Path, "restore", Archive, "--replace", "--json");
        var foreign = await studio.SendAsync(HttpMethod.Post, "/api/restore", """{"restore":"../../etc"}""");

        refused.Exit.ShouldBe(2);
        refused.Problems.ShouldHaveSingleItem()!["field"]!.GetValue<string>().ShouldBe("FILE");
        foreign.Status.ShouldBe(HttpStatusCode.Conflict);
        (await AgentsAsync(studio)).ShouldContain("asks");
    }

    private static async Task<string> WaitingAsync(StudioProcess studio)
    {
        await MakeAsync(studio, "asks");
        var run = await studio.StartRunAsync("asks", []);
        await studio.EndOfAsync(run);
        return run;
    }

    private static async Task MakeAsync(StudioProcess studio, string id)
    {
        var agent = $$"""
            {
              "schemaVersion": 1, "id": "{{id}}", "name": "{{id}}",
              "nodes": [
                { "id": "start", "kind": "manual" },
                { "id": "ask", "kind": "approval", "settings": { "title": "May it?" } },
                { "id": "end", "kind": "end" }
              ],
              "edges": [ { "from": "start", "port": "out", "to": "ask" }, { "from": "ask", "port": "approved", "to": "end" } ]
            }
            """;
        var (status, body) = await studio.SendAsync(HttpMethod.Post, "/api/agents/import", agent);
        ((int)status).ShouldBeInRange(200, 299, body.ToJsonString());
    }

    private static async Task<string> AgentsAsync(StudioProcess studio) => (await studio.GetAsync("/api/agents")).ToJsonString();

    private static async Task EndedAsync(StudioProcess studio, string run)
    {
        await foreach (var happened in studio.EventsAsync(run))
        {
            if (happened["kind"]!.GetValue<string>() == "run-ended")
                return;
        }
    }
}
