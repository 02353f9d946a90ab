using System.Net;

namespace AutoGlm.Connectors.Web;

/// <summary>How browsers are started and what they may never do. One set per process.</summary>
public sealed record WebSurfaceOptions
{
    /// <summary>The browser's program; null looks for Chromium, Chrome or Edge where the system keeps them.</summary>
    public string? ExecutablePath { get; init; }

    public bool Headless { get; init; } = true;

    /// <summary>Size of the visible part, in CSS pixels.</summary>
    public int ViewportWidth { get; init; } = 1280;

    public int ViewportHeight { get; init; } = 800;

    /// <summary>
    /// Origins no page may reach by any request, such as the Studio's own. Host and port count, the scheme doesn't; a
    /// loopback host stands for all names of loopback.
    /// </summary>
    public IReadOnlyList<Uri> ForbiddenOrigins { get; init; } = [];

    /// <summary>The proxy by which this machine itself goes out; null asks the system's settings (<c>HTTPS_PROXY</c> and the like).</summary>
    public IWebProxy? Proxy { get; init; }

    /// <summary>Folders from which files may be uploaded; none by default, so that a page can't talk an agent out of a file.</summary>
    public IReadOnlyList<string> UploadFolders { get; init; } = [];

    /// <summary>Where downloads are kept; null keeps none and only tells that a file was offered.</summary>
    public string? DownloadFolder { get; init; }

    /// <summary>Longest wait for a page to become calm after an action.</summary>
    public TimeSpan SettleLimit { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>Longest wait while the page itself says that it is busy.</summary>
    public TimeSpan BusyLimit { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Longest wait for a document to arrive.</summary>
    public TimeSpan NavigationLimit { get; init; } = TimeSpan.FromSeconds(30);
}
