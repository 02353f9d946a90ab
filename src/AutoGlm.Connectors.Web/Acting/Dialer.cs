using System.Globalization;
using System.Text.RegularExpressions;
using AutoGlm.Connectors.Web.Browsing;
using AutoGlm.Tasks.Acting;

namespace AutoGlm.Connectors.Web.Acting;

/// <summary>
/// Brings sliders and spin buttons that are no native fields to a value: by keys, whose step is learnt from the first
/// one, and by dragging where keys do nothing. The value is read back each time, from the control or from the number
/// on the page that follows it.
/// </summary>
internal sealed partial class Dialer(WebSession session, Targeting targeting)
{
    private const int MostKeys = 400;
    private const int KeyRounds = 4;
    private const int DragRounds = 8;

    /// <summary>Null when the node is no slider or spin button.</summary>
    public async Task<ActionResult?> TurnAsync(PageSession page, ScriptFrame frame, int count, string text, CancellationToken cancellationToken)
    {
        var answer = (await frame.CallAsync(Invariant($"W.dial({count})"), cancellationToken).ConfigureAwait(false))!.Value;
        switch (answer.Text("p"))
        {
            case "stale":
                return ActionResult.Failed(ActionProblem.StaleReference, Targeting.StaleMessage);
            case "disabled":
                return ActionResult.Failed(ActionProblem.Disabled, "It is disabled. Something else on the page has to be done first.");
            case not null:
                return null;
        }

        session.Frames.Count(frame, (int)answer.Number("next"));
        var aim = await targeting.AimAsync(page, frame.RefOf((int)answer.Number("ref")), null, "tap", cancellationToken).ConfigureAwait(false);
        if (aim.Failure is { Problem: not ActionProblem.Covered })
            return aim.Failure;
        var dial = new Dial(page, frame, (int)answer.Number("ref"), await targeting.OriginOfAsync(frame, cancellationToken).ConfigureAwait(false));
        await frame.CallAsync(Invariant($"W.focusDial({dial.Count})"), cancellationToken).ConfigureAwait(false);
        var wanted = Number().Match(text) is { Success: true } match ? double.Parse(match.Value, CultureInfo.InvariantCulture) : (double?)null;
        var state = await dial.ReadAsync(cancellationToken).ConfigureAwait(false);
        if (wanted is null || state.Words is { } words && string.Equals(words, text.Trim(), StringComparison.OrdinalIgnoreCase))
            return await ToWordsAsync(dial, state, text.Trim(), cancellationToken).ConfigureAwait(false);
        state = await ByKeysAsync(dial, state, wanted.Value, cancellationToken).ConfigureAwait(false);
        if (!IsAt(state, wanted.Value))
            state = await ByDraggingAsync(dial, state, wanted.Value, cancellationToken).ConfigureAwait(false);
        if (IsAt(state, wanted.Value))
            return ActionResult.Done(state.Knob);
        var stands = state.Now is { } now ? $"It stands at {now.ToString(CultureInfo.InvariantCulture)} and does not take {text.Trim()}." : "Its value can't be read.";
        return ActionResult.Failed(ActionProblem.NotPossible, stands + " Press arrow keys on it or drag it, and read the page after each.") with { Box = state.Knob };
    }

