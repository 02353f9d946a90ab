using AutoGlm.Tasks.Acting;
using AutoGlm.Tasks.Observing;

namespace AutoGlm.Tasks.Surfaces;

/// <summary>
/// A screen that can be observed and acted on. Not thread-safe: the task loop calls one member at a time, except
/// <see cref="CaptureAsync"/>, which the live view may call beside it.
/// A broken surface answers with <see cref="ActionProblem.SurfaceGone"/> or throws <see cref="SurfaceException"/>.
/// </summary>
public interface ISurface : IAsyncDisposable
{
    /// <summary>web, phone or pc.</summary>
    string Kind { get; }

    ValueTask<Observation> ObserveAsync(CancellationToken cancellationToken);

    ValueTask<ActionResult> PerformAsync(GuiAction action, CancellationToken cancellationToken);

    /// <summary>Returns when the screen is calm (no relevant requests, changes or animations), or when it clearly won't become so.</summary>
    ValueTask SettleAsync(CancellationToken cancellationToken);

    /// <summary>Brings a node into view as scrolling would, and says where it stands then; null when it can't be shown.</summary>
    ValueTask<Box?> RevealAsync(string reference, CancellationToken cancellationToken);

    /// <summary>A picture of what is visible, fields with secrets blacked out.</summary>
    ValueTask<Picture> CaptureAsync(CancellationToken cancellationToken);

    /// <summary>The log-in state and location, to be kept encrypted and handed to <see cref="SurfaceRequest.State"/> later. Null where the kind has none.</summary>
    ValueTask<string?> SaveStateAsync(CancellationToken cancellationToken);
}
