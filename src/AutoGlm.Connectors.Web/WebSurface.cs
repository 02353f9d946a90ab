using AutoGlm.Connectors.Web.Acting;
using AutoGlm.Connectors.Web.Browsing;
using AutoGlm.Connectors.Web.Observing;
using AutoGlm.Connectors.Web.Restoring;
using AutoGlm.Connectors.Web.Settling;
using AutoGlm.Tasks.Acting;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Surfaces;
using Microsoft.Playwright;

namespace AutoGlm.Connectors.Web;

/// <summary>A browser context with its windows, seen and handled as one surface.</summary>
public sealed class WebSurface : IHandSurface, ISharedSurface
{
    private readonly WebSession _session;
    private readonly ISurfaceHome _home;
    private readonly Observer _observer;
    private readonly Performer _performer;
    private readonly Hand _hand;
    private readonly Settler _settler;
    private readonly Photographer _photographer;
    private readonly StateKeeper _keeper;
    private bool _disposed;

    internal WebSurface(WebSession session, ISurfaceHome home, SavedState? before)
    {
        _session = session;
        _home = home;
        _observer = new Observer(session);
        _performer = new Performer(session);
        _hand = new Hand(session);
        _settler = new Settler(session);
        _photographer = new Photographer(session);
        _keeper = new StateKeeper(session, before);
    }

    public string Kind => "web";

    public CancellationToken Stopped => _session.Sign?.Stopped ?? CancellationToken.None;

    public ValueTask<Observation> ObserveAsync(CancellationToken cancellationToken) => GuardAsync(_observer.ObserveAsync, cancellationToken);

    public async ValueTask<ActionResult> PerformAsync(GuiAction action, CancellationToken cancellationToken)
    {
        try
        {
            var result = await GuardAsync(token => _performer.PerformAsync(action, token), cancellationToken).ConfigureAwait(false);
            // A form may have written a secret into the address that a message speaks of.
            return result.Message is { } message ? result with { Message = _session.Mask.Apply(message) } : result;
        }
        catch (SurfaceException exception)
        {
            return ActionResult.Failed(exception.Problem, _session.Mask.Apply(exception.Message));
        }
    }

    public HandDialog? Dialog =>
        _session.Dialogs.Open is { } open ? new HandDialog(open.Kind, _session.Mask.Apply(open.Text), _session.Mask.Apply(open.Default)) : null;

    public void LeaveTo(bool person)
    {
        _session.Dialogs.LeaveTo(person);
        _session.Sign?.SayWhoDrives(person);
    }

    public async ValueTask HandleAsync(IReadOnlyList<HandInput> inputs, CancellationToken cancellationToken) =>
        await GuardAsync(
            async token =>
            {
                await _hand.HandleAsync(inputs, token).ConfigureAwait(false);
                return true;
            },
            cancellationToken).ConfigureAwait(false);

    public async ValueTask SettleAsync(CancellationToken cancellationToken) =>
        await GuardAsync(
            async token =>
            {
                await _settler.SettleAsync(token).ConfigureAwait(false);
                if (_session.Sign is { } sign)
                    await sign.ShowAsync(await _session.Windows.ActiveAsync(token).ConfigureAwait(false)).ConfigureAwait(false);
                return true;
            },
            cancellationToken).ConfigureAwait(false);

    public ValueTask<Box?> RevealAsync(string reference, CancellationToken cancellationToken) => GuardAsync(token => _performer.RevealAsync(reference, token), cancellationToken);

    public ValueTask<Picture> CaptureAsync(CancellationToken cancellationToken) => GuardAsync(_photographer.CaptureAsync, cancellationToken);

    public async ValueTask<string?> SaveStateAsync(CancellationToken cancellationToken) => await GuardAsync(_keeper.SaveAsync, cancellationToken).ConfigureAwait(false);

    public async ValueTask DisposeAsync()
    {
        if (_disposed)
            return;
        _disposed = true;
        if (_session.Sign is { } sign)
            await sign.DisposeAsync().ConfigureAwait(false);
        await _home.DisposeAsync().ConfigureAwait(false);
    }

    /// <summary>Turns whatever the browser throws into the surface's own error.</summary>
    private async ValueTask<T> GuardAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            return await work(cancellationToken).ConfigureAwait(false);
        }
        catch (PlaywrightException exception) when (!_home.IsAlive || Faults.IsGone(exception) || _session.Windows.IsEmpty)
        {
            throw Faults.Gone(exception);
        }
        catch (PlaywrightException exception)
        {
            throw new SurfaceException(ActionProblem.TimedOut, "The page changed faster than it could be read or handled. Try again.", exception);
        }
        catch (TimeoutException exception)
        {
            throw new SurfaceException(ActionProblem.TimedOut, "The browser did not answer in time. Try again; if it happens repeatedly the page itself hangs.", exception);
        }
    }
}
