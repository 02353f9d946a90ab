using AutoGlm.Evaluation.Judging;
using AutoGlm.Evaluation.Practice;
using AutoGlm.Evaluation.Results;
using AutoGlm.Tasks.Running;

namespace AutoGlm.Evaluation.Running;

/// <summary>Pursues one goal after the other on the practice site and judges what came of it.</summary>
internal sealed class GoalRunner(PracticeSite site, PracticeBrowser browser, TaskRuntime runtime, TimeSpan timeout)
{
    /// <summary>How much longer than its time a task may take before it is broken off; it looks at the clock between its steps only.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(30);

    public async Task<GoalResult> RunAsync(PracticeCase practice, TaskSetup setup, IReadOnlyList<string> faults, CancellationToken cancellationToken)
    {
        GoalDescription description;
        try
        {
            description = await browser.DescribeAsync(practice).ConfigureAwait(false);
        }
        catch (EvaluationException broken)
        {
            return new GoalResult { Case = practice, Text = "", Outcome = OutcomeName.BrokenPage, Reason = broken.Message };
        }

        var run = site.Begin(practice, faults);
        try
        {
            return await PursueAsync(practice, description, run, setup, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            site.End(run);
        }
    }

    private async Task<GoalResult> PursueAsync(PracticeCase practice, GoalDescription description, PracticeRun run, TaskSetup setup, CancellationToken cancellationToken)
    {
        var secrets = new GoalSecrets(description.Inputs, site.Origin);
        var surfaces = new PicturedSurfaces(runtime.Surfaces("web"));
        var host = new GoalHost();
        var runner = runtime.Runner(surfaces, setup.Planner, setup.Grounder);
        var began = runtime.Time.GetTimestamp();
        using var limit = new CancellationTokenSource(timeout + Grace, runtime.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        TaskResult result;
        try
        {
            result = await runner.RunAsync(Request(description, run, secrets, setup), TaskHistory.None, host, secrets, new SiteReach(site.Origin), either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            result = new TaskResult { Outcome = TaskOutcome.TimedOut, Reason = "The task did not end by itself and was broken off.", Elapsed = runtime.Time.GetElapsedTime(began) };
        }

        var judgement = GoalJudge.Judge(description, result, run.IsReached);
        return new GoalResult
        {
            Case = practice,
            Text = description.Text,
            Outcome = OutcomeName.Of(result.Outcome),
            IsPageRight = run.IsReached,
            Succeeded = judgement.Succeeded,
            FalseSuccess = judgement.FalseSuccess,
            Reason = judgement.Reason,
            Given = judgement.Given,
            Steps = host.Steps,
            Seconds = result.Elapsed.TotalSeconds,
            Picture = judgement.Succeeded ? null : surfaces.Last,
        };
    }

    private TaskRequest Request(GoalDescription description, PracticeRun run, GoalSecrets secrets, TaskSetup setup) => new()
    {
        Goal = description.Text,
        Inputs = secrets.Plain,
        Outputs = [.. description.Outputs.Select(output => output.Spec)],
        Surfaces = [new SurfaceSpec("web", run.Start.AbsoluteUri)],
        Allow = description.Allow,
        Secrets = [.. secrets.Names],
        MaxSteps = description.MaxSteps,
        Timeout = timeout,
        Planner = setup.Planner.Name,
    };
}
