using AutoGlm.Engine.Stores;
using AutoGlm.PrivatePostgres;
using AutoGlm.Storage.Sql;
using Npgsql;
using Shouldly;
using Xunit;

namespace AutoGlm.Storage.PostgreSql.Tests;

/// <summary>How writes survive what happens between this process and the server.</summary>
public sealed class PostgresWriterTests : IAsyncLifetime
{
    private readonly PostgresData _data = new();
    private readonly LossyProxy _proxy;
    private readonly PostgresDatabase _database;
    private readonly GroupWriter _writer;

    public PostgresWriterTests()
    {
        var settings = new NpgsqlConnectionStringBuilder(_data.Connection);
        _proxy = new LossyProxy(Path.Combine(settings.Host!, ".s.PGSQL.5432"));
        (settings.Host, settings.Port) = ("127.0.0.1", _proxy.Port);
        _database = new PostgresDatabase(PostgresSettings.Read(settings.ConnectionString), TimeProvider.System);
        _writer = new GroupWriter(_database, TimeProvider.System);
    }

    public Task InitializeAsync()
    {
        PostgresMigrator.Migrate(_database);
        Execute("CREATE TABLE t (x bigint NOT NULL UNIQUE, note text)");
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        await _writer.DisposeAsync();
        _database.Close();
        _proxy.Dispose();
        _data.Dispose();
    }

    [Fact]
    public async Task Write_AnswerToTheCommitIsLost_ItIsNotDoneAgain()
    {
        await InsertAsync(1);
        _proxy.ToLose = 1;

        await InsertAsync(2);

        _proxy.ToLose.ShouldBeLessThan(1);
        (await ValuesAsync()).ShouldBe([1, 2]);
    }

    [Fact]
    public async Task Write_ManyWhileAnswersAreLost_EachIsDoneOnce()
    {
        for (var round = 0; round < 5; round++)
        {
            _proxy.ToLose = 1;
            await Task.WhenAll(Enumerable.Range(round * 100, 100).Select(number => Task.Run(() => InsertAsync(number))));
            _proxy.ToLose.ShouldBeLessThan(1);
        }

        (await ValuesAsync()).ShouldBe(Enumerable.Range(0, 500).Select(number => (long)number));
    }

    [Fact]
    public async Task Write_ConnectionIsCutBeforeTheCommit_ItIsDoneAgain()
    {
        // Cut off by the server itself in the middle of its first two commits; a sequence counts on where a transaction doesn't.
        Execute(
            """
            CREATE SEQUENCE commits;
            CREATE FUNCTION cut() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
              IF nextval('commits') <= 2 THEN PERFORM pg_terminate_backend(pg_backend_pid()); END IF;
              RETURN NULL;
            END $$;
            CREATE CONSTRAINT TRIGGER cutting AFTER INSERT ON t DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION cut();
            """);

        await InsertAsync(1);

        (await ValuesAsync()).ShouldBe([1]);
        (await _database.FirstAsync("SELECT last_value FROM commits", reader => reader.GetInt64(0), default)).ShouldBe(3);
    }

    [Fact]
    public async Task Write_ConnectionIsCutWhileIdle_TheNextWriteOpensAnother()
    {
        await InsertAsync(1);
        Execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()");

        await InsertAsync(2);

        (await ValuesAsync()).ShouldBe([1, 2]);
    }

