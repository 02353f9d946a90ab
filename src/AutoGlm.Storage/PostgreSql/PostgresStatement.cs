using Npgsql;
using NpgsqlTypes;

namespace AutoGlm.Storage.PostgreSql;

/// <summary>A statement on its way, used again for the next of the same text.</summary>
internal sealed class PostgresStatement
{
    private readonly PostgresDatabase _database;

    public PostgresStatement(PostgresDatabase database, string sql, IReadOnlyList<string> types)
    {
        _database = database;
        Command = new NpgsqlBatchCommand(sql);
        foreach (var type in types)
        {
            Command.Parameters.Add(type switch
            {
                "bigint" => new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.Bigint },
                "text" => new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.Text },
                "bytea" => new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.Bytea },
                "integer" => new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.Integer },
                _ => new NpgsqlParameter { DataTypeName = type },
            });
        }
    }

    public NpgsqlBatchCommand Command { get; }

    /// <summary>What it fails with when it changes no row; null where that doesn't matter.</summary>
    public Func<Exception>? Otherwise { get; private set; }

    /// <summary>How many rows it changed, once it was executed.</summary>
    public int Changed => (int)Command.RecordsAffected;

    public void Fill(ReadOnlySpan<object?> values, Func<Exception>? otherwise)
    {
        Otherwise = otherwise;
        for (var index = 0; index < values.Length; index++)
            Command.Parameters[index].Value = _database.Value(values[index]);
    }
}
