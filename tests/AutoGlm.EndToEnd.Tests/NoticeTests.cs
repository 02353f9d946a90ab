using System.Text.Json.Nodes;
using AutoGlm.EndToEnd.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AutoGlm.EndToEnd.Tests;

/// <summary>Notices in the page and by the browser.</summary>
public sealed class NoticeTests(DesignerDesk desk) : IClassFixture<DesignerDesk>, IAsyncLifetime
{
    /// <summary>A browser that notes what it would tell of, and whether anybody was asked.</summary>
    private const string Noting = """
        window.told = []; window.asked = 0;
        window.Notification = class { static permission = localStorage.getItem('test.permission') ?? 'default';
          static async requestPermission() { window.asked++; const answer = localStorage.getItem('test.answer') ?? 'granted'; localStorage.setItem('test.permission', answer); return Notification.permission = answer; }
          constructor(title, options) { window.told.push(`${title}|${options.body}|${options.tag}`); } close() {} };
        document.hasFocus = () => false;
        """;

    private readonly List<string> _started = [];

    public Task InitializeAsync() => Task.CompletedTask;

    /// <summary>What waits would be told of in the next test too.</summary>
    public async Task DisposeAsync()
    {
        foreach (var run in _started)
            await desk.Studio.SendAsync(HttpMethod.Post, $"/api/runs/{run}/cancel", "{}");
    }

    [Fact]
    public async Task Bell_TellsOfWhatWaitsAndOfWhatFailed_ReadStaysReadOverReloads()
    {
        await using var context = await ContextAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync("/settings");
        await page.Locator("[data-kind=failed]").WaitForAsync();
        var waiting = await StartAsync("asker", Asker("The code is 4711"));
        await Expect(page.Locator("[data-bell='1']")).ToBeVisibleAsync();
        await Expect(page.Locator("[data-notice-told]")).ToContainTextAsync("Asker: Waits for a yes or no");
        await StartAsync("breaker", Breaker());
        await Expect(page.Locator("[data-bell='2']")).ToBeVisibleAsync();

        // With keys alone.
        await page.Locator("[data-bell] summary").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("[data-notice=failed]")).ToContainTextAsync("Breaker");
        await page.Locator("[data-notice=approval]").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync($"**/runs/{waiting}");
        await Expect(page.Locator("[data-bell='1']")).ToBeVisibleAsync();
        await page.ReloadAsync();
        await Expect(page.Locator("[data-bell='1']")).ToBeVisibleAsync();
        await page.Locator("[data-bell] summary").ClickAsync();
        await page.Locator("[data-read-all]").ClickAsync();
        await Expect(page.Locator("[data-bell='0']")).ToBeVisibleAsync();
        await page.ReloadAsync();
        await Expect(page.Locator("[data-bell='0']")).ToBeVisibleAsync();
        (await page.EvaluateAsync<int>("() => window.told.length")).ShouldBe(0);
        (await page.EvaluateAsync<int>("() => window.asked")).ShouldBe(0);
    }

    [Fact]
    public async Task Browser_TellsOnceSwitchedOn_AndNamesNothingThatAScreenOrARunSaid()
    {
        await using var context = await ContextAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync("/settings");
        await page.Locator("[data-in-browser]").ClickAsync();
        await Expect(page.Locator("#notices-browser")).ToContainTextAsync("On, as long as");
        (await page.EvaluateAsync<int>("() => window.asked")).ShouldBe(1);
        await page.ReloadAsync();
        await Expect(page.Locator("[data-in-browser]")).ToBeCheckedAsync();

        var run = await StartAsync("asker", Asker("The code is 4711"));
        await page.WaitForFunctionAsync("() => window.told.length > 0");

        var told = await page.EvaluateAsync<string[]>("() => window.told");
        told.ShouldHaveSingleItem().ShouldStartWith($"Asker|Waits for a yes or no|{run}/");
        (await page.EvaluateAsync<int>("() => window.asked")).ShouldBe(0);
    }

    [Fact]
    public async Task Browser_ThatDoesNotAllowIt_IsSaidPlainly_AndKindsCanBeSwitchedOff()
    {
        await using var context = await ContextAsync();
        await context.AddInitScriptAsync("localStorage.setItem('test.answer', 'denied')");
        var page = await context.NewPageAsync();
        await page.GotoAsync("/settings");
        await page.Locator("[data-in-browser]").ClickAsync();
        await Expect(page.Locator("#notices-browser")).ToContainTextAsync("The browser doesn’t allow it");
        await Expect(page.Locator("[data-in-browser]")).Not.ToBeCheckedAsync();

        await page.Locator("[data-kind=approval]").UncheckAsync();
        await page.ReloadAsync();
        await Expect(page.Locator("[data-kind=approval]")).Not.ToBeCheckedAsync();
        await StartAsync("asker", Asker("May it?"));
        await StartAsync("breaker", Breaker());
        await Expect(page.Locator("[data-notice=failed]").First).ToBeAttachedAsync();
        await Expect(page.Locator("[data-notice=approval]")).ToHaveCountAsync(0);
    }

    private async Task<IBrowserContext> ContextAsync()
    {
        var context = await desk.Person.Page.Context.Browser!.NewContextAsync(new() { BaseURL = desk.Studio.Origin.ToString(), Locale = "en-GB" });
        await context.AddInitScriptAsync(Noting);
        return context;
    }

    private async Task<string> StartAsync(string id, JsonObject agent)
    {
        await desk.PutAsync(id, agent);
        var run = await desk.Studio.StartRunAsync(id, []);
        _started.Add(run);
        await desk.Studio.EndOfAsync(run);
        return run;
    }

    private static JsonObject Asker(string title) => JsonNode.Parse(
        """
        {"schemaVersion":1,"id":"asker","name":"Asker","nodes":[{"id":"start","kind":"manual"},{"id":"ask","kind":"approval","settings":{"title":"TITLE"}},{"id":"end","kind":"end"}],
        "edges":[{"from":"start","to":"ask"},{"from":"ask","port":"approved","to":"end"}]}
        """.Replace("TITLE", title, StringComparison.Ordinal))!.AsObject();

    private static JsonObject Breaker() => JsonNode.Parse(
        """
        {"schemaVersion":1,"id":"breaker","name":"Breaker","nodes":[{"id":"start","kind":"manual"},{"id":"call","kind":"http","settings":{"url":"http://127.0.0.1:9/"}},{"id":"end","kind":"end"}],
        "edges":[{"from":"start","to":"call"},{"from":"call","to":"end"}]}
        """)!.AsObject();
}
