using AutoGlm.Engine.Stores;
using AutoGlm.Engine.Tests.Telemetry;
using AutoGlm.Storage.Sql;
using AutoGlm.Storage.Sqlite;
using Shouldly;
using Xunit;

namespace AutoGlm.Engine.Tests;

public sealed class GroupWriterTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private readonly SqliteDatabase _database;
    private readonly GroupWriter _writer;

    public GroupWriterTests() => (_database, _writer) = Open(_folder);

    public async Task InitializeAsync() =>
        await _writer.WriteAsync(session => session.Execute("CREATE TABLE t (x INTEGER NOT NULL)"), default);

    public async Task DisposeAsync()
    {
        await _writer.DisposeAsync();
        _database.Close();
        _folder.Dispose();
    }

    [Fact]
    public async Task Write_ManyDuringOneCommit_ShareTheNext()
    {
        var writes = await WhileBlockedAsync(number => session =>
        {
            session.Execute("INSERT INTO t (x) VALUES ($1)", number);
            return Committed();
        });

        var seen = await Task.WhenAll(writes);

        // Whoever shared a transaction saw the same number of committed rows from outside.
        seen.Distinct().Count().ShouldBe(1);
        Committed().ShouldBe(100);
    }

    [Fact]
    public async Task Metrics_OfACommitThatWritesShare_CountThem()
    {
        using var metrics = new MetricLog(meter => meter.Name == "AutoGlm.Storage");

        await Task.WhenAll(await WhileBlockedAsync(number => session => session.Execute("INSERT INTO t (x) VALUES ($1)", number)));

        // Other tests write beside this one; a hundred at once are ours.
        metrics.ValuesOf("autoglm.store.commit.writes").ShouldContain(100);
        metrics.ValuesOf("autoglm.store.commit.duration").ShouldContain(seconds => seconds > 0);
    }

    [Fact]
    public async Task Write_OneFailsHalfWay_OnlyThatOneIsUndone()
    {
        var writes = await WhileBlockedAsync(number => session =>
        {
            session.Execute("INSERT INTO t (x) VALUES ($1)", number);
            return number == 50 ? session.Execute("INSERT INTO t (x) VALUES ($1)", (object?)null) : 1;
        });

        await Should.ThrowAsync<StoreException>(() => writes[50]);
        await Task.WhenAll(writes.Where((_, number) => number != 50));
        Committed().ShouldBe(99);
    }

    private async Task<Task<int>[]> WhileBlockedAsync(Func<int, Func<WriteSession, int>> work)
    {
        var entered = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var release = new ManualResetEventSlim();
        var blocking = Task.Run(async () => await _writer.WriteAsync(_ =>
        {
            entered.TrySetResult();
            release.Wait();
            return 0;
        }, default));
        await entered.Task;
        var writes = Enumerable.Range(0, 100).Select(number => _writer.WriteAsync(work(number), default).AsTask()).ToArray();
        release.Set();
        await blocking;
        return writes;
    }

    private int Committed()
    {
        using var connection = _database.OpenFile();
        using var count = _database.Command(connection, "SELECT COUNT(*) FROM t");
        return (int)(long)count.ExecuteScalar()!;
    }

    private static (SqliteDatabase, GroupWriter) Open(TemporaryFolder folder)
    {
        var database = new SqliteDatabase(folder.Data.Database);
        return (database, new GroupWriter(database, TimeProvider.System));
    }
}
