using System.Text.Json;
using AutoGlm.Engine;

namespace AutoGlm.Studio.Api;

/// <summary>A run's events as server-sent events; journaled ones carry their number as id.</summary>
public sealed class RunEventStream(IWorkflowEngine engine, string runId, long after) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        // An open stream must not hold up the Studio's end.
        using var either = CancellationTokenSource.CreateLinkedTokenSource(
            httpContext.RequestAborted, httpContext.RequestServices.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping);
        var cancelled = either.Token;
        try
        {
            await engine.GetAsync(runId, cancelled);
        }
        catch (RunNotFoundException missing)
        {
            await ApiProblems.Result(StatusCodes.Status404NotFound, missing.Message, "GET /api/runs lists the runs.").ExecuteAsync(httpContext);
            return;
        }

        var response = httpContext.Response;
        response.ContentType = "text/event-stream";
        response.Headers.CacheControl = "no-store";
        await response.Body.FlushAsync(cancelled);
        try
        {
            await foreach (var happened in engine.WatchAsync(runId, after, cancelled))
            {
                var id = happened.Sequence is { } sequence ? $"id: {sequence}\n" : "";
                await response.WriteAsync($"{id}event: {happened.Kind}\ndata: {JsonSerializer.Serialize(happened, ApiJson.Options)}\n\n", cancelled);
                await response.Body.FlushAsync(cancelled);
            }
        }
        catch (OperationCanceledException) when (cancelled.IsCancellationRequested)
        {
            // The listener left.
        }
    }
}
