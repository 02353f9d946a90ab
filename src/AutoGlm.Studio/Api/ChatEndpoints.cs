using System.Text.Json.Nodes;
using AutoGlm.Engine;
using AutoGlm.Engine.Chat;
using AutoGlm.Studio.Watching;

namespace AutoGlm.Studio.Api;

/// <summary><c>/api/agents/{id}/chat</c></summary>
public static class ChatEndpoints
{
    private const int MostRuns = 500;

    public static void MapChat(this IEndpointRouteBuilder api)
    {
        api.MapPost("/agents/{id}/chat", SayAsync).WithSummary("Says something to an agent: {\"text\": …, \"conversation\": …}. Begins a run, or answers the one that asks; with ?wait=true answers when the run has ended or asks.");
        api.MapGet("/agents/{id}/chat", ListAsync).WithSummary("Lists an agent's conversations, newest first.");
        api.MapGet("/agents/{id}/chat/{conversation}", ReadAsync).WithSummary("What was said in a conversation, oldest first.");
    }

    private static async Task<IResult> SayAsync(
        string id, ChatWish wish, bool? wait, ChatDesk desk, IWorkflowEngine engine, TimeProvider clock, HttpContext context, CancellationToken cancellationToken)
    {
        var since = clock.GetUtcNow();
        var sent = await desk.SendAsync(id, wish.Conversation, wish.Text ?? "", cancellationToken);
        var told = new JsonObject { ["conversation"] = sent.Conversation, ["runId"] = sent.RunId, ["did"] = StatusNames.Kebab(sent.Did.ToString()) };
        context.Response.Headers.Location = $"/api/agents/{Uri.EscapeDataString(id)}/chat/{Uri.EscapeDataString(sent.Conversation)}";
        if (wait != true)
            return Results.Json(told, ApiJson.Options, statusCode: StatusCodes.Status202Accepted);
        return await StartedRun.WaitAsync(
            context,
            sent.RunId,
            engine,
            async run =>
            {
                var messages = await new ChatReader(engine, id, sent.Conversation).ReadAsync(cancellationToken);
                told["status"] = run.Run.Status.Name();
                told["replies"] = new JsonArray([.. messages.Where(message => message.RunId == sent.RunId && message.From == ChatSpeaker.Agent && message.At >= since).Select(Shown)]);
                return Results.Json(told, ApiJson.Options);
            },
            cancellationToken);
    }

    private static async Task<IResult> ListAsync(string id, IWorkflowEngine engine, CancellationToken cancellationToken)
    {
        var runs = await engine.ListAsync(new RunQuery { AgentId = id, Chats = true, Take = MostRuns }, cancellationToken);
        return Results.Json(
            runs.GroupBy(run => run.Conversation!).Select(group => new JsonObject
            {
                ["conversation"] = group.Key,
                ["runs"] = group.Count(),
                ["status"] = group.First().Status.Name(),
                ["at"] = group.First().StartedAt,
            }),
            ApiJson.Options);
    }

    private static async Task<IResult> ReadAsync(string id, string conversation, IWorkflowEngine engine, CancellationToken cancellationToken)
    {
        var messages = await new ChatReader(engine, id, conversation).ReadAsync(cancellationToken);
        return messages.Count == 0
            ? ApiProblems.Result(StatusCodes.Status404NotFound, $"There is no conversation “{conversation}” with the agent “{id}”.", $"GET /api/agents/{id}/chat lists the conversations.")
            : Results.Json(new JsonObject { ["conversation"] = conversation, ["messages"] = new JsonArray([.. messages.Select(Shown)]) }, ApiJson.Options);
    }

    private static JsonNode Shown(ChatMessage message)
    {
        var shown = new JsonObject
        {
            ["from"] = StatusNames.Kebab(message.From.ToString()),
            ["text"] = message.Text,
            ["at"] = message.At,
            ["runId"] = message.RunId,
        };
        if (message.Asks is { } asks)
        {
            shown["asks"] = new JsonObject
            {
                ["runId"] = message.AskedBy,
                ["bookmarkId"] = asks.Id,
                ["kind"] = asks.Question?.Kind ?? asks.Kind,
                ["choices"] = new JsonArray([.. (asks.Question?.Choices ?? []).Select(choice => (JsonNode?)choice)]),
                ["fields"] = asks.Wait?.Fields?.DeepClone(),
                ["open"] = message.IsOpen,
            };
        }

        if (message.Ended is { } status)
        {
            shown["status"] = status.Name();
            shown["outputs"] = message.Outputs?.DeepClone();
        }

        return shown;
    }
}
