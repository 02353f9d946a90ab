using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using AutoGlm.Studio.Tests.Hooks;
using AutoGlm.Studio.Tests.Starting;
using AutoGlm.Workflows.Documents;

namespace AutoGlm.Studio.Tests.Chat;

public sealed class ChatApiTests(RunningStudio studio) : IClassFixture<RunningStudio>
{
    [Fact]
    public async Task Chat_ThroughAnApproval_IsReadBackAsItWasSaid()
    {
        await studio.PublishAsync(Agent("tea-chat"));

        var first = await SayAsync("tea-chat", new { text = "tea" });
        var second = await SayAsync("tea-chat", new { text = "yes", conversation = first["conversation"]!.ToString() });
        var read = await studio.Client.GetFromJsonAsync<JsonObject>($"/api/agents/tea-chat/chat/{first["conversation"]}");
        var list = await studio.Client.GetFromJsonAsync<JsonArray>("/api/agents/tea-chat/chat");

        (first["did"]!.ToString(), first["status"]!.ToString()).ShouldBe(("began", "waiting"));
        first["replies"]![0]!["asks"]!["kind"]!.ToString().ShouldBe("approval");
        (second["did"]!.ToString(), second["status"]!.ToString()).ShouldBe(("answered", "succeeded"));
        second["replies"]!.AsArray().Select(reply => reply!["text"]!.ToString()).ShouldBe(["tea ordered"]);
        read!["messages"]!.AsArray().Select(message => $"{message!["from"]}: {message["text"]}").ShouldBe(["person: tea", "agent: Order tea?", "person: yes", "agent: tea ordered"]);
        list![0]!["conversation"]!.ToString().ShouldBe(first["conversation"]!.ToString());
    }

    [Fact]
    public async Task Chat_WithoutWaiting_NamesTheRunAndTheConversation()
    {
        await studio.PublishAsync(Agent("tea-later"));

        var response = await studio.Client.PostAsJsonAsync("/api/agents/tea-later/chat", new { text = "tea", conversation = "slack:C1.2" });

        response.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        (await response.Content.ReadFromJsonAsync<JsonObject>())!["conversation"]!.ToString().ShouldBe("slack:C1.2");
    }

    [Theory]
    [InlineData("weather-to-plan", "hello", "publish")]
    [InlineData("tea-refusing", "", "Say something")]
    public async Task Chat_WhatCannotBeTaken_IsAProblemWithACure(string agent, string text, string cure)
    {
        await studio.PublishAsync(Agent("tea-refusing"));

        var response = await studio.Client.PostAsJsonAsync($"/api/agents/{agent}/chat", new { text });

        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await response.Content.ReadAsStringAsync()).ShouldContain(cure);
    }

    [Fact]
    public async Task Chat_WithoutTheToken_IsRefused() =>
        (await studio.Stranger.PostAsJsonAsync("/api/agents/tea-chat/chat", new { text = "tea" })).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);

    private static AgentDocument Agent(string id) => new()
    {
        Id = id,
        Name = "Tea",
        Inputs = [new ValueDefinition { Name = "message", Required = true }],
        Outputs = [new ValueDefinition { Name = "answer" }],
        Nodes =
        [
            new() { Id = "chat", Kind = "chat" },
            new() { Id = "ask", Kind = "approval", Settings = new JsonObject { ["title"] = "Order {{input.message}}?" } },
            new() { Id = "end", Kind = "end", Settings = new JsonObject { ["outputs"] = new JsonObject { ["answer"] = "{{input.message}} ordered" } } },
        ],
        Edges = [new() { From = "chat", To = "ask" }, new() { From = "ask", Port = "approved", To = "end" }],
    };

    private async Task<JsonObject> SayAsync(string agent, object message)
    {
        var response = await studio.Client.PostAsJsonAsync($"/api/agents/{agent}/chat?wait=true", message);
        response.StatusCode.ShouldBe(HttpStatusCode.OK, await response.Content.ReadAsStringAsync());
        return (await response.Content.ReadFromJsonAsync<JsonObject>())!;
    }
}
