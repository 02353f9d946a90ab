using AutoGlm.Evaluation.Interfaces;
using AutoGlm.Evaluation.Results;
using AutoGlm.Evaluation.Running;

namespace AutoGlm.Evaluation.Practice;

/// <summary>All rounds of an evaluation: plain, disturbed, and the rows of the matrix.</summary>
public sealed class PracticeEvaluation(PracticeSuite suite, TaskRuntime runtime, PracticeOptions options, IPracticeWatcher watcher)
{
    public const string SuiteName = "practice";

    public async Task<SuiteResult> RunAsync(PracticePlan plan, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var cases = await suite.CasesAsync(options, cancellationToken).ConfigureAwait(false);
        var began = runtime.Time.GetTimestamp();
        var plain = await RoundAsync("plain", cases, plan.Main, [], cancellationToken).ConfigureAwait(false);
        var disturbed = options.Faults.Count == 0
            ? null
            : new DisturbedResult(options.Faults, await RoundAsync(string.Join('+', options.Faults), cases, plan.Main, options.Faults, cancellationToken).ConfigureAwait(false));
        var rows = new List<MatrixRow>();
        foreach (var setup in plan.Matrix)
        {
            foreach (var mode in plan.Modes)
            {
                var name = mode == InterfaceMode.On ? "on" : "off";
                var narrowed = setup with { Planner = new InterfacePlanner(setup.Planner, mode) };
                var goals = await RoundAsync($"{setup.Planner.Name} × {setup.Grounder.Name}, interface {name}", cases, narrowed, [], cancellationToken).ConfigureAwait(false);
                rows.Add(new MatrixRow(setup.Planner.Name, setup.Grounder.Name, name, goals));
            }
        }

        return new SuiteResult
        {
            Suite = SuiteName,
            Goals = plain,
            Disturbed = disturbed,
            Matrix = rows,
            Seconds = runtime.Time.GetElapsedTime(began).TotalSeconds,
        };
    }

    private Task<IReadOnlyList<GoalResult>> RoundAsync(string name, IReadOnlyList<PracticeCase> cases, TaskSetup setup, IReadOnlyList<string> faults, CancellationToken cancellationToken)
    {
        watcher.Begin(name, cases.Count);
        return suite.RunAsync(cases, runtime, setup, options, faults, watcher, cancellationToken);
    }
}
