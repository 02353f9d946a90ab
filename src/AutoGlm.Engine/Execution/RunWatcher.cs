using System.Runtime.CompilerServices;
using System.Threading.Channels;
using AutoGlm.Engine.Journal;
using AutoGlm.Engine.Runs;
using AutoGlm.Engine.Stores;

namespace AutoGlm.Engine.Execution;

/// <summary>
/// A run's events for one watcher. What this process executes comes as it happens; whatever is missing between two numbers,
/// and runs of other processes, are read from the journal, so there are no gaps.
/// </summary>
internal sealed class RunWatcher(IRunStore store, RunReader reader, LiveRuns live, EngineOptions options, TimeProvider time)
{
    private const int Page = 500;

    public async IAsyncEnumerable<RunEvent> WatchAsync(string runId, long afterSequence, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var channel = live.Watch(runId);
        try
        {
            var (last, read) = (afterSequence, true);
            while (true)
            {
                if (read)
                {
                    var found = await reader.FindAsync(runId, cancellationToken);
                    foreach (var entry in await store.ReadJournalAsync(runId, last, Page, cancellationToken))
                    {
                        last = entry.Sequence;
                        yield return RunEvents.Of(runId, entry);
                        if (entry.Kind == EntryKinds.RunEnded) yield break;
                    }
                    if (last < found.Sequence) continue;
                    if (found.View.Status.IsFinal()) yield break;
                }
                read = !await AnyAsync(channel.Reader, cancellationToken);
                while (!read && channel.Reader.TryRead(out var happened))
                {
                    if (happened.Sequence is { } sequence)
                    {
                        if (sequence <= last) continue;
                        read = sequence > last + 1;
                        if (read) break;
                        last = sequence;
                    }
                    yield return happened;
                    if (happened.Kind == EntryKinds.RunEnded) yield break;
                }
            }
        }
        finally
        {
            live.Leave(runId, channel);
        }
    }

    /// <summary>Whether something came before it is time to look into the journal again.</summary>
    private async ValueTask<bool> AnyAsync(ChannelReader<RunEvent> events, CancellationToken cancellationToken)
    {
        if (events.TryPeek(out _)) return true;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var came = events.WaitToReadAsync(patience.Token).AsTask();
        var first = await Task.WhenAny(came, Task.Delay(options.SignalsEvery, time, patience.Token));
        await patience.CancelAsync();
        cancellationToken.ThrowIfCancellationRequested();
        return first == came && await came;
    }
}
