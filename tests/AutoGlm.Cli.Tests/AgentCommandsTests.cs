using AutoGlm.Workflows.Documents;
using Shouldly;
using Xunit;
using CliTool = AutoGlm.Cli.Tests.Support.Cli;

namespace AutoGlm.Cli.Tests;

public sealed class AgentCommandsTests : IDisposable
{
    private const string Greeter = """
        {
          "schemaVersion": 1, "id": "greeter", "name": "Greeter",
          "inputs": [ { "name": "who", "type": "text", "required": true }, { "name": "times", "type": "number", "default": 1 } ],
          "outputs": [ { "name": "text", "type": "text" }, { "name": "times", "type": "number" } ],
          "nodes": [
            { "id": "start", "kind": "manual", "settings": {} },
            { "id": "end", "kind": "end", "settings": { "outputs": { "text": "Hello {{input.who}}", "times": "{{input.times}}" } } }
          ],
          "edges": [ { "from": "start", "port": "out", "to": "end" } ]
        }
        """;

    private readonly CliTool _cli = new();

    [Fact]
    public async Task Run_File_PrintsTheContractsObject()
    {
        var result = await _cli.RunAsync("run", _cli.Write("greeter.agent.json", Greeter), "--input", "who=Ada", "--input", "times=3", "--json");

        result.Exit.ShouldBe(0, result.Error);
        result.Json.Select(member => member.Key).ShouldBe(["runId", "agent", "version", "status", "outputs", "error", "seconds", "nodes"]);
        result.Json["outputs"]!["text"]!.ToString().ShouldBe("Hello Ada");
        result.Json["outputs"]!["times"]!.GetValue<double>().ShouldBe(3);
        result.Json["nodes"]!.AsArray().Select(node => node!["node"]!.ToString()).ShouldBe(["start", "end"]);
    }

    [Theory]
    [InlineData("inputs.who")]
    [InlineData("inputs.times", "--input", "who=Ada", "--input", "times=often")]
    [InlineData("inputs.whom", "--input", "who=Ada", "--input", "whom=Bob")]
    [InlineData("--allow", "--input", "who=Ada", "--allow", "fly")]
    public async Task Run_BadInput_ExitsTwoAndNamesTheField(string field, params string[] more)
    {
        var result = await _cli.RunAsync([.. new[] { "run", _cli.Write("greeter.agent.json", Greeter), "--json" }, .. more]);

        result.Exit.ShouldBe(2);
        result.Json["problems"]!.AsArray().Select(problem => problem!["field"]!.ToString()).ShouldContain(field);
    }

    [Theory]
    [InlineData("missing.json", 2)]
    [InlineData("nobody", 2)]
    public async Task Run_NoSuchAgent_ExitsTwo(string agent, int exit) =>
        (await _cli.RunAsync("run", agent)).Exit.ShouldBe(exit);

    [Fact]
    public async Task Validate_GoodFile_IsValid()
    {
        var result = await _cli.RunAsync("validate", _cli.Write("a.json", Greeter), "--json");

        result.Exit.ShouldBe(0);
        result.Json.Select(member => member.Key).ShouldBe(["valid", "problems"]);
        result.Json["valid"]!.GetValue<bool>().ShouldBeTrue();
    }

    [Fact]
    public async Task Validate_UnknownKindAndDanglingEdge_FindsBothAtOnce()
    {
        var broken = Greeter.Replace("\"kind\": \"manual\"", "\"kind\": \"magic\"", StringComparison.Ordinal).Replace("\"to\": \"end\"", "\"to\": \"nowhere\"", StringComparison.Ordinal);

        var result = await _cli.RunAsync("validate", _cli.Write("a.json", broken), "--json");

        result.Exit.ShouldBe(1);
        result.Json["valid"]!.GetValue<bool>().ShouldBeFalse();
        result.Json["problems"]!.ToJsonString().ShouldContain("magic");
        result.Json["problems"]!.ToJsonString().ShouldContain("nowhere");
    }

