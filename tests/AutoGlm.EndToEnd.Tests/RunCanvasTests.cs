using System.Text.Json.Nodes;
using AutoGlm.EndToEnd.Tests.Support;
using Microsoft.Playwright;

namespace AutoGlm.EndToEnd.Tests;

/// <summary>Finished runs on the canvas: gone through with a slider, round by round, beside each other, and from their error to its cause.</summary>
public sealed class RunCanvasTests(DesignerDesk desk) : IClassFixture<DesignerDesk>, IAsyncLifetime
{
    private readonly string _agent = $"rounds-{Guid.NewGuid():N}"[..15];

    private IPage Page => desk.Person.Page;

    private ILocator Slider => Page.Locator(".moments input[type=range]");

    public Task InitializeAsync() => desk.PutAsync(_agent, Rounds(_agent));

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData("/runs/{0}")]
    [InlineData("/agents/{1}?run={0}")]
    public async Task Slider_WithTheKeyboard_ShowsTheRunAsItStood(string address)
    {
        var run = await RunAsync("""["A-1","A-2","A-3"]""");
        await OpenAsync(string.Format(System.Globalization.CultureInfo.InvariantCulture, address, run, _agent));
        await Node("done", "succeeded").WaitForAsync();

        await Slider.FocusAsync();
        await Slider.PressAsync("Home");
        await Node("start", "succeeded").WaitForAsync();
        await Assertions.Expect(Node("done", "succeeded")).ToHaveCountAsync(0);
        await Page.Locator(".run-panel [data-node-run]").First.WaitForAsync();
        (await Page.Locator(".run-panel [data-node]").CountAsync()).ShouldBe(1, "The list beside it shows the same moment.");
        await Page.GetByRole(AriaRole.Button, new() { Name = "One step on" }).ClickAsync();
        await Node("every", "running").WaitForAsync();
        await Slider.PressAsync("End");

        await Node("done", "succeeded").WaitForAsync();
    }

    [Fact]
    public async Task Round_Chosen_ShowsItsValuesOnly()
    {
        var run = await RunAsync("""["A-1","A-2","A-3"]""");
        await OpenAsync($"/agents/{_agent}?run={run}");
        await Page.Locator(".run-panel [data-node=say]").Nth(2).WaitForAsync();
        await Page.Locator(".react-flow__edge.is-taken[data-id='every/each/say']").WaitForAsync();
        await Assertions.Expect(Page.Locator(".edge-count")).ToHaveTextAsync("×3");

        await Page.Locator(".moments select").SelectOptionAsync(new SelectOptionValue { Label = "Each order, round 2" });

        await Assertions.Expect(Page.Locator(".run-panel [data-node=say]")).ToHaveCountAsync(1);
        await Page.Locator(".run-panel [data-node=say] details").First.EvaluateAsync("details => details.open = true");
        await Page.Locator(".run-panel [data-node=say]").GetByText("Order A-2").WaitForAsync();
    }

    [Fact]
    public async Task TwoRuns_MarkedInTheList_StandBesideEachOther()
    {
        var (first, second) = (await RunAsync("""["A-1"]"""), await RunAsync("""["A-1","A-2"]"""));
        await OpenAsync($"/runs?agent={_agent}");
        foreach (var run in new[] { first, second })
            await Page.Locator($"tr:has(a[href='/runs/{run}']) input[type=checkbox]").CheckAsync();
        await Page.Locator("[data-compare]").WaitForAsync();
        await Page.ReloadAsync();

        await Page.ClickAsync("[data-compare]");

        await Page.Locator("[data-row=every].differs").WaitForAsync();
        (await Page.Locator("[data-row=start].differs").CountAsync()).ShouldBe(0);
        await Page.Locator("[data-row=say]").GetByText("×2").WaitForAsync();
    }

    [Theory]
    [InlineData("/runs/{0}")]
    [InlineData("/agents/{1}?run={0}")]
    public async Task Error_LeadsToNodeAndField(string address)
    {
        var run = await RunAsync("\"none\"");
        await OpenAsync(string.Format(System.Globalization.CultureInfo.InvariantCulture, address, run, _agent));
        var way = Page.Locator("[data-to-error]");
        await way.WaitForAsync();
        await way.FocusAsync();
        await way.PressAsync("Enter");

        await Page.Locator("[data-node-panel=every]").WaitForAsync();
        await Assertions.Expect(Page.Locator("[data-field=items] :focus")).ToHaveCountAsync(1);
        await Assertions.Expect(Page.Locator(".react-flow__node.selected[data-id=every]")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Link_ToAFieldUnderMore_OpensIt_AndANodeThatIsGoneIsSaid()
    {
        await OpenAsync($"/agents/{_agent}?node=send&field=timeoutSeconds");
        await Assertions.Expect(Page.Locator("[data-field=timeoutSeconds] :focus")).ToBeVisibleAsync();

        await OpenAsync($"/agents/{_agent}?node=gone");
        await Page.GetByText("There is no node “gone” in this draft.").WaitForAsync();
    }

    private ILocator Node(string id, string status) => Page.Locator($".react-flow__node[data-id={id}] [data-status={status}]");

    private async Task OpenAsync(string address)
    {
        await Page.GotoAsync(address);
        await Page.Locator("html[data-interactive]").WaitForAsync();
    }

    private async Task<string> RunAsync(string orders)
    {
        var run = await desk.Studio.StartRunAsync(_agent, new JsonObject { ["orders"] = JsonNode.Parse(orders) });
        await desk.Studio.EndOfAsync(run);
        return run;
    }

    private static JsonObject Rounds(string id) => JsonNode.Parse($$$"""
        {
          "schemaVersion": 1, "id": "{{{id}}}", "name": "{{{id}}}",
          "inputs": [{ "name": "orders", "type": "any" }],
          "nodes": [
            { "id": "start", "kind": "manual" },
            { "id": "every", "kind": "for-each", "name": "Each order", "settings": { "items": "{{input.orders}}" } },
            { "id": "say", "kind": "set", "settings": { "values": { "text": "Order {{every.item}}" } } },
            { "id": "done", "kind": "end" },
            { "id": "send", "kind": "http", "disabled": true, "settings": { "url": "https://shop.example" } }
          ],
          "edges": [{ "from": "start", "to": "every" }, { "from": "every", "port": "each", "to": "say" }, { "from": "every", "port": "done", "to": "done" }]
        }
        """)!.AsObject();
}
