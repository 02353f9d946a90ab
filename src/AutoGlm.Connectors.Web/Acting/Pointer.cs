using System.Text.Json;
using AutoGlm.Connectors.Web.Browsing;
using AutoGlm.Tasks.Observing;
using Microsoft.Playwright;

namespace AutoGlm.Connectors.Web.Acting;

/// <summary>The mouse, by raw DevTools input: commands are sent one behind the other without waiting for each.</summary>
internal static class Pointer
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    public static async Task MoveAsync(PageSession page, Point at, CancellationToken cancellationToken)
    {
        await ClearAsync(page, at, cancellationToken).ConfigureAwait(false);
        await SendAsync(page, "mouseMoved", at, "none", 0, 0, 0, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Moves there and presses as often as stated; <paramref name="modifiers"/> is the mask of keys that are held.</summary>
    public static async Task TapAsync(PageSession page, Point at, string button, int times, int modifiers, CancellationToken cancellationToken)
    {
        await ClearAsync(page, at, cancellationToken).ConfigureAwait(false);
        var sent = new List<Task> { SendAsync(page, "mouseMoved", at, "none", 0, 0, modifiers, cancellationToken) };
        for (var count = 1; count <= times; count++)
        {
            sent.Add(PressAsync(page, at, button, count, modifiers, cancellationToken));
            sent.Add(SendAsync(page, "mouseReleased", at, button, 0, count, modifiers, cancellationToken));
        }

        await FinishAsync(Task.WhenAll(sent)).ConfigureAwait(false);
    }

    public static Task TapAsync(PageSession page, Point at, CancellationToken cancellationToken) => TapAsync(page, at, "left", 1, 0, cancellationToken);

    public static Task PressAsync(PageSession page, Point at, string button, int count, int modifiers, CancellationToken cancellationToken) =>
        SendAsync(page, "mousePressed", at, button, button == "right" ? 2 : 1, count, modifiers, cancellationToken);

    public static Task ReleaseAsync(PageSession page, Point at, string button, int count, CancellationToken cancellationToken) =>
        SendAsync(page, "mouseReleased", at, button, 0, count, 0, cancellationToken);

    public static Task WheelAsync(PageSession page, Point at, double x, double y, CancellationToken cancellationToken) =>
        page.Session.AskAsync(
            "Input.dispatchMouseEvent",
            new Dictionary<string, object> { ["type"] = "mouseWheel", ["x"] = at.X, ["y"] = at.Y, ["deltaX"] = x, ["deltaY"] = y },
            Limit,
            cancellationToken);

    /// <summary>The button by which a person stops the task must not be hit by the task.</summary>
    private static Task ClearAsync(PageSession page, Point at, CancellationToken cancellationToken) => page.Sign?.YieldAsync(page, at, cancellationToken) ?? Task.CompletedTask;

    /// <summary>A tap that closes its window or leaves its document is a tap all the same.</summary>
    private static async Task FinishAsync(Task sent)
    {
        try
        {
            await sent.ConfigureAwait(false);
        }
        catch (PlaywrightException exception) when (Faults.IsDocumentGone(exception) || Faults.IsGone(exception))
        {
            // Whether the surface is gone with it shows at the next look.
        }
    }

    public static Task<JsonElement> SendAsync(PageSession page, string type, Point at, string button, int buttons, int count, int modifiers, CancellationToken cancellationToken) =>
        page.Session.AskAsync(
            "Input.dispatchMouseEvent",
            new Dictionary<string, object>
            {
                ["type"] = type,
                ["x"] = at.X,
                ["y"] = at.Y,
                ["button"] = button,
                ["buttons"] = buttons,
                ["clickCount"] = count,
                ["modifiers"] = modifiers,
            },
            Limit,
            cancellationToken);
}
