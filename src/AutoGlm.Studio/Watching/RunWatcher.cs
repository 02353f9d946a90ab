using System.Text.Json;
using System.Text.Json.Nodes;
using AutoGlm.Engine;
using AutoGlm.Engine.Runs;
using AutoGlm.Tasks.Running;

namespace AutoGlm.Studio.Watching;

/// <summary>
/// Follows one run: its state is always the engine's own fold, read again when the journal grew, so a page that was
/// loaded anew shows the same. Many events close together cause one reading.
/// </summary>
public sealed class RunWatcher(IWorkflowEngine engine, TimeProvider clock, string runId) : IAsyncDisposable
{
    /// <summary>At most one reading in this time.</summary>
    public static readonly TimeSpan ReadEvery = TimeSpan.FromMilliseconds(120);

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private readonly CancellationTokenSource _stop = new();
    private readonly SemaphoreSlim _grown = new(0, 1);
    private Task _following = Task.CompletedTask;

    /// <summary>Raised after each change, on any thread.</summary>
    public event Action? Changed;

    public string RunId => runId;

    public RunSnapshot? Snapshot { get; private set; }

    /// <summary>What a task node is about to do, by node run.</summary>
    public IReadOnlyDictionary<string, TaskAnnouncement> Announcements { get; private set; } = new Dictionary<string, TaskAnnouncement>();

    /// <summary>Whether watching broke; the state shown may be old.</summary>
    public bool Lost { get; private set; }

    /// <summary>Reads the state and begins to follow. Throws <see cref="RunNotFoundException"/>.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        Snapshot = await engine.GetAsync(runId, cancellationToken);
        if (!Snapshot.Run.Status.IsFinal())
            _following = Task.WhenAll(ListenAsync(Snapshot.Sequence), ReadAsync());
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _following;
        _stop.Dispose();
        _grown.Dispose();
    }

    private async Task ListenAsync(long sequence)
    {
        try
        {
            await foreach (var happened in engine.WatchAsync(runId, sequence, _stop.Token))
            {
                if (happened.Sequence is not null)
                    Grown();
                else if (happened is { Kind: "announcement", NodeRunId: { } nodeRun })
                    Announced(nodeRun, happened.Data);
            }

            Grown();
        }
        catch (OperationCanceledException)
        {
            // Nobody looks any more.
        }
        catch (Exception)
        {
            Lost = true;
            Changed?.Invoke();
        }
    }

    private async Task ReadAsync()
    {
        try
        {
            while (Snapshot is null || !Snapshot.Run.Status.IsFinal())
            {
                await _grown.WaitAsync(_stop.Token);
                Snapshot = await engine.GetAsync(runId, _stop.Token);
                Changed?.Invoke();
                await Task.Delay(ReadEvery, clock, _stop.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // Nobody looks any more.
        }
        catch (Exception)
        {
            Lost = true;
            Changed?.Invoke();
        }
    }

    private void Grown()
    {
        if (_grown.CurrentCount == 0)
            _grown.Release();
    }

    private void Announced(string nodeRun, JsonNode? data)
    {
        if (data?.Deserialize<TaskAnnouncement>(Json) is not { } announcement)
            return;
        Announcements = new Dictionary<string, TaskAnnouncement>(Announcements) { [nodeRun] = announcement };
        Changed?.Invoke();
    }
}
