using System.Net;
using AutoGlm.EndToEnd.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AutoGlm.EndToEnd.Tests;

/// <summary>The Studio goes away while somebody types in the designer: the page comes back to the same document and panel with every letter.</summary>
public sealed class ReconnectTests : IDisposable
{
    private const string Agent = """
        {"schemaVersion":1,"id":"kept","name":"Kept","nodes":[{"id":"start","kind":"manual"},{"id":"call","kind":"http","name":"Ask the shop","settings":{"url":"https://shop.example/"}},{"id":"end","kind":"end"}],
        "edges":[{"from":"start","to":"call"},{"from":"call","to":"end"}]}
        """;

    private readonly TempFolder _data = new();

    [Theory]
    [InlineData("en-GB", "Connecting again")]
    [InlineData("zh-CN", "正在重新连接")]
    public async Task Designer_StudioKilledInTheMiddleOfAWord_ComesBackWithWhatWasTyped(string language, string says)
    {
        var first = await StudioProcess.StartAsync(_data.Path);
        await using var person = await Person.AtAsync(first.Origin);
        await using var context = await person.Page.Context.Browser!.NewContextAsync(new() { BaseURL = first.Origin.ToString(), Locale = language });
        var page = await context.NewPageAsync();
        await using (first)
        {
            (await first.SendAsync(HttpMethod.Put, "/api/agents/kept", Agent)).Status.ShouldBe(HttpStatusCode.OK);
            await page.GotoAsync("/agents/kept?node=call");
            var field = page.Locator("[data-node-panel=call] [data-field=url] input");
            await field.FocusAsync();
            await page.Keyboard.PressAsync("End");
            await page.Keyboard.TypeAsync("ord");
            first.Kill();
            await page.GetByText(says).WaitForAsync();
            await page.Keyboard.TypeAsync("ers?open=1");
        }

        await using var second = await StudioProcess.StartAsync(_data.Path, first.Origin);
        await page.Locator("html[data-interactive]:not(:has(.components-reconnect-show, .components-reconnect-failed, .components-reconnect-rejected)) [data-node-panel=call]").WaitForAsync();
        var again = page.Locator("[data-node-panel=call] [data-field=url] input");
        await Expect(again).ToHaveValueAsync("https://shop.example/orders?open=1", new() { Timeout = 60_000 });
        await Expect(again).ToBeFocusedAsync();
        new Uri(page.Url).PathAndQuery.ShouldBe("/agents/kept?node=call");
        await SavedAsync(second, "https://shop.example/orders?open=1");
    }

    [Fact]
    public async Task Page_ConnectionBackToTheSameStudio_TellsItWhatWasTypedMeanwhile()
    {
        await using var studio = await StudioProcess.StartAsync(_data.Path);
        await using var person = await Person.AtAsync(studio.Origin);
        var page = person.Page;
        (await studio.SendAsync(HttpMethod.Put, "/api/agents/kept", Agent)).Status.ShouldBe(HttpStatusCode.OK);
        // The line can be cut between the browser and the Studio.
        var lines = new List<IWebSocketRoute>();
        var cut = false;
        await page.RouteWebSocketAsync(_ => true, route =>
        {
            if (cut)
            {
                _ = route.CloseAsync();
                return;
            }

            lines.Add(route);
            route.ConnectToServer();
        });
        await page.RouteAsync("**/_blazor/negotiate**", route => cut ? route.AbortAsync() : route.ContinueAsync());
        await page.GotoAsync("/agents/kept?node=call");
        var field = page.Locator("[data-node-panel=call] [data-field=url] input");
        await field.FocusAsync();
        await page.Keyboard.PressAsync("End");
        cut = true;
        foreach (var line in lines)
            await line.CloseAsync();
        await page.Locator(".components-reconnect-show").WaitForAsync();
        await page.Keyboard.TypeAsync("cart");
        await page.EvaluateAsync("() => { window.same = true; }");
        cut = false;

        await SavedAsync(studio, "https://shop.example/cart");
        await Expect(field).ToHaveValueAsync("https://shop.example/cart");
        (await page.EvaluateAsync<bool>("() => window.same === true")).ShouldBeTrue("The page was not loaded again.");
    }

    public void Dispose() => _data.Dispose();

    private static async Task SavedAsync(StudioProcess studio, string url)
    {
        var deadline = Deadline.Token();
        while (true)
        {
            var agent = await studio.GetAsync("/api/agents/kept");
            var kept = (agent["document"] ?? agent)["nodes"]!.AsArray().Single(node => node!["id"]!.GetValue<string>() == "call")!["settings"]!["url"]!.GetValue<string>();
            if (kept == url)
                return;
            deadline.IsCancellationRequested.ShouldBeFalse(kept);
        }
    }
}
