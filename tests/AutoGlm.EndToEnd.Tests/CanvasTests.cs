using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using AutoGlm.EndToEnd.Tests.Support;
using Microsoft.Playwright;

namespace AutoGlm.EndToEnd.Tests;

/// <summary>What can be done on the canvas beyond drawing: notes, groups, menus, the clipboard, lining up, agents made of nodes, the palette.</summary>
public sealed class CanvasTests(DesignerDesk desk) : IClassFixture<DesignerDesk>, IAsyncLifetime
{
    /// <summary>Each test draws on agents of its own: what is open in one Studio stays open.</summary>
    private readonly string _greeter = $"greeter-{Guid.NewGuid():N}"[..16];

    private IPage Page => desk.Person.Page;

    public Task InitializeAsync() => desk.PutAsync(_greeter, Greeter(_greeter));

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Note_WrittenWithTheKeyboard_StaysWhereItWasPut()
    {
        await OpenAsync(_greeter);
        await Page.Keyboard.PressAsync("Shift+N");
        await Page.Locator("textarea.note-text:focus").WaitForAsync();
        await Page.Keyboard.TypeAsync("Ask finance first");
        await Page.Keyboard.PressAsync("Escape");

        await desk.SavedAsync(_greeter, agent => agent["notes"]?[0]?["text"]?.GetValue<string>() == "Ask finance first");
        await Page.ReloadAsync();
        await Page.Locator(".note", new() { HasText = "Ask finance first" }).WaitForAsync();
    }

