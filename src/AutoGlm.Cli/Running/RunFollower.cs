using System.Text.Json.Nodes;
using AutoGlm.Cli.Talking;
using AutoGlm.Engine;
using AutoGlm.Engine.Journal;
using AutoGlm.Engine.Runs;

namespace AutoGlm.Cli.Running;

/// <summary>Stays with a run until it has ended: tells its steps, asks its questions, cancels it on Ctrl+C.</summary>
internal sealed class RunFollower(IWorkflowEngine engine, Printer printer, QuestionDesk? desk, Speech speech)
{
    /// <summary>How long a cancelled run is waited for; its browser closes in this time.</summary>
    private static readonly TimeSpan CancelPatience = TimeSpan.FromSeconds(30);

    /// <summary>How long the last lines of progress may lag behind the end of the run.</summary>
    private static readonly TimeSpan TellingPatience = TimeSpan.FromSeconds(2);

    private readonly HashSet<string> _asked = [];

    public async ValueTask<RunSnapshot> FollowAsync(string runId, CancellationToken cancellationToken)
    {
        using var telling = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var told = TellAsync(runId, telling.Token);
        try
        {
            var snapshot = await engine.WaitAsync(runId, stopAtWaiting: false, cancellationToken);
            telling.CancelAfter(TellingPatience);
            return snapshot;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            printer.Note(speech.Say("Cancelling …", "正在取消……"));
            using var patience = new CancellationTokenSource(CancelPatience);
            await engine.CancelAsync(runId, patience.Token);
            return await engine.WaitAsync(runId, stopAtWaiting: false, patience.Token);
        }
        finally
        {
            await told;
        }
    }

    private async Task TellAsync(string runId, CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var happened in engine.WatchAsync(runId, 0, cancellationToken))
                await TellAsync(happened, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The run has ended, or is to be cancelled.
        }
    }

    private async ValueTask TellAsync(RunEvent happened, CancellationToken cancellationToken)
    {
        switch (happened.Kind)
        {
            case EntryKinds.NodeStarted:
                printer.Note($"● {happened.NodeId}");
                break;
            case EntryKinds.TaskStep when happened.Data is JsonObject data && data["step"] is JsonObject step:
                printer.Note(StepLine(step));
                break;
            case EntryKinds.BookmarkCreated when desk is not null:
                await AskAsync(happened.RunId, desk, cancellationToken);
                break;
        }
    }

    private async ValueTask AskAsync(string runId, QuestionDesk desk, CancellationToken cancellationToken)
    {
        var snapshot = await engine.GetAsync(runId, cancellationToken);
        foreach (var bookmark in snapshot.Bookmarks.Where(bookmark => bookmark.Question is not null && _asked.Add(bookmark.Id)))
        {
            if (await desk.AskAsync(bookmark.Question!, cancellationToken) is { } answer)
                await engine.AnswerAsync(runId, bookmark.Id, answer, cancellationToken);
            else
                await engine.CancelAsync(runId, cancellationToken);
        }
    }

    private static string StepLine(JsonObject step)
    {
        var verdict = step["verdict"]?["kind"]?.ToString();
        var mark = verdict switch { "progress" => "✓", "changed" => "~", _ => "✗" };
        var reason = mark == "✗" ? $" — {step["verdict"]?["reason"]}" : "";
        return $"  {step["number"],3} {mark} {step["instruction"]?["sentence"]}{reason}";
    }
}
