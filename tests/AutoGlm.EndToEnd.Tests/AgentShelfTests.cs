using System.Text.Json.Nodes;
using AutoGlm.EndToEnd.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AutoGlm.EndToEnd.Tests;

/// <summary>Agents are put into folders and given tags, with the mouse and with keys alone, and found again by an address.</summary>
public sealed class AgentShelfTests(DesignerDesk desk) : IClassFixture<DesignerDesk>
{
    private IPage Page => desk.Person.Page;

    [Fact]
    public async Task Card_MenuMovesAndTags_TheAddressFindsIt_AndTheDraftStaysAsItWas()
    {
        await MakeAsync("invoices", "Invoices");
        await MakeAsync("parcels", "Parcels");
        await Page.GotoAsync("/agents");
        await OpenMenuAsync("invoices");
        await Page.Locator("[data-agent=invoices] [data-file]").ClickAsync();
        await Page.GetByLabel("Folder", new() { Exact = true }).FillAsync("Shop/Bills");
        await Page.GetByLabel("New tag").FillAsync("monthly");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Add", Exact = true }).ClickAsync();
        await Page.Locator("[data-save]").ClickAsync();

        await Page.Locator("[data-folder='Shop/Bills']").ClickAsync();
        await Page.WaitForURLAsync("**/agents?folder=Shop%2FBills");
        await Expect(Page.Locator("[data-agent]")).ToHaveCountAsync(1);
        await Page.ReloadAsync();
        await Expect(Page.Locator("[data-agent]")).ToHaveCountAsync(1);
        await Expect(Page.Locator("[data-agent=invoices]")).ToContainTextAsync("#monthly");
        await Page.Locator("[data-tag=monthly]").ClickAsync();
        await Page.WaitForURLAsync("**&tag=monthly");
        (await desk.DocumentAsync("invoices")).ToJsonString().ShouldNotContain("Bills");

        await Page.GotoAsync("/agents");
        await Page.GetByRole(AriaRole.Searchbox).FillAsync("bills invo");
        await Page.WaitForURLAsync("**/agents?q=bills%20invo");
        await Expect(Page.Locator("[data-agent]")).ToHaveCountAsync(1);
        await Page.GotoAsync("/agents?q=no-such-thing");
        await Page.GetByText("No agent matches.").WaitForAsync();
    }

    [Fact]
    public async Task SeveralSelected_WithKeysAlone_AreMovedTogether_AndKeepTheirTags()
    {
        await MakeAsync("first-note", "First note", """{"tags":["own"]}""");
        await MakeAsync("second-note", "Second note");
        await Page.GotoAsync("/agents?q=note&sort=name");
        await Expect(Page.Locator("[data-agent]")).ToHaveCountAsync(2);

        foreach (var name in new[] { "First note", "Second note" })
        {
            await Page.GetByLabel($"Select {name}").FocusAsync();
            await Page.Keyboard.PressAsync("Space");
        }

        await Expect(Page.Locator("[data-selection='2']")).ToBeVisibleAsync();
        await Page.Locator("[data-selection]").GetByRole(AriaRole.Button, new() { Name = "Folder and tags" }).FocusAsync();
        await Page.Keyboard.PressAsync("Enter");
        await Page.GetByLabel("Folder", new() { Exact = true }).FocusAsync();
        await Page.Keyboard.TypeAsync("笔记");
        await Page.GetByLabel("New tag").FocusAsync();
        await Page.Keyboard.TypeAsync("both");
        await Page.Keyboard.PressAsync("Enter");

        await Expect(Page.Locator("[data-folder='笔记'] .count")).ToHaveTextAsync("2");
        await Expect(Page.Locator("[data-selection]")).ToHaveCountAsync(0);
        (await desk.Studio.GetAsync("/api/agents/first-note/filing"))["tags"]!.AsArray().Select(tag => $"{tag}").ShouldBe(["both", "own"]);
        (await desk.Studio.GetAsync("/api/agents/second-note/filing"))["tags"]!.AsArray().Select(tag => $"{tag}").ShouldBe(["both"]);
    }

    [Fact]
    public async Task Folder_Renamed_TakesWhatIsInItAlong_AndTheAddressFollows()
    {
        await MakeAsync("bread", "Bread", """{"folder":"Bakery/Old"}""");
        await Page.GotoAsync("/agents?folder=Bakery");
        await Page.Locator("[data-rename]").ClickAsync();
        await Page.Locator("#folder-name").FillAsync("Kitchen");
        await Page.Keyboard.PressAsync("Enter");

        await Page.WaitForURLAsync("**/agents?folder=Kitchen");
        await Expect(Page.Locator("[data-folder='Kitchen/Old']")).ToBeVisibleAsync();
        await Expect(Page.Locator("[data-agent=bread]")).ToBeVisibleAsync();
        await Expect(Page.Locator("[data-folder^='Bakery']")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Menu_WalksWithArrows_AndClosesWithEscapeBackToItsButton()
    {
        await MakeAsync("walked", "Walked");
        await Page.GotoAsync("/agents?q=walked");
        var button = Page.Locator("[data-agent=walked] summary");
        await button.FocusAsync();
        await Page.Keyboard.PressAsync("Enter");
        await Page.Keyboard.PressAsync("ArrowDown");
        await Expect(Page.Locator("[data-agent=walked] [data-file]")).ToBeFocusedAsync();
        await Page.Keyboard.PressAsync("ArrowUp");
        await Expect(Page.Locator("[data-agent=walked] .items > :last-child")).ToBeFocusedAsync();

        await Page.Keyboard.PressAsync("Escape");

        await Expect(button).ToBeFocusedAsync();
        await Expect(Page.Locator("[data-agent=walked] details")).Not.ToHaveAttributeAsync("open", "");
    }

    private async Task OpenMenuAsync(string id) => await Page.Locator($"[data-agent={id}] summary").ClickAsync();

    private async Task MakeAsync(string id, string name, string? filing = null)
    {
        await desk.PutAsync(id, new JsonObject { ["schemaVersion"] = 1, ["id"] = id, ["name"] = name, ["nodes"] = new JsonArray(new JsonObject { ["id"] = "start", ["kind"] = "manual" }) });
        if (filing is not null)
            (await desk.Studio.SendAsync(HttpMethod.Put, $"/api/agents/{id}/filing", filing)).Status.ShouldBe(System.Net.HttpStatusCode.OK);
    }
}