    [Fact]
    public async Task Cards_SeenFromAfar_ShowTheirNames_AndConnectionsKeepTheirEnds()
    {
        await OpenAsync(_greeter);
        var path = Page.Locator(".react-flow__edge-path").First;
        var drawn = await path.GetAttributeAsync("d");
        await Page.Locator(".card-kind").First.WaitForAsync();

        var zoomOut = Page.GetByRole(AriaRole.Button, new() { Name = "Zoom out" });
        while (await Page.Locator("[data-distance=off]").CountAsync() == 0)
            await zoomOut.ClickAsync();
        await Page.Locator(".card-kind").First.WaitForAsync(new() { State = WaitForSelectorState.Hidden });
        (await NodeAsync("first").Locator(".card").EvaluateAsync<string>("card => getComputedStyle(card, '::after').content")).ShouldContain("Set values");
        await ShouldBeDrawnAsBeforeAsync();
        await Page.GetByRole(AriaRole.Button, new() { Name = "Show everything" }).First.ClickAsync();

        await Page.Locator(".card-kind").First.WaitForAsync();
        await ShouldBeDrawnAsBeforeAsync();

        // Less than a pixel is the rounding of what a browser measures at another scale.
        async Task ShouldBeDrawnAsBeforeAsync()
        {
            foreach (var (now, before) in Numbers(await path.GetAttributeAsync("d")).Zip(Numbers(drawn)))
                now.ShouldBe(before, 0.5);
        }

        static IEnumerable<double> Numbers(string? way) =>
            way!.Split(['M', 'C', ',', ' '], StringSplitOptions.RemoveEmptyEntries).Select(number => double.Parse(number, CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task Canvas_SeenFromVeryFar_KeepsItsConnections_AndNodesAreMovedThere()
    {
        await OpenAsync(_greeter);
        var ends = await Page.Locator(".react-flow__edge").CountAsync();
        ends.ShouldBeGreaterThan(1);
        var zoomOut = Page.GetByRole(AriaRole.Button, new() { Name = "Zoom out" });
        while (await Page.Locator("[data-distance=far]").CountAsync() == 0)
            await zoomOut.ClickAsync();
        (await DrawnEdgesAsync()).ShouldBe(ends);

        var before = await desk.DocumentAsync(_greeter);
        var box = (await NodeAsync("second").BoundingBoxAsync())!;
        await Page.Mouse.MoveAsync(box.X + (box.Width / 2), box.Y + (box.Height / 2));
        await Page.Mouse.DownAsync();
        await Page.Mouse.MoveAsync(box.X + (box.Width / 2), box.Y + 60, new() { Steps = 6 });
        (await DrawnEdgesAsync()).ShouldBe(ends);
        await Page.Mouse.UpAsync();
        await desk.SavedAsync(_greeter, agent => Y(agent, "second") > Y(before, "second") + 200);

        await Page.GetByRole(AriaRole.Button, new() { Name = "Show everything" }).First.ClickAsync();
        await Page.Locator(".card-kind").First.WaitForAsync();
        (await Page.Locator(".react-flow__edge").CountAsync()).ShouldBe(ends);
        (await Page.Locator(".far-edges").CountAsync()).ShouldBe(0);

        Task<int> DrawnEdgesAsync() => Page.EvaluateAsync<int>(
            "() => [...document.querySelectorAll('.far-edges path')].reduce((sum, path) => sum + path.getAttribute('d').split('M').length - 1, 0)");
    }

    [Fact]
    public async Task Overview_Pressed_LeadsThere()
    {
        await OpenAsync(_greeter);
        await SelectAsync("first", "second");
        await Page.Keyboard.PressAsync("Control+d");
        var overview = Page.GetByRole(AriaRole.Img, new() { Name = "Overview map" });
        await overview.WaitForAsync();
        var before = await ViewAsync();
        await overview.ClickAsync(new() { Position = new() { X = 8, Y = 8 } });

        await Page.WaitForFunctionAsync("before => document.querySelector('.react-flow__viewport').style.transform !== before", before);

        Task<string> ViewAsync() => Page.Locator(".react-flow__viewport").EvaluateAsync<string>("view => view.style.transform");
    }

    [Fact]
    public async Task Group_MovedByItsHeading_TakesItsNodesAlong()
    {
        await OpenAsync(_greeter);
        await SelectAsync("first", "second");
        await Page.Keyboard.PressAsync("Control+g");
        var heading = Page.Locator(".group-title");
        await heading.DblClickAsync();
        await Page.Locator(".group-name").FillAsync("Greeting");
        await Page.Keyboard.PressAsync("Enter");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Greeting" }).WaitForAsync();
        var before = await desk.DocumentAsync(_greeter);

        var box = (await heading.BoundingBoxAsync())!;
        await Page.Mouse.MoveAsync(box.X + 20, box.Y + 10);
        await Page.Mouse.DownAsync();
        await Page.Mouse.MoveAsync(box.X + 60, box.Y + 90, new() { Steps = 6 });
        await Page.Mouse.UpAsync();

        var after = await desk.SavedAsync(_greeter, agent => Y(agent, "first") > Y(before, "first"));
        (Y(after, "second") - Y(before, "second")).ShouldBe(Y(after, "first") - Y(before, "first"));
        Y(after, "start").ShouldBe(Y(before, "start"));
        after["groups"]![0]!["title"]!.GetValue<string>().ShouldBe("Greeting");
    }

    [Fact]
    public async Task Menu_OpenedWithTheKeyboard_SwitchesANodeOff()
    {
        await OpenAsync(_greeter);
        await NodeAsync("second").FocusAsync();
        await Page.Keyboard.PressAsync("ContextMenu");
        await Page.GetByRole(AriaRole.Menuitem, new() { Name = "Cut" }).WaitForAsync();
        await Page.Keyboard.TypeAsync("S");
        await Page.Keyboard.PressAsync("Enter");

        await desk.SavedAsync(_greeter, agent => Node(agent, "second")["disabled"]?.GetValue<bool>() == true);
        await Page.Locator("[data-node=second].is-disabled").WaitForAsync();
        await Page.Keyboard.PressAsync("Control+z");
        await desk.SavedAsync(_greeter, agent => Node(agent, "second")["disabled"]?.GetValue<bool>() != true);
    }

    [Fact]
    public async Task CutAndPaste_IntoAnotherAgent_SaysWhatCameAlongAndWhatIsMissing()
    {
        var other = _greeter + "-other";
        await desk.PutAsync(other, new JsonObject { ["schemaVersion"] = 1, ["id"] = other, ["name"] = "Other", ["nodes"] = new JsonArray(new JsonObject { ["id"] = "second", ["kind"] = "set" }), ["edges"] = new JsonArray(), ["layout"] = new JsonObject { ["second"] = new JsonObject { ["x"] = 0, ["y"] = 0 } } });
        await OpenAsync(_greeter);
        await SelectAsync("second");
        await Page.Keyboard.PressAsync("Control+x");
        await desk.SavedAsync(_greeter, agent => agent["nodes"]!.AsArray().Count == 3);

        await OpenAsync(other);
        await Page.Keyboard.PressAsync("Control+v");

        var told = await Page.Locator(".rz-notification-content").InnerTextAsync();
        told.ShouldContain("second → second2");
        told.ShouldContain("added to the agent: name");
        told.ShouldContain("{{first.text}}");
        var pasted = await desk.SavedAsync(other, agent => agent["nodes"]!.AsArray().Count == 2);
        pasted["inputs"]![0]!["name"]!.GetValue<string>().ShouldBe("name");
    }

    [Fact]
    public async Task Align_AllNodes_AreOnOneLineAndOneUndoBringsThemBack()
    {
        await OpenAsync(_greeter);
        await Page.Keyboard.PressAsync("Control+a");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Align top" }).ClickAsync();
        var aligned = await desk.SavedAsync(_greeter, agent => Ids.All(id => Y(agent, id) == Y(agent, "start")));
        await Page.GetByRole(AriaRole.Button, new() { Name = "Spread across" }).ClickAsync();
        await desk.SavedAsync(_greeter, agent => X(agent, "first") != X(aligned, "first"));

        await Page.Keyboard.PressAsync("Control+z");
        await Page.Keyboard.PressAsync("Control+z");
        await desk.SavedAsync(_greeter, agent => Y(agent, "first") == 40);
    }

    [Fact]
    public async Task Drag_NearAnothersEdge_SnapsToIt()
    {
        await OpenAsync(_greeter);
        // A hover waits until the canvas has come to rest.
        await NodeAsync("first").HoverAsync();
        var start = (await NodeAsync("start").BoundingBoxAsync())!;
        var node = (await NodeAsync("first").BoundingBoxAsync())!;
        var from = (X: node.X + 60, Y: node.Y + 14);
        await Page.Mouse.MoveAsync(from.X, from.Y);
        await Page.Mouse.DownAsync();
        await Page.Mouse.MoveAsync(from.X + 5, from.Y - 10, new() { Steps = 3 });
        await Page.Mouse.MoveAsync(from.X + 5, from.Y + start.Y - node.Y, new() { Steps = 4 });
        await Page.Locator(".snap-line").First.WaitForAsync();
        await Page.Mouse.UpAsync();

        await desk.SavedAsync(_greeter, agent => Y(agent, "first") == Y(agent, "start"));
        await Page.Locator(".snap-line").WaitForAsync(new() { State = WaitForSelectorState.Detached });
    }

    [Fact]
    public async Task Edge_Selected_TakesANodeInBetween()
    {
        await OpenAsync(_greeter);
        await Page.Locator(".react-flow__edge[data-id='start/out/first']").FocusAsync();
        await Page.Keyboard.PressAsync("Enter");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Insert a node here" }).ClickAsync();
        await Page.Locator(".quick-add input:focus").WaitForAsync();
        await Page.Keyboard.TypeAsync("wait");
        await Page.Keyboard.PressAsync("Enter");

        var agent = await desk.SavedAsync(_greeter, agent => agent["nodes"]!.AsArray().Count == 5);
        Edges(agent).ShouldContain("start wait");
        Edges(agent).ShouldContain("wait first");
        Edges(agent).ShouldNotContain("start first");
    }

    [Fact]
    public async Task Nodes_MadeIntoAnAgentAndBack_DoTheSame()
    {
        await OpenAsync(_greeter);
        (await ResultAsync(_greeter)).ShouldBe("Hello Ada, welcome!");
        await SelectAsync("first", "second");
        await NodeAsync("second").ClickAsync(new() { Button = MouseButton.Right });
        await Page.GetByRole(AriaRole.Menuitem, new() { Name = "Make an agent of it" }).ClickAsync();
        await Page.FillAsync("#extract-name", "Polite part " + _greeter);
        await Page.Locator(".extract dd").First.Filter(new() { HasText = "name" }).WaitForAsync();
        await Page.ClickAsync(".extract button[type=submit]");

        var parent = await desk.SavedAsync(_greeter, agent => agent["nodes"]!.AsArray().Count == 3);
        Node(parent, "agent")["settings"]!["agent"]!.GetValue<string>().ShouldBe("polite-part-" + _greeter);
        (await ResultAsync(_greeter)).ShouldBe("Hello Ada, welcome!");

        await NodeAsync("agent").ClickAsync(new() { Button = MouseButton.Right });
        await Page.GetByRole(AriaRole.Menuitem, new() { Name = "Put its nodes here" }).ClickAsync();
        await desk.SavedAsync(_greeter, agent => agent["nodes"]!.AsArray().Count == 4);
        (await ResultAsync(_greeter)).ShouldBe("Hello Ada, welcome!");
    }

    [Fact]
    public async Task Nodes_ThatCantBeAnAgent_AreNamedWithTheReason()
    {
        await OpenAsync(_greeter);
        await SelectAsync("start", "first");
        await NodeAsync("first").ClickAsync(new() { Button = MouseButton.Right });
        await Page.GetByRole(AriaRole.Menuitem, new() { Name = "Make an agent of it" }).ClickAsync();

        await Page.Locator(".rz-notification", new() { HasText = "start begins runs" }).WaitForAsync();
        (await desk.DocumentAsync(_greeter))["nodes"]!.AsArray().Count.ShouldBe(4);
    }

    [Fact]
    public async Task Connection_NamedAndLedElsewhere_WithMouseAndKeyboard()
    {
        await OpenAsync(_greeter);
        await Page.Locator(".react-flow__edge[data-id='first/out/second']").FocusAsync();
        await Page.Keyboard.PressAsync("Enter");
        await Page.Locator("[data-name-edge]").FocusAsync();
        await Page.Keyboard.PressAsync("Enter");
        await Page.Keyboard.TypeAsync("then greet");
        await Page.Keyboard.PressAsync("Enter");
        await desk.SavedAsync(_greeter, agent => Edge(agent, "first")["label"]?.GetValue<string>() == "then greet");
        await Page.Locator(".edge-name", new() { HasText = "then greet" }).WaitForAsync();

        var handle = Page.Locator("[data-route]");
        var box = (await handle.BoundingBoxAsync())!;
        await Page.Mouse.MoveAsync(box.X + (box.Width / 2), box.Y + (box.Height / 2));
        await Page.Mouse.DownAsync();
        await Page.Mouse.MoveAsync(box.X + 30, box.Y + 120, new() { Steps = 5 });
        await Page.Mouse.UpAsync();
        var dragged = await desk.SavedAsync(_greeter, agent => Edge(agent, "first")["via"] is not null);
        await handle.FocusAsync();
        await Page.Keyboard.PressAsync("ArrowDown");
        await desk.SavedAsync(_greeter, agent => Edge(agent, "first")["via"]!["y"]!.GetValue<double>() == Edge(dragged, "first")["via"]!["y"]!.GetValue<double>() + 20);
        await Page.Keyboard.PressAsync("Delete");
        await desk.SavedAsync(_greeter, agent => Edge(agent, "first")["via"] is null);
        (await desk.DocumentAsync(_greeter))["edges"]!.AsArray().Count.ShouldBe(3, "Delete led the connection straight and left it there.");
    }

    [Fact]
    public async Task Palette_WithTheKeyboardAlone_ReachesNodesAgentsAndPages()
    {
        await Page.GotoAsync("/runs");
        await Page.Locator(".top").WaitForAsync();
        await FindAsync(_greeter);
        await Page.WaitForURLAsync($"**/agents/{_greeter}");
        await NodeAsync("first").WaitForAsync();

        await FindAsync("welcome");
        await Page.Locator("[data-node-panel=second]").WaitForAsync();
        await FindAsync("tidy");
        await desk.SavedAsync(_greeter, agent => Y(agent, "first") != 40);
        await FindAsync("inbox");
        await Page.WaitForURLAsync("**/inbox");

        await Page.Keyboard.PressAsync("?");
        await Page.GetByRole(AriaRole.Dialog).GetByText("Zoom to the selection").WaitForAsync();
    }

    [Fact]
    public async Task List_InsteadOfTheCanvas_DrawsAnAgentThatRuns()
    {
        await desk.PutAsync("listed", new JsonObject { ["schemaVersion"] = 1, ["id"] = "listed", ["name"] = "Listed", ["nodes"] = new JsonArray(), ["edges"] = new JsonArray() });
        await Page.GotoAsync("/agents/listed?view=list");
        foreach (var kind in (string[])["manual", "set", "end"])
        {
            await Page.Locator($"[data-node-kind={kind}]").FocusAsync();
            await Page.Keyboard.PressAsync("Enter");
            await Page.Locator($"[data-row={kind}].selected").WaitForAsync();
        }

        var agent = await desk.SavedAsync("listed", agent => agent["nodes"]!.AsArray().Count == 3);
        Edges(agent).ShouldBe(["manual set", "set end"]);
        (await Page.Locator("[data-row]").EvaluateAllAsync<string[]>("rows => rows.map(row => row.dataset.row)")).ShouldBe(["manual", "set", "end"]);
        await Page.Locator("[data-view]").ClickAsync();
        await NodeAsync("set").WaitForAsync();
    }

    [Fact]
    public async Task TwoPeople_OnOneAgent_SeeEachOtherAndEachOthersWork()
    {
        await OpenAsync(_greeter);
        (await Page.Locator(".others").CountAsync()).ShouldBe(0, "Nobody else is here yet.");
        await using var second = await Person.AtAsync(desk.Studio.Origin);
        await second.Page.GotoAsync($"/agents/{_greeter}");
        await second.Page.Locator("[data-node=first]").WaitForAsync();
        await Page.GetByText("1 other here").WaitForAsync();

        await second.Page.Locator("[data-node=second]").ClickAsync(new() { Position = new() { X = 80, Y = 14 } });
        await Page.Locator("[data-node=second].is-visited .visitor-tag", new() { HasText = "Guest 2" }).WaitForAsync();
        await second.Page.Keyboard.PressAsync("Control+d");
        await NodeAsync("second2").WaitForAsync();

        await second.DisposeAsync();
        await Page.GetByText("1 other here").WaitForAsync(new() { State = WaitForSelectorState.Detached, Timeout = (float)Deadline.Long.TotalMilliseconds });
    }

    /// <summary>Not evenly spread.</summary>
    private static readonly int[] Places = [0, 300, 680, 1020];

    private static readonly string[] Ids = ["start", "first", "second", "end"];

    private static JsonObject Greeter(string id) => new()
    {
        ["schemaVersion"] = 1,
        ["id"] = id,
        ["name"] = id,
        ["inputs"] = new JsonArray(new JsonObject { ["name"] = "name", ["type"] = "text", ["default"] = "Ada" }),
        ["outputs"] = new JsonArray(new JsonObject { ["name"] = "said", ["type"] = "text" }),
        ["nodes"] = new JsonArray(
            new JsonObject { ["id"] = "start", ["kind"] = "manual" },
            new JsonObject { ["id"] = "first", ["kind"] = "set", ["settings"] = new JsonObject { ["values"] = new JsonObject { ["text"] = "Hello {{input.name}}" } } },
            new JsonObject { ["id"] = "second", ["kind"] = "set", ["name"] = "Welcome", ["settings"] = new JsonObject { ["values"] = new JsonObject { ["text"] = "{{first.text}}, welcome!", ["who"] = "{{input.name}}" } } },
            new JsonObject { ["id"] = "end", ["kind"] = "end", ["settings"] = new JsonObject { ["outputs"] = new JsonObject { ["said"] = "{{second.text}}" } } }),
        ["edges"] = new JsonArray(Edge("start", "first"), Edge("first", "second"), Edge("second", "end")),
        ["layout"] = new JsonObject(Ids.Select((id, index) => KeyValuePair.Create(id, (JsonNode?)new JsonObject { ["x"] = Places[index], ["y"] = index * 40 }))),
    };

    private static JsonObject Edge(string from, string to) => new() { ["from"] = from, ["to"] = to };

    private static JsonNode Edge(JsonNode agent, string from) => agent["edges"]!.AsArray().Single(edge => edge!["from"]!.GetValue<string>() == from)!;

    private static IEnumerable<string> Edges(JsonNode agent) => agent["edges"]!.AsArray().Select(edge => $"{edge!["from"]} {edge["to"]}");

    private static JsonNode Node(JsonNode agent, string id) => agent["nodes"]!.AsArray().Single(node => node!["id"]!.GetValue<string>() == id)!;

    private static double X(JsonNode agent, string id) => agent["layout"]![id]!["x"]!.GetValue<double>();

    private static double Y(JsonNode agent, string id) => agent["layout"]![id]!["y"]!.GetValue<double>();

    private ILocator NodeAsync(string id) => Page.Locator($".react-flow__node[data-id={id}]");

    private async Task OpenAsync(string id)
    {
        await Page.GotoAsync($"/agents/{id}");
        await Page.Locator(".react-flow__node").First.WaitForAsync();
        await Page.Locator("[data-save=saved]").WaitForAsync();
    }

    private async Task SelectAsync(params string[] ids)
    {
        foreach (var (id, index) in ids.Select((id, index) => (id, index)))
        {
            await NodeAsync(id).ClickAsync(new()
            {
                Position = new() { X = 80, Y = 14 },
                Modifiers = index == 0 ? [] : [KeyboardModifier.Control],
            });
        }

        await Page.Locator(".card.is-selected").Nth(ids.Length - 1).WaitForAsync();
    }

    private async Task FindAsync(string typed)
    {
        // A page that has just been loaded hears keys a moment later than it is seen.
        await Page.Locator("html[data-interactive]").WaitForAsync();
        await Page.Keyboard.PressAsync("Control+k");
        var palette = Page.Locator("#command-palette");
        await palette.FillAsync(typed);
        await Page.Locator($"#command-list [role=option][data-command*=\"{typed}\" i].active").WaitForAsync();
        await Page.Keyboard.PressAsync("Enter");
        await Page.Locator("#command-palette").WaitForAsync(new() { State = WaitForSelectorState.Detached });
    }

    private async Task<string> ResultAsync(string id)
    {
        var (status, run) = await desk.Studio.SendAsync(HttpMethod.Post, $"/api/agents/{id}/runs?wait=true", "{}");
        status.ShouldBe(HttpStatusCode.OK, run.ToJsonString());
        return run["outputs"]?["said"]?.GetValue<string>() ?? run.ToJsonString();
    }
}
