using AutoGlm.Connectors.Web.Browsing;
using AutoGlm.Tasks.Acting;
using AutoGlm.Tasks.Observing;
using Microsoft.Playwright;

namespace AutoGlm.Connectors.Web.Acting;

/// <summary>Presses keys and combinations, on a node or on whatever has the focus.</summary>
internal sealed class KeyPresser(WebSession session, Targeting targeting)
{
    public async Task<ActionResult> PressAsync(PageSession page, GuiAction action, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(action.Text))
            return ActionResult.Failed(ActionProblem.NotPossible, "Pressing needs a key, such as Enter or Control+A.");
        Box? box = null;
        if (action.Ref is not null)
        {
            var aim = await targeting.AimAsync(page, action.Ref, null, "look", cancellationToken).ConfigureAwait(false);
            if (aim.Failure is { Problem: not ActionProblem.Covered })
                return aim.Failure;
            box = aim.Box;
            if (targeting.Resolve(action.Ref, page) is var (frame, count))
                await frame.CallAsync(FormattableString.Invariant($"W.focusKeys({count})"), cancellationToken).ConfigureAwait(false);
        }

        if (UsesClipboard(action.Text))
            await session.Clipboard.AllowAsync(session.Context).ConfigureAwait(false);
        try
        {
            await page.Page.Keyboard.PressAsync(AsPressed(action.Text)).WaitAsync(cancellationToken).ConfigureAwait(false);
            return ActionResult.Done(box);
        }
        catch (PlaywrightException exception) when (exception.Message.Contains("Unknown key", StringComparison.Ordinal))
        {
            return ActionResult.Failed(ActionProblem.NotPossible, $"“{action.Text}” is no key. Use names such as Enter, Escape, ArrowDown, Control+A.");
        }
    }

    /// <summary>A letter in a combination is written large but pressed small, as long as Shift isn't held.</summary>
    private static string AsPressed(string keys) =>
        keys.Length > 2 && keys[^2] == '+' && char.IsAsciiLetterUpper(keys[^1]) && !keys.Contains("Shift", StringComparison.OrdinalIgnoreCase)
            ? keys[..^1] + char.ToLowerInvariant(keys[^1])
            : keys;

    private static bool UsesClipboard(string keys) =>
        keys.Contains('+', StringComparison.Ordinal) && keys[(keys.LastIndexOf('+') + 1)..].ToLowerInvariant() is "c" or "x" or "v" or "insert";
}
