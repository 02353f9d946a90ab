using AutoGlm.Connectors.Web.Tests.Support;
using AutoGlm.Tasks.Acting;
using AutoGlm.Tasks.Surfaces;
using Shouldly;
using Xunit;

namespace AutoGlm.Connectors.Web.Tests;

[Collection("browser")]
public sealed class ReachTests(BrowserFixture browser)
{
    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("localhost")]
    [InlineData("127.0.0.2")]
    [InlineData("[::1]")]
    public async Task ForbiddenOrigin_OpenFetchImageFrameAndSocket_NeverReachIt(string host)
    {
        var forbidden = $"{host}:{browser.Forbidden.Port}";
        browser.Forbidden.Asked.Clear();
        await using var page = await browser.OpenAsync($$"""
            <img src="http://{{forbidden}}/img"><iframe src="http://{{forbidden}}/frame"></iframe><a href="http://{{forbidden}}/link">Link</a><p id=o></p>
            <script>fetch('http://{{forbidden}}/fetch',{mode:'no-cors'}).then(()=>o.textContent='reached',()=>o.textContent='cut off');new WebSocket('ws://{{forbidden}}/ws')</script>
            """);

        (await page.ShowsAsync("cut off")).ShouldBeTrue();
        await page.DoAsync(GuiVerb.Tap, "link", "Link");
        (await page.DoAsync(GuiVerb.Open, text: $"http://{forbidden}/open")).Problem.ShouldBe(ActionProblem.Refused);
        (await page.ShowsAsync("cut off")).ShouldBeTrue();
        browser.Forbidden.Asked.ShouldBeEmpty();
    }

    [Fact]
    public async Task Policy_RedirectAndNewWindowAndFrame_AreAskedBeforeTheRequest()
    {
        await using var elsewhere = await PageServer.StartAsync();
        var target = elsewhere.Page("<h1>Elsewhere</h1>");
        var redirect = browser.Site.Route(context =>
        {
            context.Response.Redirect(target);
            return Task.CompletedTask;
        });
        var start = browser.Site.Page($"<h1>Start</h1><a href='{redirect}'>Go</a><a href='{target}' target=_blank>Window</a><iframe src='{target}'></iframe>");
        await using var page = await browser.OpenAtAsync(start, request => request with { Reach = new PortPolicy(browser.Site.Port) });

        (await page.DoAsync(GuiVerb.Open, text: redirect)).Problem.ShouldBe(ActionProblem.Refused);
        await page.DoAsync(GuiVerb.Tap, "link", "Go");
        await page.DoAsync(GuiVerb.Tap, "link", "Window");

        (await page.ShowsAsync("Elsewhere")).ShouldBeFalse();
        elsewhere.Asked.ShouldBeEmpty();
    }

    [Fact]
    public async Task Policy_RefusedTap_IsReportedAndThePageStays()
    {
        await using var elsewhere = await PageServer.StartAsync();
        var start = browser.Site.Page($"<h1>Start</h1><a href='{elsewhere.Page("<h1>Elsewhere</h1>")}'>Go</a>");
        await using var page = await browser.OpenAtAsync(start, request => request with { Reach = new PortPolicy(browser.Site.Port) });

        var result = await page.DoAsync(GuiVerb.Tap, "link", "Go");

        result.Problem.ShouldBe(ActionProblem.Refused);
        result.Message.ShouldBe("other port");
        (await page.ShowsAsync("Start")).ShouldBeTrue();
    }

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("blob:http://127.0.0.1/x")]
    public async Task Open_OtherSchemes_AreRefused(string address)
    {
        await using var page = await browser.OpenAtAsync(null);

        (await page.DoAsync(GuiVerb.Open, text: address)).Problem.ShouldBe(ActionProblem.Refused);
    }

    [Fact]
    public async Task Open_ClosedPort_SaysUnreachableWithCure()
    {
        var closed = await PageServer.StartAsync();
        var address = closed.Origin();
        await closed.DisposeAsync();

        var exception = await Should.ThrowAsync<SurfaceException>(() => browser.OpenAtAsync(address));
        exception.Problem.ShouldBe(ActionProblem.Unreachable);
        exception.Message.ShouldContain("start the site");
        await using var page = await browser.OpenAtAsync(null);
        (await page.DoAsync(GuiVerb.Open, text: address)).Problem.ShouldBe(ActionProblem.Unreachable);
    }

    [Fact]
    public async Task Open_ErrorPage_GivesItsStatus()
    {
        await using var page = await browser.OpenAtAsync(browser.Site.Route(PageServer.Html("<h1>Broken</h1>", 503)));

        (await page.LookAsync()).DocumentStatus.ShouldBe(503);
    }

    private sealed class PortPolicy(int port) : IReachPolicy
    {
        public string? Refuse(Uri address) => address.Port == port ? null : "other port";

        public bool AllowsPrivate(string host, int allowed) => allowed == port;
    }
}
