using System.Net;
using System.Text.Json.Nodes;
using AutoGlm.EndToEnd.Tests.Support;
using Microsoft.Playwright;

namespace AutoGlm.EndToEnd.Tests;

/// <summary>A task takes the wrong one of two alike buttons; a person points at the right one, and from then on it takes that.</summary>
public sealed class TeachingTests : IDisposable
{
    private readonly TempFolder _data = new();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Correct_PointedAt_IsTakenInTheNextRunAndAfterARedesign(bool byKeyboard)
    {
        using var site = new TwinSite();
        await using var studio = await StudioProcess.StartAsync(_data.Path);
        (await studio.SendAsync(HttpMethod.Put, "/api/agents/twins", Agent(site.Host).ToJsonString(), request => request.Headers.TryAddWithoutValidation("If-Match", "*"))).Status.ShouldBe(HttpStatusCode.OK);
        await using var person = await Person.AtAsync(studio.Origin);
        var page = person.Page;
        if (byKeyboard)
            await page.SetViewportSizeAsync(390, 844);

        var run = await RunAsync(studio);
        site.Pressed.ShouldBe(["Show"]);
        await page.GotoAsync($"/runs/{run}");
        await page.Locator(".step[data-step='1'] button").ClickAsync();
        var correct = page.Locator("[data-correct]");
        if (byKeyboard)
        {
            await correct.FocusAsync();
            await page.Keyboard.PressAsync("Enter");
            await page.Locator("#correct-search").FocusAsync();
            await page.Keyboard.TypeAsync("details");
            await page.Locator(".element").Nth(1).WaitForAsync(new() { State = WaitForSelectorState.Detached });
            await page.Keyboard.PressAsync("Tab");
            await page.Keyboard.PressAsync("Space");
            await page.Locator(".element:has(:checked)").WaitForAsync();
            await page.Keyboard.PressAsync("Enter");
        }
        else
        {
            await correct.ClickAsync();
            await page.Locator(".spot[data-words*='Show details']").ClickAsync();
            await page.Locator(".spot.chosen").WaitForAsync();
            await page.Locator("[data-keep]").ClickAsync();
        }

        await page.Locator("[data-kept=StoredDraft]").WaitForAsync();
        var kept = (await studio.GetAsync("/api/agents/twins"))["nodes"]!.AsArray().Single(node => node!["id"]!.ToString() == "work")!["settings"]!["corrections"]![0]!;
        kept["take"]!["name"]!.ToString().ShouldBe("Show details");

        await RunAsync(studio);
        site.Redesigned = true;
        await RunAsync(studio);
        site.Pressed.ShouldBe(["Show", "Show details", "Show details"]);
    }

    public void Dispose() => _data.Dispose();

    private static async Task<string> RunAsync(StudioProcess studio)
    {
        var run = await studio.StartRunAsync("twins", []);
        (await studio.EndOfAsync(run))["run"]!["status"]!.ToString().ShouldBe("succeeded");
        return run;
    }

    private static JsonObject Agent(string host) => new()
    {
        ["schemaVersion"] = 1,
        ["id"] = "twins",
        ["name"] = "Twins",
        ["nodes"] = new JsonArray(
            new JsonObject { ["id"] = "start", ["kind"] = "manual" },
            new JsonObject
            {
                ["id"] = "work",
                ["kind"] = "task",
                ["settings"] = new JsonObject
                {
                    ["goal"] = "Press “Show”.",
                    ["surfaces"] = new JsonArray(new JsonObject { ["kind"] = "web", ["start"] = $"http://{host}/" }),
                },
            },
            new JsonObject { ["id"] = "end", ["kind"] = "end" }),
        ["edges"] = new JsonArray(new JsonObject { ["from"] = "start", ["to"] = "work" }, new JsonObject { ["from"] = "work", ["to"] = "end" }),
        ["permissions"] = new JsonObject { ["privateHosts"] = new JsonArray(host), ["sites"] = new JsonArray($"http://{host}") },
    };
}
