using AutoGlm.EndToEnd.Tests.Support;
using Microsoft.Playwright;

namespace AutoGlm.EndToEnd.Tests;

/// <summary>The person's own browser: allowed, driven in a tab they lend, stopped on the page and in the extension.</summary>
public sealed class OwnBrowserTests : IDisposable
{
    private readonly TempFolder _data = new();
    private readonly TillSite _site = new();

    [Fact]
    public async Task Extension_PairedAndStartedOnAPage_WorksInThatTabAndIsStopped()
    {
        await using var studio = await StudioProcess.StartAsync(_data.Path);
        await using var own = await OwnBrowser.StartAsync();
        var devices = await own.OpenAsync(new Uri(studio.Origin, "/devices").ToString());
        var code = await PairAsync(devices);
        var panel = await own.OpenAsync($"chrome-extension://{OwnBrowser.ExtensionId}/panel.html");
        await panel.GetByLabel("Code").FillAsync(code);
        await panel.GetByRole(AriaRole.Button, new() { Name = "Connect" }).ClickAsync();
        var other = await own.OpenAsync(_site.Origin.ToString());
        var till = await own.OpenAsync(_site.Origin.ToString());

        // Not before the person lets agents into their browser.
        await panel.GetByText("Agents may not use your own browser").WaitForAsync();
        await devices.GetByLabel("Address of the debugging port").FillAsync(own.Address);
        await devices.GetByRole(AriaRole.Button, new() { Name = "Allow and connect" }).ClickAsync();
        await devices.Locator("[data-own=ready]").WaitForAsync();
        await till.BringToFrontAsync();
        await till.ReloadAsync();
        await panel.GetByText("Works in this tab").WaitForAsync();

        await panel.GetByLabel("What should be done").FillAsync("Enter \"3\" into \"Pieces\"");
        await panel.GetByRole(AriaRole.Button, new() { Name = "Start", Exact = true }).ClickAsync();
        await panel.Locator("[data-outcome=succeeded]").WaitForAsync();
        (await panel.Locator("#steps li").CountAsync()).ShouldBeGreaterThan(0);
        (await till.InputValueAsync("#pieces")).ShouldBe("3");
        (await other.InputValueAsync("#pieces")).ShouldBe("1");
        (await till.EvaluateAsync<bool>(HasSign)).ShouldBeFalse();

        await AgainAsync(panel, "Press \"Pay now\"");
        await panel.GetByText("Needs you").WaitForAsync();
        (await till.EvaluateAsync<bool>(HasSign)).ShouldBeTrue();
        (await other.EvaluateAsync<bool>(HasSign)).ShouldBeFalse();
        (await panel.GetByRole(AriaRole.Link, new() { Name = "Answer in the Studio" }).GetAttributeAsync("href"))!.ShouldStartWith(new Uri(studio.Origin, "/runs/").ToString());
        await panel.GetByRole(AriaRole.Button, new() { Name = "Stop" }).ClickAsync();
        await panel.Locator("[data-outcome=cancelled]").WaitForAsync();

        await AgainAsync(panel, "Press \"Pay now\"");
        await panel.GetByText("Needs you").WaitForAsync();
        var place = await till.EvaluateAsync<double[]>(ButtonPlace);
        await till.Mouse.ClickAsync((float)place[0], (float)place[1]);
        await panel.Locator("[data-outcome=cancelled]").WaitForAsync();
        var put = await studio.GetAsync("/api/audit?deed=run.cancelled");
        put.ToJsonString().ShouldContain("\"via\":\"screen\"");
        put.ToJsonString().ShouldContain("\"via\":\"extension\"");
        _site.Posted.ShouldBeEmpty();
        (till.IsClosed, other.IsClosed).ShouldBe((false, false));

        await devices.BringToFrontAsync();
        await devices.ReloadAsync();
        await devices.Locator("[data-pairing] button").ClickAsync();
        await devices.Locator("[data-pairing]").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await panel.ReloadAsync();
        await panel.GetByText("no longer knows this extension").WaitForAsync();
    }

    [Fact]
    public async Task CommandLine_AttachedToABrowser_WorksInAWindowOfItsOwn()
    {
        await using var own = await OwnBrowser.StartAsync();
        var theirs = await own.OpenAsync(_site.Origin.ToString());
        var before = own.Context.Pages.Count;

        var run = await Cli.RunAsync(
            _data.Path, "task", "--json", "--profile", "attached", "--browser", own.Address, "--start", _site.Origin.ToString(), "--goal", "Press \"Pay now\"", "--allow", "pay,order");

        run.Exit.ShouldBe(0, run.Out + run.Error);
        _site.Posted.ShouldHaveSingleItem().ShouldBe("pieces=1");
        (await theirs.TitleAsync()).ShouldBe("Till");
        own.Context.Pages.Count.ShouldBe(before);
    }

    [Fact]
    public async Task CommandLine_NoBrowserAtThePort_SaysHowToStartOne()
    {
        var run = await Cli.RunAsync(
            _data.Path, "task", "--json", "--profile", "attached", "--browser", "http://127.0.0.1:9", "--start", _site.Origin.ToString(), "--goal", "Press \"Pay now\"", "--allow", "all");

        run.Exit.ShouldBe(1, run.Out + run.Error);
        run.Out.ShouldContain("--remote-debugging-port=9");
        _site.Posted.ShouldBeEmpty();
    }

    public void Dispose()
    {
        _site.Dispose();
        _data.Dispose();
    }

    private const string HasSign = "[...document.documentElement.children].some(e=>e.localName==='div'&&e.matches(':popover-open'))";

    /// <summary>Only the button of the sign takes the mouse.</summary>
    private const string ButtonPlace = """
        (()=>{for(let y=innerHeight-1;y>innerHeight-80;y-=4)for(let x=innerWidth-1;x>0;x-=4){const e=document.elementFromPoint(x,y);if(e?.parentNode===document.documentElement&&e.matches(':popover-open'))return [x-6,y-4]}return [0,0]})()
        """;

    private static async Task<string> PairAsync(IPage devices)
    {
        await devices.GetByRole(AriaRole.Button, new() { Name = "Connect the browser extension" }).ClickAsync();
        return await devices.Locator("[data-code] [data-copy]").InnerTextAsync();
    }

    private static async Task AgainAsync(IPage panel, string goal)
    {
        await panel.GetByRole(AriaRole.Button, new() { Name = "New task" }).ClickAsync();
        await panel.GetByLabel("What should be done").FillAsync(goal);
        await panel.GetByText("Works in this tab").WaitForAsync();
        await panel.GetByRole(AriaRole.Button, new() { Name = "Start", Exact = true }).ClickAsync();
    }
}
