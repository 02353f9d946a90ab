using System.Text.Json;
using AutoGlm.Connectors.Web.Browsing;
using AutoGlm.Tasks.Acting;

namespace AutoGlm.Connectors.Web.Acting;

/// <summary>Native selects and things that are checked.</summary>
internal sealed class Chooser(Targeting targeting, Dialer dialer)
{
    private const int ChangeWait = 400;

    public async Task<ActionResult> SelectAsync(PageSession page, GuiAction action, CancellationToken cancellationToken)
    {
        if (action.Ref is null || string.IsNullOrWhiteSpace(action.Text))
            return ActionResult.Failed(ActionProblem.NotPossible, "Selecting needs a list and the option's label.");
        if (targeting.Resolve(action.Ref, page) is not var (frame, count))
            return ActionResult.Failed(ActionProblem.StaleReference, Targeting.StaleMessage);
        var answer = await frame.CallAsync(
            FormattableString.Invariant($"W.choose({count},{JsonSerializer.Serialize(action.Text)},{(action.Append ? "true" : "false")})"),
            cancellationToken,
            retry: false).ConfigureAwait(false);
        if (answer is not { } found)
            return ActionResult.Done();
        var missing = found.Text("missing");
        return found.Text("p") switch
        {
            null => ActionResult.Done(Targeting.BoxOf(found, default)),
            "stale" => ActionResult.Failed(ActionProblem.StaleReference, Targeting.StaleMessage),
            "disabled" => ActionResult.Failed(ActionProblem.Disabled, "The list is disabled. Something else on the page has to be done first."),
            "optiondisabled" => ActionResult.Failed(ActionProblem.Disabled, $"The option “{missing}” can't be chosen now."),
            "nooption" => ActionResult.Failed(ActionProblem.NotPossible, $"The list has no option “{missing}”. It offers: {string.Join(", ", found.GetProperty("offers").EnumerateArray().Select(offer => offer.GetString()))}."),
            _ => await dialer.TurnAsync(page, frame, count, action.Text, cancellationToken).ConfigureAwait(false)
                ?? ActionResult.Failed(ActionProblem.NotPossible, "This is no native list. Tap it, then tap the option it shows."),
        };
    }

    public async Task<ActionResult> CheckAsync(PageSession page, GuiAction action, bool on, CancellationToken cancellationToken)
    {
        if (action.Ref is null)
            return ActionResult.Failed(ActionProblem.NotPossible, "The action names no element.");
        if (targeting.Resolve(action.Ref, page) is not var (frame, count))
            return ActionResult.Failed(ActionProblem.StaleReference, Targeting.StaleMessage);
        var before = (await frame.CallAsync(FormattableString.Invariant($"W.checkState({count})"), cancellationToken).ConfigureAwait(false))!.Value;
        switch (before.Text("p"))
        {
            case "stale":
                return ActionResult.Failed(ActionProblem.StaleReference, Targeting.StaleMessage);
            case "notcheck":
                return ActionResult.Failed(ActionProblem.NotPossible, "The element can't be checked. Tap it, or choose a checkbox or switch.");
        }

        if (before.Flag("on") == on)
            return ActionResult.Done(Targeting.BoxOf(before, default));
        if (!on && before.Flag("radio"))
            return ActionResult.Failed(ActionProblem.NotPossible, "One choice of a group can't be taken back. Choose another one of the group.");

        var aim = await targeting.AimAsync(page, action.Ref, null, "tap", cancellationToken).ConfigureAwait(false);
        if (aim.Failure is { Problem: not ActionProblem.NotVisible } failure)
            return failure;
        if (aim.Failure is null)
            await Pointer.TapAsync(page, aim.Point, cancellationToken).ConfigureAwait(false);
        else
            await frame.CallAsync(FormattableString.Invariant($"W.clickInside({count})"), cancellationToken, retry: false).ConfigureAwait(false);

        var after = await frame.CallAsync(
            FormattableString.Invariant($"W.checkedWithin({count},{(on ? "true" : "false")},{ChangeWait})"), cancellationToken, retry: false).ConfigureAwait(false);
        var unchanged = after is { ValueKind: JsonValueKind.Object } state && state.Text("p") is null && state.Flag("on") != on;
        return unchanged
            ? ActionResult.Failed(ActionProblem.NotPossible, $"It was tapped but did not become {(on ? "checked" : "unchecked")}.") with { Box = aim.Box }
            : ActionResult.Done(aim.Box);
    }
}
