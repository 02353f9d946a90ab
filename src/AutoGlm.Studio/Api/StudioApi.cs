namespace AutoGlm.Studio.Api;

/// <summary>The REST interface under <c>/api</c>: one class per resource, problem details for every error, the token on every call.</summary>
public static class StudioApi
{
    public static IServiceCollection AddStudioApi(this IServiceCollection services)
    {
        services.AddProblemDetails();
        services.AddOpenApi(options => options.AddDocumentTransformer<ApiDescription>());
        services.ConfigureHttpJsonOptions(options => ApiJson.Configure(options.SerializerOptions));
        return services;
    }

    public static void MapStudioApi(this WebApplication app)
    {
        app.MapGet("/healthz", () => Results.Text("ok")).ExcludeFromDescription();
        var api = app.MapGroup("/api").AddEndpointFilter<ApiErrors>().AddEndpointFilter<TokenRequired>().AddEndpointFilter<JsonOnly>();
        api.MapAgents();
        api.MapDescribe();
        api.MapChat();
        api.MapRuns();
        api.MapTasks();
        api.MapSettings();
        api.MapProfiles();
        api.MapAudit();
        api.MapSchedules();
        api.MapRestore();
        api.MapOpenApi("/openapi.json");
        // An endpoint that takes JSON is passed over where the content is called something else: that is told, not that there is none.
        api.MapFallback((HttpRequest request) => request.ContentType is not null && !request.HasJsonContentType()
            ? JsonOnly.Refusal()
            : ApiProblems.Result(StatusCodes.Status404NotFound, "There is no such endpoint.", "GET /api/openapi.json lists them."));
    }
}
