using AutoGlm.Engine.Audit;
using System.Text.Json.Nodes;
using AutoGlm.Engine.Chat;
using AutoGlm.Engine.Conformance;
using AutoGlm.Engine.Runs;
using AutoGlm.Engine.Triggers;
using AutoGlm.Tasks.Running;
using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.NodeKinds;
using Shouldly;
using Xunit;

namespace AutoGlm.Engine.Tests;

public sealed class ChatDeskTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private readonly ScriptedTasks _tasks = new();
    private readonly CancellationTokenSource _patience = new(TimeSpan.FromSeconds(90));
    private EngineProcess _process = null!;
    private ActiveTriggers _triggers = null!;
    private ChatDesk _desk = null!;

    private CancellationToken Soon => _patience.Token;

    private IWorkflowEngine Engine => _process.Engine;

    public async Task InitializeAsync()
    {
        await OpenAsync();
    }

    public async Task DisposeAsync()
    {
        _triggers.Dispose();
        await _process.DisposeAsync();
        _folder.Dispose();
        _patience.Dispose();
    }

    [Fact]
    public async Task Send_First_BeginsARunWithTheMessage()
    {
        await PublishAsync(TestAgents.End("you said {{input.message}}"));

        var sent = await _desk.SendAsync("talker", null, "hello", Soon);

        sent.Did.ShouldBe(ChatDeed.Began);
        var run = await Engine.WaitAsync(sent.RunId, false, Soon);
        (run.Run.Trigger, run.Run.Version, run.Run.Conversation).ShouldBe(("chat", 1, sent.Conversation));
        (await TalkAsync(sent.Conversation)).ShouldBe(["Person: hello", "Agent: you said hello"]);
    }

    [Fact]
    public async Task Send_AfterTheEnd_BeginsAnotherRunOfTheConversation()
    {
        await PublishAsync(TestAgents.End("you said {{input.message}}"));
        var first = await _desk.SendAsync("talker", "c1", "one", Soon);
        await Engine.WaitAsync(first.RunId, false, Soon);

        var second = await _desk.SendAsync("talker", "c1", "two", Soon);
        await Engine.WaitAsync(second.RunId, false, Soon);
        var elsewhere = await _desk.SendAsync("talker", "c2", "three", Soon);
        await Engine.WaitAsync(elsewhere.RunId, false, Soon);

        second.RunId.ShouldNotBe(first.RunId);
        (await TalkAsync("c1")).ShouldBe(["Person: one", "Agent: you said one", "Person: two", "Agent: you said two"]);
        (await TalkAsync("c2")).ShouldBe(["Person: three", "Agent: you said three"]);
    }

    [Fact]
    public async Task Send_WhileATaskAsks_AnswersIt()
    {
        _tasks.Play = async (call, token) => ScriptedTasks.Succeeded(("confirmation", (await call.Host.AskAsync(new Question { Text = "When?", Kind = "choice", Choices = ["18:00", "19:00"] }, token))!.Text));
        await PublishAsync(TestAgents.Task("book", "Book"), TestAgents.End("{{book.confirmation}}"));
        var sent = await _desk.SendAsync("talker", null, "book", Soon);
        await Engine.WaitAsync(sent.RunId, true, Soon);
        (await ReadAsync(sent.Conversation))[^1].ShouldSatisfyAllConditions(message => message.IsOpen.ShouldBeTrue(), message => message.Asks!.Question!.Choices.Count.ShouldBe(2));

        var answered = await _desk.SendAsync("talker", sent.Conversation, "2", Soon);

        answered.ShouldBe(sent with { Did = ChatDeed.Answered });
        await Engine.WaitAsync(sent.RunId, false, Soon);
        (await TalkAsync(sent.Conversation)).ShouldBe(["Person: book", "Agent: When?", "Person: 19:00", "Agent: 19:00"]);
        (await ReadAsync(sent.Conversation)).ShouldAllBe(message => !message.IsOpen);
    }

    [Theory]
    [InlineData("yes", "true")]
    [InlineData("好的", "true")]
    [InlineData("No.", "false")]
    [InlineData("不要", "false")]
    public async Task Send_WhileAnApprovalWaits_DecidesIt(string said, string approved)
    {
        await PublishAsync(new WorkflowNode { Id = "ask", Kind = "approval", Settings = new JsonObject { ["title"] = "Order it?" } }, TestAgents.End("{{ask.approved}}"));
        var sent = await _desk.SendAsync("talker", null, "tea", Soon);
        await Engine.WaitAsync(sent.RunId, true, Soon);

        await Should.ThrowAsync<ChatRefusedException>(async () => await _desk.SendAsync("talker", sent.Conversation, "perhaps", Soon));
        (await _desk.SendAsync("talker", sent.Conversation, said, Soon)).Did.ShouldBe(ChatDeed.Answered);

        (await Engine.WaitAsync(sent.RunId, false, Soon)).Nodes.Single(node => node.NodeId == "ask").Output!["approved"]!.ToJsonString().ShouldBe(approved);
    }

    [Fact]
    public async Task Send_WhileAFormWithOneFieldWaits_FillsItIn()
    {
        var fields = new JsonArray(new JsonObject { ["name"] = "guests", ["type"] = "number", ["required"] = true });
        await PublishAsync(new WorkflowNode { Id = "ask", Kind = "form", Settings = new JsonObject { ["title"] = "How many?", ["fields"] = fields } }, TestAgents.End("{{ask.guests}}"));
        var sent = await _desk.SendAsync("talker", null, "a table", Soon);
        await Engine.WaitAsync(sent.RunId, true, Soon);

        await Should.ThrowAsync<AnswerRefusedException>(async () => await _desk.SendAsync("talker", sent.Conversation, "many", Soon));
        await _desk.SendAsync("talker", sent.Conversation, "4", Soon);

        (await Engine.WaitAsync(sent.RunId, false, Soon)).Run.Outputs!["result"]!.ToJsonString().ShouldBe("4");
        (await TalkAsync(sent.Conversation)).ShouldBe(["Person: a table", "Agent: How many?", "Person: 4", "Agent: 4"]);
    }

    [Fact]
    public async Task Send_WhileAFormWithSeveralFieldsWaits_IsRefused()
    {
        var fields = new JsonArray(new JsonObject { ["name"] = "guests" }, new JsonObject { ["name"] = "day" });
        await PublishAsync(new WorkflowNode { Id = "ask", Kind = "form", Settings = new JsonObject { ["title"] = "How many?", ["fields"] = fields } }, TestAgents.End("x"));
        var sent = await _desk.SendAsync("talker", null, "a table", Soon);
        await Engine.WaitAsync(sent.RunId, true, Soon);

        (await Should.ThrowAsync<ChatRefusedException>(async () => await _desk.SendAsync("talker", sent.Conversation, "4", Soon))).Cure.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Send_WhileATaskWorks_IsHeardByIt()
    {
        var working = new TaskCompletionSource();
        _tasks.Play = async (call, token) =>
        {
            working.TrySetResult();
            while (true)
            {
                if (call.Host.TakeMessages() is [var heard, ..]) return ScriptedTasks.Succeeded(("confirmation", heard.Text));
                await Task.Delay(5, token);
            }
        };
        await PublishAsync(TestAgents.Task("book", "Book"), TestAgents.End("{{book.confirmation}}"));
        var sent = await _desk.SendAsync("talker", null, "book", Soon);
        await working.Task.WaitAsync(Soon);

        (await _desk.SendAsync("talker", sent.Conversation, "not Rome, Oslo", Soon)).Did.ShouldBe(ChatDeed.Told);

        (await Engine.WaitAsync(sent.RunId, false, Soon)).Run.Outputs!["result"]!.GetValue<string>().ShouldBe("not Rome, Oslo");
        (await TalkAsync(sent.Conversation)).ShouldBe(["Person: book", "Person: not Rome, Oslo", "Agent: not Rome, Oslo"]);
    }

    [Fact]
    public async Task Send_WhileAnAgentThatWasCalledAsks_AnswersThatOne()
    {
        await PublishAsync("asker", [TestAgents.Start, new WorkflowNode { Id = "ask", Kind = "approval", Settings = new JsonObject { ["title"] = "Sure?" } }, TestAgents.End("{{ask.approved}}")]);
        await PublishAsync(new WorkflowNode { Id = "call", Kind = "agent", Settings = new JsonObject { ["agent"] = "asker" } }, TestAgents.End("{{call.result}}"));
        var sent = await _desk.SendAsync("talker", null, "go", Soon);
        IReadOnlyList<ChatMessage> messages;
        while ((messages = await ReadAsync(sent.Conversation)).Count < 2) await Engine.WaitAsync(sent.RunId, true, Soon);
        messages[1].AskedBy.ShouldNotBe(sent.RunId);

        await _desk.SendAsync("talker", sent.Conversation, "yes", Soon);

        await Engine.WaitAsync(sent.RunId, false, Soon);
        (await TalkAsync(sent.Conversation)).ShouldBe(["Person: go", "Agent: Sure?", "Person: yes", "Agent: true"]);
    }

    [Fact]
    public async Task Conversation_AfterARestart_IsTheSameAndGoesOn()
    {
        await PublishAsync(new WorkflowNode { Id = "ask", Kind = "approval", Settings = new JsonObject { ["title"] = "Order it?" } }, TestAgents.End("{{ask.approved}}"));
        var sent = await _desk.SendAsync("talker", null, "tea", Soon);
        await Engine.WaitAsync(sent.RunId, true, Soon);
        var before = await TalkAsync(sent.Conversation);
        _triggers.Dispose();
        await _process.DisposeAsync();

        await OpenAsync();

        (await TalkAsync(sent.Conversation)).ShouldBe(before);
        (await _desk.SendAsync("talker", sent.Conversation, "yes", Soon)).Did.ShouldBe(ChatDeed.Answered);
        (await Engine.WaitAsync(sent.RunId, false, Soon)).Run.Status.ShouldBe(RunStatus.Succeeded);
    }

    [Fact]
    public async Task Read_AgainByTheSameReader_AddsWhatCame()
    {
        await PublishAsync(new WorkflowNode { Id = "ask", Kind = "approval", Settings = new JsonObject { ["title"] = "Order it?" } }, TestAgents.End("done"));
        var sent = await _desk.SendAsync("talker", null, "tea", Soon);
        await Engine.WaitAsync(sent.RunId, true, Soon);
        var reader = new ChatReader(Engine, "talker", sent.Conversation);
        (await reader.ReadAsync(Soon)).Count.ShouldBe(2);

        await _desk.SendAsync("talker", sent.Conversation, "yes", Soon);
        await Engine.WaitAsync(sent.RunId, false, Soon);

        (await reader.ReadAsync(Soon)).Select(message => message.Text).ShouldBe(["tea", "Order it?", "yes", "done"]);
        reader.NewestRun.ShouldBe(sent.RunId);
    }

    [Theory]
    [InlineData("", null)]
    [InlineData("hello", "a b")]
    public async Task Send_WhatIsNoMessage_IsRefused(string text, string? conversation)
    {
        await PublishAsync(TestAgents.End("x"));

        await Should.ThrowAsync<ChatRefusedException>(async () => await _desk.SendAsync("talker", conversation, text, Soon));
    }

    [Fact]
    public async Task Send_ToAnAgentWithoutAChat_IsRefused()
    {
        await PublishAsync("silent", [TestAgents.Start, TestAgents.End("x")]);

        (await Should.ThrowAsync<ChatRefusedException>(async () => await _desk.SendAsync("silent", null, "hello", Soon))).Cure.ShouldContain("publish");
    }

    private async Task OpenAsync()
    {
        _process = new EngineProcess(_folder.Data, _tasks, new ScriptedHttp(), recovers: true);
        await _process.StartAsync();
        _triggers = new ActiveTriggers(_process.Agents, NodeKindCatalog.Default);
        _desk = new ChatDesk(Engine, _triggers, new CurrentActor(), TimeProvider.System);
    }

    private Task PublishAsync(params WorkflowNode[] nodes) => PublishAsync("talker", [new() { Id = "chat", Kind = "chat" }, .. nodes]);

    private async Task PublishAsync(string id, WorkflowNode[] nodes)
    {
        var agent = TestAgents.Of(nodes, [.. nodes.Zip(nodes.Skip(1), (from, to) => (from.Id, from.Kind == "approval" ? "approved" : "out", to.Id))]) with
        {
            Id = id,
            Inputs = [new ValueDefinition { Name = "message" }],
        };
        // Both decisions go the same way.
        agent = agent with { Edges = [.. agent.Edges, .. agent.Edges.Where(edge => edge.Port == "approved").Select(edge => edge with { Port = "rejected" })] };
        await _process.Agents.SaveDraftAsync(agent, 0, Soon);
        await _process.Agents.PublishAsync(id, null, Soon);
    }

    private ValueTask<IReadOnlyList<ChatMessage>> ReadAsync(string conversation) => new ChatReader(Engine, "talker", conversation).ReadAsync(Soon);

    private async Task<IReadOnlyList<string>> TalkAsync(string conversation) => [.. (await ReadAsync(conversation)).Select(message => $"{message.From}: {message.Text}")];
}
