using AutoGlm.Engine;
using AutoGlm.Engine.Runs;
using AutoGlm.Tasks.Running;
using AutoGlm.Workflows.Nodes;

namespace AutoGlm.Studio.Noticing;

/// <summary>
/// What people are to be told of now, newest first, over all runs, those of other processes too. Those have no common stream of events: it
/// looks every so often, once for all pages together and only while one is open.
/// </summary>
public sealed class NoticeBoard(IWorkflowEngine engine, TimeProvider clock, ILogger<NoticeBoard> log) : IDisposable
{
    /// <summary>From one look to the next.</summary>
    public static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(2);

    /// <summary>Runs that failed longer ago are history.</summary>
    public static readonly TimeSpan FailedWithin = TimeSpan.FromDays(3);

    /// <summary>Most waits, and most failed runs of each kind.</summary>
    public const int Most = 50;

    private readonly Lock _gate = new();
    private int _watching;
    private CancellationTokenSource? _stop;
    private event Action? Changed;

    /// <summary>Null before the first look.</summary>
    public IReadOnlyList<Notice>? Notices { get; private set; }

    /// <summary>Calls back after each change, on any thread, until the result is disposed of.</summary>
    public IDisposable Watch(Action changed)
    {
        CancellationToken? begun = null;
        lock (_gate)
        {
            Changed += changed;
            if (_watching++ == 0)
                begun = (_stop = new CancellationTokenSource()).Token;
        }

        if (begun is { } stop)
            _ = LookAsync(stop);
        return new Watcher(() => Leave(changed));
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _stop?.Cancel();
            _stop?.Dispose();
            (_stop, Changed) = (null, null);
        }
    }

    private void Leave(Action changed)
    {
        lock (_gate)
        {
            Changed -= changed;
            if (--_watching > 0)
                return;
            _stop?.Cancel();
            _stop?.Dispose();
            // Who comes next is told of what there is then, and not of what there was.
            (_stop, Notices) = (null, null);
        }
    }

    private async Task LookAsync(CancellationToken stop)
    {
        try
        {
            using var timer = new PeriodicTimer(LookEvery, clock);
            do
            {
                try
                {
                    Keep(await ReadAsync(stop), stop);
                }
                catch (Exception error) when (error is not OperationCanceledException)
                {
                    // The database may be busy or away for a moment; the next look finds out.
                    log.LogWarning(error, "What people wait for could not be read.");
                }
            }
            while (await timer.WaitForNextTickAsync(stop));
        }
        catch (OperationCanceledException)
        {
            // Nobody looks any more.
        }
    }

    private void Keep(IReadOnlyList<Notice> notices, CancellationToken stop)
    {
        Action? changed;
        lock (_gate)
        {
            if (stop.IsCancellationRequested || Notices?.SequenceEqual(notices) is true)
                return;
            Notices = notices;
            changed = Changed;
        }

        changed?.Invoke();
    }

    private async Task<IReadOnlyList<Notice>> ReadAsync(CancellationToken stop)
    {
        var notices = (await engine.InboxAsync(Most, stop)).Select(Of).ToList();
        foreach (var status in new[] { RunStatus.Failed, RunStatus.TimedOut, RunStatus.Terminated })
            notices.AddRange(
                // A run that another one waits for is that one's business.
                from run in await engine.ListAsync(new RunQuery { Status = status, After = clock.GetUtcNow() - FailedWithin, Take = Most }, stop)
                where run.ParentRunId is null && run.Status == status
                select new Notice($"failed/{run.RunId}", NoticeKind.Failed, run.RunId, run.AgentId, run.AgentName, run.Error?.MessageText ?? new LocalText("", ""), run.EndedAt ?? run.StartedAt));
        return [.. notices.OrderByDescending(notice => notice.At).ThenBy(notice => notice.Id, StringComparer.Ordinal)];
    }

    private static Notice Of(InboxItem item) => new(
        $"{item.RunId}/{item.BookmarkId}",
        item.Kind switch
        {
            "approval" => NoticeKind.Approval,
            "form" => NoticeKind.Form,
            QuestionKinds.TakeOver => NoticeKind.TakeOver,
            _ => NoticeKind.Question,
        },
        item.RunId, item.AgentId, item.AgentName, new LocalText(item.Title, item.Title), item.CreatedAt);

    private sealed class Watcher(Action leave) : IDisposable
    {
        private Action? _leave = leave;

        public void Dispose() => Interlocked.Exchange(ref _leave, null)?.Invoke();
    }
}
