using System.Text.Json.Nodes;
using AutoGlm.Engine;
using AutoGlm.Engine.Runs;
using AutoGlm.Hosting.Reports;

namespace AutoGlm.Studio.Api;

/// <summary>What a caller who started a run is told.</summary>
internal static class StartedRun
{
    /// <summary>
    /// At once the run's id; to those who wait, the report once the run has ended or waits for a person. A caller who leaves
    /// meanwhile doesn't end the run.
    /// </summary>
    public static async Task<IResult> AnswerAsync<TReport>(
        HttpContext context, string runId, bool wait, IWorkflowEngine engine, Func<RunSnapshot, TReport> report, CancellationToken cancellationToken)
    {
        context.Response.Headers.Location = $"/api/runs/{Uri.EscapeDataString(runId)}";
        if (!wait)
            return Results.Json(new JsonObject { ["runId"] = runId }, ApiJson.Options, statusCode: StatusCodes.Status202Accepted);
        return await WaitAsync(context, runId, engine, run => ValueTask.FromResult(Results.Json(report(run), ReportJson.Options)), cancellationToken);
    }

    /// <summary>Answers once the run has ended or waits for a person.</summary>
    public static async Task<IResult> WaitAsync(
        HttpContext context, string runId, IWorkflowEngine engine, Func<RunSnapshot, ValueTask<IResult>> answer, CancellationToken cancellationToken)
    {
        var ending = context.RequestServices.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, ending);
        try
        {
            return await answer(await engine.WaitAsync(runId, stopAtWaiting: true, patience.Token));
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
        {
            return ApiProblems.Result(
                StatusCodes.Status503ServiceUnavailable, "The Studio is being ended; the run goes on when it is started again.", $"GET /api/runs/{runId} then.");
        }
    }
}
