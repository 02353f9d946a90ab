using AutoGlm.Connectors.Web.Browsing;
using AutoGlm.Evaluation.Practice;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace AutoGlm.Evaluation.Tests;

/// <summary>Each disturbance disturbs, and leaves what the page means as it is.</summary>
[Trait("Category", "EndToEnd")]
public sealed class FaultTests : IAsyncLifetime
{
    private const string Counter = """
        { goals: { press: { text: 'Click the "Add" button three times.' } }, state: () => ({ presses: 0 }), done: s => s.presses === 3,
          draw(root, w, s) {
            const shown = el('output', {}, String(s.presses));
            root.append(el('button', { onclick: () => { s.presses++; shown.textContent = String(s.presses); } }, 'Add'), shown, el('div', { id: 'later' }));
            document.addEventListener('keydown', () => { s.presses++; });
          } }
        """;

    private readonly Pages _pages = new Pages().With("open", "counting/add", Counter);
    private PracticeSite _site = null!;
    private IPlaywright _playwright = null!;
    private IBrowser _browser = null!;

    public async Task InitializeAsync()
    {
        _site = await PracticeSite.StartAsync(PracticeFolder.At(_pages.Path), CancellationToken.None);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = ChromiumLocator.Find(null),
            ChromiumSandbox = !(OperatingSystem.IsLinux() && Environment.UserName == "root"),
        });
    }

    public async Task DisposeAsync()
    {
        await _browser.CloseAsync();
        _playwright.Dispose();
        await _site.DisposeAsync();
        _pages.Dispose();
    }

    [Fact]
    public async Task Rerender_UntouchedPage_ReplacesElementsByEqualOnesThatWork()
    {
        var page = await OpenAsync("rerender");

        await page.EvaluateAsync("""
            () => new Promise(resolve => {
              const first = document.querySelector('button');
              new MutationObserver(() => { if (document.querySelector('button') !== first) resolve(); }).observe(document.body, { childList: true });
            })
            """);
        await page.EvaluateAsync("document.querySelector('button').click(); document.dispatchEvent(new KeyboardEvent('keydown', {key: 'a'}))");

        (await page.EvaluateAsync<string>("document.querySelector('output').textContent")).ShouldBe("1");
        // The key counts once: the handlers of the elements before are gone with them.
        await page.WaitForFunctionAsync("JSON.parse(localStorage.getItem(Object.keys(localStorage)[0])).presses === 2");
    }

    [Fact]
    public async Task Move_Page_ShiftsWhatIsShown()
    {
        var page = await OpenAsync("move");
        var before = await page.EvaluateAsync<string>("JSON.stringify(document.querySelector('button').getBoundingClientRect())");

        await page.WaitForFunctionAsync($"JSON.stringify(document.querySelector('button').getBoundingClientRect()) !== '{before}'");
    }

    [Fact]
    public async Task Overlay_Page_CoversItUntilDismissed()
    {
        var page = await OpenAsync("overlay");
        await page.WaitForSelectorAsync("[role=dialog] button");

        await page.EvaluateAsync("document.querySelector('[role=dialog] button').click()");

        (await page.QuerySelectorAsync("[role=dialog]")).ShouldBeNull();
    }

    [Fact]
    public async Task Slow_Page_ShowsItselfLate()
    {
        var page = await OpenAsync("slow");
        (await page.QuerySelectorAsync("button")).ShouldBeNull();

        await page.WaitForSelectorAsync("button");
    }

    private async Task<IPage> OpenAsync(string layer)
    {
        var run = _site.Begin(new PracticeCase(new PracticeGoal(new PracticePage(PracticeSet.Open, "counting", "add"), "press", "en"), 1), [layer]);
        var page = await _browser.NewPageAsync();
        await page.GotoAsync(run.Start.AbsoluteUri, new PageGotoOptions { WaitUntil = WaitUntilState.DOMContentLoaded });
        return page;
    }
}
