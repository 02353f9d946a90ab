namespace AutoGlm.Canaries;

/// <summary>
/// Secrets of the fixtures: what they plant where secrets belong, and tests use where they need one. Capital words and
/// digits are read well in pictures; the marks between them are spelled differently by files and messages.
/// </summary>
public static class Planted
{
    /// <summary>Kept in the vault, for a password field.</summary>
    public const string Password = "VELVET-4729-HARBOR";

    /// <summary>Kept in the vault; every form of it reads differently.</summary>
    public const string Odd = "cänary<7QX2>&\"+/密钥";

    /// <summary>Seed of one-time codes, in base32.</summary>
    public const string Seed = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQGEZA";

    /// <summary>Given with a run.</summary>
    public const string RunSecret = "MARBLE+8163/ORCHID";

    /// <summary>What callers of a webhook show.</summary>
    public const string WebhookToken = "WALNUT/5926+COMET";

    /// <summary>Of a database.</summary>
    public const string ConnectionPassword = "GARNET&3084!FALCON";

    /// <summary>In the log-in state of a profile.</summary>
    public const string Cookie = "SADDLE.7438.PEPPER";

    /// <summary>Of a service or a model.</summary>
    public const string Key = "sk-TIMBER-6152-OYSTER";

    public static IReadOnlyList<string> All { get; } = [Password, Odd, Seed, RunSecret, WebhookToken, ConnectionPassword, Cookie, Key];
}
