using AutoGlm.Workflows.Documents;
using Shouldly;
using Xunit;
using CliTool = AutoGlm.Cli.Tests.Support.Cli;

namespace AutoGlm.Cli.Tests;

public sealed class DescribeCommandTests : IDisposable
{
    private const string Text = "Every weekday at 8:30 open https://news.example.com and bring back the headlines";

    private readonly CliTool _cli = new();

    [Fact]
    public async Task Describe_Json_PrintsDocumentNotesAndProblems()
    {
        var result = await _cli.RunAsync("describe", Text, "--json");

        result.Exit.ShouldBe(0, result.Error);
        result.Json.Select(member => member.Key).ShouldBe(["agent", "language", "notes", "problems"]);
        AgentJson.Read(result.Json["agent"]!.ToJsonString()).Nodes.Select(node => node.Kind).ShouldBe(["schedule", "manual", "task", "end"]);
        var note = result.Json["notes"]![0]!;
        note["kind"]!.ToString().ShouldBe("understood");
        note["words"]!.ToString().ShouldBe("Every weekday at 8:30");
        result.Json["problems"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task Describe_Output_WritesAFileThatValidates()
    {
        var file = Path.Combine(Path.GetDirectoryName(_cli.Write("x", ""))!, "draft.agent.json");

        var described = await _cli.RunAsync("describe", "请用户填写姓名和日期，然后让经理审批", "--output", file);
        var validated = await _cli.RunAsync("validate", file, "--json");

        described.Exit.ShouldBe(0, described.Error);
        described.Out.ShouldContain(file);
        validated.Exit.ShouldBe(0, validated.Out);
    }

    [Fact]
    public async Task Describe_LanguageSaid_NamesNodesInIt()
    {
        var result = await _cli.RunAsync("describe", "Ask Anna to approve", "--language", "zh-CN", "--json");

        result.Json["language"]!.ToString().ShouldBe("zh-CN");
        result.Json["agent"]!["nodes"]![1]!["name"]!.ToString().ShouldBe("请Anna审批");
    }

    [Theory]
    [InlineData("TEXT", "describe", "  ", "--json")]
    [InlineData("--output", "describe", "Ask Anna to approve", "--output", "/nowhere/at/all/x.json", "--json")]
    public async Task Describe_WhatItCantUse_NamesFieldAndCure(string field, params string[] arguments)
    {
        var result = await _cli.RunAsync(arguments);

        result.Exit.ShouldBe(2);
        result.Json["problems"]![0]!["field"]!.ToString().ShouldBe(field);
        result.Json["problems"]![0]!["cure"]!.ToString().ShouldNotBeEmpty();
    }

    public void Dispose() => _cli.Dispose();
}
