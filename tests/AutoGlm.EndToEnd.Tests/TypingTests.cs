using System.Text.Json.Nodes;
using AutoGlm.EndToEnd.Tests.Support;
using Microsoft.Playwright;

namespace AutoGlm.EndToEnd.Tests;

/// <summary>Typing while the Studio's answers are on their way: no letter is taken back.</summary>
public sealed class TypingTests(DesignerDesk desk) : IClassFixture<DesignerDesk>
{
    private const string Words = "Ask twice, then 12 go";

    [Theory]
    [InlineData("node=look", "[data-field=goal] textarea", Words)]
    [InlineData("node=look", "[data-field=limits] input >> nth=0", "12345")]
    [InlineData("node=look", "header .name", Words)]
    [InlineData("node=send", "[data-field=url] input", Words)]
    [InlineData("node=send", "[data-field=timeoutSeconds] input", "1234567")]
    [InlineData("node=send", "[data-field=headers] .name", "X-Reference")]
    [InlineData("node=keep", "[data-field=values] [data-template] >> nth=0", Words)]
    [InlineData("node=check", "[data-field=conditions] [data-template] >> nth=0", Words)]
    [InlineData("node=times", "[data-field=cron] input.mono", "15 9 * * 1-5")]
    [InlineData("", "#agent-name", Words)]
    [InlineData("", "#agent-description", Words)]
    [InlineData("", "[data-values=inputs] [data-row='0'] input >> nth=0", "number_of_orders")]
    public async Task Letters_TypedOnASlowLine_AllStay(string query, string field, string text)
    {
        var id = $"typing-{Guid.NewGuid():N}"[..15];
        await desk.PutAsync(id, Agent(id));
        await using var person = await Person.AtAsync(desk.Studio.Origin);
        await SlowLine.UseAsync(person.Page);
        await person.Page.GotoAsync($"/agents/{id}?{query}");
        await person.Page.Locator("html[data-interactive]").WaitForAsync();
        var input = person.Page.Locator($".panel-slot {field}");
        await input.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await input.EvaluateAsync("field => { for (let around = field.closest('details'); around; around = around.parentElement.closest('details')) around.open = true; }");
        await input.FocusAsync();
        await input.PressAsync("Control+a");

        await person.Page.Keyboard.TypeAsync(text, new() { Delay = 25 });

        (await input.InputValueAsync()).ShouldBe(text);
        await desk.SavedAsync(id, agent => agent.ToJsonString().Contains(text, StringComparison.Ordinal));
        (await input.InputValueAsync()).ShouldBe(text, "Nor does it go when the answers have come.");
    }

    private static JsonObject Agent(string id) => JsonNode.Parse($$$"""
        {
          "schemaVersion": 1, "id": "{{{id}}}", "name": "Typing", "description": "Before",
          "inputs": [{ "name": "orders", "type": "number" }],
          "nodes": [
            { "id": "times", "kind": "schedule", "settings": { "cron": "0 9 * * *" } },
            { "id": "look", "kind": "task", "settings": { "goal": "Look", "limits": { "maxSteps": 5 } } },
            { "id": "send", "kind": "http", "settings": { "url": "https://shop.example", "headers": { "X-Old": "1" } } },
            { "id": "keep", "kind": "set", "settings": { "values": { "text": "before" } } },
            { "id": "check", "kind": "if", "settings": { "conditions": { "match": "all", "rows": [{ "left": "a", "operator": "equals", "right": "b" }] } } }
          ],
          "edges": [],
          "layout": { "times": { "x": 0, "y": 0 }, "look": { "x": 340, "y": 0 }, "send": { "x": 680, "y": 0 }, "keep": { "x": 1020, "y": 0 }, "check": { "x": 1360, "y": 0 } }
        }
        """)!.AsObject();
}
