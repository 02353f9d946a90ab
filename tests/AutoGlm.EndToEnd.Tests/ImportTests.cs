using System.Text;
using System.Text.Json.Nodes;
using AutoGlm.Canaries;
using AutoGlm.EndToEnd.Tests.Support;
using Microsoft.Playwright;

namespace AutoGlm.EndToEnd.Tests;

/// <summary>A file of another product comes in through the Studio: the report is read, a node is gone to, and a hostile file is refused.</summary>
public sealed class ImportTests : IDisposable
{
    private static readonly string Workflow = """
        {"name":"Order <script>document.title='taken'</script>","nodes":[
          {"id":"1","name":"Order came in","type":"n8n-nodes-base.manualTrigger","position":[0,0],"parameters":{}},
          {"id":"2","name":"Ask the shop","type":"n8n-nodes-base.httpRequest","typeVersion":4,"position":[220,0],"parameters":{"url":"https://shop.example/orders","sendHeaders":true,"headerParameters":{"parameters":[{"name":"Authorization","value":"Bearer PLANTED"}]}}},
          {"id":"3","name":"Write to sheet","type":"n8n-nodes-base.googleSheets","position":[440,0],"parameters":{"operation":"append","password":"PLANTED"}}],
         "connections":{"Order came in":{"main":[[{"node":"Ask the shop","type":"main","index":0}]]},"Ask the shop":{"main":[[{"node":"Write to sheet","type":"main","index":0}]]}}}
        """.Replace("PLANTED", Planted.Password, StringComparison.Ordinal);

    private readonly TempFolder _data = new();

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task Import_FileOfN8n_ShowsWhatBecameOfEachNodeAndLeadsThere()
    {
        await using var studio = await StudioProcess.StartAsync(_data.Path);
        await using var person = await Person.AtAsync(studio.Origin);
        var page = person.Page;

        await page.GotoAsync("/agents");
        await ChooseAsync(page, "orders.json", Encoding.UTF8.GetBytes(Workflow));
        await page.WaitForURLAsync("**/import");

        await Assertions.Expect(page.Locator("[data-import-outcome]")).ToHaveCountAsync(3);
        await page.GetByRole(AriaRole.Button, new() { NameString = "Placeholder · 1" }).ClickAsync();
        var kept = page.Locator("[data-import-outcome]");
        await Assertions.Expect(kept).ToHaveCountAsync(1);
        (await kept.InnerTextAsync()).ShouldContain("Write to sheet");
        (await page.TitleAsync()).ShouldNotBe("taken");
        var report = await page.Context.APIRequest.GetAsync($"{page.Url}/file");
        (await report.TextAsync()).ShouldContain("Ask the shop");

        await kept.GetByRole(AriaRole.Link).First.ClickAsync();
        await page.Locator("[data-node-panel=write-to-sheet]").WaitForAsync();
        (await page.Locator("[data-node-panel=write-to-sheet]").InnerTextAsync()).ShouldContain("is passed over");
        (await page.Locator("[data-field=original] .cm-content").InnerTextAsync()).ShouldContain("n8n-nodes-base.googleSheets");

        // A link that somebody keeps leads to the node too, and the report stays with the agent.
        await page.ReloadAsync();
        await page.Locator("[data-node-panel=write-to-sheet]").WaitForAsync();
        await page.GotoAsync(new Uri(page.Url).AbsolutePath);
        await page.GetByRole(AriaRole.Link, new() { NameString = "Import report" }).ClickAsync();
        await page.WaitForURLAsync("**/import");
    }

    [Fact]
    public async Task Import_NameThatIsAScript_IsShownAsTextInTheReportAndOnTheCanvas()
    {
        const string Name = "<img src=x onerror=\"document.title='taken'\"><script>document.title='taken'</script>";
        var file = new JsonObject
        {
            ["name"] = "Script",
            ["nodes"] = new JsonArray(
                new JsonObject { ["id"] = "1", ["name"] = "Begin", ["type"] = "n8n-nodes-base.manualTrigger", ["position"] = new JsonArray(0, 0), ["parameters"] = new JsonObject() },
                new JsonObject { ["id"] = "2", ["name"] = Name, ["type"] = "n8n-nodes-base.set", ["typeVersion"] = 3.4, ["position"] = new JsonArray(220, 0), ["parameters"] = JsonNode.Parse("""{"assignments":{"assignments":[{"name":"v","type":"string","value":"1"}]}}""") },
                new JsonObject { ["id"] = "3", ["name"] = "Note", ["type"] = "n8n-nodes-base.stickyNote", ["position"] = new JsonArray(0, 300), ["parameters"] = new JsonObject { ["content"] = Name } }),
            ["connections"] = JsonNode.Parse("""{"Begin":{"main":[[{"node":"NAME","type":"main","index":0}]]}}""".Replace("NAME", System.Text.Json.JsonEncodedText.Encode(Name).ToString(), StringComparison.Ordinal)),
        };
        await using var studio = await StudioProcess.StartAsync(_data.Path);
        await using var person = await Person.AtAsync(studio.Origin);
        var page = person.Page;

        await page.GotoAsync("/agents");
        await ChooseAsync(page, "script.json", Encoding.UTF8.GetBytes(file.ToJsonString()));
        await page.WaitForURLAsync("**/import");

        await Assertions.Expect(page.Locator("[data-import-outcome]").Filter(new() { HasText = Name })).ToHaveCountAsync(1);
        await ShouldBeTextAsync();

        await page.Locator("[data-import-outcome]").Filter(new() { HasText = Name }).GetByRole(AriaRole.Link).First.ClickAsync();
        await Assertions.Expect(page.Locator(".react-flow__node").Filter(new() { HasText = Name }).First).ToBeVisibleAsync();
        await ShouldBeTextAsync();

        async Task ShouldBeTextAsync()
        {
            (await page.Locator("img[src=x], main script").CountAsync()).ShouldBe(0);
            (await page.TitleAsync()).ShouldNotBe("taken");
        }
    }

    [Fact]
    public async Task Import_HostileFile_IsRefusedWithWhatToDo()
    {
        await using var studio = await StudioProcess.StartAsync(_data.Path);
        await using var person = await Person.AtAsync(studio.Origin);
        var page = person.Page;

        await page.GotoAsync("/agents");
        await ChooseAsync(page, "deep.yml", Encoding.UTF8.GetBytes($"app: {new string('[', 50_000)}"));
        (await page.GetByRole(AriaRole.Alert).InnerTextAsync()).ShouldContain("nested more than 50 deep");
        await ChooseAsync(page, "large.json", new byte[11 * 1024 * 1024]);

        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("at most 10 MB");
        await page.GotoAsync("/agents");
        (await page.Locator(".cards > li").CountAsync()).ShouldBeLessThan(10);
    }

    private static async Task ChooseAsync(IPage page, string name, byte[] content)
    {
        // The button is alive once the page is.
        await page.Locator("#import-file").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await page.SetInputFilesAsync("#import-file", new FilePayload { Name = name, MimeType = "application/json", Buffer = content });
    }
}
