using AutoGlm.Connectors.Web.Tests.Support;
using AutoGlm.Tasks.Acting;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Surfaces;
using Shouldly;
using Xunit;

namespace AutoGlm.Connectors.Web.Tests;

[Collection("browser")]
public sealed class ReachingTests(BrowserFixture browser)
{
    [Fact]
    public async Task Frames_NestedWithShadowAndOtherOrigin_AreTypedAndTappedInto()
    {
        var inner = browser.Site.Page("<div id=h></div><p id=o></p><script>const r=h.attachShadow({mode:'open'});r.innerHTML='<div style=\"height:900px\"></div><input aria-label=Deep><button>Send</button>';r.querySelector('button').onclick=()=>o.textContent='got '+r.querySelector('input').value</script>", "localhost");
        var middle = browser.Site.Page($"<h2>Middle</h2><iframe src='{inner}' width=400 height=200></iframe>");
        await using var page = await browser.OpenAsync($"<div style='height:1000px'></div><iframe src='{middle}' width=500 height=400></iframe>");

        (await page.DoAsync(GuiVerb.Type, "textbox", "Deep", "down there")).Performed.ShouldBeTrue();
        (await page.DoAsync(GuiVerb.Tap, "button", "Send")).Performed.ShouldBeTrue();

        (await page.ShowsAsync("got down there")).ShouldBeTrue(Driver.Print((await page.LookAsync()).Root));
    }

    [Fact]
    public async Task Scroll_InnerInfiniteVirtualAndWheelLists_BringsFurtherItems()
    {
        await using var page = await browser.OpenAsync("""
            <style>.l{height:120px;width:200px;overflow:auto;display:inline-block;vertical-align:top}.w{overflow:hidden}</style>
            <div class=l id=inf aria-label=Endless role=list></div><div class=l id=vir aria-label=Virtual role=list><div style="height:20000px;position:relative" id=v></div></div><div class="l w" id=whl aria-label=Wheel role=list tabindex=0></div><div style="height:2000px"></div>
            <script>let n=0;const more=()=>{for(let i=0;i<10;i++)inf.insertAdjacentHTML('beforeend',`<div role=listitem style="height:20px">Inf ${n++}</div>`)};more();inf.onscroll=()=>{if(inf.scrollTop+130>inf.scrollHeight)setTimeout(more,60)};
            const draw=()=>{const f=Math.floor(vir.scrollTop/20);v.innerHTML='';for(let i=f;i<f+8;i++)v.insertAdjacentHTML('beforeend',`<div role=listitem style="position:absolute;top:${i*20}px;height:20px">Vir ${i}</div>`)};draw();vir.onscroll=draw;
            let at=0;const turn=()=>{whl.innerHTML='';for(let i=at;i<at+5;i++)whl.insertAdjacentHTML('beforeend',`<div role=listitem style="height:20px">Whl ${i}</div>`)};turn();whl.addEventListener('wheel',e=>{e.preventDefault();at+=Math.round(e.deltaY/20);turn()},{passive:false})</script>
            """);
        UiNode Named(Observation seen, string name) => seen.Root.SelfAndDescendants().First(node => node.Name == name);

        for (var i = 0; i < 2; i++)
            (await page.DoAsync(GuiVerb.Scroll, Named(await page.LookAsync(), "Endless"), "down")).Message.ShouldBeNull();
        (await page.DoAsync(GuiVerb.Scroll, Named(await page.LookAsync(), "Virtual"), "down")).Message.ShouldBeNull();
        (await page.DoAsync(GuiVerb.Scroll, Named(await page.LookAsync(), "Wheel"), "down")).Message.ShouldBeNull();
        var seen = await page.LookAsync();

        foreach (var item in new[] { "Inf 15", "Vir 9", "Whl 8" })
            Driver.Shows(seen, item).ShouldBeTrue(item + "\n" + Driver.Print(seen.Root));
        seen.CanScrollUp.ShouldBeFalse();
    }

