using System.Data.Common;
using AutoGlm.Storage.Sql;
using Microsoft.Data.Sqlite;

namespace AutoGlm.Storage.Sqlite;

/// <summary>A database file. All connections to it are set up alike; WAL lets them read beside the writer.</summary>
internal sealed class SqliteDatabase : Database
{
    private readonly string _connectionString;

    static SqliteDatabase() => SQLitePCL.Batteries_V2.Init();

    public SqliteDatabase(string path)
        : base(TimeProvider.System)
    {
        Path = path;
        _connectionString = new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = SqliteOpenMode.ReadWriteCreate,
            ForeignKeys = false,
            DefaultTimeout = 30,
            Pooling = true,
        }.ToString();
    }

    public string Path { get; }

    public override DatabaseLink Link => new(DatabaseKind.Sqlite, SqliteFactory.Instance, _connectionString);

    public override ValueTask<DbConnection> OpenAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return new(Opened(_connectionString, "PRAGMA busy_timeout = 5000;"));
    }

    public override WriteSession OpenForWriting() => new SqliteSession(this, OpenFile());

    /// <summary>A connection set up for writing, outside the pool.</summary>
    public DbConnection OpenFile() => Opened(
        _connectionString + ";Pooling=False",
        """
        PRAGMA busy_timeout = 5000;
        PRAGMA journal_mode = WAL;
        PRAGMA synchronous = FULL;
        PRAGMA wal_autocheckpoint = 4000;
        PRAGMA cache_size = -16000;
        PRAGMA temp_store = MEMORY;
        """);

    /// <summary>Afterwards the file can be moved or deleted.</summary>
    public override void Close()
    {
        using var connection = new SqliteConnection(_connectionString);
        SqliteConnection.ClearPool(connection);
    }

    public override string BeginReading => "BEGIN";

    public override string Like => "LIKE";

    /// <summary>What the index doesn't know is looked for text by text.</summary>
    public override string RunsWith(string parameter, string text) =>
        IsIndexed(text) ? $"r.id IN (SELECT rowid FROM run_texts_index WHERE run_texts_index MATCH {parameter})" : base.RunsWith(parameter, text);

    public override string RunsWithValue(string text) =>
        // A NUL would end the query in the middle of its string.
        IsIndexed(text) ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal).Replace('\0', '\uFFFD')}\"" : base.RunsWithValue(text);

    public override DbParameter Parameter(int number) => new SqliteParameter { ParameterName = $"${number}" };

    public override string Explain(DbException error) => (error as SqliteException)?.SqliteErrorCode switch
    {
        13 => "The disk that holds the data folder is full. Free some space; runs go on from where they are.",
        8 or 14 => "The data folder can't be written to. Check its owner and permissions.",
        11 or 26 => "The database in the data folder is damaged. Restore one of the copies in its backups folder.",
        _ => $"The database in the data folder refused a request ({error.Message}). Try again.",
    };

    /// <summary>Executes statements without parameters.</summary>
    public static void Run(DbConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static SqliteConnection Opened(string connectionString, string settings)
    {
        var connection = new SqliteConnection(connectionString);
        try
        {
            connection.Open();
            Run(connection, settings);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
