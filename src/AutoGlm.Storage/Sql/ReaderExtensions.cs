using System.Data.Common;

namespace AutoGlm.Storage.Sql;

/// <summary>Short forms for reading columns. Times are UTC ticks in every database.</summary>
internal static class ReaderExtensions
{
    public static string? TextOrNull(this DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    public static DateTimeOffset Time(this DbDataReader reader, int column) => new(reader.GetInt64(column), TimeSpan.Zero);

    public static DateTimeOffset? TimeOrNull(this DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.Time(column);

    public static byte[] Bytes(this DbDataReader reader, int column) => (byte[])reader.GetValue(column);
}
