using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using AutoGlm.Connectors.Web.Browsing;
using AutoGlm.Tasks.Surfaces;
using Microsoft.Playwright;

namespace AutoGlm.Evaluation.Practice;

/// <summary>
/// A browser apart from the one that tasks work in, to ask practice pages about themselves. Safe for several callers
/// at once. Throws <see cref="EvaluationException"/> when a page doesn't work.
/// </summary>
public sealed class PracticeBrowser : IAsyncDisposable
{
    private const float PageLimit = 30_000;

    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;
    private readonly Uri _origin;
    private readonly ConcurrentBag<IPage> _idle = [];

    private PracticeBrowser(IPlaywright playwright, IBrowser browser, Uri origin) => (_playwright, _browser, _origin) = (playwright, browser, origin);

    /// <param name="origin">Where the practice pages are served.</param>
    public static async Task<PracticeBrowser> StartAsync(Uri origin)
    {
        var playwright = await Playwright.CreateAsync().ConfigureAwait(false);
        try
        {
            var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
            {
                ExecutablePath = ChromiumLocator.Find(null),
                ChromiumSandbox = !(OperatingSystem.IsLinux() && Environment.UserName == "root"),
                Args = ["--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"],
                HandleSIGINT = false,
                HandleSIGTERM = false,
                HandleSIGHUP = false,
            }).ConfigureAwait(false);
            return new PracticeBrowser(playwright, browser, origin);
        }
        catch (Exception error) when (error is PlaywrightException or SurfaceException)
        {
            playwright.Dispose();
            throw new EvaluationException("", $"The browser did not start: {error.Message}", "Start it once by hand to see why.", error);
        }
    }

    /// <summary>The goals a page sets.</summary>
    public async Task<IReadOnlyList<PracticeGoal>> ListAsync(PracticePage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        var listed = await AskAsync(page.Name, page.Path, "JSON.stringify(practice.list())").ConfigureAwait(false);
        return [.. JsonNode.Parse(listed)!.AsArray().Select(goal => new PracticeGoal(page, goal!["name"]!.GetValue<string>(), goal["lang"]!.GetValue<string>()))];
    }

    public async Task<GoalDescription> DescribeAsync(PracticeCase practice)
    {
        ArgumentNullException.ThrowIfNull(practice);
        var described = await AskAsync(practice.ToString(), $"{practice.Path}&peek=1", "JSON.stringify(practice.describe())").ConfigureAwait(false);
        try
        {
            return GoalDescription.Parse(described);
        }
        catch (JsonException wrong)
        {
            throw Broken(practice.ToString(), wrong.Message, wrong);
        }
    }

    /// <summary>Null when the page's own solution reaches the goal, and only it does; else what is wrong with the page.</summary>
    /// <param name="practice">The goal and its seed.</param>
    /// <param name="faults">Disturbances to solve it under.</param>
    public async Task<string?> CheckAsync(PracticeCase practice, IReadOnlyList<string> faults)
    {
        ArgumentNullException.ThrowIfNull(practice);
        ArgumentNullException.ThrowIfNull(faults);
        var said = await AskAsync(practice.ToString(), $"{practice.Path}&peek=1{FaultLayers.Query(faults)}", "practice.selfCheck().then(JSON.stringify)").ConfigureAwait(false);
        return JsonSerializer.Deserialize<string?>(said);
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            await _browser.CloseAsync().ConfigureAwait(false);
        }
        catch (PlaywrightException)
        {
            // It died before; nothing is left to close.
        }
        finally
        {
            _playwright.Dispose();
        }
    }

    private async Task<string> AskAsync(string name, string path, string question)
    {
        IPage? page = null;
        var errors = new ConcurrentQueue<string>();
        void Note(object? sender, string error) => errors.Enqueue(error);
        try
        {
            page = _idle.TryTake(out var idle) ? idle : await OpenAsync().ConfigureAwait(false);
            page.PageError += Note;
            await page.GotoAsync(new Uri(_origin, path).AbsoluteUri, new PageGotoOptions { WaitUntil = WaitUntilState.DOMContentLoaded, Timeout = PageLimit }).ConfigureAwait(false);
            var answer = await page.EvaluateAsync<string>(question).ConfigureAwait(false);
            page.PageError -= Note;
            _idle.Add(page);
            return answer;
        }
        catch (Exception wrong) when (wrong is PlaywrightException or TimeoutException)
        {
            if (page is not null)
                await DropAsync(page).ConfigureAwait(false);
            throw Broken(name, errors.TryPeek(out var error) ? error : wrong.Message.Split('\n')[0], wrong);
        }
    }

    /// <summary>Whatever it hangs on must not hold up the next question.</summary>
    private static async Task DropAsync(IPage page)
    {
        try
        {
            await page.CloseAsync().ConfigureAwait(false);
        }
        catch (PlaywrightException)
        {
            // It was gone already.
        }
    }

    private async Task<IPage> OpenAsync()
    {
        var page = await _browser.NewPageAsync().ConfigureAwait(false);
        page.SetDefaultTimeout(PageLimit);
        page.Dialog += (_, dialog) => _ = AcceptAsync(dialog);
        return page;
    }

    private static async Task AcceptAsync(IDialog dialog)
    {
        try
        {
            await dialog.AcceptAsync().ConfigureAwait(false);
        }
        catch (PlaywrightException)
        {
            // The page went away with its dialog.
        }
    }

    private static EvaluationException Broken(string name, string why, Exception inner) =>
        new("", $"The practice page {name} does not work: {why}", "Open it in a browser with ?goal=NAME&seed=1&peek=1 and look at its console.", inner);
}
