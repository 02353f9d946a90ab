using AutoGlm.Connectors.Web.Tests.Support;
using AutoGlm.Tasks.Acting;
using AutoGlm.Tasks.Observing;
using Shouldly;
using Xunit;

namespace AutoGlm.Connectors.Web.Tests;

[Collection("browser")]
public sealed class ListeningTests(BrowserFixture browser)
{
    [Theory]
    [InlineData("x.addEventListener('click',()=>{})", true)]
    [InlineData("x.onclick=()=>{}", true)]
    [InlineData("x.addEventListener('pointerdown',()=>{})", true)]
    [InlineData("setTimeout(()=>x.addEventListener('click',()=>{}),30)", true)]
    [InlineData("x.addEventListener('mouseover',()=>{})", false)]
    [InlineData("document.addEventListener('click',()=>{})", false)]
    [InlineData("document.body.addEventListener('click',()=>{})", false)]
    [InlineData("window.onclick=()=>{}", false)]
    public async Task Observe_ElementWithoutAnySign_TakesTapsWhenItListensForThem(string script, bool expected)
    {
        await using var page = await browser.OpenAsync($"<div id=x style='width:90px'>Thing</div><p>Other</p><script>{script}</script>");
        if (script.Contains("setTimeout", StringComparison.Ordinal))
            await page.DoAsync(GuiVerb.Wait, text: "0.2");

        var seen = await page.LookAsync();

        seen.Root.SelfAndDescendants().First(node => node.Name == "Thing").Is(UiStates.Clickable).ShouldBe(expected, Driver.Print(seen.Root));
        seen.Root.SelfAndDescendants().First(node => node.Name == "Other").Is(UiStates.Clickable).ShouldBeFalse();
    }

    [Fact]
    public async Task Observe_ListenersInShadowFrameAndNewElements_AreFoundToo()
    {
        var inner = browser.Site.Page("<div id=i>Framed</div><script>i.addEventListener('click',()=>{})</script>");
        await using var page = await browser.OpenAsync($$"""
            <div id=h></div><iframe src="{{inner}}" width=300 height=100></iframe><button id=more>More</button>
            <script>const r=h.attachShadow({mode:'open'});r.innerHTML='<div>Shaded</div>';r.firstChild.addEventListener('click',()=>{});
            more.onclick=()=>{const d=document.createElement('div');d.addEventListener('click',()=>{});d.textContent='Later';document.body.append(d)}</script>
            """);

        await page.DoAsync(GuiVerb.Tap, "button", "More");
        var seen = await page.LookAsync();

        foreach (var name in new[] { "Shaded", "Framed", "Later" })
            seen.Root.SelfAndDescendants().First(node => node.Name == name).Is(UiStates.Clickable).ShouldBeTrue(Driver.Print(seen.Root));
    }

    [Fact]
    public async Task Observe_ListenerOnTheWholeOfAPage_DoesNotMakeItAControl()
    {
        await using var page = await browser.OpenAsync("<div id=x style='height:700px'><h1>Title</h1><p>Words</p><button>One</button></div><script>x.addEventListener('click',()=>{});x.addEventListener('touchstart',()=>{})</script>");

        (await page.LookAsync()).Root.SelfAndDescendants().Where(node => node.Is(UiStates.Clickable)).Select(node => node.Name).ShouldBe(["One"]);
    }

    [Fact]
    public async Task Page_ThatLooksForMeddling_SeesNativeFunctionsAndNoMarks()
    {
        await using var page = await browser.OpenAsync("""
            <div id=x>Thing</div><p id=o></p><script>let heard=0;const all=EventTarget.prototype.dispatchEvent;x.addEventListener('click',()=>heard++);
            const before=document.body.innerHTML.length;onclick=()=>0;
            setTimeout(()=>o.textContent=[/native code/.test(addEventListener.toString()),addEventListener.length,addEventListener.name,x.attributes.length,heard,typeof __autoglm].join(' '),300)</script>
            """);
        await page.LookAsync();
        await page.DoAsync(GuiVerb.Wait, text: "0.5");

        (await page.ShowsAsync("true 2 addEventListener 1 0 undefined")).ShouldBeTrue(Driver.Print((await page.LookAsync()).Root));
    }
}
