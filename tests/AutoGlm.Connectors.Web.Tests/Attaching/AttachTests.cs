using AutoGlm.Connectors.Web.Attaching;
using AutoGlm.Connectors.Web.Tests.Support;
using AutoGlm.Tasks.Acting;
using AutoGlm.Tasks.Profiles;
using AutoGlm.Tasks.Surfaces;
using Microsoft.AspNetCore.Http;
using Shouldly;
using Xunit;

namespace AutoGlm.Connectors.Web.Tests.Attaching;

public sealed class AttachTests(PersonBrowser person) : IClassFixture<PersonBrowser>, IAsyncLifetime
{
    private PageServer _site = null!;
    private PageServer _inside = null!;
    private WebSurfaceProvider Provider { get; set; } = null!;

    public async Task InitializeAsync()
    {
        _site = await PageServer.StartAsync();
        _inside = await PageServer.StartAsync(everyLoopback: true);
        Provider = new WebSurfaceProvider(new WebSurfaceOptions { ForbiddenOrigins = [new Uri(_inside.Origin())] }, own: person);
    }

    public async Task DisposeAsync()
    {
        await Provider.DisposeAsync();
        await _site.DisposeAsync();
        await _inside.DisposeAsync();
    }

    [Fact]
    public async Task Open_WithoutATab_WorksInOneOfItsOwnAndClosesIt()
    {
        var theirs = await person.OpenTabAsync(_site.Page("<h1>Theirs</h1>"));
        var before = await person.TabsAsync();
        await using (var page = await OpenAsync(_site.Page("<button onclick=\"o.textContent='pressed'\">Press</button><input aria-label=Name><p id=o></p>")))
        {
            await page.DoAsync(GuiVerb.Type, await page.FindAsync("textbox", "Name"), "Ada 艾达");
            (await page.DoAsync(GuiVerb.Tap, "button", "Press")).Performed.ShouldBeTrue();
            var seen = await page.LookAsync();
            Driver.Shows(seen, "pressed").ShouldBeTrue(Driver.Print(seen.Root));
            Driver.Find(seen, "textbox", "Name").Value.ShouldBe("Ada 艾达");
            seen.OtherWindows.ShouldBeEmpty();
            (await person.TabsAsync()).Count.ShouldBe(before.Count + 1);
        }

        (await person.TabsAsync()).Keys.ShouldBe(before.Keys, ignoreOrder: true);
        (await person.EvaluateAsync(theirs, "document.body.innerText")).GetString().ShouldBe("Theirs");
    }

    [Fact]
    public async Task Open_TheirOwnLogIn_IsThereAndIsNotTakenAway()
    {
        var theirs = await person.OpenTabAsync(_site.Page("<script>document.cookie='who=ada; path=/'</script>"));
        (await person.EvaluateAsync(theirs, "document.cookie")).GetString().ShouldBe("who=ada");
        await using var page = await OpenAsync(_site.Page("<p id=o></p><script>o.textContent='cookie '+document.cookie</script>"));

        (await page.ShowsAsync("cookie who=ada")).ShouldBeTrue();
        var state = await page.Surface.SaveStateAsync(CancellationToken.None);
        state.ShouldNotBeNull();
        state.ShouldNotContain("ada");
        state.ShouldContain(_site.Origin());
    }

    [Fact]
    public async Task Open_ATabOfTheirs_WorksOnThatOneAndLeavesItOpen()
    {
        var address = _site.Page("<h1>Order</h1><button onclick=\"window.open('" + _site.Page("<h1>Receipt</h1>") + "')\">Receipt</button><p id=o></p>");
        var other = await person.OpenTabAsync(_site.Page("<h1>Other</h1>"));
        var theirs = await person.OpenTabAsync(address);
        await person.EvaluateAsync(theirs, "o.textContent='typed by hand'");
        var before = await person.TabsAsync();

        await using (var page = await OpenAsync(null, theirs))
        {
            (await page.LookAsync()).Location.ShouldBe(address);
            (await page.ShowsAsync("typed by hand")).ShouldBeTrue();
            await page.DoAsync(GuiVerb.Tap, "button", "Receipt");
            (await page.ShowsAsync("Receipt")).ShouldBeTrue();
            (await page.LookAsync()).OtherWindows.Count.ShouldBe(1);
            (await page.Surface.SaveStateAsync(CancellationToken.None)).ShouldBeNull();
        }

        var after = await person.TabsAsync();
        after.Keys.ShouldBe(before.Keys, ignoreOrder: true);
        after[theirs].ShouldBe(address);
        (await person.EvaluateAsync(theirs, "document.documentElement.children.length")).GetInt32().ShouldBe(2);
        (await person.EvaluateAsync(other, "document.body.innerText")).GetString().ShouldBe("Other");
    }

