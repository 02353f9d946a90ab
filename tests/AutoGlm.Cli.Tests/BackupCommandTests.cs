using System.IO.Compression;
using AutoGlm.Canaries;
using AutoGlm.Engine;
using AutoGlm.Hosting;
using AutoGlm.Workflows.Documents;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;
using CliTool = AutoGlm.Cli.Tests.Support.Cli;

namespace AutoGlm.Cli.Tests;

public sealed class BackupCommandTests : IDisposable
{
    private const string Waiter = """
        {
          "schemaVersion": 1, "id": "waiter", "name": "Waiter",
          "nodes": [
            { "id": "start", "kind": "manual", "settings": {} },
            { "id": "wait", "kind": "wait", "settings": { "seconds": 86400 } },
            { "id": "end", "kind": "end", "settings": {} }
          ],
          "edges": [ { "from": "start", "port": "out", "to": "wait" }, { "from": "wait", "port": "out", "to": "end" } ]
        }
        """;

    private readonly CliTool _cli = new();
    private readonly CliTool _other = new();

    public void Dispose()
    {
        _cli.Dispose();
        _other.Dispose();
    }

    [Fact]
    public async Task Restore_InAnotherFolder_HasAgentsAndSecrets_AndHoldsWhatWasUnderWay()
    {
        (await _cli.RunAsync("import", _cli.Write("waiter.agent.json", Waiter), "--publish")).Exit.ShouldBe(0);
        await LeaveWaitingAsync();
        var file = Path.Combine(_cli.Root, "all.zip");

        var backup = await _cli.RunAsync("backup", file);
        var restored = await _other.RunAsync("restore", file, "--json");

        backup.Exit.ShouldBe(0, backup.Error);
        restored.Exit.ShouldBe(0, restored.Error);
        restored.Json["paused"]!.GetValue<int>().ShouldBe(1);
        (await _other.RunAsync("agents", "list", "--json")).Out.ShouldContain("waiter");
        (await _other.RunAsync("runs", "--json")).Json["runs"]!.AsArray().ShouldHaveSingleItem();
        Directory.GetFiles(_cli.Data, "backup-*").ShouldBeEmpty();
    }

    [Fact]
    public async Task DatabaseElsewhere_IsRefusedAndSaysWhatToDo()
    {
        (await _cli.RunAsync("import", _cli.Write("waiter.agent.json", Waiter))).Exit.ShouldBe(0);
        var file = Path.Combine(_cli.Root, "all.zip");
        _cli.Environment["AUTOGLM_DATABASE"] = "Host=127.0.0.1;Port=1;Database=studio;Password=" + Planted.ConnectionPassword;

        foreach (var command in new[] { "backup", "restore" })
        {
            var refused = await _cli.RunAsync(command, file, "--json");

            refused.Exit.ShouldBe(2);
            var problem = refused.Json["problems"]!.AsArray().ShouldHaveSingleItem()!;
            problem["field"]!.GetValue<string>().ShouldBe("--database");
            problem["message"]!.GetValue<string>().ShouldContain("“studio” at 127.0.0.1:1");
            problem["cure"]!.GetValue<string>().ShouldContain(command == "backup" ? "pg_dump" : "pg_restore");
            refused.Out.ShouldNotContain(Planted.ConnectionPassword);
            File.Exists(file).ShouldBeFalse();
        }
        (await _cli.RunAsync("backup", file, "--database", "sqlite")).Exit.ShouldBe(0);
    }

    /// <summary>A run that another process began and left waiting.</summary>
    private async Task LeaveWaitingAsync()
    {
        await using var services = new ServiceCollection().AddAutoGlm(new AutoGlmHostOptions { DataFolder = _cli.Data }).BuildServiceProvider();
        var engine = services.GetRequiredService<IWorkflowEngine>();
        await engine.WaitAsync(await engine.StartAsync(new StartRun { Agent = AgentJson.Read(Waiter) }, default), stopAtWaiting: true, default);
    }

    [Fact]
    public async Task Restore_WhereDataAre_NeedsReplaceAndKeepsThem()
    {
        await _cli.RunAsync("import", _cli.Write("waiter.agent.json", Waiter));
        var file = Path.Combine(_cli.Root, "all.zip");
        await _cli.RunAsync("backup", file);
        await _cli.RunAsync("import", _cli.Write("waiter.agent.json", Waiter), "--id", "later");

        var refused = await _cli.RunAsync("restore", file, "--json");
        var done = await _cli.RunAsync("restore", file, "--replace", "--json");

        refused.Exit.ShouldBe(2);
        refused.Json["problems"]![0]!["field"]!.ToString().ShouldBe("--data");
        done.Exit.ShouldBe(0, done.Error);
        (await _cli.RunAsync("agents", "list", "--json")).Out.ShouldNotContain("later");
        Directory.GetFiles(_cli.Root, "studio.db", SearchOption.AllDirectories).Length.ShouldBe(2);
    }

    [Theory]
    [InlineData("../escape.txt")]
    [InlineData("keys/../../escape.txt")]
    [InlineData("extra.dll")]
    public async Task Restore_ArchiveWithOtherFiles_IsRefusedAndNothingIsWritten(string name)
    {
        await _cli.RunAsync("import", _cli.Write("waiter.agent.json", Waiter));
        var file = Path.Combine(_cli.Root, "all.zip");
        await _cli.RunAsync("backup", file);
        await using (var archive = await ZipFile.OpenAsync(file, ZipArchiveMode.Update))
        await using (var entry = await archive.CreateEntry(name).OpenAsync())
            entry.WriteByte(1);

        var refused = await _other.RunAsync("restore", file, "--json");

        refused.Exit.ShouldBe(2);
        refused.Json["problems"]![0]!["field"]!.ToString().ShouldBe("FILE");
        Directory.GetFileSystemEntries(_other.Root, "*", SearchOption.AllDirectories).ShouldNotContain(path => path.EndsWith("escape.txt", StringComparison.Ordinal) || path.EndsWith(".dll", StringComparison.Ordinal) || path.EndsWith("studio.db", StringComparison.Ordinal));
        File.Exists(Path.Combine(Path.GetDirectoryName(_other.Root)!, "escape.txt")).ShouldBeFalse();
    }

    [Fact]
    public async Task Backup_NothingThereOrFileThereAlready_SaysWhich()
    {
        var nothing = await _other.RunAsync("backup", Path.Combine(_other.Root, "x.zip"), "--json");
        await _cli.RunAsync("import", _cli.Write("waiter.agent.json", Waiter));
        var there = await _cli.RunAsync("backup", _cli.Write("there.zip", "x"), "--json");
        var none = await _other.RunAsync("restore", _cli.Write("none.zip", "x"), "--json");

        nothing.Json["problems"]![0]!["field"]!.ToString().ShouldBe("--data");
        there.Json["problems"]![0]!["field"]!.ToString().ShouldBe("FILE");
        none.Json["problems"]![0]!["field"]!.ToString().ShouldBe("FILE");
    }
}
