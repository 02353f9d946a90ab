using System.Text.Json.Nodes;
using AutoGlm.EndToEnd.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AutoGlm.EndToEnd.Tests;

/// <summary>An agent's editions: a draft is named, published, compared and brought back, and runs say which one they used.</summary>
public sealed class VersionsTests(DesignerDesk desk) : IClassFixture<DesignerDesk>, IAsyncLifetime
{
    /// <summary>More presses of Tab than any page here has places to stop at.</summary>
    private const int MostStops = 150;

    private readonly string _agent = $"asker-{Guid.NewGuid():N}"[..15];

    private IPage Page => desk.Person.Page;

    private ILocator Title => Page.Locator("[data-node-panel=ask] [data-field=title] [data-template]");

    public Task InitializeAsync() => desk.PutAsync(_agent, Asker(_agent));

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task NamedPublishedAndEdited_WithTheMouse_IsComparedAndBroughtBack()
    {
        await OpenAsync($"/agents/{_agent}?node=ask");
        await EditAsync("May it go?");
        await Page.GetByRole(AriaRole.Link, new() { Name = "Versions", Exact = true }).ClickAsync();
        await Page.FillAsync("#draft-name", "before the rush");
        await Page.ClickAsync("[data-name-draft]");
        await Expect(Edition("named-1")).ToContainTextAsync("before the rush");
        await Expect(Edition("named-1")).ToContainTextAsync("Nothing differs");

        await OpenAsync($"/agents/{_agent}?node=ask");
        await EditAsync("May it go today?");
        await Page.ClickAsync("[data-publish]");
        await Page.FillAsync("#publish-note", "Asks for today");
        await Page.ClickAsync(".publish button[type=submit]");
        await Page.Locator(".publish").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await EditAsync("May it go now?");

        await Page.GetByRole(AriaRole.Link, new() { Name = "Versions", Exact = true }).ClickAsync();
        await Expect(Edition("1")).ToContainTextAsync("Asks for today");
        await Edition("1").GetByRole(AriaRole.Link, new() { Name = "Compare with the draft" }).ClickAsync();
        await ExpectDifferenceAsync("May it go today?", "May it go now?");
        await Page.Locator("[data-change=ask] button").ClickAsync();
        await ExpectBothChosenAsync();
        await Page.Locator(".choose select").First.SelectOptionAsync(new SelectOptionValue { Label = "before the rush" });
        await Page.WaitForURLAsync("**/compare?from=named-1&to=draft");
        await ExpectDifferenceAsync("May it go?", "May it go now?");

        await Page.GotoAsync($"/agents/{_agent}/versions");
        await Edition("1").GetByRole(AriaRole.Button, new() { Name = "Restore to the draft" }).ClickAsync();
        await Page.Locator("[data-save=saved]").WaitForAsync();
        await desk.SavedAsync(_agent, agent => Asked(agent) == "May it go today?");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await desk.SavedAsync(_agent, agent => Asked(agent) == "May it go now?");
        await Page.GotoAsync($"/agents/{_agent}/versions");
        await Edition("named-1").GetByRole(AriaRole.Button, new() { Name = "Restore to the draft" }).ClickAsync();
        await desk.SavedAsync(_agent, agent => Asked(agent) == "May it go?");
    }