    [Fact]
    public async Task WhileDriven_TheirOtherTabs_AreNeitherSeenNorJudgedNorAnswered()
    {
        await using var page = await OpenAsync(_site.Page("<h1>Task</h1>"));
        var held = _inside.Page("<h1>Inside</h1>");

        var theirs = await person.OpenTabAsync(held);
        (await person.EvaluateAsync(theirs, "document.body.innerText")).GetString().ShouldBe("Inside");
        // A native dialog of theirs waits for them.
        await person.EvaluateAsync(theirs, "setTimeout(()=>{document.title=confirm('Sure?')?'yes':'no'});0");
        var seen = await page.LookAsync();

        seen.Dialogs.ShouldBeEmpty();
        seen.OtherWindows.ShouldBeEmpty();
        (await page.ShowsAsync("Task")).ShouldBeTrue();
    }

    [Fact]
    public async Task Reach_DocumentsFramesPopUpsAndParts_AreJudgedAsElsewhere()
    {
        var forbidden = _inside.Origin();
        await using var page = await OpenAsync(_site.Page($$"""
            <img src="{{forbidden}}/img"><iframe src="{{forbidden}}/frame"></iframe><a href="{{forbidden}}/link">Link</a><a href="{{forbidden}}/window" target=_blank>Window</a>
            <a href="{{_site.Route(context => { context.Response.Redirect(forbidden + "/redirected"); return Task.CompletedTask; })}}">Redirect</a><p id=o></p>
            <script>fetch('{{forbidden}}/fetch',{mode:'no-cors'}).then(()=>o.textContent='reached',()=>o.textContent='cut off')</script>
            """));

        (await page.ShowsAsync("cut off")).ShouldBeTrue();
        (await page.DoAsync(GuiVerb.Tap, "link", "Link")).Problem.ShouldBe(ActionProblem.Refused);
        await page.DoAsync(GuiVerb.Tap, "link", "Redirect");
        await page.DoAsync(GuiVerb.Tap, "link", "Window");
        (await page.DoAsync(GuiVerb.Open, text: forbidden + "/open")).Problem.ShouldBe(ActionProblem.Refused);
        _inside.Asked.ShouldBeEmpty();
    }

    [Fact]
    public async Task ATabOfTheirs_WhereNoTaskMayGo_IsNotLookedAt()
    {
        var theirs = await person.OpenTabAsync(_inside.Page("<h1>Inside</h1>"));

        var error = await Should.ThrowAsync<SurfaceException>(async () => await Provider.OpenAsync(Request(null, theirs), CancellationToken.None));

        error.Problem.ShouldBe(ActionProblem.Refused);
        (await person.TabsAsync()).ContainsKey(theirs).ShouldBeTrue();
        (await person.EvaluateAsync(theirs, "document.documentElement.children.length")).GetInt32().ShouldBe(2);
    }

    [Fact]
    public async Task ATabOfTheirs_ThatShowsTheStart_IsNotLoadedAgain()
    {
        var (address, other) = (_site.Page("<p id=o>As loaded</p>"), _site.Page("<h1>Elsewhere</h1>"));
        var theirs = await person.OpenTabAsync(address);
        await person.EvaluateAsync(theirs, "o.textContent='typed by hand';location.hash='part'");

        await using (var page = await OpenAsync(address, theirs))
            (await page.ShowsAsync("typed by hand")).ShouldBeTrue();
        await using (var page = await OpenAsync(other, theirs))
            (await page.ShowsAsync("Elsewhere")).ShouldBeTrue();
    }

