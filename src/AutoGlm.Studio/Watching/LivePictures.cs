using System.Collections.Concurrent;
using AutoGlm.Engine;
using AutoGlm.Tasks.Surfaces;

namespace AutoGlm.Studio.Watching;

/// <summary>
/// Pictures of surfaces that are being worked on. However many people watch, a surface is captured at most once per
/// <see cref="Pace"/>, so that watching hardly slows the task.
/// </summary>
public sealed class LivePictures(IWorkflowEngine engine, TimeProvider clock)
{
    /// <summary>From the beginning of one picture to that of the next, at the least: ten in a second, fewer where one takes longer.</summary>
    public static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(100);

    private readonly ConcurrentDictionary<string, Entry> _entries = new(StringComparer.Ordinal);

    /// <summary>The screen as it is now, taken after the call began. Null while no surface is open for the node run.</summary>
    public async ValueTask<LiveFrame?> GetAsync(string runId, string nodeRunId, CancellationToken cancellationToken)
    {
        var key = $"{runId}/{nodeRunId}";
        if (engine.LiveSurface(runId, nodeRunId) is not { } surface)
        {
            _entries.TryRemove(key, out _);
            return null;
        }

        var asked = clock.GetTimestamp();
        var entry = _entries.GetOrAdd(key, _ => new Entry());
        await entry.Gate.WaitAsync(cancellationToken);
        try
        {
            // Taken for somebody else while this one waited for its turn.
            if (entry.Frame is not null && entry.Began >= asked)
                return entry.Frame;
            if (entry.Frame is not null && Pace - clock.GetElapsedTime(entry.Began) is { Ticks: > 0 } early)
                await Task.Delay(early, clock, cancellationToken);
            entry.Began = clock.GetTimestamp();
            var picture = await surface.CaptureAsync(cancellationToken);
            if (entry.Frame is not { } last || last.Picture.Viewport != picture.Viewport || !last.Picture.Bytes.Span.SequenceEqual(picture.Bytes.Span))
                entry.Frame = new LiveFrame(picture, (entry.Frame?.Number ?? asked) + 1);
            return entry.Frame;
        }
        catch (Exception error) when (error is SurfaceException or ObjectDisposedException)
        {
            // The surface broke or closed meanwhile: the task says so in its steps.
            return null;
        }
        finally
        {
            entry.Gate.Release();
        }
    }

    private sealed class Entry
    {
        public SemaphoreSlim Gate { get; } = new(1, 1);

        public LiveFrame? Frame { get; set; }

        /// <summary>When the last picture was begun.</summary>
        public long Began { get; set; }
    }
}
