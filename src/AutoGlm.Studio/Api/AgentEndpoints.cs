using System.Text.Json.Nodes;
using AutoGlm.Engine;
using AutoGlm.Engine.Agents;
using AutoGlm.Hosting.Reports;
using AutoGlm.Hosting.Samples;
using AutoGlm.Studio.Designing;
using AutoGlm.Tasks.Safety;
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
        api.MapPost("/agents/import", ImportAsync).WithSummary("Takes in a file as a new draft: an agent's, one of n8n (its JSON as the body), or any of them, Dify's YAML too, as {\"text\": …}. Answers with a report of what became of each node.");
        api.MapPost("/agents/{id}/publish", PublishAsync).WithSummary("Makes the draft the next version: {\"note\": …}; schedules, webhooks and chats use it from now on.");
        api.MapGet("/agents/{id}/filing", GetFilingAsync).WithSummary("An agent's folder and tags.");
        api.MapPut("/agents/{id}/filing", PutFilingAsync).WithSummary("Puts an agent into a folder (“Shop/Orders”; empty for none) and gives it tags, in place of those it has: {\"folder\": …, \"tags\": […]}. Draft and versions stay as they are.");
        api.MapGet("/agents/{id}/versions", VersionsAsync).WithSummary("An agent's published versions and named drafts, oldest first.");
        api.MapPost("/agents/{id}/names", NameAsync).WithSummary("Keeps the draft as it is under a name: {\"name\": …}. Nothing runs it; it can be compared and restored.");
        api.MapDelete("/agents/{id}/names/{number:int}", ForgetNameAsync).WithSummary("Deletes a named draft.");
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

    private static async Task<IResult> GetFilingAsync(string id, IAgentStore store, IAgentFilingStore filing, CancellationToken cancellationToken) =>
        await store.GetDraftAsync(id, cancellationToken) is null ? Missing(id) : Results.Json(FilingBody.Of(await filing.GetAsync(id, cancellationToken)), ApiJson.Options);

    private static async Task<IResult> PutFilingAsync(string id, FilingBody body, IAgentStore store, IAgentFilingStore filing, CancellationToken cancellationToken)
    {
        if (await store.GetDraftAsync(id, cancellationToken) is null)
            return Missing(id);
        await filing.SetAsync(id, AgentFiling.Of(body.Folder, body.Tags), cancellationToken);
        return Results.Json(FilingBody.Of(await filing.GetAsync(id, cancellationToken)), ApiJson.Options);
    }

    private static async Task<IResult> PutAsync(string id, HttpRequest request, IAgentStore store, IAgentFilingStore filing, NodeKindCatalog kinds, CancellationToken cancellationToken)
    {
        using var body = new StreamReader(request.Body);
        var (document, place) = AgentFilingJson.TakeFrom(AgentJson.Read(await body.ReadToEndAsync(cancellationToken)));
        if (document.Id != id)
            return ApiProblems.Result(StatusCodes.Status400BadRequest, $"The document's id is “{document.Id}”, the address says “{id}”.", "Make them equal.");
        var existing = await store.GetDraftAsync(id, cancellationToken);
        var match = request.Headers.IfMatch.ToString().Trim('"');
        if (existing is not null && match.Length == 0)
            return ApiProblems.Result(StatusCodes.Status428PreconditionRequired, $"There is an agent “{id}” already.", "Send If-Match with its ETag, or * to overwrite whatever is there.");
        var expected = match == "*" ? existing?.Revision ?? 0 : long.TryParse(match, out var number) ? number : 0;
        var revision = await store.SaveDraftAsync(document, expected, cancellationToken);
        if (place is not null)
            await filing.SetAsync(id, place, cancellationToken);
        request.HttpContext.Response.Headers.ETag = $"\"{revision}\"";
        var problems = AgentValidator.Validate(document, kinds);
        return Results.Json(new AgentSaved(id, revision, AgentValidator.MayRun(problems), problems), ApiJson.Options);
    }

    private static async Task<IResult> ImportAsync(HttpRequest request, IAgentStore store, IAgentFilingStore filing, NodeKindCatalog kinds, CancellationToken cancellationToken)
    {
        var read = await AgentImport.ReadAsync(request.Body, cancellationToken);
        var (document, revision) = await AgentImport.SaveAsync(read.Document, store, filing, cancellationToken);
        var problems = AgentValidator.Validate(document, kinds);
        request.HttpContext.Response.Headers.ETag = $"\"{revision}\"";
        return Results.Json(
            new AgentImported(document.Id, revision, AgentValidator.MayRun(problems), problems, read.Report is null ? null : document.ImportReport),
            ApiJson.Options,
            statusCode: StatusCodes.Status201Created);
    }

    private static async Task<IResult> PublishAsync(string id, MaybeBody body, AgentPublisher publisher, CancellationToken cancellationToken)
    {
        var version = await publisher.PublishAsync(id, body.Json?["note"]?.ToString(), cancellationToken);
        return Results.Json(new JsonObject { ["agent"] = id, ["version"] = version }, ApiJson.Options);
    }

    private static async Task<IResult> VersionsAsync(string id, IAgentStore store, CancellationToken cancellationToken)
    {
        if (await store.GetDraftAsync(id, cancellationToken) is null)
            return Missing(id);
        return Results.Json(
            new
            {
                Agent = id,
                Versions = (await store.ListVersionsAsync(id, cancellationToken)).Select(version => new { version.Number, version.PublishedAt, version.Note }),
                Named = (await store.ListNamedAsync(id, cancellationToken)).Select(named => new { named.Number, named.Name, named.NamedAt }),
            },
            ApiJson.Options);
    }

    private static async Task<IResult> NameAsync(string id, MaybeBody body, Versions.AgentEdition editions, CancellationToken cancellationToken)
    {
        if (body.Json?["name"]?.ToString().Trim() is not { Length: > 0 and <= NamedDraft.LongestName } name)
            return ApiProblems.Result(StatusCodes.Status400BadRequest, "“name” is missing or too long.", $"Use 1 to {NamedDraft.LongestName} letters.");
        return await editions.NameAsync(id, name, cancellationToken) is { } number
            ? Results.Json(new JsonObject { ["agent"] = id, ["number"] = number, ["name"] = name }, ApiJson.Options, statusCode: StatusCodes.Status201Created)
            : ApiProblems.Result(StatusCodes.Status409Conflict, $"The draft of “{id}” that is open in a designer isn't saved.", "Choose there which one is to stay, and name it then.");
    }

    private static async Task<IResult> ForgetNameAsync(string id, int number, IAgentStore store, CancellationToken cancellationToken) =>
        await store.ForgetNamedAsync(id, number, cancellationToken) ? Results.NoContent() : ApiProblems.Result(StatusCodes.Status404NotFound, $"The agent “{id}” has no named draft {number}.", "GET /api/agents/ID/versions lists them.");

    private static async Task<IResult> DeleteAsync(string id, IAgentStore store, Designing.DesignerSessions sessions, CancellationToken cancellationToken)
    {
        if (await store.GetDraftAsync(id, cancellationToken) is null)
            return Missing(id);
        sessions.Forget(id);
        await store.DeleteAsync(id, cancellationToken);
        return Results.NoContent();
    }

    private static async Task<IResult> RunAsync(
        string id,
        RunWish? wish,
        bool? wait,
        IAgentStore store,
        IWorkflowEngine engine,
        HostValues host,
        TimeProvider clock,
        HttpContext context,
        CancellationToken cancellationToken)
    {
        wish ??= new RunWish();
        if (await store.GetDraftAsync(id, cancellationToken) is not { } draft)
            return Missing(id);
        var document = wish.Version is > 0 ? await store.GetVersionAsync(id, wish.Version.Value, cancellationToken) : draft.Document;
        if (document is null)
            return ApiProblems.Result(StatusCodes.Status404NotFound, $"The agent “{id}” has no version {wish.Version}.", "Leave the version out to run the draft.");
        if (UnknownEffects(wish.Allow ?? []) is { Count: > 0 } unknown)
            throw new RunRefusedException(unknown);
        var runId = await engine.StartAsync(
            new StartRun
            {
                Agent = document,
                Version = wish.Version ?? 0,
                Inputs = await host.FillAsync(document, wish.Inputs ?? [], cancellationToken),
                Secrets = [.. (wish.Secrets ?? new Dictionary<string, string>()).Select(secret => new RunSecret(secret.Key, secret.Value, null))],
                Trigger = "api",
                TriggerNode = wish.Trigger,
                TriggerData = wish.Data,
                FromNode = wish.From,
                UntilNode = wish.Until,
                Given = await GivenAsync(wish, engine, cancellationToken),
                Allow = wish.Allow ?? [],
                TraceParent = context.Request.TraceParent(),
            },
            cancellationToken);
        return await StartedRun.AnswerAsync(context, runId, wait == true, engine, run => RunReport.From(run, clock.GetUtcNow()), cancellationToken);
    }

    private static async ValueTask<JsonObject?> GivenAsync(RunWish wish, IWorkflowEngine engine, CancellationToken cancellationToken)
    {
        if (wish.Recorded is null || wish.From is null)
            return wish.Given;
        var given = await engine.RecordedAsync(wish.Recorded, wish.From, null, cancellationToken);
        foreach (var (node, output) in wish.Given ?? [])
            given[node] = output?.DeepClone();
        return given;
    }

    private static List<Problem> UnknownEffects(IReadOnlyList<string> allow) =>
    [
        .. allow.Where(kind => kind != EffectCategories.All && !EffectCategories.Known.Contains(kind, StringComparer.Ordinal))
            .Select(kind => Problem.Error(
                null,
                "allow",
                new($"There is no kind of effect “{kind}”.", $"没有操作类型“{kind}”。"),
                new($"Use {string.Join(", ", EffectCategories.Known)} or {EffectCategories.All}.", $"可用的有：{string.Join("、", EffectCategories.Known)}，或 {EffectCategories.All}。"))),
    ];

    private static IResult Missing(string id) => ApiProblems.Result(
        StatusCodes.Status404NotFound, $"There is no agent “{id}”.", "GET /api/agents lists the agents.");
}
