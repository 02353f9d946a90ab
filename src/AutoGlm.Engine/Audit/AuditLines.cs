namespace AutoGlm.Engine.Audit;

/// <summary>The log as a file: a line of JSON an entry.</summary>
public static class AuditLines
{
    private const int Batch = 1000;

    /// <summary>Writes all entries up to a number.</summary>
    public static async Task WriteAsync(IAuditLog audit, long last, TextWriter file, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(audit);
        ArgumentNullException.ThrowIfNull(file);
        for (long after = 0; after < last;)
        {
            var entries = await audit.ReadAsync(after, Batch, cancellationToken);
            if (entries.Count == 0)
                break;
            foreach (var entry in entries.Where(entry => entry.Number <= last))
                await file.WriteLineAsync(AuditJson.WriteLine(entry).AsMemory(), cancellationToken);
            after = entries[^1].Number;
        }
    }
}
