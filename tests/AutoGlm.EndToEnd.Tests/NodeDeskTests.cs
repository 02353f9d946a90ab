using System.Text.Json.Nodes;
using AutoGlm.EndToEnd.Tests.Support;
using Microsoft.Playwright;

namespace AutoGlm.EndToEnd.Tests;

/// <summary>A node with its data: tried up to it, alone and onward, outputs pinned, values put into its settings.</summary>
public sealed class NodeDeskTests(DesignerDesk desk) : IClassFixture<DesignerDesk>, IAsyncLifetime
{
    private readonly string _agent = $"orders-{Guid.NewGuid():N}"[..15];

    private IPage Page => desk.Person.Page;

    private ILocator Input => Page.Locator(".comes-in");

    private ILocator Output => Page.Locator(".comes-out");

    /// <summary>Of the form that asks for inputs: the desk below it is a dialog too, with a neighbour that may be called “Start”.</summary>
    private ILocator StartButton => Page.Locator(".rz-dialog").GetByRole(AriaRole.Button, new() { Name = "Start" });

    public Task InitializeAsync() => desk.PutAsync(_agent, Orders(_agent));

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task TriedUpToIt_ThenAloneWithOtherSettings_ShowsWhatCameInAndOut()
    {
        await OpenAsync("count");
        await Output.GetByText("has not run yet").WaitForAsync();
        await Page.ClickAsync("[data-try=up-to]");
        await StartButton.ClickAsync();

        await Output.Locator("[data-output]", new() { HasText = "North: A-17" }).WaitForAsync();
        await Input.Locator("[data-source=read]", new() { HasText = "Chen Li" }).WaitForAsync();
        await Value.FillAsync("{{read.list[1].customer}}");
        await Page.ClickAsync("[data-try=alone]");
        await Output.Locator("[data-output]", new() { HasText = "Maria" }).WaitForAsync();

        var runs = await desk.Studio.GetAsync($"/api/runs?agent={_agent}");
        var nodes = (await desk.Studio.GetAsync($"/api/runs/{runs[0]!["runId"]}"))["nodes"]!.AsArray();
        nodes.Select(node => node!["nodeId"]!.GetValue<string>()).ShouldBe(["count"], "Only the node itself was executed.");
    }

    [Fact]
    public async Task PinnedOutput_IsUsedInsteadOfExecuting_AndDoesNotTravelWithTheAgent()
    {
        await OpenAsync("read");
        await Page.ClickAsync("[data-pin-own]");
        var json = Output.Locator("[data-pinned] .cm-content");
        await json.ClickAsync();
        await Page.Keyboard.PressAsync("Control+a");
        await Page.Keyboard.InsertTextAsync("""{"list":[{"id":"P-1","customer":"Pinned"}]}""");
        // The desk is left once the output is kept; the canvas marks the node.
        await Page.Locator(".react-flow__node[data-id=read] .pin").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await Page.Locator("[data-neighbour=count]").ClickAsync();
        await Page.Locator("[data-desk=count]").WaitForAsync();
        await Input.Locator("[data-source=read]", new() { HasText = "P-1" }).WaitForAsync();

        await Page.ClickAsync("[data-try=up-to]");
        await Page.GetByText("Use pinned outputs").WaitForAsync();
        await StartButton.ClickAsync();
        await Output.Locator("[data-output]", new() { HasText = "North: P-1" }).WaitForAsync();

        (await desk.DocumentAsync(_agent)).ToJsonString().ShouldNotContain("P-1");
        var run = await desk.Studio.SendAsync(HttpMethod.Post, $"/api/agents/{_agent}/runs?wait=true", """{"inputs":{}}""");
        run.Body["outputs"]!["text"]!.GetValue<string>().ShouldBe("North: A-17", "Runs from elsewhere don't know of pins.");
    }

    [Fact]
    public async Task Completion_WithTheKeyboardAlone_PutsAReferenceWithItsLastValue()
    {
        await desk.Studio.SendAsync(HttpMethod.Post, $"/api/agents/{_agent}/runs?wait=true", """{"inputs":{}}""");
        await Page.GotoAsync($"/agents/{_agent}?node=count");
        await Page.Locator("[data-node-panel=count]").WaitForAsync();
        await Value.FillAsync("");
        await Value.FocusAsync();
        await Page.Locator("[data-references]", new() { HasText = "Chen Li" }).WaitForAsync(new() { State = WaitForSelectorState.Attached });

        await Page.Keyboard.TypeAsync("For {{cust");
        await Page.Locator(".references-popup [aria-selected=true]", new() { HasText = "read.list[0].customer" }).Filter(new() { HasText = "Chen Li" }).WaitForAsync();
        await Page.Keyboard.PressAsync("Enter");
        await Page.Keyboard.TypeAsync(" now");

        (await Value.InputValueAsync()).ShouldBe("For {{read.list[0].customer}} now");
        await desk.SavedAsync(_agent, agent => Text(agent) == "For {{read.list[0].customer}} now");
        await Page.Keyboard.TypeAsync(" {{");
        await Page.Locator(".references-popup").WaitForAsync();
        await Page.Keyboard.PressAsync("Escape");
        await Page.Locator(".references-popup").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        (await Value.InputValueAsync()).ShouldEndWith(" {{", customMessage: "Leaving the list leaves what is written.");
    }

