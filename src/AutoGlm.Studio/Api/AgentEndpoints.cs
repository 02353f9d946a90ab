using System.Text.Json.Nodes;
using AutoGlm.Engine;
using AutoGlm.Engine.Agents;
using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.NodeKinds;
using AutoGlm.Workflows.Validation;

namespace AutoGlm.Studio.Api;

/// <summary><c>/api/agents</c></summary>
public static class AgentEndpoints
{
    public static void MapAgents(this IEndpointRouteBuilder api)
    {
        api.MapGet("/agents", ListAsync).WithSummary("Lists agents.");
        api.MapGet("/agents/{id}", GetAsync).WithSummary("An agent's draft, its revision in the ETag header.");
        api.MapPut("/agents/{id}", PutAsync).WithSummary("Creates or replaces an agent's draft. If-Match with the revision keeps others' changes safe; * overwrites.");
        api.MapDelete("/agents/{id}", DeleteAsync).WithSummary("Deletes an agent. Its runs stay.");
        api.MapPost("/agents/{id}/runs", RunAsync).WithSummary("Runs an agent; with ?wait=true answers when the run has ended or waits for a person.");
    }

    private static async Task<IResult> ListAsync(IAgentStore store, CancellationToken cancellationToken) =>
        Results.Json(await store.ListAsync(cancellationToken), ApiJson.Options);

    private static async Task<IResult> GetAsync(string id, IAgentStore store, HttpContext context, CancellationToken cancellationToken)
    {
        if (await store.GetDraftAsync(id, cancellationToken) is not { } draft)
            return Missing(id);
        context.Response.Headers.ETag = $"\"{draft.Revision}\"";
        return Results.Text(AgentJson.Write(draft.Document), "application/json");
    }

    private static async Task<IResult> PutAsync(string id, HttpRequest request, IAgentStore store, NodeKindCatalog kinds, CancellationToken cancellationToken)
    {
        using var body = new StreamReader(request.Body);
        var document = AgentJson.Read(await body.ReadToEndAsync(cancellationToken));
        if (document.Id != id)
            return ApiProblems.Result(StatusCodes.Status400BadRequest, $"The document's id is “{document.Id}”, the address says “{id}”.", "Make them equal.");
        var existing = await store.GetDraftAsync(id, cancellationToken);
        var match = request.Headers.IfMatch.ToString().Trim('"');
        if (existing is not null && match.Length == 0)
            return ApiProblems.Result(StatusCodes.Status428PreconditionRequired, $"There is an agent “{id}” already.", "Send If-Match with its ETag, or * to overwrite whatever is there.");
        var expected = match == "*" ? existing?.Revision ?? 0 : long.TryParse(match, out var number) ? number : 0;
        var revision = await store.SaveDraftAsync(document, expected, cancellationToken);
        request.HttpContext.Response.Headers.ETag = $"\"{revision}\"";
        var problems = AgentValidator.Validate(document, kinds);
        return Results.Json(new AgentSaved(id, revision, AgentValidator.MayRun(problems), problems), ApiJson.Options);
    }

    private static async Task<IResult> DeleteAsync(string id, IAgentStore store, Designing.DesignerSessions sessions, CancellationToken cancellationToken)
    {
        if (await store.GetDraftAsync(id, cancellationToken) is null)
            return Missing(id);
        sessions.Forget(id);
        await store.DeleteAsync(id, cancellationToken);
        return Results.NoContent();
    }

    private static async Task<IResult> RunAsync(
        string id, RunWish? wish, bool? wait, IAgentStore store, IWorkflowEngine engine, CancellationToken cancellationToken)
    {
        wish ??= new RunWish();
        var document = wish.Version is > 0
            ? await store.GetVersionAsync(id, wish.Version.Value, cancellationToken)
            : (await store.GetDraftAsync(id, cancellationToken))?.Document;
        if (document is null)
            return Missing(id);
        var runId = await engine.StartAsync(
            new StartRun
            {
                Agent = document,
                Version = wish.Version ?? 0,
                Inputs = wish.Inputs ?? [],
                Trigger = "api",
                Allow = wish.Allow ?? [],
            },
            cancellationToken);
        if (wait == true)
            return Results.Json(await engine.WaitAsync(runId, stopAtWaiting: true, cancellationToken), ApiJson.Options);
        return Results.Json(new JsonObject { ["runId"] = runId }, ApiJson.Options, statusCode: StatusCodes.Status202Accepted);
    }

    private static IResult Missing(string id) => ApiProblems.Result(
        StatusCodes.Status404NotFound, $"There is no agent “{id}”.", "GET /api/agents lists the agents.");
}
