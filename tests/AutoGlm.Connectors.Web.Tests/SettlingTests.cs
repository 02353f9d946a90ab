using System.Diagnostics;
using AutoGlm.Connectors.Web.Tests.Support;
using AutoGlm.Tasks.Acting;
using Microsoft.AspNetCore.Http;
using Shouldly;
using Xunit;

namespace AutoGlm.Connectors.Web.Tests;

[Collection("browser")]
public sealed class SettlingTests(BrowserFixture browser)
{
    [Theory]
    [InlineData("<div class=spinner style='width:20px;height:20px'></div>")]
    [InlineData("<div aria-busy=true>…</div>")]
    [InlineData("<p>Loading…</p>")]
    [InlineData("<p>加载中</p>")]
    public async Task Settle_BusySignThenResult_WaitsForTheResult(string sign)
    {
        await using var page = await browser.OpenAsync($"<button onclick=\"o.innerHTML=`{sign}`;setTimeout(()=>o.innerHTML='<p>Arrived</p>',900)\">Go</button><div id=o></div>");

        await page.DoAsync(GuiVerb.Tap, "button", "Go");

        (await page.ShowsAsync("Arrived")).ShouldBeTrue();
    }

    [Fact]
    public async Task Settle_SlowFetchAndSlowNavigation_AreWaitedFor()
    {
        var data = browser.Site.Route(async context =>
        {
            await Task.Delay(700, context.RequestAborted);
            await context.Response.WriteAsync("late data");
        });
        var next = browser.Site.Route(async context =>
        {
            await Task.Delay(700, context.RequestAborted);
            await PageServer.Html("<h1>Next page</h1>")(context);
        });
        await using var page = await browser.OpenAsync($"<button onclick=\"fetch('{data}').then(r=>r.text()).then(t=>o.textContent=t)\">Load</button><a href='{next}'>Next</a><p id=o></p>");

        await page.DoAsync(GuiVerb.Tap, "button", "Load");
        (await page.ShowsAsync("late data")).ShouldBeTrue();
        await page.DoAsync(GuiVerb.Tap, "link", "Next");
        (await page.ShowsAsync("Next page")).ShouldBeTrue();
    }

    [Fact]
    public async Task Settle_ClockAndEndlessAnimation_DoNotHoldItUp()
    {
        await using var page = await browser.OpenAsync("""
            <p id=c>0</p><script>setInterval(()=>c.style.opacity=.5+Math.random()/2,15);setInterval(()=>c.className='x'+Math.random(),20)</script>
            <style>@keyframes s{to{rotate:360deg}}i{display:inline-block;animation:s 1s linear infinite}</style><i>*</i><button>B</button>
            """);
        var button = await page.FindAsync("button", "B");
        await page.DoAsync(GuiVerb.Tap, button);

        var watch = Stopwatch.StartNew();
        await page.DoAsync(GuiVerb.Tap, button);

        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(1.5));
    }

    [Fact]
    public async Task Settle_LongPoll_IsGivenUpOnceAndIgnoredThen()
    {
        var poll = browser.Site.Route(context => Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default));
        await using var page = await browser.OpenAsync($"<button onclick=\"fetch('{poll}?'+Math.random())\">Poll</button>");
        var button = await page.FindAsync("button", "Poll");
        await page.DoAsync(GuiVerb.Tap, button);

        var watch = Stopwatch.StartNew();
        await page.DoAsync(GuiVerb.Tap, button);

        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(1.5));
    }

    [Theory]
    [InlineData("setTimeout(()=>o.textContent='came late',350)")]
    [InlineData("setTimeout(()=>setTimeout(()=>o.textContent='came late',200),200)")]
    [InlineData("Promise.resolve().then(()=>setTimeout(()=>o.textContent='came late',300))")]
    [InlineData("requestAnimationFrame(()=>setTimeout(()=>o.textContent='came late',80))")]
    public async Task Settle_ShortTimerSetOffByTheAction_IsWaitedFor(string script)
    {
        await using var page = await browser.OpenAsync($"<button onclick=\"{script}\">Go</button><p id=o></p>");

        await page.DoAsync(GuiVerb.Tap, "button", "Go");

        (await page.ShowsAsync("came late")).ShouldBeTrue();
    }

    [Theory]
    [InlineData("opacity:0")]
    [InlineData("visibility:hidden")]
    public async Task Settle_FadingInFromNothing_IsWaitedFor(string from)
    {
        await using var page = await browser.OpenAsync($"<style>@keyframes in{{from{{{from}}}99%{{{from}}}}}p{{animation:in .7s}}</style><button onclick=\"o.innerHTML='<p>Faded in</p>'\">Go</button><div id=o></div>");

        await page.DoAsync(GuiVerb.Tap, "button", "Go");

        (await page.ShowsAsync("Faded in")).ShouldBeTrue();
    }

    [Fact]
    public async Task Settle_SuggestionsFetchedAfterAPauseInTyping_AreThere()
    {
        var data = browser.Site.Route(async context =>
        {
            await Task.Delay(150, context.RequestAborted);
            await context.Response.WriteAsync("Lisbon");
        });
        await using var page = await browser.OpenAsync($"<input aria-label=City id=f><ul id=l></ul><script>let t;f.oninput=()=>{{clearTimeout(t);t=setTimeout(()=>fetch('{data}').then(r=>r.text()).then(x=>l.innerHTML='<li>'+x+'</li>'),300)}}</script>");

        await page.DoAsync(GuiVerb.Type, "textbox", "City", "Lis");

        (await page.ShowsAsync("Lisbon")).ShouldBeTrue();
    }

    [Fact]
    public async Task Settle_TimersThatBringNothing_AreWaitedForOnce()
    {
        await using var page = await browser.OpenAsync("<button onclick=\"setTimeout(()=>0,550)\">Ripple</button>");
        var button = await page.FindAsync("button", "Ripple");
        await page.DoAsync(GuiVerb.Tap, button);

        var shortest = TimeSpan.MaxValue;
        for (var i = 0; i < 5; i++)
        {
            var watch = Stopwatch.StartNew();
            await page.DoAsync(GuiVerb.Tap, button);
            shortest = watch.Elapsed < shortest ? watch.Elapsed : shortest;
        }

        shortest.ShouldBeLessThan(TimeSpan.FromMilliseconds(500));
    }

    [Fact]
    public async Task Settle_LinkFormAndScriptNavigation_EndOnTheNewPage()
    {
        var next = browser.Site.Route(async context =>
        {
            await Task.Delay(120, context.RequestAborted);
            await PageServer.Html("<h1>Arrived</h1>")(context);
        });
        await using var page = await browser.OpenAsync($"<a href='{next}'>Link</a><form action='{next}'><button>Send</button></form><button onclick=\"location.href='{next}'\">Script</button><button onclick=\"setTimeout(()=>location.assign('{next}'),100)\">Soon</button>");

        foreach (var name in new[] { "Link", "Send", "Script", "Soon" })
        {
            await page.DoAsync(GuiVerb.Tap, name == "Link" ? "link" : "button", name);
            (await page.ShowsAsync("Arrived")).ShouldBeTrue(name);
            await page.DoAsync(GuiVerb.Back);
        }
    }
}
