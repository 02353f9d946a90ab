using AutoGlm.Engine.Agents;
using AutoGlm.Engine.Audit;
using AutoGlm.Engine.Pairings;
using AutoGlm.Engine.Stores;
using AutoGlm.Engine.Triggers;
using AutoGlm.Storage.Agents;
using AutoGlm.Storage.Audit;
using AutoGlm.Storage.Pairings;
using AutoGlm.Storage.Profiles;
using AutoGlm.Storage.Runs;
using AutoGlm.Storage.Schedules;
using AutoGlm.Storage.Sealing;
using AutoGlm.Storage.Secrets;
using AutoGlm.Storage.Settings;
using AutoGlm.Storage.Sql;
using AutoGlm.Storage.Transfer;
using AutoGlm.Storage.Triggers;
using AutoGlm.Tasks.Profiles;
using AutoGlm.Tasks.Secrets;

namespace AutoGlm.Storage;

/// <summary>An opened database: its stores share one writer. The keys that seal secrets are in the data folder.</summary>
public abstract class DatabaseStorage : IAsyncDisposable
{
    private readonly Database _database;
    private readonly GroupWriter _writer;
    private readonly TimeProvider _time;

    /// <param name="database">With this version's schema.</param>
    /// <param name="folder">Where the keys are.</param>
    /// <param name="time">The clock.</param>
    /// <param name="actors">To whom deeds are put down; null for the product itself.</param>
    private protected DatabaseStorage(Database database, DataFolder folder, TimeProvider time, CurrentActor? actors)
    {
        _database = database;
        _time = time;
        _writer = new GroupWriter(database, time);
        var sealer = new Sealer(folder);
        var audit = new AuditTable(database, actors ?? new CurrentActor(), time);
        var signals = new SignalStore(database, _writer, audit);
        Audit = new AuditLog(database, _writer, audit);
        Runs = new RunStore(database, _writer, new DocumentTable(database), signals, sealer, new RunTexts(database, _writer), audit);
        Leases = new LeaseStore(database, _writer);
        Signals = signals;
        RunVault = new RunVault(database, _writer, sealer);
        SignedCalls = new SignedCallStore(database, _writer);
        Agents = new AgentStore(database, _writer, audit, time);
        NodePins = new NodePinStore(database, _writer);
        Filing = new AgentFilingStore(database, _writer, audit);
        Schedules = new ScheduleStore(database, _writer, audit);
        Secrets = new SecretVault(database, _writer, sealer, audit, time);
        Profiles = new ProfileVault(database, _writer, sealer, audit, time);
        Pairings = new PairingStore(database, _writer, audit);
        Settings = new SettingsStore(database, _writer, audit);
        Sweeper = new RunSweeper(database, _writer);
        RunTransfer = new RunTransfer(database, _writer, sealer, audit, time);
    }

    /// <summary>For what keeps tables of its own beside the stores'.</summary>
    public DatabaseLink Link => _database.Link;

    public IAuditLog Audit { get; }

    public IRunStore Runs { get; }

    public ILeaseStore Leases { get; }

    public ISignalStore Signals { get; }

    public IRunVault RunVault { get; }

    public ISignedCallStore SignedCalls { get; }

    public IAgentStore Agents { get; }

    public INodePinStore NodePins { get; }

    public IAgentFilingStore Filing { get; }

    public IScheduleStore Schedules { get; }

    public ISecretVault Secrets { get; }

    public IProfileVault Profiles { get; }

    public IPairingStore Pairings { get; }

    public ISettingsStore Settings { get; }

    public IRunSweeper Sweeper { get; }

    public RunTransfer RunTransfer { get; }

    /// <summary>Holds every run that has not ended, where nobody else is at work; says how many are held.</summary>
    internal async Task<int> HoldRunsAsync(CancellationToken cancellationToken) => await _writer.WriteAsync(session => RunHolding.HoldAll(session, _time.GetUtcNow()), cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _writer.DisposeAsync();
        _database.Close();
        GC.SuppressFinalize(this);
    }
}