    private static async Task<DialState> ByKeysAsync(Dial dial, DialState state, double wanted, CancellationToken cancellationToken)
    {
        if (state.Now is null)
            await dial.Frame.CallAsync(Invariant($"W.watchNumbers({dial.Count})"), cancellationToken).ConfigureAwait(false);
        var (forth, back) = state.IsVertical ? ("ArrowUp", "ArrowDown") : ("ArrowRight", "ArrowLeft");
        var turned = false;
        for (var round = 0; round < KeyRounds && !IsAt(state, wanted); round++)
        {
            if (state.Now is not null && (state.Min == wanted || state.Max == wanted) && round == 0)
            {
                state = await dial.PressAsync(state.Min == wanted ? "Home" : "End", 1, cancellationToken).ConfigureAwait(false);
                if (IsAt(state, wanted))
                    break;
            }

            var before = state.Now;
            var probe = before is null || before < wanted ? forth : back;
            state = await dial.PressAsync(probe, 1, cancellationToken).ConfigureAwait(false);
            if (before is null && state.Now is not null)
            {
                // The number that follows was found only now; where it stood before is not known.
                before = state.Now;
                state = await dial.PressAsync(probe, 1, cancellationToken).ConfigureAwait(false);
            }

            if (state.Now is not { } now || before is not { } was || now == was)
            {
                if (turned)
                    break;
                (forth, back, turned) = state.IsVertical ? ("ArrowRight", "ArrowLeft", true) : ("ArrowUp", "ArrowDown", true);
                continue;
            }

            var step = (now - was) * (probe == forth ? 1 : -1);
            var keys = (int)Math.Clamp(Math.Round((wanted - now) / step), -MostKeys, MostKeys);
            if (keys != 0)
                state = await dial.PressAsync(keys > 0 ? forth : back, Math.Abs(keys), cancellationToken).ConfigureAwait(false);
        }

        return state;
    }

    private static async Task<DialState> ByDraggingAsync(Dial dial, DialState state, double wanted, CancellationToken cancellationToken)
    {
        if (state.Now is null)
            await dial.Frame.CallAsync(Invariant($"W.watchNumbers({dial.Count})"), cancellationToken).ConfigureAwait(false);
        var known = state.Min is not null && state.Max > state.Min;
        var share = known ? (wanted - state.Min!.Value) / (state.Max!.Value - state.Min.Value) : double.NaN;
        var target = known ? state.Along(share) : state.Position + state.Length * (state.Position < state.Middle ? 0.2 : -0.2);
        for (var round = 0; round < DragRounds && !IsAt(state, wanted); round++)
        {
            var (from, was) = (state.Position, state.Now);
            state = await dial.DragAsync(state, Math.Clamp(target, state.Start, state.Start + state.Length), cancellationToken).ConfigureAwait(false);
            if (state.Now is not { } now || Math.Abs(state.Position - from) < 0.5)
                break;
            var slope = was is { } old && now != old ? (now - old) / (state.Position - from)
                : known ? (state.Max!.Value - state.Min!.Value) / state.Length * (state.IsVertical ? -1 : 1) : double.NaN;
            if (double.IsNaN(slope) || slope == 0)
            {
                target = state.Position + state.Length * 0.1 * (state.Position < state.Middle ? 1 : -1);
                continue;
            }

            target = state.Position + (wanted - now) / slope;
        }

        return state;
    }

    private static async Task<ActionResult> ToWordsAsync(Dial dial, DialState state, string words, CancellationToken cancellationToken)
    {
        bool Fits() => string.Equals(state.Words, words, StringComparison.OrdinalIgnoreCase);
        var (forth, back) = state.IsVertical ? ("ArrowUp", "ArrowDown") : ("ArrowRight", "ArrowLeft");
        foreach (var key in new[] { forth, back })
        {
            for (var pressed = 0; pressed < 100 && !Fits(); pressed++)
            {
                var before = state.Words;
                state = await dial.PressAsync(key, 1, cancellationToken).ConfigureAwait(false);
                if (state.Words == before)
                    break;
            }
        }

        return Fits()
            ? ActionResult.Done(state.Knob)
            : ActionResult.Failed(ActionProblem.NotPossible, $"It does not take “{words}”{(state.Words is null ? "" : $"; it says “{state.Words}”")}. Write a number.") with { Box = state.Knob };
    }

    private static bool IsAt(DialState state, double wanted) => state.Now is { } now && Math.Abs(now - wanted) < 1e-6 * Math.Max(1, Math.Abs(wanted));

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);

    [GeneratedRegex(@"-?\d+(?:\.\d+)?")]
    private static partial Regex Number();
}
