using System.IO.Compression;
using System.Text.Json.Nodes;
using AutoGlm.Canaries;
using AutoGlm.Cli.Tests.Support;
using Shouldly;
using Xunit;
using CliTool = AutoGlm.Cli.Tests.Support.Cli;

namespace AutoGlm.Cli.Tests;

/// <summary>Everything that people made, taken from one installation to another.</summary>
public sealed class TransferTests : IDisposable
{
    private readonly CliTool _cli = new();
    private readonly CliTool _other = new();

    private string Archive => Path.Combine(_cli.Root, "all.zip");

    public void Dispose()
    {
        _cli.Dispose();
        _other.Dispose();
    }

    [Fact]
    public async Task Import_InAFreshInstallation_HasAgentsWithTheirVersionsAndNamesWhatIsMissing()
    {
        await MakeAsync(_cli, "One", "--publish");
        await MakeAsync(_cli, "Two", "--publish", "--replace");
        await MakeAsync(_cli, "Draft", "--replace");
        (await _cli.RunAsync("versions", "name", "nightly", "before the rush")).Exit.ShouldBe(0);
        (await _cli.RunAsync(new TestTerminal(false, Planted.Password), CancellationToken.None, "secret", "set", "shop.password", "--place", "https://shop.example", "--value-stdin")).Exit.ShouldBe(0);

        var export = await _cli.RunAsync("export", "--all", "--out", Archive, "--json");
        var import = await _other.RunAsync("import", Archive, "--json");

        export.Exit.ShouldBe(0, export.Error);
        import.Exit.ShouldBe(0, import.Error);
        import.Json["added"]!.AsArray().ShouldHaveSingleItem()!.ToString().ShouldBe("nightly");
        import.Json["replaced"]!.AsArray().ShouldBeEmpty();
        import.Json["missingSecrets"]!.AsArray().ShouldHaveSingleItem()!.ToString().ShouldBe("shop.password");
        (await NameOfAsync(1), await NameOfAsync(2), await NameOfAsync(0)).ShouldBe(("One", "Two", "Draft"));
        (await _other.RunAsync("versions", "list", "nightly", "--json")).Json["named"]!.AsArray().ShouldHaveSingleItem()!["name"]!.ToString().ShouldBe("before the rush");
        Texts(Archive).ShouldNotContain(Planted.Password);
    }

    [Fact]
    public async Task FolderAndTags_GoAlong_InAnAgentsFileAndInTheArchive()
    {
        await MakeAsync(_cli, "One", "--publish");
        var file = JsonNode.Parse((await _cli.RunAsync("export", "nightly", "--version", "0")).Out)!.AsObject();
        file.ContainsKey("filing").ShouldBeFalse();
        file["filing"] = new JsonObject { ["folder"] = "Reports/Nightly", ["tags"] = new JsonArray("daily", "每日") };

        (await _cli.RunAsync("import", _cli.Write("filed.agent.json", file.ToJsonString()), "--replace")).Exit.ShouldBe(0);
        (await _cli.RunAsync("export", "--all", "--out", Archive)).Exit.ShouldBe(0);
        (await _other.RunAsync("import", Archive, "--json")).Exit.ShouldBe(0);

        foreach (var cli in new[] { _cli, _other })
            JsonNode.Parse((await cli.RunAsync("export", "nightly", "--version", "0")).Out)!["filing"]!.ToJsonString().ShouldBe(file["filing"]!.ToJsonString());
        // Who filed it otherwise here keeps that.
        file["filing"]!["folder"] = "Mine";
        await _other.RunAsync("import", _other.Write("mine.agent.json", file.ToJsonString()), "--replace");
        (await _other.RunAsync("import", Archive, "--json")).Exit.ShouldBe(0);
        JsonNode.Parse((await _other.RunAsync("export", "nightly", "--version", "0")).Out)!["filing"]!["folder"]!.ToString().ShouldBe("Mine");
    }

    [Theory]
    [InlineData("en", "1 kept as placeholders")]
    [InlineData("zh", "1 个保留为占位节点")]
    public async Task Import_FileOfN8n_TellsOfEachNode(string language, string said)
    {
        var file = Path.Combine(_cli.Root, "orders.json");
        await File.WriteAllTextAsync(file, """{"name":"Orders","nodes":[{"id":"1","name":"Go","type":"n8n-nodes-base.manualTrigger"},{"id":"2","name":"Odd one","type":"x.y"}],"connections":{"Go":{"main":[[{"node":"Odd one"}]]}}}""");

        var text = await _cli.RunAsync("import", file, "--lang", language);
        var json = await _cli.RunAsync("import", file, "--replace", "--json");

        text.Exit.ShouldBe(0, text.Error);
        text.Out.ShouldContain(said);
        text.Out.ShouldContain("Odd one (x.y) → odd-one");
        json.Json["agent"]!.ToString().ShouldBe("orders");
        json.Json["report"]!["entries"]!.AsArray().Count.ShouldBe(2);
        json.Json["problems"]!.AsArray().ShouldContain(problem => problem!["node"]!.ToString() == "odd-one");
    }

