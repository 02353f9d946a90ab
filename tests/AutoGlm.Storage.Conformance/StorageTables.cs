using System.Data.Common;

namespace AutoGlm.Storage.Conformance;

/// <summary>What stands in the tables, beside what the stores tell.</summary>
public static class StorageTables
{
    public static async Task<long> CountAsync(this DatabaseStorage storage, string table) =>
        (await storage.ReadAsync($"SELECT COUNT(*) FROM {table}", row => row.GetInt64(0)))[0];

    public static async Task<IReadOnlyList<T>> ReadAsync<T>(this DatabaseStorage storage, string sql, Func<DbDataReader, T> read)
    {
        ArgumentNullException.ThrowIfNull(storage);
        await using var connection = storage.Link.Factory.CreateConnection()!;
        connection.ConnectionString = storage.Link.ConnectionString;
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<T>();
        while (await reader.ReadAsync()) rows.Add(read(reader));
        return rows;
    }
}
