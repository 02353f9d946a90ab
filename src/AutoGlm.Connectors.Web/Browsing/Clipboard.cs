using Microsoft.Playwright;

namespace AutoGlm.Connectors.Web.Browsing;

/// <summary>
/// Lets pages use the clipboard by script, from the agent's own first copying or pasting on: all surfaces of a browser
/// share one clipboard, and a page that is merely looked at has no business in it.
/// </summary>
internal sealed class Clipboard
{
    private static readonly string[] Permissions = ["clipboard-read", "clipboard-write"];
    private bool _allowed;

    public async Task AllowAsync(IBrowserContext context)
    {
        if (_allowed)
            return;
        await context.GrantPermissionsAsync(Permissions).ConfigureAwait(false);
        _allowed = true;
    }
}
