using System.Net;
using System.Net.Sockets;
using Microsoft.Playwright;

namespace AutoGlm.EndToEnd.Tests.Support;

/// <summary>A person's own browser, with its debugging port open and the extension loaded.</summary>
public sealed class OwnBrowser : IAsyncDisposable
{
    /// <summary>Follows from the key in the extension's manifest.</summary>
    public const string ExtensionId = "kbhebafeicdbfbnokgjceogkapjcbdij";

    private static readonly string[] Programs = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/snap/bin/chromium"];

    private readonly IPlaywright _playwright;
    private readonly TempFolder _profile;

    private OwnBrowser(IPlaywright playwright, IBrowserContext context, TempFolder profile, int port)
    {
        _playwright = playwright;
        _profile = profile;
        Context = context;
        Address = $"http://127.0.0.1:{port}";
    }

    public IBrowserContext Context { get; }

    /// <summary>Of its debugging port.</summary>
    public string Address { get; }

    public static async Task<OwnBrowser> StartAsync()
    {
        var extension = Path.Combine(Repository.Root, "web", "extension");
        var (profile, port) = (new TempFolder(), FreePort());
        var playwright = await Playwright.CreateAsync();
        var context = await playwright.Chromium.LaunchPersistentContextAsync(profile.Path, new BrowserTypeLaunchPersistentContextOptions
        {
            ExecutablePath = Programs.First(File.Exists),
            ChromiumSandbox = Environment.UserName != "root",
            Locale = "en-GB",
            ViewportSize = ViewportSize.NoViewport,
            IgnoreDefaultArgs = ["--disable-extensions"],
            Args =
            [
                $"--remote-debugging-port={port}", $"--load-extension={extension}", $"--disable-extensions-except={extension}", "--lang=en-GB",
                "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run", "--window-size=1200,800",
            ],
        });
        context.SetDefaultTimeout(60_000);
        return new OwnBrowser(playwright, context, profile, port);
    }

    public async Task<IPage> OpenAsync(string address)
    {
        var page = await Context.NewPageAsync();
        await page.GotoAsync(address);
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        await Context.CloseAsync();
        _playwright.Dispose();
        _profile.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
