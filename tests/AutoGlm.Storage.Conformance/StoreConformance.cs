using AutoGlm.Canaries;
using AutoGlm.Engine;
using AutoGlm.Engine.Conformance;
using AutoGlm.Engine.Journal;
using AutoGlm.Engine.Runs;
using AutoGlm.Engine.Stores;
using AutoGlm.Workflows.Documents;
using Xunit;

namespace AutoGlm.Storage.Conformance;

/// <summary>What the stores must do, whichever database they are in. A class per database derives from each class of this suite.</summary>
/// <typeparam name="TData">The data of a test.</typeparam>
public abstract class StoreConformance<TData> : IAsyncLifetime
    where TData : StorageData, new()
{
    protected TData Data { get; } = new();

    protected ManualTime Time { get; } = new();

    protected DatabaseStorage Storage { get; private set; } = null!;

    public virtual Task InitializeAsync()
    {
        Storage = Data.OpenStorage(Time);
        return Task.CompletedTask;
    }

    public virtual async Task DisposeAsync()
    {
        await Storage.DisposeAsync();
        Data.Dispose();
    }

    protected async Task<RunLease> CreateAsync(string runId, string owner = "a", IReadOnlyList<RunSecret>? secrets = null)
    {
        await Storage.Leases.RenewAsync(owner, Time.GetUtcNow() + TimeSpan.FromSeconds(10), default);
        return (await Storage.Runs.CreateAsync(NewRun(runId, owner, secrets), default))!;
    }

    protected NewRun NewRun(string runId, string owner = "a", IReadOnlyList<RunSecret>? secrets = null, AgentDocument? agent = null) => new()
    {
        RunId = runId,
        Owner = owner,
        Agent = agent ?? TestAgents.Chain(TestAgents.Start, TestAgents.End("x")),
        Version = 0,
        Trigger = "manual",
        Entries = [new JournalEntry(1, Time.GetUtcNow(), null, null, new RunStarted { Trigger = "manual", StartNodes = ["start"] })],
        InputsJson = "{}",
        Secrets = secrets ?? [new RunSecret("planted", Planted.RunSecret, "https://planted.example")],
    };

    protected RunAppend Append(RunLease lease, long sequence, EntryData? data = null, RunStatus status = RunStatus.Running) => new()
    {
        Lease = lease,
        Entries = [new JournalEntry(sequence, Time.GetUtcNow(), "n1", "start", data ?? new NodeEnded { Status = NodeRunStatus.Succeeded, Port = "out" })],
        Status = status,
    };

    protected async Task<int> LengthAsync(string runId) => (await Storage.Runs.ReadJournalAsync(runId, 0, 1000, default)).Count;
}
