using AutoGlm.Storage;
using AutoGlm.Storage.Migrations;
using AutoGlm.Storage.Sql;
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
    public void Migrate_NewFolder_MakesNoBackup()
    {
        Migrate(1);

        Backups().ShouldBeEmpty();
        Value("SELECT COUNT(*) FROM runs").ShouldBe(0);
    }

    [Fact]
    public void Migrate_OlderDatabase_IsCopiedFirstAndFiveCopiesAreKept()
    {
        Migrate(1);
        for (var version = 2; version <= 8; version++)
        {
            _time.Advance(TimeSpan.FromMinutes(1));
            Migrate(version);
        }

        Backups().Length.ShouldBe(5);
        Backups().ShouldAllBe(file => file.Length > 0);
        Value("PRAGMA user_version").ShouldBe(8);
        var newest = new SqliteDatabase(Backups().OrderBy(file => file.Name).Last().FullName);
        using (var connection = newest.Open())
        using (var command = connection.Command("PRAGMA user_version"))
            command.ExecuteScalar().ShouldBe(7L);
        newest.Close();
    }

    [Fact]
    public void Migrate_ScriptFails_NothingIsChanged()
    {
        Migrate(1);

        Should.Throw<Microsoft.Data.Sqlite.SqliteException>(() =>
            Migrator.Migrate(_folder.Data, _database, _time, [Migrator.Scripts()[0], "CREATE TABLE extra (x); CREATE TABLE runs (x)"]));

        Value("PRAGMA user_version").ShouldBe(1);
        Value("SELECT COUNT(*) FROM sqlite_master WHERE name = 'extra'").ShouldBe(0);
    }

    [Fact]
    public void Migrate_NewerDatabase_IsLeftAlone()
    {
        Migrate(3);

        Should.Throw<DataFolderTooNewException>(() => Migrate(1));
    }

    private void Migrate(int version) => Migrator.Migrate(
        _folder.Data, _database, _time,
        [Migrator.Scripts()[0], .. Enumerable.Range(2, Math.Max(0, version - 1)).Select(number => $"CREATE TABLE t{number} (x)")]);

    private FileInfo[] Backups() => Directory.Exists(_folder.Data.Backups) ? new DirectoryInfo(_folder.Data.Backups).GetFiles() : [];

    private long Value(string sql)
    {
        using var connection = _database.Open();
        using var command = connection.Command(sql);
        return (long)command.ExecuteScalar()!;
    }
}