    [Fact]
    public async Task ValueClickedOrDragged_StandsInTheField()
    {
        await desk.Studio.SendAsync(HttpMethod.Post, $"/api/agents/{_agent}/runs?wait=true", """{"inputs":{}}""");
        await OpenAsync("count");
        await Value.FillAsync("");
        await Input.Locator("[data-insert='read.list[0].id']").ClickAsync();
        await desk.SavedAsync(_agent, agent => Text(agent) == "{{read.list[0].id}}");

        await Input.Locator("[data-insert='read.total']").DragToAsync(Value);
        await desk.SavedAsync(_agent, agent => Text(agent).Contains("{{read.total}}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Task_TriedFromItsPanel_ShowsItsStepsAndVerdicts()
    {
        var id = $"tried-{Guid.NewGuid():N}"[..14];
        await desk.PutAsync(id, JsonNode.Parse($$$"""
            {
              "schemaVersion": 1, "id": "{{{id}}}", "name": "Tried",
              "inputs": [{ "name": "site", "type": "text", "from": "samples.booking" }],
              "nodes": [
                { "id": "start", "kind": "manual" },
                { "id": "look", "kind": "task", "settings": { "goal": "Open the page", "surfaces": [{ "kind": "web", "start": "{{input.site}}" }], "limits": { "maxSteps": 5 } } },
                { "id": "end", "kind": "end" }
              ],
              "edges": [{ "from": "start", "to": "look" }, { "from": "look", "to": "end" }],
              "permissions": { "sites": ["{{input.site}}"] }
            }
            """)!.AsObject());
        await Page.GotoAsync($"/agents/{id}?node=look");
        await Page.ClickAsync("[data-try-task]");
        await Page.Locator("[data-desk=look]").WaitForAsync();
        await StartButton.ClickAsync();

        await Output.Locator("li[data-step][data-verdict]").First.WaitForAsync(new() { Timeout = (float)Deadline.Long.TotalMilliseconds });
    }

    [Fact]
    public async Task Desk_WithTheKeyboardAlone_IsOpenedWalkedAndLeft()
    {
        await Page.GotoAsync($"/agents/{_agent}");
        await Page.Locator(".react-flow__node[data-id=read]").FocusAsync();
        await Page.Keyboard.PressAsync("Enter");
        await Page.Locator("[data-node-panel=read]").WaitForAsync();
        await Page.Keyboard.PressAsync("e");
        await Page.Locator("[data-desk=read]").WaitForAsync();
        await Page.Keyboard.PressAsync("Delete");
        await Page.Locator("[data-neighbour=count]").FocusAsync();
        await Page.Keyboard.PressAsync("Enter");
        await Page.Locator("[data-desk=count]").WaitForAsync();
        await Page.Keyboard.PressAsync("Escape");

        await Page.Locator("[data-desk]").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await Page.Locator("[data-node-panel=count]").WaitForAsync();
        (await desk.DocumentAsync(_agent))["nodes"]!.AsArray().Count.ShouldBe(4, "Keys for the canvas don't reach it through the desk.");
    }

    private ILocator Value => Page.Locator("[data-node-panel=count] [data-field=values] [data-template]");

    private async Task OpenAsync(string node)
    {
        await Page.GotoAsync($"/agents/{_agent}?view=data&node={node}");
        await Page.Locator($"[data-desk={node}]").WaitForAsync();
    }

    private static string Text(JsonNode agent) => agent["nodes"]!.AsArray().Single(node => node!["id"]!.GetValue<string>() == "count")!["settings"]!["values"]!["text"]!.GetValue<string>();

    private static JsonObject Orders(string id) => JsonNode.Parse($$$"""
        {
          "schemaVersion": 1, "id": "{{{id}}}", "name": "{{{id}}}",
          "inputs": [{ "name": "shop", "type": "text", "default": "North" }],
          "outputs": [{ "name": "text", "type": "text" }],
          "nodes": [
            { "id": "start", "kind": "manual" },
            { "id": "read", "kind": "set", "name": "Read orders", "settings": { "values": { "list": [{ "id": "A-17", "customer": "Chen Li" }, { "id": "A-18", "customer": "Maria Gómez" }], "total": 2 } } },
            { "id": "count", "kind": "set", "settings": { "values": { "text": "{{input.shop}}: {{read.list[0].id}}" } } },
            { "id": "end", "kind": "end", "settings": { "outputs": { "text": "{{count.text}}" } } }
          ],
          "edges": [{ "from": "start", "to": "read" }, { "from": "read", "to": "count" }, { "from": "count", "to": "end" }]
        }
        """)!.AsObject();
}
