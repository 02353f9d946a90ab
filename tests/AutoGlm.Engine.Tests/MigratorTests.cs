using AutoGlm.Storage;
using AutoGlm.Storage.Migrations;
using AutoGlm.Storage.Sqlite;
using Shouldly;
using Xunit;

namespace AutoGlm.Engine.Tests;

public sealed class MigratorTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly SqliteDatabase _database;
    private readonly ManualTime _time = new();

    public MigratorTests() => _database = new SqliteDatabase(_folder.Data.Database);

    public void Dispose()
    {
        _database.Close();
        _folder.Dispose();
    }

    [Fact]
    public async Task Migrate_NewFolder_MakesNoBackup()
    {
        Migrate(1);

        Backups().ShouldBeEmpty();
        (await ValueAsync("SELECT COUNT(*) FROM runs")).ShouldBe(0);
    }

    [Fact]
    public async Task Migrate_OlderDatabase_IsCopiedFirstAndFiveCopiesAreKept()
    {
        Migrate(1);
        for (var version = 2; version <= 8; version++)
        {
            _time.Advance(TimeSpan.FromMinutes(1));
            Migrate(version);
        }

        Backups().Length.ShouldBe(5);
        Backups().ShouldAllBe(file => file.Length > 0);
        (await ValueAsync("PRAGMA user_version")).ShouldBe(8);
        var newest = new SqliteDatabase(Backups().OrderBy(file => file.Name).Last().FullName);
        (await newest.FirstAsync("PRAGMA user_version", reader => reader.GetInt64(0), default)).ShouldBe(7);
        newest.Close();
    }

    [Fact]
    public async Task Migrate_ScriptFails_NothingIsChanged()
    {
        Migrate(1);

        Should.Throw<Microsoft.Data.Sqlite.SqliteException>(() =>
            SqliteMigrator.Migrate(_folder.Data, _database, _time, [MigrationScripts.Of("Sqlite")[0], "CREATE TABLE extra (x); CREATE TABLE runs (x)"]));

        (await ValueAsync("PRAGMA user_version")).ShouldBe(1);
        (await ValueAsync("SELECT COUNT(*) FROM sqlite_master WHERE name = 'extra'")).ShouldBe(0);
    }

    [Fact]
    public void Migrate_NewerDatabase_IsLeftAlone()
    {
        Migrate(3);

        Should.Throw<DataFolderTooNewException>(() => Migrate(1));
    }

    private void Migrate(int version) => SqliteMigrator.Migrate(
        _folder.Data, _database, _time,
        [MigrationScripts.Of("Sqlite")[0], .. Enumerable.Range(2, Math.Max(0, version - 1)).Select(number => $"CREATE TABLE t{number} (x)")]);

    private FileInfo[] Backups() => Directory.Exists(_folder.Data.Backups) ? new DirectoryInfo(_folder.Data.Backups).GetFiles() : [];

    private ValueTask<long> ValueAsync(string sql) => _database.FirstAsync(sql, reader => reader.GetInt64(0), default);
}
