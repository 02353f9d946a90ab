using System.Text.Json.Nodes;
using AutoGlm.Engine;
using AutoGlm.Engine.People;
using AutoGlm.Engine.Runs;
using AutoGlm.Studio.Watching;
using AutoGlm.Tasks.Surfaces;

namespace AutoGlm.Studio.Api;

/// <summary><c>/api/runs</c></summary>
public static class RunEndpoints
{
    private const int Most = 500;

    public static void MapRuns(this IEndpointRouteBuilder api)
    {
        api.MapGet("/runs", ListAsync).WithSummary("Lists runs, newest first: by agent, status, time (after, before) and text in inputs, outputs and errors.");
        api.MapGet("/runs/{id}", GetAsync).WithSummary("A run with its nodes, steps and open questions.");
        api.MapPost("/runs/{id}/cancel", CancelAsync).WithSummary("Asks a run to end.");
        api.MapPost("/runs/{id}/pause", PauseAsync).WithSummary("Holds a run: what is at work comes to its end or its next step, nothing else begins.");
        api.MapPost("/runs/{id}/continue", ContinueAsync).WithSummary("Lets a paused run go on.");
        api.MapPost("/runs/{id}/resume", ResumeAsync).WithSummary("Goes on with a run that failed, from the failure, as a new run with the same idempotency keys; {\"inputs\": …} changes inputs from there on.");
        api.MapPost("/runs/{id}/replay", ReplayAsync).WithSummary("Runs the same version with the same inputs once more.");
        api.MapPost("/runs/{id}/bookmarks/{bookmarkId}", AnswerAsync).WithSummary("Answers a question: {\"answer\": …}; the first answer counts.");
        api.MapPost("/runs/{id}/bookmarks/{bookmarkId}/link", LinkAsync).WithSummary("Makes a link at which an approval, a form or a question is answered without the token: {\"hours\": …}; the first answer counts.");
        api.MapPost("/runs/{id}/nodes/{nodeRunId}/take-over", TakeOverAsync).WithSummary("Takes a task over: it keeps still after the step under way until the bookmark that is named in the answer is answered.");
        api.MapPost("/runs/{id}/nodes/{nodeRunId}/hand", (string id, string nodeRunId, IReadOnlyList<HandInput> inputs, IWorkflowEngine engine, CancellationToken cancellationToken) => HandEndpoint.HandleAsync(id, nodeRunId, inputs, engine, cancellationToken)).WithSummary("Operates the screen of a task that was taken over: a list of inputs, each with kind, x, y, button, clicks, deltaX, deltaY, text. Answers 200 with the dialog that the page has open (kind, text, default), which the kinds accept and dismiss answer; else 204.");
        api.MapGet("/inbox", InboxAsync).WithSummary("What people are waited for, over all runs.");
        api.MapPost("/events/{name}", PublishAsync).WithSummary("Tells of an event: {\"data\": …}; every node that waits for it goes on.");
        api.MapGet("/runs/{id}/events", EventsAsync).WithSummary("What happens in a run, as server-sent events; Last-Event-ID goes on where it broke off.");
    }

    private static async Task<IResult> ListAsync(
        IWorkflowEngine engine, string? agent, RunStatus? status, string? text, DateTimeOffset? after, DateTimeOffset? before, int? take, CancellationToken cancellationToken) =>
        Results.Json(
            await engine.ListAsync(new RunQuery { AgentId = agent, Status = status, Text = text, After = after, Before = before, Take = Math.Clamp(take ?? 50, 1, Most) }, cancellationToken),
            ApiJson.Options);

    private static async Task<IResult> GetAsync(string id, IWorkflowEngine engine, CancellationToken cancellationToken) =>
        Results.Json(await engine.GetAsync(id, cancellationToken), ApiJson.Options);

    private static async Task<IResult> CancelAsync(string id, IWorkflowEngine engine, CancellationToken cancellationToken)
    {
        await engine.CancelAsync(id, cancellationToken);
        return Results.Accepted($"/api/runs/{id}");
    }

    private static async Task<IResult> PauseAsync(string id, IWorkflowEngine engine, CancellationToken cancellationToken)
    {
        await engine.PauseAsync(id, cancellationToken);
        return Results.Accepted($"/api/runs/{id}");
    }

    private static async Task<IResult> ContinueAsync(string id, IWorkflowEngine engine, CancellationToken cancellationToken)
    {
        await engine.ContinueAsync(id, cancellationToken);
        return Results.Accepted($"/api/runs/{id}");
    }

