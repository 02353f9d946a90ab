using System.Text.Json.Nodes;
using AutoGlm.Engine;
using AutoGlm.Engine.Conformance;
using AutoGlm.Tasks.Tools;
using AutoGlm.Workflows.Documents;
using Shouldly;
using Xunit;

namespace AutoGlm.Storage.Conformance;

/// <summary>Runs found by what they were given, what came of them, and what went wrong.</summary>
public abstract class RunSearchConformance<TData> : EngineConformance<TData>
    where TData : StorageData, new()
{
    private static readonly AgentDocument Greeting = TestAgents.Chain(TestAgents.Start, TestAgents.End("{{input.who}} was greeted")) with { Inputs = [new ValueDefinition { Name = "who" }] };

    [Theory]
    [InlineData("Ada Lovelace", "lovelace")]
    [InlineData("四川小馆的订单", "小馆的")]
    [InlineData("四川小馆的订单", "小馆")]
    [InlineData("100% sure", "0% s")]
    [InlineData("snake_case", "e_c")]
    [InlineData("say \"hello\"", "\"hello\"")]
    public async Task List_TextOfAnInput_FindsItsRunOnly(string who, string text)
    {
        var wanted = await RunAsync(Greeting, new JsonObject { ["who"] = who });
        await RunAsync(Greeting, new JsonObject { ["who"] = "100 sure snakeXcase 四川大馆" });

        (await FindAsync(text)).ShouldBe([wanted.Run.RunId]);
    }

    [Fact]
    public async Task List_ErrorOfANodeThatTheRunWentPast_IsFound()
    {
        Http.Answer = (_, _) => throw new ToolException("The warehouse is closed.", "Try later.");
        var call = TestAgents.Http() with { Failure = new NodeFailurePolicy { Then = "continue" } };
        var run = await RunAsync(TestAgents.Chain(TestAgents.Start, call, TestAgents.End("done")));

        (await FindAsync("warehouse is")).ShouldBe([run.Run.RunId]);
        (await FindAsync("library is")).ShouldBeEmpty();
    }

    [Fact]
    public async Task List_RunThatHasNotEnded_IsFoundByItsInputs()
    {
        var wait = new WorkflowNode { Id = "wait", Kind = "wait-event", Settings = new JsonObject { ["event"] = "paid" } };
        var runId = await StartAsync(TestAgents.Chain(TestAgents.Start, wait, TestAgents.End("x")) with { Inputs = Greeting.Inputs }, new JsonObject { ["who"] = "王小明" });

        (await FindAsync("王小明")).ShouldBe([runId]);
    }

    [Fact]
    public async Task List_TextWithOtherFilters_AllCount()
    {
        var run = await RunAsync(Greeting, new JsonObject { ["who"] = "Ada" });

        (await Engine.ListAsync(new RunQuery { Text = "Ada", AgentId = Greeting.Id, Status = run.Run.Status, After = run.Run.StartedAt }, Soon)).ShouldHaveSingleItem();
        (await Engine.ListAsync(new RunQuery { Text = "Ada", Before = run.Run.StartedAt }, Soon)).ShouldBeEmpty();
        (await Engine.ListAsync(new RunQuery { Text = "Ada", AgentId = "other" }, Soon)).ShouldBeEmpty();
    }

    private async Task<IReadOnlyList<string>> FindAsync(string text) => [.. (await Engine.ListAsync(new RunQuery { Text = text }, Soon)).Select(run => run.RunId)];
}
