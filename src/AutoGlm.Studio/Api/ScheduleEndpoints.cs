using AutoGlm.Engine;
using AutoGlm.Engine.Schedules;
using AutoGlm.Hosting.Reports;

namespace AutoGlm.Studio.Api;

/// <summary><c>/api/schedules</c></summary>
public static class ScheduleEndpoints
{
    private const int Most = 1000;

    public static void MapSchedules(this IEndpointRouteBuilder api)
    {
        api.MapGet("/schedules", ListAsync).WithSummary("Lists the schedules of published agents, and those that ended, with their next five times.");
        api.MapGet("/schedules/{agent}/{node}", GetAsync).WithSummary("One schedule.");
        api.MapGet("/schedules/{agent}/{node}/ticks", TicksAsync).WithSummary("What came of a schedule's times and why, newest first; ?before pages on.");
        api.MapPost("/schedules/{agent}/{node}/pause", PauseAsync).WithSummary("Pauses a schedule: its times begin no run and are not made up for.");
        api.MapPost("/schedules/{agent}/{node}/resume", ResumeAsync).WithSummary("Lets a paused schedule go on with its next time.");
        api.MapPost("/schedules/{agent}/{node}/run", RunAsync).WithSummary("Begins a run of a schedule now, paused or not; with ?wait=true answers when it has ended or waits for a person.");
    }

    private static async Task<IResult> ListAsync(ScheduleBook book, string? agent, CancellationToken cancellationToken) => Answer(
        (await book.ListAsync(cancellationToken)).Where(view => agent is null || view.Agent == agent).Select(ScheduleReport.From));

    private static async Task<IResult> GetAsync(string agent, string node, ScheduleBook book, CancellationToken cancellationToken) =>
        Answer(ScheduleReport.From(await book.GetAsync(new(agent, node), cancellationToken)));

    private static async Task<IResult> TicksAsync(string agent, string node, ScheduleBook book, DateTimeOffset? before, int? take, CancellationToken cancellationToken)
    {
        var view = await book.GetAsync(new(agent, node), cancellationToken);
        var ticks = await book.TicksAsync(view.Key, before, Math.Clamp(take ?? 50, 1, Most), cancellationToken);
        return Answer(ticks.Select(tick => TickReport.From(tick, view.Zone)));
    }

    private static async Task<IResult> PauseAsync(string agent, string node, ScheduleBook book, CancellationToken cancellationToken)
    {
        await book.PauseAsync(new(agent, node), cancellationToken);
        return await GetAsync(agent, node, book, cancellationToken);
    }

    private static async Task<IResult> ResumeAsync(string agent, string node, ScheduleBook book, CancellationToken cancellationToken)
    {
        await book.ResumeAsync(new(agent, node), cancellationToken);
        return await GetAsync(agent, node, book, cancellationToken);
    }

    private static async Task<IResult> RunAsync(
        string agent, string node, bool? wait, ScheduleRunner runner, IWorkflowEngine engine, TimeProvider clock, HttpContext context, CancellationToken cancellationToken)
    {
        var runId = await runner.RunNowAsync(new(agent, node), cancellationToken);
        return await StartedRun.AnswerAsync(context, runId, wait == true, engine, run => RunReport.From(run, clock.GetUtcNow()), cancellationToken);
    }

    private static IResult Answer<T>(T report) => Results.Json(report, ReportJson.Options);
}
