using System.Net.Sockets;
using Npgsql;

namespace AutoGlm.Storage.PostgreSql;

/// <summary>What errors of server and connection mean. Codes are PostgreSQL's SQLSTATEs.</summary>
internal static class PostgresErrors
{
    /// <summary>Whether server or connection are gone for now: the same may succeed on a new connection.</summary>
    public static bool IsLost(Exception error) => error switch
    {
        // Shut down, crashed, starting up, idle for too long, too many connections; class 08 is the connection itself.
        PostgresException { SqlState: "57P01" or "57P02" or "57P03" or "57P05" or "25P03" or "53300" } => true,
        PostgresException server => server.SqlState.StartsWith("08", StringComparison.Ordinal),
        NpgsqlException provider => provider.InnerException is IOException or SocketException or TimeoutException or NpgsqlException || provider.IsTransient,
        _ => false,
    };

    /// <summary>Deadlock, serialization failure, a lock that was not to be had in time: undone only because another was in the way.</summary>
    public static bool IsConflict(Exception error) => error is PostgresException { SqlState: "40P01" or "40001" or "55P03" };

    public static DatabaseFault Fault(Exception error) => error switch
    {
        PostgresException { SqlState: "28P01" or "28000" } => DatabaseFault.Login,
        PostgresException { SqlState: "3D000" } => DatabaseFault.Missing,
        PostgresException { SqlState: "42501" } => DatabaseFault.Rights,
        PostgresException { SqlState: "25006" } => DatabaseFault.ReadOnly,
        _ when IsLost(error) => DatabaseFault.Away,
        // The provider's own words for a server that wants a password when none was given.
        NpgsqlException provider and not PostgresException when provider.Message.Contains("password", StringComparison.OrdinalIgnoreCase) => DatabaseFault.Login,
        _ => DatabaseFault.Other,
    };

    /// <summary>What it means for who wants to read or write, and what to do.</summary>
    public static string Explain(Exception error, string place) => error switch
    {
        PostgresException { SqlState: "53100" } => $"The disk of the database {place} is full. Free some space; runs go on from where they are.",
        PostgresException { SqlState: "25006" } => $"The database {place} can only be read: the server is a standby, or set to be read only. Runs go on from where they are once it can be written.",
        PostgresException { SqlState: "28P01" or "28000" or "3D000" or "42501" } server => $"The database {place} no longer lets this user in ({server.MessageText}). Put that right; runs go on from where they are.",
        _ when IsLost(error) => $"The database {place} can't be reached. Runs go on from where they are once it is back.",
        PostgresException server => $"The database {place} refused a request ({server.SqlState}: {server.MessageText}). Try again.",
        _ => $"The database {place} refused a request ({error.Message}). Try again.",
    };
}
