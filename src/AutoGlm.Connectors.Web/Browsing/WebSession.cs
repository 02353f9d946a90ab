using AutoGlm.Connectors.Web.Attaching;
using AutoGlm.Connectors.Web.Observing;
using AutoGlm.Connectors.Web.Reach;
using AutoGlm.Connectors.Web.Secrets;
using AutoGlm.Connectors.Web.Settling;
using AutoGlm.Tasks.Surfaces;
using Microsoft.Playwright;

namespace AutoGlm.Connectors.Web.Browsing;

/// <summary>All that belongs to one open surface, shared by its parts.</summary>
internal sealed class WebSession
{
    public required WebSurfaceOptions Options { get; init; }

    public required SurfaceRequest Request { get; init; }

    public required IBrowserContext Context { get; init; }

    public required WindowList Windows { get; init; }

    public required RequestTracker Requests { get; init; }

    public required DialogDesk Dialogs { get; init; }

    public required DownloadDesk Downloads { get; init; }

    public required ReachWatch Reach { get; init; }

    public required TimeProvider Time { get; init; }

    /// <summary>Set on a person's own browser.</summary>
    public DriverSign? Sign { get; init; }

    public SecretMask Mask { get; } = new();

    public FrameBook Frames { get; } = new();

    public Clipboard Clipboard => field ??= new Clipboard(isOwn: Sign is not null);
}
