using System.Text.Json.Nodes;
using Shouldly;
using Xunit;
using CliTool = AutoGlm.Cli.Tests.Support.Cli;

namespace AutoGlm.Cli.Tests;

public sealed class VersionsCommandTests : IDisposable
{
    private readonly CliTool _cli = new();

    public void Dispose() => _cli.Dispose();

    [Fact]
    public async Task Versions_NamedDraft_IsListedRestoredAndForgotten()
    {
        await MakeAsync("One", "--publish");
        (await _cli.RunAsync("versions", "name", "greeter", "before the rush", "--json")).Json["number"]!.GetValue<int>().ShouldBe(1);
        await MakeAsync("Two", "--replace");

        var list = (await _cli.RunAsync("versions", "list", "greeter", "--json")).Json;
        list["versions"]!.AsArray().ShouldHaveSingleItem()!["number"]!.GetValue<int>().ShouldBe(1);
        list["named"]!.AsArray().ShouldHaveSingleItem()!["name"]!.ToString().ShouldBe("before the rush");
        (await _cli.RunAsync("versions", "list", "greeter")).Out.ShouldContain("before the rush");
        (await _cli.RunAsync("versions", "restore", "greeter", "1")).Exit.ShouldBe(0);
        (await DraftNameAsync()).ShouldBe("One");
        (await _cli.RunAsync("versions", "forget", "greeter", "1")).Exit.ShouldBe(0);
        (await _cli.RunAsync("versions", "list", "greeter", "--json")).Json["named"]!.AsArray().ShouldBeEmpty();
        (await DraftNameAsync()).ShouldBe("One", "What was restored stays.");
    }

    [Theory]
    [InlineData("name", "greeter", "  ")]
    [InlineData("restore", "greeter", "4")]
    [InlineData("forget", "greeter", "4")]
    [InlineData("name", "nobody", "x")]
    public async Task Versions_OfWhatIsNotThere_IsRefused(string command, string agent, string what)
    {
        await MakeAsync("One");

        (await _cli.RunAsync("versions", command, agent, what)).Exit.ShouldBe(2);
    }

    private async Task MakeAsync(string name, params string[] more)
    {
        var text = $$"""{"schemaVersion":1,"id":"greeter","name":"{{name}}","nodes":[{"id":"start","kind":"manual"},{"id":"end","kind":"end"}],"edges":[{"from":"start","to":"end"}]}""";
        var made = await _cli.RunAsync(["import", _cli.Write("greeter.agent.json", text), .. more]);
        made.Exit.ShouldBe(0, made.Error);
    }

    private async Task<string> DraftNameAsync() => JsonNode.Parse((await _cli.RunAsync("export", "greeter", "--version", "0")).Out)!["name"]!.ToString();
}