    [Fact]
    public async Task HasTab_AsksForThatOne()
    {
        var theirs = await person.OpenTabAsync(_site.Page("<h1>Theirs</h1>"));
        var version = await OwnBrowserProbe.AskAsync(person.Address!, CancellationToken.None);

        (await OwnBrowserProbe.HasTabAsync(version, theirs, CancellationToken.None)).ShouldBeTrue();
        (await OwnBrowserProbe.HasTabAsync(version, "0123456789ABCDEF0123456789ABCDEF", CancellationToken.None)).ShouldBeFalse();
    }

    [Fact]
    public async Task Reach_RequestsOfAWorker_AreJudgedToo()
    {
        var worker = _site.Route(context =>
        {
            context.Response.ContentType = "text/javascript";
            return context.Response.WriteAsync($"fetch('{_inside.Origin()}/worker',{{mode:'no-cors'}}).then(()=>postMessage('reached'),()=>postMessage('cut off'))");
        });
        await using var page = await OpenAsync(_site.Page($"<p id=o>wait</p><script>new Worker('{worker}').onmessage=e=>o.textContent=e.data</script>"));

        for (var looks = 0; looks < 20 && await page.ShowsAsync("wait"); looks++)
            await page.DoAsync(GuiVerb.Wait);

        (await page.ShowsAsync("cut off")).ShouldBeTrue();
        _inside.Asked.ShouldBeEmpty();
    }

    [Fact]
    public async Task Nobody_AtThePort_IsAnErrorWithItsCure()
    {
        OwnBrowserAddress.TryParse("127.0.0.1:9", out var nowhere, out _).ShouldBeTrue();
        await using var provider = new WebSurfaceProvider(own: new PersonBrowser { Address = nowhere });

        var error = await Should.ThrowAsync<SurfaceException>(async () => await provider.OpenAsync(Request(null, null), CancellationToken.None));

        error.Message.ShouldContain("--remote-debugging-port=9");
    }

    [Fact]
    public async Task NotAllowed_IsAnErrorWithItsCure()
    {
        await using var provider = new WebSurfaceProvider();

        var error = await Should.ThrowAsync<SurfaceException>(async () => await provider.OpenAsync(Request(null, null), CancellationToken.None));

        error.Message.ShouldContain("Devices page");
    }

    [Fact]
    public async Task Tab_ThatIsGone_IsAnErrorAndOpensNoOther()
    {
        var before = await person.TabsAsync();

        var error = await Should.ThrowAsync<SurfaceException>(async () => await Provider.OpenAsync(Request(null, "0123456789ABCDEF0123456789ABCDEF"), CancellationToken.None));

        error.Message.ShouldContain("not open any more");
        (await person.TabsAsync()).Count.ShouldBe(before.Count);
    }

    [Theory]
    [InlineData("http://192.168.1.4:9222")]
    [InlineData("http://example.com:9222")]
    [InlineData("https://127.0.0.1:9222")]
    [InlineData("http://127.0.0.1:9222/json")]
    [InlineData("http://user@127.0.0.1:9222")]
    [InlineData("")]
    public void Address_OfAnotherMachineOrKind_IsRefused(string text)
    {
        OwnBrowserAddress.TryParse(text, out _, out var problem).ShouldBeFalse();
        problem.ShouldContain(OwnBrowserAddress.Usual);
    }

    [Theory]
    [InlineData("127.0.0.1:9333", "http://127.0.0.1:9333")]
    [InlineData("http://localhost:9222/", "http://localhost:9222")]
    [InlineData("http://[::1]:9222", "http://[::1]:9222")]
    public void Address_OfThisMachine_IsTaken(string text, string address)
    {
        OwnBrowserAddress.TryParse(text, out var parsed, out _).ShouldBeTrue();
        parsed.ToString().ShouldBe(address);
    }

    private static SurfaceRequest Request(string? start, string? tab) => new() { Kind = "web", Start = start, Profile = ProfileNames.Attached, Device = tab };

    private async Task<Driver> OpenAsync(string? start, string? tab = null) => new(await Provider.OpenAsync(Request(start, tab), CancellationToken.None));
}
