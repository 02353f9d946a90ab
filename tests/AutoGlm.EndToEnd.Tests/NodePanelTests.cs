using System.Text.Json.Nodes;
using AutoGlm.EndToEnd.Tests.Support;
using Microsoft.Playwright;

namespace AutoGlm.EndToEnd.Tests;

/// <summary>The editors of the node panel, each by what it writes into the document.</summary>
public sealed class NodePanelTests(DesignerDesk desk) : IClassFixture<DesignerDesk>, IAsyncLifetime
{
    private readonly string _agent = $"panel-{Guid.NewGuid():N}"[..14];

    private IPage Page => desk.Person.Page;

    public Task InitializeAsync() => desk.PutAsync(_agent, JsonNode.Parse($$$"""
        {
          "schemaVersion": 1, "id": "{{{_agent}}}", "name": "Panel",
          "inputs": [{ "name": "shop", "type": "text", "default": "North" }],
          "nodes": [
            { "id": "times", "kind": "schedule" }, { "id": "send", "kind": "http", "settings": { "bodyKind": "json" } }, { "id": "check", "kind": "if" },
            { "id": "ask", "kind": "form" }, { "id": "call", "kind": "agent" }, { "id": "set", "kind": "set" }, { "id": "end", "kind": "end" }
          ],
          "edges": []
        }
        """)!.AsObject());

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Times_SetByWhatPeopleCallThem_AreSaidInWords()
    {
        await OpenAsync("times");
        await Page.SelectOptionAsync("[data-rhythm]", "Weekly");
        await Page.FillAsync("[data-time]", "18:30");
        await Page.Locator("[data-day='3']").FocusAsync();
        await Page.Keyboard.PressAsync("Space");

        await Page.Locator("[data-cron-words]", new() { HasText = "Mon, Tue, Thu, Fri at 18:30" }).WaitForAsync();
        await SavedAsync("times", settings => settings["cron"]?.GetValue<string>() == "30 18 * * 1,2,4,5");
        await Page.FillAsync("[data-field=cron] input.mono", "*/7 3 * * *");
        await Page.Locator("[data-cron-words]").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        (await Page.InputValueAsync("[data-rhythm]")).ShouldBe("", "These times have no shape that is set here.");
    }

    [Fact]
    public async Task Conditions_AGroupWithin_WithTheKeyboardAlone()
    {
        await OpenAsync("check");
        await PressAsync(Page.GetByRole(AriaRole.Button, new() { Name = "Add a condition" }));
        await Page.GetByLabel("Condition 1: value", new() { Exact = true }).FocusAsync();
        await Page.Keyboard.TypeAsync("{{input.shop}}");
        await Page.Keyboard.PressAsync("Tab");
        await Page.Keyboard.PressAsync("Tab");
        await Page.Keyboard.TypeAsync("North");
        await PressAsync(Page.Locator("[data-add-group]"));
        await Page.GetByLabel("Condition 2.1: value").FocusAsync();
        await Page.Keyboard.TypeAsync("1");
        await PressAsync(Page.Locator("[data-conditions='2']").GetByRole(AriaRole.Button, new() { Name = "Add a condition" }));
        await Page.GetByLabel("Condition 2.2: value").FocusAsync();
        await Page.Keyboard.TypeAsync("2");

        var settings = await SavedAsync("check", settings => settings["conditions"]?["rows"]?[1]?["rows"]?[1]?["left"]?.GetValue<string>() == "2");
        settings["conditions"]!["match"]!.GetValue<string>().ShouldBe("all");
        settings["conditions"]!["rows"]![0]!.ToJsonString().ShouldBe("""{"left":"{{input.shop}}","operator":"equals","right":"North"}""");
        settings["conditions"]!["rows"]![1]!["match"]!.GetValue<string>().ShouldBe("any", "A group is there to be joined otherwise.");
    }

