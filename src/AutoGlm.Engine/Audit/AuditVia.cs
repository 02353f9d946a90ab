namespace AutoGlm.Engine.Audit;

/// <summary>The doors by which deeds come in.</summary>
public static class AuditVia
{
    /// <summary>Somebody at the Studio's pages.</summary>
    public const string Studio = "studio";

    /// <summary>A caller of the REST interface, with the token.</summary>
    public const string Api = "api";

    /// <summary>Whoever had a link to answer at.</summary>
    public const string Link = "link";

    /// <summary>A user of this system, at the command line.</summary>
    public const string Cli = "cli";

    /// <summary>A message to an agent.</summary>
    public const string Chat = "chat";

    /// <summary>A call of a webhook.</summary>
    public const string Webhook = "webhook";

    /// <summary>Whoever sits at the screen that a task works on.</summary>
    public const string Screen = "screen";

    /// <summary>The browser extension, by the name it was paired under.</summary>
    public const string Extension = "extension";

    /// <summary>A schedule whose time had come.</summary>
    public const string Schedule = "schedule";

    /// <summary>A run, or the product by itself.</summary>
    public const string Engine = "engine";

    public static IReadOnlyList<string> All { get; } = [Studio, Api, Link, Cli, Chat, Webhook, Screen, Extension, Schedule, Engine];
}
