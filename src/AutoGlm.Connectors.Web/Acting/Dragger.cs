using AutoGlm.Connectors.Web.Browsing;
using AutoGlm.Tasks.Acting;
using Microsoft.Playwright;

namespace AutoGlm.Connectors.Web.Acting;

/// <summary>Drags with the driver's mouse, which turns the browser's own drag and drop into drag events where a page uses it.</summary>
internal sealed class Dragger(Targeting targeting)
{
    public async Task<ActionResult> DragAsync(PageSession page, GuiAction action, CancellationToken cancellationToken)
    {
        var from = await targeting.AimAsync(page, action.Ref, action.Point, "tap", cancellationToken).ConfigureAwait(false);
        if (from.Failure is not null)
            return from.Failure;
        var to = await targeting.AimAsync(page, action.ToRef, action.ToPoint, "look", cancellationToken).ConfigureAwait(false);
        if (to.Failure is { Problem: not ActionProblem.Covered } failure)
            return failure;

        // Looking at the end may have scrolled the beginning away.
        if (action.Ref is not null && action.ToRef is not null)
        {
            from = await targeting.AimAsync(page, action.Ref, null, "look", cancellationToken).ConfigureAwait(false);
            if (from.Failure is not null)
                return from.Failure;
        }

        var end = to.Failure is null ? to.Point : to.Box?.Center;
        if (end is not { } target)
            return to.Failure!;
        var mouse = page.Page.Mouse;
        var start = from.Point;
        await mouse.MoveAsync((float)start.X, (float)start.Y).ConfigureAwait(false);
        await mouse.DownAsync().ConfigureAwait(false);
        try
        {
            // A first small move lets the page notice that this is a drag and not a tap.
            await mouse.MoveAsync((float)(start.X + Math.Sign(target.X - start.X) * 6), (float)(start.Y + Math.Sign(target.Y - start.Y) * 6)).ConfigureAwait(false);
            await mouse.MoveAsync((float)target.X, (float)target.Y, new MouseMoveOptions { Steps = 12 }).ConfigureAwait(false);
            await mouse.MoveAsync((float)target.X, (float)target.Y).ConfigureAwait(false);
        }
        finally
        {
            await mouse.UpAsync().ConfigureAwait(false);
        }

        return ActionResult.Done(from.Box);
    }
}