    [Fact]
    public async Task Schema_FromAnExample_ThenReordered()
    {
        await OpenAsync("ask");
        var fields = Page.Locator("[data-field=fields]");
        await fields.Locator("[data-from-example]").ClickAsync();
        await fields.GetByLabel("An example as JSON").FillAsync("not yet");
        await fields.GetByRole(AriaRole.Button, new() { Name = "Take these values" }).ClickAsync();
        await fields.GetByText("This is not JSON with values in it").WaitForAsync();
        await fields.GetByLabel("An example as JSON").FillAsync("""{"who":"Ada","when":"2026-03-01","rooms":[{"name":"A","beds":2}]}""");
        await fields.GetByRole(AriaRole.Button, new() { Name = "Take these values" }).ClickAsync();
        await fields.Locator("[data-row='1'] summary").ClickAsync();
        await fields.Locator("[data-row='1']").GetByRole(AriaRole.Button, new() { Name = "Move up" }).ClickAsync();

        var settings = await SavedAsync("ask", settings => settings["fields"]?[0]?["name"]?.GetValue<string>() == "when");
        settings["fields"]!.ToJsonString().ShouldBe("""[{"name":"when","type":"date"},{"name":"who","type":"text"},{"name":"rooms","type":"records","fields":["name","beds"]}]""");
    }

    [Fact]
    public async Task Json_Typed_IsKeptAsItIsWritten_AndTabLeavesIt()
    {
        await OpenAsync("send");
        var body = Page.Locator("[data-field=body] .cm-content");
        await body.ClickAsync();
        await Page.Keyboard.InsertTextAsync("""{"shop": "{{input.sh""");
        await Page.Keyboard.TypeAsync("o");
        await Page.Locator(".cm-tooltip-autocomplete li", new() { HasText = "input.shop" }).WaitForAsync();
        await Page.Keyboard.PressAsync("Enter");
        await Page.Keyboard.InsertTextAsync("\", \"count\": 2}");
        await Page.Keyboard.PressAsync("Tab");

        var settings = await SavedAsync("send", settings => settings["body"] is JsonObject);
        settings["body"]!.ToJsonString().ShouldBe("""{"shop":"{{input.shop}}","count":2}""");
        (await body.EvaluateAsync<bool>("element => element.contains(document.activeElement)")).ShouldBeFalse("Tab leads on.");
    }

    [Fact]
    public async Task Names_OfAgents_AreOffered()
    {
        await OpenAsync("call");

        await Page.Locator($"[data-field=agent] datalist option[value='{_agent}']").WaitForAsync(new() { State = WaitForSelectorState.Attached });
    }

    [Fact]
    public async Task Values_TypedLetterByLetter_KeepTheFocus()
    {
        await OpenAsync("set");
        await PressAsync(Page.Locator("[data-field=values]").GetByRole(AriaRole.Button, new() { Name = "Add" }));
        await Page.Locator("[data-field=values] .name").FocusAsync();
        await Page.Keyboard.TypeAsync("greeting", new() { Delay = 40 });
        await Page.Keyboard.PressAsync("Tab");
        await Page.Keyboard.TypeAsync("Hello there", new() { Delay = 40 });

        await SavedAsync("set", settings => settings["values"]?["greeting"]?.GetValue<string>() == "Hello there");
    }

    private static async Task PressAsync(ILocator button)
    {
        await button.FocusAsync();
        await button.PressAsync("Enter");
    }

    private async Task OpenAsync(string node)
    {
        await Page.GotoAsync($"/agents/{_agent}?node={node}");
        await Page.Locator($"[data-node-panel={node}]").WaitForAsync();
        await Page.Locator("html[data-interactive]").WaitForAsync();
    }

    private async Task<JsonNode> SavedAsync(string node, Func<JsonNode, bool> isAsExpected)
    {
        JsonNode Settings(JsonNode agent) => agent["nodes"]!.AsArray().Single(one => one!["id"]!.GetValue<string>() == node)!["settings"] ?? new JsonObject();
        return Settings(await desk.SavedAsync(_agent, agent => isAsExpected(Settings(agent))));
    }
}