    [Theory]
    [InlineData("en", "There is no kind of node “magic” here.")]
    [InlineData("zh", "start · nodes[0].kind：这里没有“magic”类节点。请使用其中之一：")]
    public async Task Validate_InALanguage_SaysProblemsInItAndJsonStaysEnglish(string language, string said)
    {
        var file = _cli.Write("a.json", Greeter.Replace("\"kind\": \"manual\"", "\"kind\": \"magic\"", StringComparison.Ordinal));

        (await _cli.RunAsync("validate", file, "--lang", language)).Out.ShouldContain(said);
        var problem = (await _cli.RunAsync("validate", file, "--json", "--lang", language)).Json["problems"]![0]!.AsObject();

        problem["message"]!.ToString().ShouldBe("There is no kind of node “magic” here.");
        problem.Select(member => member.Key).ShouldBe(["node", "field", "message", "cure", "severity"]);
    }

    [Theory]
    [InlineData("{ \"id\": ", 1)]
    [InlineData("[]", 1)]
    public async Task Validate_NoDocument_IsInvalidWithAProblem(string text, int exit)
    {
        var result = await _cli.RunAsync("validate", _cli.Write("a.json", text), "--json");

        result.Exit.ShouldBe(exit);
        result.Json["problems"]!.AsArray().Count.ShouldBe(1);
    }

    [Fact]
    public async Task Validate_MissingFile_ExitsTwo() => (await _cli.RunAsync("validate", "nowhere.json")).Exit.ShouldBe(2);

    [Fact]
    public async Task ImportListExport_RoundTrip_GivesTheSameDocument()
    {
        var file = _cli.Write("greeter.agent.json", Greeter);
        (await _cli.RunAsync("import", file, "--publish", "--json")).Json["version"]!.GetValue<int>().ShouldBe(1);

        (await _cli.RunAsync("agents", "list", "--json")).Out.ShouldContain("greeter");
        (await _cli.RunAsync("export", "greeter")).Out.ShouldBe(AgentJson.Write(AgentJson.Read(Greeter)));
        (await _cli.RunAsync("run", "greeter", "--input", "who=Bob", "--json")).Json["version"]!.GetValue<int>().ShouldBe(1);
        (await _cli.RunAsync("import", file)).Exit.ShouldBe(2);
        (await _cli.RunAsync("import", file, "--replace")).Exit.ShouldBe(0);
        (await _cli.RunAsync("runs", "--json")).Json["runs"]!.AsArray().Count.ShouldBe(1);
    }

    public void Dispose() => _cli.Dispose();

    [Fact]
    public async Task RunsResume_WithAnotherInput_GoesOnWhereItFailed_AndReplayBeginsAnew()
    {
        const string agent = """
            {
              "schemaVersion": 1, "id": "later", "name": "Later",
              "inputs": [ { "name": "when", "type": "text", "default": "soon" } ],
              "nodes": [
                { "id": "start", "kind": "manual" },
                { "id": "first", "kind": "set", "settings": { "values": { "x": "1" } } },
                { "id": "wait", "kind": "wait", "settings": { "until": "{{input.when}}" } },
                { "id": "end", "kind": "end" }
              ],
              "edges": [ { "from": "start", "port": "out", "to": "first" }, { "from": "first", "port": "out", "to": "wait" }, { "from": "wait", "port": "out", "to": "end" } ]
            }
            """;
        var failed = await _cli.RunAsync("run", _cli.Write("later.agent.json", agent), "--json");
        failed.Exit.ShouldBe(1, failed.Out);
        var run = failed.Json["runId"]!.ToString();

        var resumed = await _cli.RunAsync("runs", "resume", run, "--input", "when=2001-01-01T00:00:00Z", "--json");
        var replayed = await _cli.RunAsync("runs", "replay", run, "--json");

        resumed.Exit.ShouldBe(0, resumed.Out + resumed.Error);
        resumed.Json["runId"]!.ToString().ShouldNotBe(run);
        replayed.Exit.ShouldBe(1);
        replayed.Json["error"]!["node"]!.ToString().ShouldBe("wait");
        (await _cli.RunAsync("runs", "resume", resumed.Json["runId"]!.ToString())).Exit.ShouldBe(2);
    }
}
