using Microsoft.Playwright;

namespace AutoGlm.EndToEnd.Tests.Support;

/// <summary>Somebody who follows what the screen says and nothing else; every click, key and field that is filled in counts.</summary>
public sealed class Interactions(IPage page)
{
    public int Count { get; private set; }

    public async Task PressAsync(string button)
    {
        Count++;
        await page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
    }

    /// <summary>Presses a button of the dialog that is open.</summary>
    public async Task PressInDialogAsync(string button)
    {
        Count++;
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
    }

    public async Task FollowAsync(string link)
    {
        Count++;
        await page.GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).ClickAsync();
    }

    public async Task FillAsync(string label, string text)
    {
        Count++;
        await page.GetByLabel(label, new() { Exact = true }).FillAsync(text);
    }

    public async Task KeyAsync(string key)
    {
        Count++;
        await page.Keyboard.PressAsync(key);
    }
}
