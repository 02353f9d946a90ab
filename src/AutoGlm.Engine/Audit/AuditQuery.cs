namespace AutoGlm.Engine.Audit;

/// <summary>Which entries to list; what is null doesn't matter.</summary>
public sealed record AuditQuery
{
    /// <summary>A deed, or its first part with the dot (<c>secret.</c>).</summary>
    public string? Deed { get; init; }

    public string? Via { get; init; }

    /// <summary>A part of the actor's name.</summary>
    public string? Actor { get; init; }

    public string? Agent { get; init; }

    public string? Run { get; init; }

    /// <summary>At or after.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Before.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>Only entries with smaller numbers: the next page begins after the last number of this one.</summary>
    public long? Before { get; init; }

    public int Take { get; init; } = 50;
}
