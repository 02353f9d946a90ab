using AutoGlm.EndToEnd.Tests.Support;
using Microsoft.Playwright;

namespace AutoGlm.EndToEnd.Tests;

/// <summary>From a fresh start to a run that succeeded, following only what the screen says, in at most twenty interactions.</summary>
public sealed class FirstAgentTests : IDisposable
{
    private const int Most = 20;

    private readonly TempFolder _data = new();

    [Fact]
    public async Task FreshStart_TemplateTaken_RunsToItsResult()
    {
        await using var studio = await StudioProcess.StartAsync(_data.Path);
        await using var person = await Person.AtAsync(studio.Origin);
        var (page, hand) = (person.Page, new Interactions(person.Page));

        await page.GotoAsync("/");
        await page.GetByText("Make an agent: describe it, use a template, or draw it.").WaitForAsync();
        await hand.FollowAsync("Templates");
        await hand.PressAsync("Use this: Request leave");
        await page.GetByText("Press Run, give what it asks for, and start it.").WaitForAsync();
        await hand.PressAsync("Run");
        await hand.PressInDialogAsync("Start");
        await hand.FillAsync("Name", "Ada Lovelace");
        await hand.FillAsync("First day", "2030-05-17");
        await hand.FillAsync("Number of days", "3");
        await hand.PressAsync("Send");
        await hand.PressAsync("Yes, go on");

        await page.Locator(".run-panel[data-status=succeeded]").WaitForAsync();
        (await person.ReadResultAsync("decision")).ShouldBe("granted: 3 days from 2030-05-17 for Ada Lovelace");
        await page.GetByText("Your first agent has run").WaitForAsync();
        hand.Count.ShouldBeLessThanOrEqualTo(Most);
    }

    [Fact]
    public async Task FreshStart_DescribedAndDrawn_RunsToItsResult()
    {
        await using var studio = await StudioProcess.StartAsync(_data.Path);
        await using var person = await Person.AtAsync(studio.Origin);
        var (page, hand) = (person.Page, new Interactions(person.Page));

        await page.GotoAsync("/");
        await hand.FillAsync("Describe it", "Ask for a name and a date, then ask Anna to approve");
        await hand.KeyAsync("Enter");
        await page.Locator("[data-draft] .react-flow__node").Nth(3).WaitForAsync();
        await page.GetByText("Waits for a yes of Anna in the inbox.").WaitForAsync();
        (await studio.GetAsync("/api/agents")).AsArray().Count.ShouldBe(6, "nothing is saved before somebody says so");
        await hand.PressAsync("Open in the designer");
        await hand.PressAsync("Run");
        await hand.PressInDialogAsync("Start");
        await hand.FillAsync("A name", "Ada Lovelace");
        await hand.FillAsync("A date", "2030-05-17");
        await hand.PressAsync("Send");
        await hand.PressAsync("Yes, go on");

        await page.Locator(".run-panel[data-status=succeeded]").WaitForAsync();
        hand.Count.ShouldBeLessThanOrEqualTo(Most);
    }

    [Fact]
    public async Task EmptyCanvas_DescribedInChinese_IsDrawnAndTakenBackByOneUndo()
    {
        await using var studio = await StudioProcess.StartAsync(_data.Path);
        await using var person = await Person.AtAsync(studio.Origin);
        var (page, hand) = (person.Page, new Interactions(person.Page));

        await page.GotoAsync("/");
        await hand.PressAsync("New agent");
        await page.GetByText("Draw the path").WaitForAsync();
        await hand.FillAsync("Describe it", "每个工作日早上八点半打开 https://news.example.com，带回前五条新闻标题，然后让经理审批");
        await hand.PressAsync("Draw it");
        await page.Locator(".react-flow__node [data-node=approve]").WaitForAsync();
        await page.Locator("section[aria-label='How it was understood']").GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();

        await page.GetByText("Draw the path").WaitForAsync();
        (await page.Locator(".react-flow__node").CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Describe_NoWords_SaysSoAndDrawsNothing()
    {
        await using var studio = await StudioProcess.StartAsync(_data.Path);
        await using var person = await Person.AtAsync(studio.Origin);
        var (page, hand) = (person.Page, new Interactions(person.Page));

        await page.GotoAsync("/");
        await hand.FillAsync("Describe it", "12 ?!");
        await hand.PressAsync("Draw it");

        await page.GetByText("There are no words yet.").WaitForAsync();
        (await page.Locator("[data-draft]").CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Guide_Closed_StaysAway()
    {
        await using var studio = await StudioProcess.StartAsync(_data.Path);
        await using var person = await Person.AtAsync(studio.Origin);
        var (page, hand) = (person.Page, new Interactions(person.Page));

        await page.GotoAsync("/");
        await hand.PressAsync("Close this guide");
        await page.Locator("[data-guide]").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await page.GotoAsync("/templates");
        await page.GotoAsync("/agents");
        await page.Locator("[data-agent]").First.WaitForAsync();

        (await page.Locator("[data-guide]").CountAsync()).ShouldBe(0);
        // Another browser on the same data folder isn't asked either.
        await using var other = await Person.AtAsync(studio.Origin);
        await other.Page.GotoAsync("/agents");
        await other.Page.Locator("[data-agent]").First.WaitForAsync();
        (await other.Page.Locator("[data-guide]").CountAsync()).ShouldBe(0);
    }

    public void Dispose() => _data.Dispose();
}