    [Fact]
    public async Task Tap_DeepInsideNestedScrollers_ComesIntoViewFirst()
    {
        await using var page = await browser.OpenAsync("""
            <div style="height:1500px"></div><div style="height:200px;overflow:auto"><div style="height:900px"></div><div style="width:200px;overflow:auto"><div style="width:1500px;text-align:right"><button onclick="o.textContent='reached'">Far</button></div></div></div><p id=o></p>
            """);

        (await page.DoAsync(GuiVerb.Tap, "button", "Far")).Performed.ShouldBeTrue();

        (await page.ShowsAsync("reached")).ShouldBeTrue();
    }

    [Theory]
    [InlineData("<style>.m>ul{display:none}.m:hover>ul{display:block}</style>")]
    [InlineData("<style>.m>ul{display:none}.m.on>ul{display:block}</style><script>document.querySelectorAll('.m').forEach(m=>{m.onmouseenter=()=>m.t=setTimeout(()=>m.classList.add('on'),250);m.onmouseleave=()=>{clearTimeout(m.t);m.classList.remove('on')}})</script>")]
    public async Task Hover_NestedMenus_StayOpenUntilTheirItemIsTapped(string opening)
    {
        await using var page = await browser.OpenAsync("<div class=m style='width:120px'>File<ul><li class=m>Export<ul><li><button onclick=\"o.textContent='exported'\">As PDF</button></li></ul></li></ul></div><p id=o></p>" + opening);
        UiNode Holding(Observation seen, string text) => seen.Root.SelfAndDescendants().Last(node => node.Name == text);

        await page.DoAsync(GuiVerb.Hover, Holding(await page.LookAsync(), "File"));
        await page.DoAsync(GuiVerb.Hover, Holding(await page.LookAsync(), "Export"));
        (await page.DoAsync(GuiVerb.Tap, "button", "As PDF")).Performed.ShouldBeTrue();

        (await page.ShowsAsync("exported")).ShouldBeTrue();
    }

    [Fact]
    public async Task Hover_TooltipWithDelay_IsThereAtTheNextLook()
    {
        await using var page = await browser.OpenAsync("<button id=b>Info</button><script>b.onmouseover=()=>setTimeout(()=>b.insertAdjacentHTML('afterend','<div role=tooltip>Opens at nine</div>'),400)</script>");

        await page.DoAsync(GuiVerb.Hover, "button", "Info");

        (await page.ShowsAsync("Opens at nine")).ShouldBeTrue();
    }

    [Fact]
    public async Task Download_WithoutAndWithFolder_IsToldAndKept()
    {
        var file = browser.Site.Route(context =>
        {
            context.Response.Headers.ContentDisposition = "attachment; filename=\"report.csv\"";
            context.Response.ContentType = "text/csv";
            return context.Response.Body.WriteAsync("a,b"u8.ToArray()).AsTask();
        });
        var start = browser.Site.Page($"<a href='{file}'>Get</a>");
        await using (var page = await browser.OpenAtAsync(start))
        {
            await page.DoAsync(GuiVerb.Tap, "link", "Get");
            (await DownloadsAsync(page)).ShouldBe(["report.csv"]);
        }

        var folder = Directory.CreateTempSubdirectory("autoglm-downloads");
        try
        {
            await using var provider = new WebSurfaceProvider(new WebSurfaceOptions { DownloadFolder = folder.FullName });
            await using var page = new Driver(await provider.OpenAsync(new SurfaceRequest { Kind = "web", Start = start }, CancellationToken.None));
            await page.DoAsync(GuiVerb.Tap, "link", "Get");
            var kept = (await DownloadsAsync(page)).ShouldHaveSingleItem();
            Path.GetDirectoryName(kept).ShouldBe(folder.FullName);
            (await File.ReadAllTextAsync(kept)).ShouldBe("a,b");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<IReadOnlyList<string>> DownloadsAsync(Driver page)
    {
        for (var attempt = 0; attempt < 20; attempt++)
        {
            if ((await page.LookAsync()).Downloads is { Count: > 0 } found)
                return found;
            await page.DoAsync(GuiVerb.Wait, text: "0.1");
        }

        return [];
    }
}
