using Shouldly;
using Xunit;
using CliTool = AutoGlm.Cli.Tests.Support.Cli;

namespace AutoGlm.Cli.Tests;

public sealed class DiffCommandTests : IDisposable
{
    private const string Greeter = """
        {
          "schemaVersion": 1, "id": "greeter", "name": "Greeter",
          "inputs": [ { "name": "who", "type": "text", "required": true } ],
          "outputs": [ { "name": "text", "type": "text" } ],
          "nodes": [
            { "id": "start", "kind": "manual", "settings": {} },
            { "id": "end", "kind": "end", "settings": { "outputs": { "text": "Hello {{input.who}}" } } }
          ],
          "edges": [ { "from": "start", "port": "out", "to": "end" } ]
        }
        """;

    private static readonly string Politer = Greeter.Replace("Hello", "Good day", StringComparison.Ordinal);

    private readonly CliTool _cli = new();

    public void Dispose() => _cli.Dispose();

    [Fact]
    public async Task Diff_TwoFiles_TellsTheFieldThatDiffers()
    {
        var (before, after) = (_cli.Write("before.json", Greeter), _cli.Write("after.json", Politer));

        var result = await _cli.RunAsync("diff", before, after, "--json");

        result.Exit.ShouldBe(0, result.Error);
        result.Json["same"]!.GetValue<bool>().ShouldBeFalse();
        var node = result.Json["nodes"]!.AsArray().ShouldHaveSingleItem()!;
        (node["id"]!.ToString(), node["change"]!.ToString()).ShouldBe(("end", "changed"));
        node["fields"]![0]!["before"]!.ToString().ShouldContain("Hello {{input.who}}");
        node["fields"]![0]!["after"]!.ToString().ShouldContain("Good day {{input.who}}");
        (await _cli.RunAsync("diff", before, after)).Out.ShouldContain("~ end (end)");
    }

    [Fact]
    public async Task Diff_SameFile_SaysThatNothingIsDifferent()
    {
        var file = _cli.Write("a.json", Greeter);

        (await _cli.RunAsync("diff", file, file, "--json")).Json["same"]!.GetValue<bool>().ShouldBeTrue();
        (await _cli.RunAsync("diff", file, file)).Out.ShouldContain("Nothing is different.");
    }

    [Fact]
    public async Task Diff_VersionAgainstDraft_TellsWhatIsNotYetPublished()
    {
        (await _cli.RunAsync("import", _cli.Write("a.json", Greeter), "--publish")).Exit.ShouldBe(0);
        (await _cli.RunAsync("import", _cli.Write("b.json", Politer), "--replace")).Exit.ShouldBe(0);

        var result = await _cli.RunAsync("diff", "greeter@1", "greeter@draft", "--json");

        result.Exit.ShouldBe(0, result.Error);
        result.Json["nodes"]!.AsArray().Select(node => node!["id"]!.ToString()).ShouldBe(["end"]);
    }

    [Theory]
    [InlineData("nobody")]
    [InlineData("nobody@1")]
    [InlineData("greeter@newest")]
    [InlineData("missing.json")]
    public async Task Diff_NoSuchAgent_ExitsTwoAndSaysWhatToDo(string name)
    {
        var result = await _cli.RunAsync("diff", _cli.Write("a.json", Greeter), name, "--json");

        result.Exit.ShouldBe(2);
        result.Json["problems"]![0]!["cure"]!.ToString().ShouldNotBeEmpty();
    }
}
