using System.Net;
using System.Text.Json.Nodes;
using AutoGlm.EndToEnd.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AutoGlm.EndToEnd.Tests;

/// <summary>All screens that are worked on, side by side: what is done there, who does it, and the ways to the run and to its wheel.</summary>
public sealed class WallTests : IDisposable
{
    private readonly TempFolder _data = new();
    private readonly TillSite _site = new();

    [Fact]
    public async Task Screens_StandOnTheWallWithTheirRuns_RestWhileNobodyLooks_AndLeaveWithTheirTasks()
    {
        await using var studio = await StudioProcess.StartAsync(_data.Path);
        await using var person = await Person.AtAsync(studio.Origin);
        var page = person.Page;
        await page.GotoAsync("/devices");
        await page.GetByText("No task is using a screen").WaitForAsync();
        var first = await PayAsync(studio);
        var second = await PayAsync(studio);

        foreach (var run in new[] { first, second })
        {
            var screen = page.Locator($"[data-live^='{run}/']");
            await screen.Locator(".live[data-state=shown]").WaitForAsync();
            await screen.GetByText("Pay now").First.WaitForAsync();
            (await screen.Locator("header a").GetAttributeAsync("href")).ShouldBe($"/runs/{run}");
        }

        await page.EvaluateAsync("() => Object.defineProperty(document, 'hidden', { configurable: true, get: () => true })");
        await Expect(page.Locator(".live[data-resting]")).ToHaveCountAsync(2);
        await page.EvaluateAsync("() => delete document.hidden");
        await Expect(page.Locator(".live[data-resting]")).ToHaveCountAsync(0);

        // Taken over and cancelled from the wall itself, with keys alone.
        await page.Locator($"[data-live^='{first}/']").GetByRole(AriaRole.Button, new() { Name = "Take over" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Locator($"[data-live^='{first}/'] [data-in-hand]").WaitForAsync();
        await page.Locator($"[data-live^='{second}/']").GetByRole(AriaRole.Button, new() { Name = "Cancel" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator($"[data-live^='{second}/']")).ToHaveCountAsync(0);
        await Expect(page.Locator($"[data-live^='{first}/']")).ToHaveCountAsync(1);
        _site.Posted.ShouldBeEmpty();
    }

    public void Dispose()
    {
        _site.Dispose();
        _data.Dispose();
    }

    /// <summary>Waits for a yes on its screen.</summary>
    private async Task<string> PayAsync(StudioProcess studio)
    {
        var (status, body) = await studio.SendAsync(HttpMethod.Post, "/api/tasks", new JsonObject { ["surface"] = "web", ["start"] = _site.Origin.ToString(), ["goal"] = "Press \"Pay now\"" }.ToJsonString());
        status.ShouldBe(HttpStatusCode.Accepted, body.ToJsonString());
        return body["runId"]!.GetValue<string>();
    }
}
