using AutoGlm.Canaries;
using Microsoft.Playwright;

namespace AutoGlm.EndToEnd.Tests.Support;

/// <summary>Someone at a browser of his own who uses the Studio. What comes to the browser, over the circuit too, is looked through for secrets.</summary>
public sealed class Person : IAsyncDisposable
{
    private static readonly string[] Browsers =
        ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable", "/usr/bin/microsoft-edge", "/snap/bin/chromium"];

    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;

    private Person(IPlaywright playwright, IBrowser browser, IPage page)
    {
        _playwright = playwright;
        _browser = browser;
        Page = page;
    }

    public IPage Page { get; }

    public static async Task<Person> AtAsync(Uri origin)
    {
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Browsers.First(File.Exists),
            ChromiumSandbox = Environment.UserName != "root",
            Args = ["--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"],
        });
        var page = await browser.NewPageAsync(new BrowserNewPageOptions
        {
            BaseURL = origin.ToString(),
            Locale = "en-GB",
            ViewportSize = new ViewportSize { Width = 1440, Height = 900 },
        });
        page.SetDefaultTimeout(60_000);
        page.WebSocket += (_, socket) => socket.FrameReceived += (_, frame) => CanaryWatch.Suite.Look("circuit", page.Url, frame.Binary ?? System.Text.Encoding.UTF8.GetBytes(frame.Text ?? ""));
        page.Console += (_, message) => CanaryWatch.Suite.Look("console", page.Url, message.Text);
        return new Person(playwright, browser, page);
    }

    /// <summary>Waits on a run's page until the run has ended, and reads one of its results there.</summary>
    public async Task<string> ReadResultAsync(string name)
    {
        var patience = (float)Deadline.Long.TotalMilliseconds;
        await Page.Locator(".run-panel:not([data-status=queued]):not([data-status=running])").WaitForAsync(new() { Timeout = patience });
        var panel = Page.Locator(".run-panel");
        (await panel.GetAttributeAsync("data-status")).ShouldBe("succeeded", await panel.InnerTextAsync());
        return await panel.Locator($":scope > .block [data-value={name}] dd").InnerTextAsync();
    }

    public async ValueTask DisposeAsync()
    {
        // As the pages stand in the end; answers over HTTP are looked through by whoever asks for the same pages.
        foreach (var page in _browser.Contexts.SelectMany(context => context.Pages))
            CanaryWatch.Suite.Look("page", page.Url, await page.ContentAsync());
        await _browser.CloseAsync();
        _playwright.Dispose();
    }
}
