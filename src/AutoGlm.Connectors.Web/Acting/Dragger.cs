using System.Globalization;
using AutoGlm.Connectors.Web.Browsing;
using AutoGlm.Tasks.Acting;
using AutoGlm.Tasks.Observing;
using Microsoft.Playwright;

namespace AutoGlm.Connectors.Web.Acting;

/// <summary>Drags with the driver's mouse, which turns the browser's own drag and drop into drag events where a page uses it.</summary>
internal sealed class Dragger(Targeting targeting)
{
    private const int Steps = 12;

    public async Task<ActionResult> DragAsync(PageSession page, GuiAction action, HeldKeys held, CancellationToken cancellationToken)
    {
        if (action.ToRef is null && action.ToPoint is null)
            return ActionResult.Failed(ActionProblem.NotPossible, "The action does not say where the drag ends.");
        var from = await targeting.AimAsync(page, action.Ref, action.Point, "tap", cancellationToken).ConfigureAwait(false);
        if (from.Failure is not null)
            return from.Failure;
        if (action.ToRef is null)
        {
            // Bringing the beginning into view took the end along.
            var end = new Point(action.ToPoint!.Value.X + from.Shift.X, action.ToPoint.Value.Y + from.Shift.Y);
            await held.HoldAsync(page.Page.Keyboard, () => MoveAsync(page, from.Point, end, () => Task.FromResult<Point?>(end), cancellationToken)).ConfigureAwait(false);
            return ActionResult.Done(from.Box);
        }

        var place = await targeting.PlaceAsync(page, action.ToRef, cancellationToken).ConfigureAwait(false);
        if (place.Failure is not null)
            return place.Failure;
        var sorting = await SortingAsync(page, action, cancellationToken).ConfigureAwait(false);
        ActionResult? failure = null;

        // The end is looked for with the thing in hand: it may have to be scrolled to, and pages make room for what hovers.
        async Task<Point?> EndAsync()
        {
            var to = await targeting.AimAsync(page, action.ToRef, null, "look", cancellationToken).ConfigureAwait(false);
            if (to.Failure is { Problem: not ActionProblem.Covered })
                failure = to.Failure;
            return failure is not null || (to.Failure is null ? to.Box?.Center ?? to.Point : to.Box?.Center) is not { } centre
                ? null
                : new Point(centre.X + sorting.X, centre.Y + sorting.Y);
        }

        await held.HoldAsync(page.Page.Keyboard, () => MoveAsync(page, from.Point, place.Point, EndAsync, cancellationToken)).ConfigureAwait(false);
        return failure ?? ActionResult.Done(from.Box);
    }

    /// <summary>Presses, moves and lets go; where there is no end after all, it lets go where it began.</summary>
    internal static async Task MoveAsync(PageSession page, Point start, Point towards, Func<Task<Point?>> end, CancellationToken cancellationToken)
    {
        var mouse = page.Page.Mouse;
        await mouse.MoveAsync((float)start.X, (float)start.Y).ConfigureAwait(false);
        await mouse.DownAsync().ConfigureAwait(false);
        try
        {
            // A first small move lets the page notice that this is a drag and not a tap.
            await mouse.MoveAsync((float)(start.X + Math.Sign(towards.X - start.X) * 6), (float)(start.Y + Math.Sign(towards.Y - start.Y) * 6), new MouseMoveOptions { Steps = 2 }).ConfigureAwait(false);
            var target = await end().ConfigureAwait(false) ?? start;
            await mouse.MoveAsync((float)target.X, (float)target.Y, new MouseMoveOptions { Steps = Steps }).ConfigureAwait(false);
            await mouse.MoveAsync((float)target.X, (float)target.Y).ConfigureAwait(false);

            // Pages that follow the mouse once a frame must have seen where it stands.
            await page.Main.CallAsync("W.frames(2)", cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            await mouse.UpAsync().ConfigureAwait(false);
        }
    }

    /// <summary>Among things of one kind, a little beyond the middle of the one dropped on: only then do sortable lists let it pass.</summary>
    private async Task<Point> SortingAsync(PageSession page, GuiAction action, CancellationToken cancellationToken)
    {
        if (action.Ref is null || targeting.Resolve(action.Ref, page) is not var (frame, count) || targeting.Resolve(action.ToRef!, page) is not var (other, end) || frame != other)
            return default;
        var answer = await frame.CallAsync(string.Create(CultureInfo.InvariantCulture, $"W.sorting({count},{end})"), cancellationToken).ConfigureAwait(false);
        return answer is { } beyond ? new Point(beyond.Number("x"), beyond.Number("y")) : default;
    }
}
