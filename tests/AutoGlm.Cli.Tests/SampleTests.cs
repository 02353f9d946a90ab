using Shouldly;
using Xunit;
using CliTool = AutoGlm.Cli.Tests.Support.Cli;

namespace AutoGlm.Cli.Tests;

public sealed class SampleTests : IDisposable
{
    private readonly CliTool _cli = new();

    [Fact]
    public async Task Run_WeatherToPlan_StartsTheSampleApiByItself()
    {
        var result = await _cli.RunAsync("run", "weather-to-plan", "--input", "date=2030-05-17", "--json");

        result.Exit.ShouldBe(0, result.Error);
        result.Json["version"]!.GetValue<int>().ShouldBe(1);
        result.Json["outputs"]!["plan"]!.ToString().ShouldNotBeEmpty();
        result.Json["nodes"]!.AsArray().Select(node => node!["kind"]!.ToString()).ShouldBe(["manual", "http", "if", "set", "end"]);
    }

    [Fact]
    public async Task Run_ApproveOrdersWhereNobodyCanBeAsked_SaysThatAPersonIsNeeded()
    {
        var result = await _cli.RunAsync("run", "approve-orders", "--json");

        result.Exit.ShouldBe(1);
        result.Json["error"]!["node"]!.ToString().ShouldBe("ask");
        result.Json["error"]!["cure"]!.ToString().ShouldContain("someone can answer");
    }

    [Theory]
    [InlineData("coffee", "accepted")]
    [InlineData("chalk", "not sold")]
    public async Task Run_TakeAnOrderByHand_DecidesAsForACaller(string item, string status)
    {
        var result = await _cli.RunAsync("run", "take-an-order", "--input", $"item={item}", "--json");

        result.Exit.ShouldBe(0, result.Error);
        result.Json["outputs"]!["status"]!.ToString().ShouldBe(status);
    }

    [Fact]
    public async Task Run_NightlyReport_RunsByHandWithoutItsSchedule()
    {
        var result = await _cli.RunAsync("run", "nightly-report", "--input", "date=2030-05-17", "--json");

        result.Exit.ShouldBe(0, result.Error);
        result.Json["outputs"]!["report"]!.ToString().ShouldStartWith("Hangzhou on 2030-05-17: ");
        result.Json["nodes"]!.AsArray().Select(node => node!["kind"]!.ToString()).ShouldBe(["manual", "http", "set", "end"]);
    }

    [Fact]
    public async Task AgentsList_FirstUseOfAFolder_HoldsTheSamples()
    {
        var result = await _cli.RunAsync("agents", "list", "--json");

        result.Json["agents"]!.AsArray().Select(agent => agent!["id"]!.ToString()).ShouldBe(["approve-orders", "book-a-table", "newest-articles", "nightly-report", "take-an-order", "weather-to-plan"], ignoreOrder: true);
    }

    public void Dispose() => _cli.Dispose();
}
