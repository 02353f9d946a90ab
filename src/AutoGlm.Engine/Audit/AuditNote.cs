namespace AutoGlm.Engine.Audit;

/// <summary>A deed about to be put down. Never with the value of a secret, an input or an answer.</summary>
/// <param name="Deed">Of <see cref="AuditDeeds"/>.</param>
public sealed record AuditNote(string Deed)
{
    /// <summary>Who; null for <see cref="CurrentActor.Now"/>.</summary>
    public AuditActor? Actor { get; init; }

    public string? Agent { get; init; }

    public string? Run { get; init; }

    public string? Node { get; init; }

    public string? NodeRun { get; init; }

    public string? Bookmark { get; init; }

    /// <summary>What else belongs to it, by name, such as a version or a place; those without a value are left out.</summary>
    public IReadOnlyDictionary<string, string?> Details { get; init; } = new Dictionary<string, string?>();
}
