using System.Collections.Concurrent;
using AutoGlm.Engine;
using AutoGlm.Tasks.Surfaces;

namespace AutoGlm.Studio.Watching;

/// <summary>
/// Pictures of surfaces that are being worked on. However many people watch, a surface is captured once per
/// <see cref="Fresh"/>, so that watching hardly slows the task.
/// </summary>
public sealed class LivePictures(IWorkflowEngine engine, TimeProvider clock)
{
    public static readonly TimeSpan Fresh = TimeSpan.FromMilliseconds(200);

    private readonly ConcurrentDictionary<string, Entry> _entries = new(StringComparer.Ordinal);

    /// <summary>Null while no surface is open for the node run.</summary>
    public async ValueTask<Picture?> GetAsync(string runId, string nodeRunId, CancellationToken cancellationToken)
    {
        var key = $"{runId}/{nodeRunId}";
        if (engine.LiveSurface(runId, nodeRunId) is not { } surface)
        {
            _entries.TryRemove(key, out _);
            return null;
        }

        var entry = _entries.GetOrAdd(key, _ => new Entry());
        await entry.Gate.WaitAsync(cancellationToken);
        try
        {
            var now = clock.GetTimestamp();
            if (entry.Picture is not null && clock.GetElapsedTime(entry.At, now) < Fresh)
                return entry.Picture;
            entry.Picture = await surface.CaptureAsync(cancellationToken);
            entry.At = clock.GetTimestamp();
            return entry.Picture;
        }
        catch (SurfaceException)
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

        public Picture? Picture { get; set; }

        public long At { get; set; }
    }
}