    [Fact]
    public async Task Read_ConnectionsAreCut_OthersAreOpened()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => ValuesAsync().AsTask()));
        Execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()");

        (await ValuesAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Write_DeadlockWithAnother_IsDoneAgain()
    {
        await InsertAsync(1);
        await InsertAsync(2);
        using var connection = new NpgsqlConnection(_data.Connection);
        connection.Open();
        using var other = connection.BeginTransaction();
        Run("UPDATE t SET note = 'other' WHERE x = 2");

        var write = Task.Run(async () => await _writer.WriteAsync(session =>
        {
            session.Execute("UPDATE t SET note = 'mine' WHERE x = 1");
            return session.Execute("UPDATE t SET note = 'mine' WHERE x = 2");
        }, default));
        while (await _database.FirstAsync("SELECT COUNT(*) FROM pg_locks WHERE NOT granted", reader => reader.GetInt64(0), default) == 0) await Task.Yield();
        // One of both is given up by the server.
        try
        {
            Run("UPDATE t SET note = 'other' WHERE x = 1");
            other.Commit();
        }
        catch (PostgresException deadlock) when (deadlock.SqlState == "40P01")
        {
            other.Rollback();
        }

        (await write).ShouldBe(1);
        (await _database.QueryAsync("SELECT note FROM t", reader => reader.GetString(0), default)).ShouldBe(["mine", "mine"]);

        void Run(string sql)
        {
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            command.ExecuteNonQuery();
        }
    }

    [Fact]
    public async Task Write_WhileAnotherWaitsForALock_IsNotHeldUp()
    {
        await InsertAsync(1);
        using var connection = new NpgsqlConnection(_data.Connection);
        connection.Open();
        using var somebody = connection.BeginTransaction();
        using (var command = connection.CreateCommand())
        {
            command.CommandText = "SELECT 1 FROM t WHERE x = 1 FOR UPDATE";
            command.ExecuteNonQuery();
        }

        var waiting = Task.Run(async () => await _writer.WriteAsync(session => session.Execute("UPDATE t SET note = 'late' WHERE x = 1"), default));
        while (await _database.FirstAsync("SELECT COUNT(*) FROM pg_locks WHERE NOT granted", reader => reader.GetInt64(0), default) == 0) await Task.Yield();
        await InsertAsync(2);

        waiting.IsCompleted.ShouldBeFalse();
        somebody.Commit();
        (await waiting).ShouldBe(1);
        (await ValuesAsync()).ShouldBe([1, 2]);
    }

    [Fact]
    public async Task Write_OneOfManyFails_OnlyThatOneIsUndone()
    {
        var writes = Enumerable.Range(0, 100).Select(number => Task.Run(async () => await _writer.WriteAsync(session =>
        {
            session.Send("INSERT INTO t (x) VALUES ($1)", number);
            if (number == 50) session.Send("INSERT INTO t (x) VALUES ($1)", (object?)null);
            return 0;
        }, default))).ToArray();

        await Should.ThrowAsync<StoreException>(() => writes[50]);
        await Task.WhenAll(writes.Where((_, number) => number != 50));
        (await ValuesAsync()).Count.ShouldBe(99);
    }

    [Fact]
    public async Task Require_NoRowChanges_FailsAsSaidWhateverFollows()
    {
        await InsertAsync(1);

        for (var round = 0; round < 5; round++)
        {
            await Should.ThrowAsync<TimeoutException>(async () => await _writer.WriteAsync(session =>
            {
                session.Require(() => new TimeoutException(), "UPDATE t SET x = 2 WHERE x = $1", 3);
                session.Send("INSERT INTO t (x) VALUES ($1)", 1);
                return 0;
            }, default));
        }

        (await ValuesAsync()).ShouldBe([1]);
    }

    [Fact]
    public async Task Write_MoreThanTravelsTogether_AllIsWritten()
    {
        await _writer.WriteAsync(session =>
        {
            for (var number = 0; number < 2000; number++) session.Send("INSERT INTO t (x, note) VALUES ($1, $2)", number, number % 2 == 0 ? null : "odd");
            return 0;
        }, default);

        (await ValuesAsync()).Count.ShouldBe(2000);
        (await _database.FirstAsync("SELECT COUNT(*) FROM t WHERE note = 'odd'", reader => reader.GetInt64(0), default)).ShouldBe(1000);
    }

    [Fact]
    public async Task Write_ServerSaysOtherwise_CommitsAreSyncedAllTheSame()
    {
        Execute($"ALTER DATABASE {new NpgsqlConnectionStringBuilder(_data.Connection).Database} SET synchronous_commit = off");

        (await _writer.WriteAsync(session => session.Scalar("SHOW synchronous_commit"), default)).ShouldBe("on");
    }

    [Fact]
    public async Task Write_TextWithANullCharacter_IsKeptWithoutIt()
    {
        await _writer.WriteAsync(session => session.Execute("INSERT INTO t (x, note) VALUES ($1, $2)", 1, "a\0b"), default);

        (await _database.FirstAsync("SELECT note FROM t", reader => reader.GetString(0), default)).ShouldBe("a\uFFFDb");
    }

    private Task InsertAsync(long value) => _writer.WriteAsync(
        session => session.Execute("INSERT INTO t (x) VALUES ($1)", value), default).AsTask();

    private ValueTask<IReadOnlyList<long>> ValuesAsync() => _database.QueryAsync("SELECT x FROM t ORDER BY x", reader => reader.GetInt64(0), default);

    private void Execute(string sql) => PostgresCluster.Execute(_data.Connection, sql);
}
