using System.Data.Common;
using System.IO.Compression;
using AutoGlm.Engine.Audit;
using AutoGlm.Engine.Stores;
using AutoGlm.Storage.Audit;
using AutoGlm.Storage.Sealing;
using AutoGlm.Storage.Sql;

namespace AutoGlm.Storage.Transfer;

/// <summary>
/// Takes runs from one database to another, of whatever kind, through files in an archive (<c>docs/operating.md</c> describes
/// them). Both sides hold a few rows in memory, however many runs there are.
/// </summary>
public sealed class RunTransfer
{
    private readonly Database _database;
    private readonly Func<RunArrival> _arrivals;

    internal RunTransfer(Database database, GroupWriter writer, Sealer sealer, AuditTable audit, TimeProvider time) =>
        (_database, _arrivals) = (database, () => new RunArrival(writer, sealer, audit, time));

    /// <summary>
    /// Adds all runs as they are at one moment, with the record of schedules. Throws <see cref="StoreException"/>, and
    /// <see cref="InvalidDataException"/> for a run that is damaged.
    /// </summary>
    /// <param name="archive">Where to.</param>
    /// <param name="withSealed">Whether secrets, log-ins and what runs under way keep come along, sealed as they are: whoever has the folder's keys can open them, nobody else.</param>
    /// <param name="cancellationToken">Breaks it off.</param>
    public async Task<TransferCounts> WriteAsync(ZipArchive archive, bool withSealed, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(archive);
        try
        {
            await using var connection = await _database.OpenAsync(cancellationToken);
            return await new RunWriter(_database, connection, archive).WriteAsync(withSealed, cancellationToken);
        }
        catch (DbException error)
        {
            throw _database.Explained(error);
        }
    }

    /// <summary>Reads everything and takes nothing in. Throws <see cref="InvalidDataException"/> for what could not be.</summary>
    public static Task<TransferCounts> CheckAsync(ZipArchive archive, CancellationToken cancellationToken) => new RunChecker(archive).CheckAsync(cancellationToken);

    /// <summary>
    /// Takes runs in that are not here yet; those that were under way are held. Nothing is seen of them before all are there,
    /// and nothing stays when it fails: <see cref="InvalidDataException"/>, <see cref="StoreException"/>.
    /// </summary>
    /// <param name="archive">That was checked.</param>
    /// <param name="between">Done when all have come, before they are seen; when it fails, none is.</param>
    /// <param name="note">What is put down.</param>
    /// <param name="cancellationToken">Breaks it off.</param>
    public async Task<TransferArrived> TakeInAsync(ZipArchive archive, Func<Task> between, Func<TransferArrived, AuditNote> note, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(between);
        var arrival = _arrivals();
        try
        {
            await arrival.BringAsync(archive, cancellationToken);
            await between();
            return await arrival.SettleAsync(archive, note, cancellationToken);
        }
        catch
        {
            await arrival.DiscardAsync();
            throw;
        }
    }
}