    [Fact]
    public async Task NamedPublishedAndEdited_WithKeysAlone_IsComparedAndBroughtBack()
    {
        await OpenAsync($"/agents/{_agent}?node=ask&field=title");
        await TypeOverAsync("May it go?");
        await CommandAsync("Name the draft");
        await Expect(Page.Locator("#draft-name")).ToBeFocusedAsync();
        await Page.Keyboard.TypeAsync("before the rush");
        await Page.Keyboard.PressAsync("Enter");
        await Expect(Edition("named-1")).ToContainTextAsync("before the rush");

        await OpenAsync($"/agents/{_agent}?node=ask&field=title");
        await TypeOverAsync("May it go today?");
        await PressAtAsync(Page.Locator("[data-publish]"));
        await Page.Locator("#publish-note").WaitForAsync();
        await TabToAsync(Page.Locator("#publish-note"));
        await Page.Keyboard.TypeAsync("Asks for today");
        await Page.Keyboard.PressAsync("Enter");
        await Page.Locator(".publish").WaitForAsync(new() { State = WaitForSelectorState.Detached });

        await Page.GotoAsync($"/agents/{_agent}/versions");
        await PressAtAsync(Edition("named-1").GetByRole(AriaRole.Link, new() { Name = "Compare with the draft" }));
        await ExpectDifferenceAsync("May it go?", "May it go today?");
        await PressAtAsync(Page.Locator("[data-change=ask] button"));
        await ExpectBothChosenAsync();
        await TabToAsync(Page.GetByRole(AriaRole.Region, new() { Name = "Text of the agent file" }));

        await Page.GotoAsync($"/agents/{_agent}/versions");
        await PressAtAsync(Edition("named-1").GetByRole(AriaRole.Button, new() { Name = "Restore to the draft" }));
        await desk.SavedAsync(_agent, agent => Asked(agent) == "May it go?");
        await Page.GotoAsync($"/agents/{_agent}/versions");
        await PressAtAsync(Edition("1").GetByRole(AriaRole.Button, new() { Name = "Restore to the draft" }));
        await desk.SavedAsync(_agent, agent => Asked(agent) == "May it go today?");

        await Page.GotoAsync($"/agents/{_agent}/versions");
        await PressAtAsync(Edition("named-1").GetByRole(AriaRole.Button, new() { Name = "Delete" }));
        await PressAtAsync(Page.Locator(".rz-dialog").GetByRole(AriaRole.Button, new() { Name = "Delete", Exact = true }));
        await Expect(Edition("named-1")).ToHaveCountAsync(0);
        await Expect(Edition("1")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task RunsPage_NamesTheVersionThatWasUsed_AndLeadsToIt()
    {
        await desk.Studio.SendAsync(HttpMethod.Post, $"/api/agents/{_agent}/publish", "{}");
        await desk.PutAsync(_agent, Asker(_agent, "Something else?"));
        var (ofVersion, ofDraft) = (await RunAsync("""{"version":1}"""), await RunAsync("{}"));

        await OpenAsync($"/runs/{ofDraft}");
        await Expect(Page.Locator(".run-panel header [data-version='0']")).ToHaveTextAsync("Draft");
        await OpenAsync($"/runs/{ofVersion}");
        await Expect(Page.Locator(".run-panel header [data-version='1']")).ToHaveTextAsync("Version 1");
        await PressAtAsync(Page.Locator(".run-panel header a[data-version='1']"));

        await Page.WaitForURLAsync($"**/agents/{_agent}/versions/1");
        await Page.Locator(".react-flow__node[data-id=ask]").WaitForAsync();
    }

    [Fact]
    public async Task ComparedVersions_AreMovedTogether()
    {
        await OpenAsync($"/agents/{_agent}?node=ask&field=title");
        await TypeOverAsync("May it go?");
        await desk.Studio.SendAsync(HttpMethod.Post, $"/api/agents/{_agent}/publish", "{}");
        await OpenAsync($"/agents/{_agent}/compare");
        var (before, after) = (Page.Locator("[data-side=before]"), Page.Locator("[data-side=after]"));
        await before.Locator(".react-flow__node").First.WaitForAsync();
        await after.Locator(".react-flow__node").First.WaitForAsync();

        foreach (var side in new[] { before, after })
        {
            var old = await ViewAsync(side);
            await side.GetByRole(AriaRole.Button, new() { Name = "Zoom in" }).ClickAsync();
            await Page.WaitForFunctionAsync(
                "old => { const [one, other] = [...document.querySelectorAll('.react-flow__viewport')].map((view) => view.style.transform); return one === other && one !== old; }", old);
        }

        static Task<string> ViewAsync(ILocator side) => side.Locator(".react-flow__viewport").EvaluateAsync<string>("view => view.style.transform");
    }

    private ILocator Edition(string name) => Page.Locator($"[data-version='{name}']");

    private async Task OpenAsync(string address)
    {
        await Page.GotoAsync(address);
        await Page.Locator("html[data-interactive]").WaitForAsync();
    }

    private async Task EditAsync(string title)
    {
        await Title.FillAsync(title);
        await desk.SavedAsync(_agent, agent => Asked(agent) == title);
    }

    /// <summary>Writes into the field that an address led into, in place of what stands there.</summary>
    private async Task TypeOverAsync(string title)
    {
        await Expect(Page.Locator("[data-field=title] :focus")).ToHaveCountAsync(1);
        await Page.Keyboard.PressAsync("Control+a");
        await Page.Keyboard.TypeAsync(title);
        await desk.SavedAsync(_agent, agent => Asked(agent) == title);
    }

    private async Task CommandAsync(string name)
    {
        await Page.Keyboard.PressAsync("Control+k");
        await Page.Locator("#command-palette").FillAsync(name);
        await Page.Locator($"#command-list [role=option][data-command*=\"{name}\" i].active").WaitForAsync();
        await Page.Keyboard.PressAsync("Enter");
    }

    private async Task PressAtAsync(ILocator target)
    {
        await TabToAsync(target);
        await Page.Keyboard.PressAsync("Enter");
    }

    private async Task TabToAsync(ILocator target)
    {
        await Page.Locator("html[data-interactive]").WaitForAsync();
        await target.WaitForAsync();
        for (var stop = 0; stop < MostStops; stop++)
        {
            if (await target.EvaluateAsync<bool>("element => element === document.activeElement"))
                return;
            await Page.Keyboard.PressAsync("Tab");
        }

        throw new InvalidOperationException($"Tab never came to {target}.");
    }

    /// <summary>The same difference on both canvases, in words and in the text.</summary>
    private async Task ExpectDifferenceAsync(string before, string after)
    {
        await Expect(Page.Locator("[data-side=before] [data-node=ask]")).ToHaveAttributeAsync("data-status", "diff-changed");
        await Expect(Page.Locator("[data-side=after] [data-node=ask]")).ToHaveAttributeAsync("data-status", "diff-changed");
        await Expect(Page.Locator("[data-side=after] [data-node=start]")).Not.ToHaveAttributeAsync("data-status", "diff-changed");
        await Expect(Page.Locator("[data-change=ask] del")).ToContainTextAsync(before);
        await Expect(Page.Locator("[data-change=ask] ins")).ToContainTextAsync(after);
        await Expect(Page.Locator(".text-diff .line.removed", new() { HasText = before })).ToHaveCountAsync(1);
        await Expect(Page.Locator(".text-diff .line.added", new() { HasText = after })).ToHaveCountAsync(1);
    }

    private async Task ExpectBothChosenAsync()
    {
        foreach (var side in new[] { "before", "after" })
            await Expect(Page.Locator($"[data-side={side}] .react-flow__node.selected[data-id=ask]")).ToHaveCountAsync(1);
    }

    private async Task<string> RunAsync(string wish)
    {
        var (status, body) = await desk.Studio.SendAsync(HttpMethod.Post, $"/api/agents/{_agent}/runs", wish);
        ((int)status).ShouldBeLessThan(300, body.ToJsonString());
        var run = body["runId"]!.GetValue<string>();
        await desk.Studio.EndOfAsync(run);
        return run;
    }

    private static string Asked(JsonNode agent) => agent["nodes"]!.AsArray().Single(node => node!["id"]!.GetValue<string>() == "ask")!["settings"]!["title"]!.GetValue<string>();

    private static JsonObject Asker(string id, string title = "Start?") => JsonNode.Parse($$$"""
        {
          "schemaVersion": 1, "id": "{{{id}}}", "name": "{{{id}}}",
          "nodes": [{ "id": "start", "kind": "manual" }, { "id": "ask", "kind": "approval", "settings": { "title": "{{{title}}}" } }, { "id": "end", "kind": "end" }],
          "edges": [{ "from": "start", "to": "ask" }, { "from": "ask", "port": "approved", "to": "end" }],
          "layout": { "start": { "x": 0, "y": 0 }, "ask": { "x": 320, "y": 0 }, "end": { "x": 640, "y": 0 } }
        }
        """)!.AsObject();
}
