using Microsoft.Data.Sqlite;

namespace AutoGlm.Storage.Sql;

/// <summary>Opens connections to a database file, all set up alike.</summary>
internal sealed class SqliteDatabase
{
    private readonly string _connectionString;

    static SqliteDatabase() => SQLitePCL.Batteries_V2.Init();

    public SqliteDatabase(string path)
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

    /// <summary>A pooled connection; WAL lets it read beside the writer.</summary>
    public SqliteConnection Open()
    {
        var connection = new SqliteConnection(_connectionString);
        connection.Open();
        connection.Run("PRAGMA busy_timeout = 5000;");
        return connection;
    }

    /// <summary>A connection for writing: every commit is on the disk when it returns.</summary>
    public SqliteConnection OpenForWriting()
    {
        var connection = new SqliteConnection(_connectionString + ";Pooling=False");
        connection.Open();
        connection.Run(
            """
            PRAGMA busy_timeout = 5000;
            PRAGMA journal_mode = WAL;
            PRAGMA synchronous = FULL;
            PRAGMA wal_autocheckpoint = 4000;
            PRAGMA cache_size = -16000;
            PRAGMA temp_store = MEMORY;
            """);
        return connection;
    }

    /// <summary>Closes pooled connections, so that the file can be moved or deleted.</summary>
    public void Close()
    {
        using var connection = new SqliteConnection(_connectionString);
        SqliteConnection.ClearPool(connection);
    }
}
