using System.Text.Json;
using System.Text.Json.Nodes;
using AutoGlm.Engine;
using AutoGlm.Hosting.AdHoc;
using AutoGlm.Hosting.Reports;

namespace AutoGlm.Studio.Api;

/// <summary><c>/api/tasks</c></summary>
public static class TaskEndpoints
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 64 };

    public static void MapTasks(this IEndpointRouteBuilder api) =>
        api.MapPost("/tasks", StartAsync)
            .Accepts<TaskBody>("application/json")
            .WithSummary("Pursues a goal without a drawn agent; with ?wait=true answers what came of it once the task has ended or needs a person. The Location header names the run, where it can be watched and answered.");

    private static async Task<IResult> StartAsync(
        HttpContext context, bool? wait, TaskAbilities abilities, IWorkflowEngine engine, TimeProvider clock, CancellationToken cancellationToken)
    {
        var (body, problems) = TaskBodyReader.Read(await JsonNode.ParseAsync(context.Request.Body, null, Strict, cancellationToken));
        if (problems.Count == 0)
            problems = TaskBodyCheck.Check(body, abilities);
        if (problems.Count > 0)
            return NotFit(problems);
        string runId;
        try
        {
            runId = await engine.StartAsync(TaskStart.From(body, endWhenUserNeeded: false) with { TraceParent = context.Request.TraceParent() }, cancellationToken);
        }
        catch (RunRefusedException refused)
        {
            return NotFit([.. refused.Problems.Select(TaskStart.Translate)]);
        }

        return await StartedRun.AnswerAsync(context, runId, wait == true, engine, run => TaskReport.From(run, clock.GetUtcNow()), cancellationToken);
    }

    private static IResult NotFit(IReadOnlyList<Workflows.Validation.Problem> problems) => ApiProblems.Result(
        StatusCodes.Status422UnprocessableEntity, "The task is not fit to run.", "Mend the problems listed.", problems);
}
