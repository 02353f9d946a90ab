using System.Text.Json.Nodes;
using AutoGlm.Connectors.Web.Attaching;
using AutoGlm.Engine;
using AutoGlm.Hosting.AdHoc;
using AutoGlm.Hosting.Devices;
using AutoGlm.Hosting.Samples;
using AutoGlm.Studio.Api;
using AutoGlm.Tasks.Profiles;
using AutoGlm.Tasks.Surfaces;

namespace AutoGlm.Studio.Extension;

/// <summary><c>/api/extension</c>: all that the browser extension may do.</summary>
public static class ExtensionEndpoints
{
    public const string Root = "/api/extension";

    public static IServiceCollection AddExtension(this IServiceCollection services)
    {
        services.AddSingleton<ExtensionPairings>();
        services.AddSingleton<ExtensionRuns>();
        services.AddSingleton<GuessLimit>();
        services.AddSingleton<PageAgents>();
        return services;
    }

    public static void MapExtension(this IEndpointRouteBuilder app)
    {
        var extension = app.MapGroup(Root).AddEndpointFilter<ApiErrors>().AddEndpointFilter<ExtensionDoor>().AddEndpointFilter<JsonOnly>().ExcludeFromDescription();
        extension.MapGet("/state", StateAsync);
        extension.MapPost("/runs", StartAsync);
        extension.MapGet("/runs/{id}", GetAsync);
        extension.MapPost("/runs/{id}/stop", StopAsync);
        extension.MapDelete("/pairing", UnpairAsync);
    }

    private static async Task<IResult> StateAsync(HttpContext context, string? tab, OwnBrowser own, PageAgents agents, CancellationToken cancellationToken) =>
        Results.Json(
            new JsonObject
            {
                ["browser"] = await BrowserAsync(own, tab, cancellationToken),
                ["devices"] = $"{OriginOf(context)}/devices",
                ["agents"] = new JsonArray([.. (await agents.ListAsync(cancellationToken)).Select(one => new JsonObject
                {
                    ["id"] = one.Agent.Id,
                    ["name"] = one.Agent.Name,
                    ["texts"] = new JsonObject((one.Agent.Texts ?? new Dictionary<string, Workflows.Documents.AgentTexts>()).Select(text => KeyValuePair.Create(text.Key, (JsonNode?)text.Value.Name))),
                })]),
            },
            ApiJson.Options);

    /// <summary>off: not allowed; gone: not reached; other: not the browser that asks; here: a task can work on the tab.</summary>
    private static async ValueTask<string> BrowserAsync(OwnBrowser own, string? tab, CancellationToken cancellationToken)
    {
        if (await own.FindAsync(cancellationToken) is not { } address)
            return "off";
        try
        {
            var version = await OwnBrowserProbe.AskAsync(address, cancellationToken);
            return tab is not null && await OwnBrowserProbe.HasTabAsync(version, tab, cancellationToken) ? "here" : "other";
        }
        catch (SurfaceException)
        {
            return "gone";
        }
    }

    private static async Task<IResult> StartAsync(
        ExtensionWish wish, HttpContext context, TaskAbilities abilities, IWorkflowEngine engine, PageAgents agents, HostValues host, ExtensionRuns runs, CancellationToken cancellationToken)
    {
        StartRun start;
        if (wish.Agent is { } id)
        {
            if ((await agents.ListAsync(cancellationToken)).FirstOrDefault(one => one.Agent.Id == id) is not { Agent: { } agent, Version: var version })
                return ApiProblems.Result(StatusCodes.Status404NotFound, $"There is no published agent “{id}” that begins with a page.", "Publish it, or give it its inputs in the Studio.");
            var inputs = PageAgents.AddressInput(agent) is { } name && wish.Address is { } address ? new JsonObject { [name] = address } : [];
            start = new StartRun { Agent = agent, Version = version, Inputs = await host.FillAsync(agent, inputs, cancellationToken), Trigger = "extension" };
        }
        else
        {
            var body = new TaskBody { Goal = wish.Goal ?? "", Start = wish.Address, Profile = wish.Tab is null ? null : ProfileNames.Attached, Device = wish.Tab };
            if (TaskBodyCheck.Check(body, abilities) is { Count: > 0 } problems)
                return NotFit(problems);
            start = TaskStart.From(body, endWhenUserNeeded: false) with { Trigger = "extension" };
        }

        string runId;
        try
        {
            runId = await engine.StartAsync(start, cancellationToken);
        }
        catch (RunRefusedException refused)
        {
            return NotFit(refused.Problems);
        }

        runs.Add(runId, ExtensionDoor.Of(context).Id);
        return Results.Json(new JsonObject { ["runId"] = runId }, ApiJson.Options, statusCode: StatusCodes.Status202Accepted);
    }

    private static async Task<IResult> GetAsync(string id, HttpContext context, IWorkflowEngine engine, ExtensionRuns runs, CancellationToken cancellationToken) =>
        runs.Has(id, ExtensionDoor.Of(context).Id) ? Results.Json(ExtensionRun.From(await engine.GetAsync(id, cancellationToken), OriginOf(context)), ApiJson.Options) : NotOwn(id);

    private static async Task<IResult> StopAsync(string id, HttpContext context, IWorkflowEngine engine, ExtensionRuns runs, CancellationToken cancellationToken)
    {
        if (!runs.Has(id, ExtensionDoor.Of(context).Id))
            return NotOwn(id);
        await engine.CancelAsync(id, cancellationToken);
        return Results.NoContent();
    }

    private static async Task<IResult> UnpairAsync(HttpContext context, ExtensionPairings pairings, CancellationToken cancellationToken)
    {
        await pairings.RemoveAsync(ExtensionDoor.Of(context).Id, cancellationToken);
        return Results.NoContent();
    }

    private static string OriginOf(HttpContext context) => $"{context.Request.Scheme}://{context.Request.Host}";

    private static IResult NotOwn(string id) => ApiProblems.Result(
        StatusCodes.Status404NotFound, $"The extension has started no run “{id}” since the Studio was started.", "Look for it in the Studio.");

    private static IResult NotFit(IReadOnlyList<Workflows.Validation.Problem> problems) => ApiProblems.Result(
        StatusCodes.Status422UnprocessableEntity, "The task is not fit to run.", string.Join(" ", problems.Select(problem => $"{problem.Message} {problem.Cure}")), problems);
}
