using System.Text.Json;
using AutoGlm.Connectors.Web.Browsing;
using AutoGlm.Tasks.Acting;
using AutoGlm.Tasks.Observing;

namespace AutoGlm.Connectors.Web.Acting;

/// <summary>Scrolls the page, or what scrolls around a node, by four fifths of what is visible, or all the way to its top or bottom.</summary>
internal sealed class Scroller(Targeting targeting)
{
    private const int WheelWait = 150;

    public const string NothingMoved = "Nothing moved: the end is reached, or nothing scrolls this way.";

    public async Task<ActionResult> ScrollAsync(PageSession page, GuiAction action, CancellationToken cancellationToken)
    {
        var direction = (action.Text ?? "down").Trim().ToLowerInvariant();
        if (direction is not ("up" or "down" or "left" or "right" or "top" or "bottom"))
            return ActionResult.Failed(ActionProblem.NotPossible, $"“{action.Text}” is no direction. Say up, down, left, right, top or bottom.");
        var (frame, count) = (page.Main, 0);
        if (action.Ref is not null)
        {
            if (targeting.Resolve(action.Ref, page) is not var (owner, number))
                return ActionResult.Failed(ActionProblem.StaleReference, Targeting.StaleMessage);
            (frame, count) = (owner, number);
        }

        var answer = (await frame.CallAsync(FormattableString.Invariant($"W.scroll({count},'{direction}')"), cancellationToken).ConfigureAwait(false))!.Value;
        if (answer.Text("p") is not null)
            return ActionResult.Failed(ActionProblem.StaleReference, Targeting.StaleMessage);
        var box = Targeting.BoxOf(answer, default);
        if (answer.Flag("moved"))
            return ActionResult.Done(box);

        // Maps, lists drawn by script and full-page viewers listen to the wheel itself.
        var origin = await targeting.OriginOfAsync(frame, cancellationToken).ConfigureAwait(false);
        var sign = direction is "up" or "left" or "top" ? -1 : 1;
        var horizontal = direction is "left" or "right";
        var change = frame.CallAsync(FormattableString.Invariant($"W.change({WheelWait})"), cancellationToken, retry: false);
        await Pointer.WheelAsync(
            page,
            new Point(origin.X + answer.Number("x"), origin.Y + answer.Number("y")),
            horizontal ? sign * answer.Number("width") * 0.8 : 0,
            horizontal ? 0 : sign * answer.Number("height") * 0.8,
            cancellationToken).ConfigureAwait(false);
        if ((await change.ConfigureAwait(false))?.ValueKind == JsonValueKind.True)
            return ActionResult.Done(box);
        return ActionResult.Done(box) with { Message = NothingMoved };
    }
}
