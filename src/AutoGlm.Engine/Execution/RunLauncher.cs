using System.Collections.Concurrent;
using AutoGlm.Engine.Journal;
using AutoGlm.Engine.Runs;
using AutoGlm.Engine.State;
using AutoGlm.Engine.Stores;
using Microsoft.Extensions.Logging;

namespace AutoGlm.Engine.Execution;

/// <summary>Brings runs into this process: new ones, and those that another left.</summary>
internal sealed class RunLauncher(EngineServices services, RunRegistry registry, RunReader reader, OwnerLease owner, SignalPump pump, Func<RunState, Task> ended)
{
    private readonly ConcurrentDictionary<string, bool> _waiting = new();

    /// <summary>Creates the run and executes it; null when it was created before.</summary>
    public async ValueTask<RunExecution?> CreateAsync(NewRun run, RunState before, CancellationToken cancellationToken)
    {
        await owner.EnsureAsync(cancellationToken);
        pump.Ensure();
        if (await services.Runs.CreateAsync(run, cancellationToken) is not { } lease) return null;
        services.Telemetry.RunBegan(run.Trigger);
        return Execute(new RunExecution(services, lease, run.Entries.Aggregate(before, (state, entry) => state.Apply(entry)), run.Secrets));
    }

    /// <summary>Takes a run over and goes on with it; null when it can't be had. One whose journal is broken ends as failed.</summary>
    public async ValueTask<RunExecution?> ResumeAsync(string runId, CancellationToken cancellationToken)
    {
        if (registry.Find(runId) is not null || await TakeOverAsync(runId, force: false, cancellationToken) is not { } execution) return null;
        try
        {
            await execution.Journal.AppendAsync(new NewEntry(new RunResumed()));
            foreach (var signal in await services.Signals.PendingOfRunAsync(runId, cancellationToken)) await execution.HearAsync(signal);
        }
        catch
        {
            await LetGoAsync(execution.Journal.Lease);
            throw;
        }
        if (execution.Journal.State.Status.IsFinal()) return null;
        services.Log.LogInformation("Run {Run} is resumed at entry {Sequence}", runId, execution.Journal.State.Sequence);
        return Execute(execution);
    }

    /// <summary>
    /// A run of which this process is now the owner, not executed yet: whoever gets it executes it, ends it or lets go of it,
    /// because nobody takes a run from a living owner. With force also a run of a living owner.
    /// </summary>
    public async ValueTask<RunExecution?> TakeOverAsync(string runId, bool force, CancellationToken cancellationToken)
    {
        await owner.EnsureAsync(cancellationToken);
        pump.Ensure();
        if (await services.Leases.AcquireAsync(runId, owner.Id, services.Time.GetUtcNow(), force, cancellationToken) is not { } lease) return null;
        try
        {
            var folded = await reader.FoldAsync(runId, cancellationToken);
            if (folded.Broken is { } broken)
            {
                await EndBrokenAsync(lease, folded, broken, cancellationToken);
                return null;
            }
            return new RunExecution(services, lease, folded.State, await services.RunVault.SecretsAsync(runId, cancellationToken));
        }
        catch
        {
            await LetGoAsync(lease);
            throw;
        }
    }

    /// <summary>Gives a run back, so that it can be taken up again.</summary>
    public Task LetGoAsync(RunLease lease) => owner.LetGoAsync(lease);

    private RunExecution Execute(RunExecution execution)
    {
        registry.Add(execution);
        execution.Gone = ForgetAsync(execution);
        execution.Begin();
        return execution;
    }

    private async Task ForgetAsync(RunExecution execution)
    {
        await execution.Idle;
        var status = execution.Journal.State.Status;
        if (status is RunStatus.Waiting or RunStatus.Paused && !execution.IsStopping) _waiting[execution.RunId] = true;
        else _waiting.TryRemove(execution.RunId, out _);
        // In this order: whoever no longer finds it here can take it up.
        if (!status.IsFinal()) await LetGoAsync(execution.Journal.Lease);
        registry.Remove(execution);
        if (status.IsFinal()) await ended(execution.Journal.State);
    }

    /// <summary>Whether the run waits and was last executed by this process, which therefore goes on with it.</summary>
    public bool IsOurs(string runId) => _waiting.ContainsKey(runId);

    /// <summary>How many runs wait that this process executed last.</summary>
    public int Waiting => _waiting.Count;

    private async ValueTask EndBrokenAsync(RunLease lease, FoldedRun folded, JournalBrokenException broken, CancellationToken cancellationToken)
    {
        services.Log.LogError(broken, "Run {Run} can't be resumed", lease.RunId);
        var error = FoldedRun.ErrorOf(broken);
        var end = new JournalEntry(folded.Stored.Sequence + 1, services.Time.GetUtcNow(), null, null, new RunEnded(RunStatus.Failed, null, error));
        await services.Runs.AppendAsync(new RunAppend { Lease = lease, Entries = [end], Status = RunStatus.Failed, Error = error }, cancellationToken);
        var ended = folded.State with { Status = RunStatus.Failed, StartedAt = folded.Stored.View.StartedAt, EndedAt = end.At, Error = error };
        services.Telemetry.RunEnded(ended, services.Telemetry.TraceOf(lease.RunId, ended.Start));
    }
}
