using System.Text.Json;
using AutoGlm.Connectors.Web.Browsing;
using AutoGlm.Tasks.Acting;
using AutoGlm.Tasks.Observing;
using Microsoft.Playwright;

namespace AutoGlm.Connectors.Web.Acting;

/// <summary>
/// Selects text as a hand does, by dragging over it, so that pages that answer to selecting hear of it; what the mouse
/// can't reach or doesn't hit exactly is selected from inside.
/// </summary>
internal sealed class TextSelector(WebSession session, Targeting targeting)
{
    public async Task<ActionResult> SelectAsync(PageSession page, GuiAction action, CancellationToken cancellationToken)
    {
        if (action.Ref is null)
            return ActionResult.Failed(ActionProblem.NotPossible, "Selecting text needs the element that the text stands in.");
        if (targeting.Resolve(action.Ref, page) is not var (frame, count))
            return ActionResult.Failed(ActionProblem.StaleReference, Targeting.StaleMessage);
        var text = action.Text is null ? "null" : JsonSerializer.Serialize(action.Text);
        var found = (await frame.CallAsync(FormattableString.Invariant($"W.textPlace({count},{text})"), cancellationToken).ConfigureAwait(false))!.Value;
        switch (found.Text("p"))
        {
            case "stale":
                return ActionResult.Failed(ActionProblem.StaleReference, Targeting.StaleMessage);
            case "empty":
                return ActionResult.Failed(ActionProblem.NotPossible, "There is no text to select. Choose the element that holds it.");
            case "notext":
                return ActionResult.Failed(ActionProblem.NotPossible, $"The text “{session.Mask.Apply(action.Text!)}” does not stand there. Read the element again.");
        }

        var origin = await targeting.OriginOfAsync(frame, cancellationToken).ConfigureAwait(false);
        var box = Targeting.BoxOf(found, origin);
        if (found.Flag("done"))
            return ActionResult.Done(box);
        if (found.TryGetProperty("x", out _))
        {
            var start = new Point(origin.X + found.Number("x"), origin.Y + found.Number("y"));
            var end = new Point(origin.X + found.Number("toX"), origin.Y + found.Number("toY"));
            await DragAsync(page.Page.Mouse, start, end).ConfigureAwait(false);
        }

        await frame.CallAsync(FormattableString.Invariant($"W.textSelected({count})"), cancellationToken, retry: false).ConfigureAwait(false);
        return ActionResult.Done(box);
    }

    private static async Task DragAsync(IMouse mouse, Point start, Point end)
    {
        await mouse.MoveAsync((float)start.X, (float)start.Y).ConfigureAwait(false);
        await mouse.DownAsync().ConfigureAwait(false);
        try
        {
            await mouse.MoveAsync((float)end.X, (float)end.Y, new MouseMoveOptions { Steps = 3 }).ConfigureAwait(false);
        }
        finally
        {
            await mouse.UpAsync().ConfigureAwait(false);
        }
    }
}
