using AutoGlm.Engine.Conformance;
using AutoGlm.Engine.Journal;
using AutoGlm.Engine.Runs;
using AutoGlm.Engine.Stores;
using AutoGlm.Storage;
using Xunit;

namespace AutoGlm.Engine.Tests;

/// <summary>A store in a folder of its own.</summary>
public abstract class StoreTestBase : IAsyncLifetime
{
    internal TemporaryFolder Folder { get; } = new();

    internal ManualTime Time { get; } = new();

    internal DatabaseStorage Storage { get; private set; } = null!;

    public virtual Task InitializeAsync()
    {
        Storage = new SqliteStorage(Folder.Data, Time);
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        await Storage.DisposeAsync();
        Folder.Dispose();
    }

    internal async Task<RunLease> CreateAsync(string runId, string owner = "a", IReadOnlyList<RunSecret>? secrets = null)
    {
        await Storage.Leases.RenewAsync(owner, Time.GetUtcNow() + TimeSpan.FromSeconds(10), default);
        return (await Storage.Runs.CreateAsync(
            new NewRun
            {
                RunId = runId,
                Owner = owner,
                Agent = TestAgents.Chain(TestAgents.Start, TestAgents.End("x")),
                Version = 0,
                Trigger = "manual",
                Entries = [new JournalEntry(1, Time.GetUtcNow(), null, null, new RunStarted { Trigger = "manual", StartNodes = ["start"] })],
                InputsJson = "{}",
                Secrets = secrets ?? [],
            },
            default))!;
    }

    internal RunAppend Append(RunLease lease, long sequence, EntryData? data = null, RunStatus status = RunStatus.Running) => new()
    {
        Lease = lease,
        Entries = [new JournalEntry(sequence, Time.GetUtcNow(), "n1", "start", data ?? new NodeEnded { Status = NodeRunStatus.Succeeded, Port = "out" })],
        Status = status,
    };

    internal async Task<int> LengthAsync(string runId) => (await Storage.Runs.ReadJournalAsync(runId, 0, 1000, default)).Count;
}
