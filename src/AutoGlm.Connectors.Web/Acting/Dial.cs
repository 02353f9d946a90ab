using AutoGlm.Connectors.Web.Browsing;
using AutoGlm.Tasks.Observing;

namespace AutoGlm.Connectors.Web.Acting;

/// <summary>One slider or spin button in hand.</summary>
internal sealed record Dial(PageSession Page, ScriptFrame Frame, int Count, Point Origin)
{
    public async Task<DialState> ReadAsync(CancellationToken cancellationToken) =>
        DialState.Of((await Frame.CallAsync(FormattableString.Invariant($"W.dial({Count})"), cancellationToken).ConfigureAwait(false))!.Value, Origin);

    /// <summary>Presses a key several times and reads where that led.</summary>
    public async Task<DialState> PressAsync(string key, int times, CancellationToken cancellationToken)
    {
        await KeyStrokes.SendAsync(Page, key, times, cancellationToken).ConfigureAwait(false);
        return await SeenAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Drags the knob so that its middle stands at <paramref name="to"/> along the track.</summary>
    public async Task<DialState> DragAsync(DialState state, double to, CancellationToken cancellationToken)
    {
        var start = state.Knob.Center;
        var end = state.IsVertical ? start with { Y = to } : start with { X = to };
        await Dragger.MoveAsync(Page, start, end, () => Task.FromResult<Point?>(end), cancellationToken).ConfigureAwait(false);
        return await SeenAsync(cancellationToken).ConfigureAwait(false);
    }

    private async Task<DialState> SeenAsync(CancellationToken cancellationToken) =>
        DialState.Of((await Frame.CallAsync(FormattableString.Invariant($"W.dialAfter({Count})"), cancellationToken).ConfigureAwait(false))!.Value, Origin);
}
