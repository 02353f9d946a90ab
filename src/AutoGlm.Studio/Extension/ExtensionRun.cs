using System.Text.Json.Nodes;
using AutoGlm.Engine.Runs;
using AutoGlm.Hosting.Reports;

namespace AutoGlm.Studio.Extension;

/// <summary>A run as the extension shows it.</summary>
/// <param name="RunId">Its id.</param>
/// <param name="Outcome">running, needs-user, succeeded, …</param>
/// <param name="IsOver">Whether nothing more comes.</param>
/// <param name="Steps">Of all its tasks, in order.</param>
/// <param name="Question">What a person is asked; null for nothing.</param>
/// <param name="Answer">Text, where the goal was a question.</param>
/// <param name="Outputs">What came of it.</param>
/// <param name="Reason">Why it didn't succeed.</param>
/// <param name="Url">Its page in the Studio, where it is answered as well.</param>
public sealed record ExtensionRun(
    string RunId, string Outcome, bool IsOver, IReadOnlyList<StepReport> Steps, string? Question, string? Answer, JsonObject Outputs, string? Reason, string Url)
{
    public static ExtensionRun From(RunSnapshot snapshot, string origin)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        var run = snapshot.Run;
        var task = snapshot.Nodes.LastOrDefault(node => node.Task is not null)?.Task;
        return new ExtensionRun(
            run.RunId,
            OutcomeNames.Of(snapshot),
            run.Status.IsFinal(),
            [.. snapshot.Nodes.SelectMany(node => node.Steps).Select(StepReport.From)],
            snapshot.Bookmarks.FirstOrDefault(mark => mark.IsForPeople)?.Question?.Text,
            task?.Answer,
            run.Outputs?.DeepClone() as JsonObject ?? [],
            run.Status == RunStatus.Succeeded ? null : task?.Reason ?? run.Error?.Message,
            $"{origin}/runs/{Uri.EscapeDataString(run.RunId)}");
    }
}
