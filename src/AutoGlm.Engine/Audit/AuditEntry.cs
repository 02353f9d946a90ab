namespace AutoGlm.Engine.Audit;

/// <summary>One link of the chain.</summary>
public sealed record AuditEntry
{
    /// <summary>Counted from 1, without gaps.</summary>
    public required long Number { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The door, of <see cref="AuditVia"/>.</summary>
    public required string Via { get; init; }

    /// <summary>Who came by it, as far as that is known.</summary>
    public string? Actor { get; init; }

    public required string Deed { get; init; }

    public string? Agent { get; init; }

    public string? Run { get; init; }

    public string? Node { get; init; }

    public string? NodeRun { get; init; }

    public string? Bookmark { get; init; }

    public IReadOnlyDictionary<string, string> Details { get; init; } = new Dictionary<string, string>();

    /// <summary>The hash of the entry before, <see cref="AuditChain.Beginning"/> for the first.</summary>
    public required string Previous { get; init; }

    /// <summary>SHA-256 of <see cref="AuditChain.Canonical"/>, 64 hexadecimal digits in lower case.</summary>
    public required string Hash { get; init; }
}