    private static async Task<IResult> ResumeAsync(string id, MaybeBody body, IWorkflowEngine engine, CancellationToken cancellationToken) =>
        Begun(await engine.ResumeFailedAsync(id, null, body.Json?["inputs"]?.DeepClone() as JsonObject, cancellationToken));

    private static async Task<IResult> ReplayAsync(string id, IWorkflowEngine engine, CancellationToken cancellationToken) =>
        Begun(await engine.ReplayAsync(id, cancellationToken));

    private static async Task<IResult> TakeOverAsync(string id, string nodeRunId, IWorkflowEngine engine, CancellationToken cancellationToken) =>
        await engine.TakeOverAsync(id, nodeRunId, cancellationToken) is { } bookmark
            ? Results.Json(new JsonObject { ["bookmarkId"] = bookmark }, ApiJson.Options)
            : ApiProblems.Result(StatusCodes.Status409Conflict, "No task works on a screen there that could be taken over here.", "GET the run to see which nodes are at work; a run of another process is taken over there.");

    private static IResult Begun(string runId) => Results.Accepted($"/api/runs/{runId}", new JsonObject { ["runId"] = runId });

    private static async Task<IResult> AnswerAsync(
        string id, string bookmarkId, JsonObject body, IWorkflowEngine engine, CancellationToken cancellationToken)
    {
        if (body["answer"] is not { } answer)
            return ApiProblems.Result(StatusCodes.Status400BadRequest, "The answer is missing.", "Send {\"answer\": …}.");
        return await engine.AnswerAsync(id, bookmarkId, answer.DeepClone(), cancellationToken)
            ? Results.NoContent()
            : ApiProblems.Result(StatusCodes.Status409Conflict, "The question is not open: it was answered already, or the run doesn't know it.", "GET the run to see which questions are open.");
    }

    private static async Task<IResult> LinkAsync(
        string id, string bookmarkId, LinkWish? wish, IWorkflowEngine engine, IAnswerLinks links, TimeProvider clock, CancellationToken cancellationToken)
    {
        if ((await engine.GetAsync(id, cancellationToken)).Bookmarks.FirstOrDefault(mark => mark.Id == bookmarkId) is not { } bookmark)
            return ApiProblems.Result(StatusCodes.Status409Conflict, "The question is not open: it was answered already, or the run doesn't know it.", "GET the run to see which questions are open.");
        if (!AnswerByLink.Allows(bookmark))
            return ApiProblems.Result(StatusCodes.Status422UnprocessableEntity, "This is not answered by a link: it asks for a secret, for a screen to be taken over, or for nobody.", "Answer it in the Studio.");
        if (wish?.Hours is { } hours && !(hours > 0 && hours <= AnswerByLink.AtMost.TotalHours))
            return ApiProblems.Result(StatusCodes.Status400BadRequest, "A link can't count that long.", $"Give hours from 0 to {AnswerByLink.AtMost.TotalHours}.");
        var until = AnswerByLink.Until(bookmark, clock.GetUtcNow(), wish?.Hours is { } wished ? TimeSpan.FromHours(wished) : AnswerByLink.Usually);
        return links.For(id, bookmarkId, until) is { } url
            ? Results.Json(new JsonObject { ["url"] = url.ToString(), ["expiresAt"] = until }, ApiJson.Options)
            : ApiProblems.Result(StatusCodes.Status503ServiceUnavailable, "The Studio's address is not known.", "Start the Studio on this data folder.");
    }

    private static async Task<IResult> InboxAsync(IWorkflowEngine engine, int? take, CancellationToken cancellationToken) =>
        Results.Json(await engine.InboxAsync(Math.Clamp(take ?? 100, 1, Most), cancellationToken), ApiJson.Options);

    private static async Task<IResult> PublishAsync(string name, JsonObject body, IWorkflowEngine engine, CancellationToken cancellationToken) =>
        Results.Json(new JsonObject { ["resumed"] = await engine.PublishAsync(name, body["data"]?.DeepClone(), cancellationToken) }, ApiJson.Options);

    private static RunEventStream EventsAsync(string id, HttpContext context, IWorkflowEngine engine, CancellationToken cancellationToken)
    {
        var after = long.TryParse(context.Request.Headers["Last-Event-ID"].ToString(), out var last) ? last : 0;
        return new RunEventStream(engine, id, after);
    }
}
