using AutoGlm.Engine.Agents;
using AutoGlm.Engine.Stores;
using AutoGlm.Storage.Agents;
using AutoGlm.Storage.Migrations;
using AutoGlm.Storage.Runs;
using AutoGlm.Storage.Sealing;
using AutoGlm.Storage.Secrets;
using AutoGlm.Storage.Sql;
using AutoGlm.Tasks.Secrets;

namespace AutoGlm.Storage;

/// <summary>A data folder, opened: its stores share one writer. Opening brings the schema up to date, after a backup.</summary>
public sealed class SqliteStorage : IAsyncDisposable
{
    private readonly SqliteDatabase _database;
    private readonly GroupWriter _writer;

    /// <summary>Throws <see cref="DataFolderTooNewException"/> when a newer version wrote the folder.</summary>
    public SqliteStorage(DataFolder folder, TimeProvider time)
    {
        _database = new SqliteDatabase(folder.Database);
        Migrator.Migrate(folder, _database, time);
        _writer = new GroupWriter(_database);
        var sealer = new Sealer(folder);
        Runs = new SqliteRunStore(_database, _writer, new DocumentTable(), sealer);
        Leases = new SqliteLeaseStore(_database, _writer);
        Signals = new SqliteSignalStore(_database, _writer);
        RunVault = new SqliteRunVault(_database, _writer, sealer);
        Agents = new SqliteAgentStore(_database, _writer, time);
        Secrets = new SqliteSecretVault(_database, _writer, sealer, time);
    }

    public IRunStore Runs { get; }

    public ILeaseStore Leases { get; }

    public ISignalStore Signals { get; }

    public IRunVault RunVault { get; }

    public IAgentStore Agents { get; }

    public ISecretVault Secrets { get; }

    public async ValueTask DisposeAsync()
    {
        await _writer.DisposeAsync();
        _database.Close();
    }
}