    [Fact]
    public async Task Import_FileOfDify_IsReadAndAHostileOneRefused()
    {
        var file = Path.Combine(_cli.Root, "app.yml");
        await File.WriteAllTextAsync(file, "app: { name: Greeting, mode: workflow }\nkind: app\nworkflow: { graph: { nodes: [ { id: s, data: { type: start, title: Go } } ], edges: [] } }");
        var deep = Path.Combine(_cli.Root, "deep.yml");
        await File.WriteAllTextAsync(deep, $"app: {new string('[', 10_000)}");

        (await _cli.RunAsync("import", file, "--json")).Json["agent"]!.ToString().ShouldBe("greeting");
        var refused = await _cli.RunAsync("import", deep, "--json");

        refused.Exit.ShouldBe(2);
        refused.Json["problems"]!.AsArray().ShouldHaveSingleItem()!["cure"]!.ToString().ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Import_Schedules_ComePaused()
    {
        await MakeAsync(_cli, "One", "--publish");
        await _cli.RunAsync("export", "--all", "--out", Archive);

        var import = await _other.RunAsync("import", Archive, "--json");

        import.Json["pausedSchedules"]!.AsArray().ShouldHaveSingleItem()!["agent"]!.ToString().ShouldBe("nightly");
        (await _other.RunAsync("schedules", "--json")).Json["schedules"]!.AsArray().Single(one => one!["agent"]!.ToString() == "nightly")!["paused"]!.GetValue<bool>().ShouldBeTrue();
    }

    [Fact]
    public async Task Import_AgentsThatAreThere_AreLeftAloneUnlessReplaced()
    {
        await MakeAsync(_cli, "Theirs", "--publish");
        await _cli.RunAsync("export", "--all", "--out", Archive);
        await MakeAsync(_other, "Mine", "--publish");

        var refused = await _other.RunAsync("import", Archive, "--json");
        refused.Exit.ShouldBe(2);
        refused.Error.ShouldContain("--replace");
        (await NameOfAsync(1)).ShouldBe("Mine");

        var replaced = await _other.RunAsync("import", Archive, "--replace", "--json");
        replaced.Json["replaced"]!.AsArray().ShouldHaveSingleItem()!.ToString().ShouldBe("nightly");
        // It was not paused before, and is the same schedule.
        replaced.Json["pausedSchedules"]!.AsArray().ShouldBeEmpty();
        (await NameOfAsync(1), await NameOfAsync(2), await NameOfAsync(0)).ShouldBe(("Mine", "Theirs", "Theirs"));

        var again = await _other.RunAsync("import", Archive, "--json");
        again.Exit.ShouldBe(0, again.Error);
        again.Json["replaced"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task Import_VersionThatCanNotRun_ChangesNothing()
    {
        await MakeAsync(_cli, "One", "--publish");
        await _cli.RunAsync("export", "--all", "--out", Archive);
        await ChangeAsync("agents/nightly/1.json", "0 22 * * *", "never");

        var refused = await _other.RunAsync("import", Archive);

        refused.Exit.ShouldBe(2);
        refused.Error.ShouldContain("nightly");
        (await _other.RunAsync("agents", "list", "--json")).Out.ShouldNotContain("nightly\"");
    }

    [Theory]
    [InlineData("export")]
    [InlineData("export", "--all")]
    [InlineData("export", "book-a-table", "--all", "--out", "x.zip")]
    public async Task Export_WithoutWhatItNeeds_SaysWhat(params string[] arguments) => (await _cli.RunAsync(arguments)).Exit.ShouldBe(2);

    [Fact]
    public async Task Import_AnotherArchive_IsRefused()
    {
        await _cli.RunAsync("agents", "list");
        (await _cli.RunAsync("backup", Archive)).Exit.ShouldBe(0);

        var refused = await _other.RunAsync("import", Archive);

        refused.Exit.ShouldBe(2);
        refused.Error.ShouldContain("export --all");
    }

    [Fact]
    public async Task Import_Runs_ComeWithTheirJournalsAndOnceOnly()
    {
        var run = await RunAsync();
        var export = await _cli.RunAsync("export", "--all", "--out", Archive, "--json");
        var first = await _other.RunAsync("import", Archive, "--json");
        var again = await _other.RunAsync("import", Archive, "--json");

        export.Json["runs"]!.GetValue<int>().ShouldBe(1);
        first.Json["runs"]!["runs"]!.GetValue<int>().ShouldBe(1);
        (again.Json["runs"]!["runs"]!.GetValue<int>(), again.Json["runs"]!["kept"]!.GetValue<int>()).ShouldBe((0, 1));
        (await _other.RunAsync("runs", "show", run, "--json")).Out.ShouldBe((await _cli.RunAsync("runs", "show", run, "--json")).Out);
        (await _other.RunAsync("audit", "list", "--deed", "import.made", "--json")).Out.ShouldContain("all.zip");
    }

    [Fact]
    public async Task Export_WithoutRuns_HoldsWhatPeopleMadeOnly()
    {
        await RunAsync();

        (await _cli.RunAsync("export", "--all", "--without-runs", "--out", Archive)).Exit.ShouldBe(0);
        var import = await _other.RunAsync("import", Archive, "--json");

        import.Json["runs"].ShouldBeNull();
        (await _other.RunAsync("runs", "--json")).Json["runs"]!.AsArray().ShouldBeEmpty();
        await using var archive = await ZipFile.OpenReadAsync(Archive);
        archive.Entries.ShouldNotContain(entry => entry.FullName.EndsWith(".jsonl", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Export_AuditLogInIt_IsWholeAndEndsWhereTheManifestSays()
    {
        await MakeAsync(_cli, "One", "--publish");
        await _cli.RunAsync("export", "--all", "--out", Archive);
        var audit = Path.Combine(_cli.Root, "audit.jsonl");
        string head;
        await using (var archive = await ZipFile.OpenReadAsync(Archive))
        {
            await archive.GetEntry("audit.jsonl")!.ExtractToFileAsync(audit);
            head = (string)(await JsonNode.ParseAsync(await archive.GetEntry("export.json")!.OpenAsync()))!["auditHead"]!;
        }

        var check = await _cli.RunAsync("audit", "check", "--file", audit, "--head", head, "--json");

        check.Exit.ShouldBe(0, check.Out);
        check.Json["head"]!.ToString().ShouldBe(head);
    }

    [Theory]
    [InlineData("runs/runs.jsonl", "\"seq\":2", "\"seq\":7")]
    [InlineData("export.json", "\"entries\": ", "\"entries\": 1")]
    [InlineData("export.json", "\"format\": 2", "\"format\": 3")]
    public async Task Import_RunsThatAreDamaged_ChangesNothingAtAll(string name, string replace, string with)
    {
        await RunAsync();
        await _cli.RunAsync("export", "--all", "--out", Archive);
        await ChangeAsync(name, replace, with);

        var refused = await _other.RunAsync("import", Archive, "--json");

        refused.Exit.ShouldBe(2, refused.Out);
        refused.Json["problems"]!.AsArray().ShouldHaveSingleItem()!["field"]!.ToString().ShouldBe("FILE");
        (await _other.RunAsync("runs", "--json")).Json["runs"]!.AsArray().ShouldBeEmpty();
        (await _other.RunAsync("agents", "list", "--json")).Out.ShouldNotContain("nightly\"");
    }

    private async Task ChangeAsync(string name, string replace, string with)
    {
        await using var archive = await ZipFile.OpenAsync(Archive, ZipArchiveMode.Update);
        var entry = archive.GetEntry(name)!;
        string text;
        using (var reader = new StreamReader(await entry.OpenAsync())) text = await reader.ReadToEndAsync();
        var changed = text.Replace(replace, with, StringComparison.Ordinal);
        changed.ShouldNotBe(text);
        entry.Delete();
        await using var writer = new StreamWriter(await archive.CreateEntry(name).OpenAsync());
        await writer.WriteAsync(changed);
    }

    /// <summary>A run of the agent that ended; its id.</summary>
    private async Task<string> RunAsync()
    {
        await MakeAsync(_cli, "One", "--publish");
        var run = await _cli.RunAsync("run", "nightly", "--json");
        run.Exit.ShouldBe(0, run.Error);
        return run.Json["runId"]!.ToString();
    }

    private static async Task MakeAsync(CliTool cli, string name, params string[] more)
    {
        var text = new JsonObject
        {
            ["schemaVersion"] = 1,
            ["id"] = "nightly",
            ["name"] = name,
            ["nodes"] = new JsonArray(
                new JsonObject { ["id"] = "at", ["kind"] = "schedule", ["settings"] = new JsonObject { ["cron"] = "0 22 * * *", ["timeZone"] = "Europe/Berlin" } },
                new JsonObject { ["id"] = "end", ["kind"] = "end" }),
            ["edges"] = new JsonArray(new JsonObject { ["from"] = "at", ["port"] = "out", ["to"] = "end" }),
        };
        var made = await cli.RunAsync(["import", cli.Write("nightly.agent.json", text.ToJsonString()), .. more]);
        made.Exit.ShouldBe(0, made.Error);
    }

    private async Task<string> NameOfAsync(int version) =>
        (string)JsonNode.Parse((await _other.RunAsync("export", "nightly", "--version", $"{version}")).Out)!["name"]!;

    private static string Texts(string archive)
    {
        using var zip = ZipFile.OpenRead(archive);
        return string.Concat(zip.Entries.Select(entry =>
        {
            using var reader = new StreamReader(entry.Open());
            return reader.ReadToEnd();
        }));
    }
}
