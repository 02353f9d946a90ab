namespace AutoGlm.Storage;

/// <summary>The database that was chosen can't be used; nothing was changed in it. No text of this error holds a password.</summary>
public sealed class DatabaseRefusedException : Exception
{
    /// <param name="fault">Why.</param>
    /// <param name="place">Which database: name, server and port; empty where not even that could be read.</param>
    /// <param name="detail">What the server says, or what was found.</param>
    /// <param name="inner">The provider's error; null where that could hold parts of the settings.</param>
    public DatabaseRefusedException(DatabaseFault fault, string place, string detail, Exception? inner = null)
        : base($"The database{(place.Length > 0 ? " " : "")}{place} can't be used. {detail}", inner) => (Fault, Place, Detail) = (fault, place, detail);

    public DatabaseFault Fault { get; }

    public string Place { get; }

    /// <summary>What the server says, or what was found; in English.</summary>
    public string Detail { get; }
}
