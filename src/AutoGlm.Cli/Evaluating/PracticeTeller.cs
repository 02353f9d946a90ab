using System.Globalization;
using AutoGlm.Cli.Talking;
using AutoGlm.Evaluation.Practice;
using AutoGlm.Evaluation.Results;
using AutoGlm.Hosting.Reports;
using AutoGlm.Tasks.Running;

namespace AutoGlm.Cli.Evaluating;

/// <summary>Tells on standard error how each goal ended, one line each. What is held back stays untold.</summary>
internal sealed class PracticeTeller(Printer printer, bool trace) : IPracticeWatcher
{
    public void Begin(string round, int goals) => printer.Note($"== {round}: {goals}");

    public void Finished(GoalResult result)
    {
        if (result.Case.Goal.Page.Set == PracticeSet.Held)
            return;
        if (trace)
            Trace(result);
        var word = result.Succeeded ? "ok  " : result.FalseSuccess ? "FALSE" : "FAIL";
        printer.Note(OneLine($"{word} {result.Case} {result.Outcome} {result.Seconds.ToString("0.0", CultureInfo.InvariantCulture)} {result.Reason}"));
    }

    private void Trace(GoalResult result)
    {
        printer.Note(OneLine($"     “{result.Text}”"));
        foreach (var step in result.Steps)
            printer.Note(OneLine(Words(step)));
        if (result.Given is { } given)
            printer.Note(OneLine($"     = {given}"));
    }

    private static string Words(TaskStep step)
    {
        var report = StepReport.From(step);
        var score = step.Score is { } sure ? sure.ToString(" 0.00", CultureInfo.InvariantCulture) : "";
        return $"  {report.N,3} {report.Instruction} → {report.Target ?? "–"}{score} → {report.Action ?? "–"} → {report.Verdict} ({step.Verdict.Reason}) {report.Ms.ToString("0", CultureInfo.InvariantCulture)} ms  [{step.Instruction.Purpose}]";
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ⏎ ").TrimEnd();
}
