using System.Diagnostics;
using AutoGlm.Connectors.Web.Browsing;
using Microsoft.Playwright;

namespace AutoGlm.Bench.Tasks;

/// <summary>The baseline: the same browser driven by plain Playwright, by selectors that somebody has to write.</summary>
internal sealed class PlainBrowser : IAsyncDisposable
{
    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;

    private PlainBrowser(IPlaywright playwright, IBrowser browser) => (_playwright, _browser) = (playwright, browser);

    public static async Task<PlainBrowser> StartAsync()
    {
        var playwright = await Playwright.CreateAsync();
        try
        {
            return new PlainBrowser(playwright, await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
            {
                ExecutablePath = ChromiumLocator.Find(null),
                Args = ["--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"],
            }));
        }
        catch
        {
            playwright.Dispose();
            throw;
        }
    }

    /// <summary>An empty page in a browser context of its own.</summary>
    public async Task<IPage> NewPageAsync()
    {
        var context = await _browser.NewContextAsync(new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 1280, Height = 800 }, BypassCSP = true });
        return await context.NewPageAsync();
    }

    public async Task<IPage> OpenAsync(Uri address)
    {
        var page = await NewPageAsync();
        await page.GotoAsync(address.ToString());
        return page;
    }

    /// <summary>Milliseconds from opening a page of its own to the shown reference.</summary>
    public async Task<double> SendFormAsync(Uri address)
    {
        var clock = Stopwatch.StartNew();
        var page = await OpenAsync(address);
        foreach (var field in VisitForm.Fields)
        {
            if (field.Options.Count == 0) await page.FillAsync($"#{field.Name}", field.Value);
            else await page.SelectOptionAsync($"#{field.Name}", field.Value);
        }
        await page.ClickAsync("#send");
        await page.TextContentAsync("#reference");
        var taken = clock.Elapsed.TotalMilliseconds;
        await page.CloseAsync();
        return taken;
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.CloseAsync();
        _playwright.Dispose();
    }
}
