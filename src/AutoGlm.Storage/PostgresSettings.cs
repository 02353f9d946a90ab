using Npgsql;

namespace AutoGlm.Storage;

/// <summary>Where a PostgreSQL database is, and how it is to be used, read from what a person wrote. As text it is the database's place, without user and password.</summary>
public sealed class PostgresSettings
{
    /// <summary>What is set unless the person said otherwise.</summary>
    private static readonly Dictionary<string, object> Defaults = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Application Name"] = "AutoGlm.Studio",
        ["Maximum Pool Size"] = 20,
        ["Max Auto Prepare"] = 200,
        ["Auto Prepare Min Usages"] = 2,
    };

    /// <summary>Names in an address's query that the provider knows by others.</summary>
    private static readonly Dictionary<string, string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        ["sslmode"] = "SSL Mode",
        ["sslrootcert"] = "Root Certificate",
        ["sslcert"] = "SSL Certificate",
        ["sslkey"] = "SSL Key",
        ["application_name"] = "Application Name",
        ["connect_timeout"] = "Timeout",
        ["target_session_attrs"] = "Target Session Attributes",
        ["passfile"] = "Passfile",
        ["options"] = "Options",
        ["host"] = "Host",
    };

    private PostgresSettings(NpgsqlConnectionStringBuilder settings) =>
        (ConnectionString, Place) = (settings.ConnectionString, $"“{settings.Database ?? settings.Username}” at {settings.Host}:{settings.Port}");

    /// <summary>The database and its server, for people.</summary>
    public string Place { get; }

    internal string ConnectionString { get; }

    /// <summary>
    /// Reads a connection string (<c>Host=…;Database=…;Username=…;Password=…</c>) or an address
    /// (<c>postgresql://user:password@host:port/database</c>). Throws <see cref="DatabaseRefusedException"/>.
    /// </summary>
    public static PostgresSettings Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        try
        {
            var settings = IsAddress(text) ? OfAddress(new Uri(text)) : new NpgsqlConnectionStringBuilder(text);
            var stated = settings.Keys.ToHashSet(StringComparer.OrdinalIgnoreCase);
            foreach (var (name, value) in Defaults)
                if (!stated.Contains(name)) settings[name] = value;
            // Never part of what others may read, and never what would share a connection between transactions.
            (settings.PersistSecurityInfo, settings.IncludeErrorDetail, settings.Enlist, settings.Multiplexing) = (false, false, false, false);
            if (string.IsNullOrEmpty(settings.Host)) throw Unreadable("It names no host.");
            // These are shown to people; what was written with spaces for semicolons would be shown with them, password and all.
            return (settings.Host + settings.Database).Contains('=', StringComparison.Ordinal) ? throw Unreadable("It can't be read.") : new PostgresSettings(settings);
        }
        catch (Exception error) when (error is ArgumentException or FormatException or InvalidCastException or OverflowException)
        {
            // The provider's words quote what it could not read, which may be a piece of the password.
            throw Unreadable("It can't be read.");
        }
    }

    public override string ToString() => Place;

    private static bool IsAddress(string text) =>
        text.StartsWith("postgresql://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("postgres://", StringComparison.OrdinalIgnoreCase);

    private static NpgsqlConnectionStringBuilder OfAddress(Uri address)
    {
        var settings = new NpgsqlConnectionStringBuilder();
        if (address.Host.Length > 0) settings.Host = address.IdnHost;
        if (address.Port > 0) settings.Port = address.Port;
        if (address.AbsolutePath.Length > 1) settings.Database = Uri.UnescapeDataString(address.AbsolutePath[1..]);
        var user = address.UserInfo.Split(':', 2);
        if (user[0].Length > 0) settings.Username = Uri.UnescapeDataString(user[0]);
        if (user.Length == 2) settings.Password = Uri.UnescapeDataString(user[1]);
        foreach (var pair in address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var split = pair.Split('=', 2);
            if (split.Length != 2 || !Names.TryGetValue(split[0], out var name)) throw new FormatException();
            settings[name] = Value(name, Uri.UnescapeDataString(split[1]));
        }
        return settings;
    }

    /// <summary>PostgreSQL's own tools write verify-full where the provider wants VerifyFull.</summary>
    private static string Value(string name, string text) => name == "SSL Mode" ? text.Replace("-", "", StringComparison.Ordinal) : text;

    private static DatabaseRefusedException Unreadable(string why) => new(DatabaseFault.Settings, "", why);
}
