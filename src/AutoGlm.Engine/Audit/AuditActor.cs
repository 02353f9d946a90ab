namespace AutoGlm.Engine.Audit;

/// <summary>Who does something: the door, and what is known of who came by it.</summary>
/// <param name="Via">The door, of <see cref="AuditVia"/>.</param>
/// <param name="Name">The system's user, the addressee of a link, the path of a webhook, …; null where nothing is known.</param>
public sealed record AuditActor(string Via, string? Name = null)
{
    /// <summary>The product by itself.</summary>
    public static AuditActor Engine { get; } = new(AuditVia.Engine);

    /// <summary>Whether nobody was there: what these do by the thousand, their own records tell.</summary>
    public bool IsClockwork => Via is AuditVia.Webhook or AuditVia.Schedule;
}
