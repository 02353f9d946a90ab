using System.Text.Json.Nodes;
using AutoGlm.EndToEnd.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AutoGlm.EndToEnd.Tests;

/// <summary>The calendar of schedules, with the mouse, with keys alone, and on a narrow screen.</summary>
public sealed class CalendarTests(DesignerDesk desk) : IClassFixture<DesignerDesk>
{
    private IPage Page => desk.Person.Page;

    [Fact]
    public async Task Month_ShowsTimesOfTheSchedulesZone_AndTheAddressHoldsTheDay()
    {
        await PublishAsync("daily-post", "Daily post", "0 7 * * *", "Asia/Shanghai");
        await PublishAsync("pulse", "Pulse", "* * * * *", "UTC");
        await Page.GotoAsync("/schedules");
        await Page.Locator("[data-view=calendar]").ClickAsync();
        await Page.GotoAsync("/schedules?view=calendar&date=2027-03-15");

        var day = Page.Locator("[data-day='2027-03-16']");
        await Expect(day.Locator("[data-entry='daily-post/s']")).ToContainTextAsync("07:00");
        await Expect(day.Locator("[data-entry='pulse/s']")).ToHaveCountAsync(1);
        await day.ClickAsync(new() { Position = new() { X = 5, Y = 5 } });
        await Page.WaitForURLAsync("**/schedules?view=calendar&date=2027-03-16");
        await Expect(Page.Locator("[data-agenda='2027-03-16']")).ToContainTextAsync("Asia/Shanghai");
        await Expect(Page.Locator("[data-agenda]")).ToContainTextAsync("Every minute");
        await Page.ReloadAsync();
        await Expect(Page.Locator("[data-agenda='2027-03-16']")).ToBeVisibleAsync();

        await Page.Locator("[data-later]").ClickAsync();
        await Page.WaitForURLAsync("**date=2027-04-16");
        await Page.Locator("[data-day='2027-04-01'] [data-entry='daily-post/s']").ClickAsync();
        await Page.WaitForURLAsync("**/schedules/daily-post/s");
    }

    [Fact]
    public async Task Days_WithKeysAlone_AreWalkedThroughOverTheMonthsEnd_AndEnterOpensTheDay()
    {
        await PublishAsync("daily-post", "Daily post", "0 7 * * *", "Asia/Shanghai");
        await Page.GotoAsync("/schedules?view=calendar&date=2027-03-30");
        await Page.Locator("html[data-interactive]").WaitForAsync();
        await Page.Locator("[data-day='2027-03-30']").PressAsync("ArrowRight");
        await Expect(Page.Locator("[data-day='2027-03-31']")).ToBeFocusedAsync();
        await Page.Keyboard.PressAsync("ArrowDown");
        await Expect(Page.Locator("[data-day='2027-04-07']")).ToBeFocusedAsync();
        await Page.Keyboard.PressAsync("PageDown");
        await Expect(Page.Locator("[data-day='2027-05-07']")).ToBeFocusedAsync();

        await Page.Keyboard.PressAsync("Enter");
        await Expect(Page.Locator("[data-agenda='2027-05-07'] a").First).ToBeFocusedAsync();
        await Page.Keyboard.PressAsync("Enter");
        await Page.WaitForURLAsync("**/schedules/*/s");
    }

    [Fact]
    public async Task Past_RunOfASchedule_StandsOnItsDay_AndLeadsToTheRun()
    {
        await PublishAsync("often", "Often", "* * * * * *", "UTC");
        await Page.GotoAsync("/schedules/often/s");
        await Page.Locator("[data-tick=Started] a, [data-tick=started] a").First.WaitForAsync();
        (await desk.Studio.SendAsync(HttpMethod.Post, "/api/schedules/often/s/pause", "{}")).Status.ShouldBe(System.Net.HttpStatusCode.OK);
        await Page.GotoAsync("/schedules?view=calendar&span=week&agent=often");

        var today = Page.Locator("[aria-current=date]");
        await Expect(today.Locator(".entry.state-succeeded, .entry.state-running, .entry.state-skipped").First).ToBeVisibleAsync();
        await Expect(today.Locator(".entry.state-paused").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task NarrowScreen_DaysWithTimesStandOneBelowTheOther()
    {
        await PublishAsync("monthly", "Monthly", "0 7 9 * *", "UTC");
        await Page.SetViewportSizeAsync(390, 844);
        await Page.GotoAsync("/schedules?view=calendar&date=2027-03-01&agent=monthly");

        await Expect(Page.Locator("[data-day='2027-03-09']")).ToContainTextAsync("Tuesday, 9 March 2027");
        await Expect(Page.Locator("[data-day='2027-03-10']")).ToBeHiddenAsync();
        await Page.Locator("[data-day='2027-03-09'] .entry").ClickAsync();
        await Page.WaitForURLAsync("**/schedules/monthly/s");
        await Page.SetViewportSizeAsync(1440, 900);
    }

    private async Task PublishAsync(string id, string name, string cron, string zone)
    {
        await desk.PutAsync(id, new JsonObject
        {
            ["schemaVersion"] = 1,
            ["id"] = id,
            ["name"] = name,
            ["nodes"] = new JsonArray(
                new JsonObject { ["id"] = "s", ["kind"] = "schedule", ["settings"] = new JsonObject { ["cron"] = cron, ["timeZone"] = zone } },
                new JsonObject { ["id"] = "end", ["kind"] = "end" }),
            ["edges"] = new JsonArray(new JsonObject { ["from"] = "s", ["to"] = "end" }),
        });
        var (status, problem) = await desk.Studio.SendAsync(HttpMethod.Post, $"/api/agents/{id}/publish", "{}");
        ((int)status).ShouldBeLessThan(300, problem.ToJsonString());
    }
}
