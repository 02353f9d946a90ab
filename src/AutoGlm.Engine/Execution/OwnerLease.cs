using System.Collections.Concurrent;
using AutoGlm.Engine.Stores;
using Microsoft.Extensions.Logging;

namespace AutoGlm.Engine.Execution;

/// <summary>
/// This process's lease on its runs: taken with the first run, renewed while it lives. A process that was held up for
/// longer than the lease finds out here, or at its next append, that its runs are another's.
/// </summary>
internal sealed class OwnerLease(EngineServices services, RunRegistry registry) : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly SemaphoreSlim _first = new(1, 1);
    private readonly ConcurrentQueue<RunLease> _notLetGo = new();
    private Task? _loop;

    public string Id { get; } = $"{Environment.MachineName}-{Environment.ProcessId}-{Guid.NewGuid():N}";

    public async ValueTask EnsureAsync(CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref _loop) is not null) return;
        await _first.WaitAsync(cancellationToken);
        try
        {
            if (_loop is not null) return;
            await RenewAsync(cancellationToken);
            Volatile.Write(ref _loop, Task.Run(LoopAsync, CancellationToken.None));
        }
        finally
        {
            _first.Release();
        }
    }

    /// <summary>
    /// Lets go of one run, so that it can be taken up again. Where that fails it is tried again with each renewal: nobody
    /// takes a run from an owner that lives.
    /// </summary>
    public async Task LetGoAsync(RunLease lease)
    {
        try
        {
            await services.Leases.ReleaseAsync(lease, CancellationToken.None);
        }
        catch (Exception error)
        {
            services.Faults.Met(services.Log, error, null, $"Run {lease.RunId} could not be let go of");
            _notLetGo.Enqueue(lease);
        }
    }

    /// <summary>Lets go of everything, so that another process, or the next start, goes on at once.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        if (_loop is { } loop)
        {
            await loop;
            await RetireAsync();
        }
        _stop.Dispose();
        _first.Dispose();
    }

    private async Task RetireAsync()
    {
        try
        {
            await services.Leases.RetireAsync(Id, CancellationToken.None);
        }
        catch (Exception error)
        {
            services.Log.LogWarning(error, "Runs could not be let go of; they are when the lease runs out");
        }
    }

    private async Task LoopAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                await Task.Delay(services.Options.RenewEvery, services.Time, _stop.Token);
                await RenewAsync(_stop.Token);
                for (var left = _notLetGo.Count; left > 0 && _notLetGo.TryDequeue(out var lease); left--) await LetGoAsync(lease);
                await StopLostAsync();
                services.Faults.Works(services.Log, nameof(OwnerLease));
            }
            catch (OperationCanceledException) when (_stop.IsCancellationRequested)
            {
                return;
            }
            catch (Exception error)
            {
                services.Faults.Met(services.Log, error, nameof(OwnerLease), "The lease could not be renewed");
            }
        }
    }

    private ValueTask RenewAsync(CancellationToken cancellationToken) =>
        services.Leases.RenewAsync(Id, services.Time.GetUtcNow() + services.Options.LeaseTime, cancellationToken);

    private async Task StopLostAsync()
    {
        var before = registry.All;
        var owned = await services.Leases.OwnedAsync(Id, _stop.Token);
        foreach (var execution in before)
        {
            if (execution.IsStopping || owned.Contains((execution.RunId, execution.Journal.Lease.Fence))) continue;
            // What is being written settles it: it is the run's own end, or is refused because the run is another's. Looked at
            // before the state, which is newer then.
            if (execution.Journal.IsWriting || Runs.RunStatusExtensions.IsFinal(execution.Journal.State.Status)) continue;
            services.Log.LogInformation("Run {Run} is continued by another process", execution.RunId);
            // Not waited for: a node that is slow to stop must not keep the lease of the other runs from being renewed.
            _ = StopAsync(execution);
        }
    }

    private async Task StopAsync(RunExecution execution)
    {
        try
        {
            await execution.StopAsync();
        }
        catch (Exception error)
        {
            services.Log.LogWarning(error, "Run {Run} did not stop as it should", execution.RunId);
        }
    }
}
