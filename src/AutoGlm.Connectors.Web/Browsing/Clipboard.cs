using Microsoft.Playwright;

namespace AutoGlm.Connectors.Web.Browsing;

/// <summary>
/// Lets pages use the clipboard by script, from the agent's own first copying or pasting on: all surfaces of a browser
/// share one clipboard, and a page that is merely looked at has no business in it.
/// </summary>
/// <param name="isOwn">Whether it is the person's own browser: what its pages may do there stays as the person left it.</param>
internal sealed class Clipboard(bool isOwn)
{
    private static readonly string[] Permissions = ["clipboard-read", "clipboard-write"];
    private bool _allowed = isOwn;

    public async Task AllowAsync(IBrowserContext context)
    {
        if (_allowed)
            return;
        await context.GrantPermissionsAsync(Permissions).ConfigureAwait(false);
        _allowed = true;
    }
}
