using AutoGlm.EndToEnd.Tests.Support;
using Microsoft.Playwright;

namespace AutoGlm.EndToEnd.Tests;

/// <summary>From an empty canvas to a booked table, with the mouse.</summary>
public sealed class DrawAgentTests : IDisposable
{
    private static readonly (string Name, string Type, string Value)[] Inputs =
    [
        ("restaurant", "text", "Sichuan Alley"), ("date", "date", ""), ("time", "time", "18:30"),
        ("guests", "number", "3"), ("name", "text", "Grace Hopper"), ("site", "text", ""),
    ];

    private readonly TempFolder _data = new();

    [Fact]
    public async Task Designer_EmptyCanvas_DrawnAgentBooksTheTable()
    {
        await using var studio = await StudioProcess.StartAsync(_data.Path);
        using var world = new SampleWorld(_data.Path);
        await using var person = await Person.AtAsync(studio.Origin);
        var page = person.Page;
        var date = Days.FromNow(12);

        await page.GotoAsync("/agents");
        await page.GetByRole(AriaRole.Button, new() { Name = "New agent" }).ClickAsync();
        await DescribeAsync(page);
        await DragInAsync(page, "manual", 60, 330);
        await DragInAsync(page, "task", 330, 120);
        await FillTaskAsync(page);
        await DragInAsync(page, "end", 640, 480);
        await FillEndAsync(page);
        await ConnectAsync(page, "manual", "out", "task");
        await ConnectAsync(page, "task", "out", "end");

        await page.Locator("[data-save=saved]").WaitForAsync();
        await page.Locator(".react-flow__edge").Nth(1).WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await page.GetByRole(AriaRole.Button, new() { Name = "Run", Exact = true }).ClickAsync();
        foreach (var (name, _, value) in Inputs)
            await page.FillAsync($"#input-{name}", name switch { "date" => date, "site" => world.Booking, _ => value });
        await page.ClickAsync(".run-form button[type=submit]");
        var number = await person.ReadResultAsync("confirmationNumber");

        var booking = (await world.BookingsAsync()).ShouldHaveSingleItem();
        booking["number"]!.GetValue<string>().ShouldBe(number);
        booking["restaurant"]!.GetValue<string>().ShouldBe("sichuan-alley");
        booking["date"]!.GetValue<string>().ShouldBe(date);
        booking["time"]!.GetValue<string>().ShouldBe("18:30");
        booking["party"]!.GetValue<int>().ShouldBe(3);
        booking["name"]!.GetValue<string>().ShouldBe("Grace Hopper");
    }

    public void Dispose() => _data.Dispose();

    private static async Task DescribeAsync(IPage page)
    {
        await page.FillAsync("#agent-name", "Dinner");
        var sections = page.Locator(".agent-panel [data-values]");
        foreach (var ((name, type, _), index) in Inputs.Select((input, index) => (input, index)))
            await DefineAsync(sections.First, name, type, index + 1);
        await DefineAsync(sections.Last, "confirmationNumber", "text", 1);
    }

    private static async Task DefineAsync(ILocator section, string name, string type, int number)
    {
        await section.Locator("[data-add]").ClickAsync();
        await section.GetByLabel($"Value {number}: name").FillAsync(name);
        await section.GetByLabel($"Value {number}: type").SelectOptionAsync(type);
    }

    /// <summary>Drags a kind from the palette to a place on the canvas.</summary>
    private static async Task DragInAsync(IPage page, string kind, int x, int y)
    {
        await page.Locator($".palette [data-node-kind={kind}]").DragToAsync(
            page.Locator(".react-flow__pane"), new() { TargetPosition = new() { X = x, Y = y } });
        await page.Locator($".react-flow__node [data-node={kind}]").WaitForAsync();
        await page.Locator($"[data-node-panel={kind}]").WaitForAsync();
    }

    private static async Task FillTaskAsync(IPage page)
    {
        var panel = page.Locator("[data-node-panel=task]");
        await panel.Locator("[data-field=goal] textarea").FillAsync(
            "Book a table for {{input.guests}} at {{input.restaurant}} on {{input.date}} at {{input.time}} under the name {{input.name}}");
        var start = panel.GetByLabel("Screen 1: where to begin");
        if (await start.CountAsync() == 0)
            await panel.GetByRole(AriaRole.Button, new() { Name = "Add a screen" }).ClickAsync();
        await start.FillAsync("{{input.site}}");
        var outputs = panel.Locator("[data-field=outputs]");
        await outputs.Locator("[data-add]").ClickAsync();
        await outputs.GetByLabel("Value 1: name").FillAsync("confirmationNumber");
        await outputs.GetByLabel("Value 1: what it is").FillAsync("the confirmation number of the booking");
        await panel.Locator("[data-field=allow] .chip", new() { HasTextRegex = new("order", System.Text.RegularExpressions.RegexOptions.IgnoreCase) }).ClickAsync();
    }

    private static async Task FillEndAsync(IPage page)
    {
        var outputs = page.Locator("[data-node-panel=end] [data-field=outputs]");
        await outputs.Locator("button.add").ClickAsync();
        await outputs.GetByLabel("Name in Outputs").FillAsync("confirmationNumber");
        await outputs.GetByLabel("Value of confirmationNumber").FillAsync("{{task.confirmationNumber}}");
    }

    /// <summary>Draws an edge from a node's port to another node.</summary>
    private static async Task ConnectAsync(IPage page, string from, string port, string to)
    {
        var source = (await page.Locator($"[data-node={from}] [data-handleid={port}]").BoundingBoxAsync())!;
        var target = (await page.Locator($"[data-node={to}] [data-handleid=in]").BoundingBoxAsync())!;
        await page.Mouse.MoveAsync(source.X + source.Width / 2, source.Y + source.Height / 2);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(target.X + target.Width / 2, target.Y + target.Height / 2, new() { Steps = 8 });
        await page.Mouse.UpAsync();
        await page.Locator($".react-flow__edge[aria-label='From {from} to {to}']").WaitForAsync(new() { State = WaitForSelectorState.Attached });
    }
}
