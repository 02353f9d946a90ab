using AutoGlm.Connectors.Web.Tests.Support;
using AutoGlm.Tasks.Acting;
using AutoGlm.Tasks.Observing;
using Shouldly;
using Xunit;

namespace AutoGlm.Connectors.Web.Tests;

[Collection("browser")]
public sealed class DraggingTests(BrowserFixture browser)
{
    /// <summary>Elements of the class <c>d</c> follow the pressed mouse once it has moved three pixels, as the usual libraries do it.</summary>
    private const string MouseDragging = """
        <script>document.addEventListener('mousedown',e=>{const t=e.target.closest('.d');if(!t)return;e.preventDefault();const s=[e.clientX-t.offsetLeft,e.clientY-t.offsetTop];let on=false,moves=0;
        const move=f=>{moves++;if(!on&&Math.hypot(f.clientX-s[0]-t.offsetLeft,f.clientY-s[1]-t.offsetTop)<3)return;on=true;t.style.left=f.clientX-s[0]+'px';t.style.top=f.clientY-s[1]+'px'};
        const up=f=>{document.removeEventListener('mousemove',move);document.removeEventListener('mouseup',up);t.dispatchEvent(new CustomEvent('dropped',{bubbles:true,detail:{x:f.clientX,y:f.clientY,moves}}))};
        document.addEventListener('mousemove',move);document.addEventListener('mouseup',up)})</script>
        """;

    [Fact]
    public async Task Drag_MouseFollowingBoxToPoint_LandsExactlyThereAfterManyMoves()
    {
        await using var page = await browser.OpenAsync("""
            <style>.d{position:absolute;left:40px;top:100px;width:50px;height:50px;background:#36c}</style><div class=d tabindex=0 aria-label=Tile></div><p id=o></p>
            <script>document.addEventListener('dropped',e=>o.textContent=`at ${e.target.offsetLeft},${e.target.offsetTop} ${e.detail.moves>8?'smoothly':'in jumps'}`)</script>
            """ + MouseDragging);
        var tile = (await page.LookAsync()).Root.SelfAndDescendants().First(node => node.Name == "Tile");

        (await page.DoAsync(GuiVerb.Drag, tile, with: action => action with { ToPoint = new Point(325, 245) })).Performed.ShouldBeTrue();

        (await page.ShowsAsync("at 300,220 smoothly")).ShouldBeTrue(Driver.Print((await page.LookAsync()).Root));
    }

    [Fact]
    public async Task Drag_PointToPoint_ResizesByTheCorner()
    {
        await using var page = await browser.OpenAsync("""
            <div id=b style="position:absolute;left:100px;top:100px;width:200px;height:100px;border:1px solid"></div><p id=o></p>
            <script>b.onpointerdown=e=>{if(e.offsetX<190||e.offsetY<90)return;b.setPointerCapture(e.pointerId);b.onpointermove=f=>{b.style.width=f.clientX-100+'px';b.style.height=f.clientY-100+'px'};
            b.onpointerup=()=>{b.onpointermove=null;o.textContent=`now ${b.style.width} ${b.style.height}`}}</script>
            """);

        await page.DoAsync(GuiVerb.Drag, with: action => action with { Point = new Point(298, 198), ToPoint = new Point(420, 310) });

        (await page.ShowsAsync("now 320px 210px")).ShouldBeTrue();
    }

    [Theory]
    [InlineData("One", "Three", "Two,Three,One,Four")]
    [InlineData("Four", "Two", "One,Four,Two,Three")]
    public async Task Drag_WithinNativeSortableList_PutsTheItemAtThePlaceOfTheOther(string item, string place, string expected)
    {
        await using var page = await browser.OpenAsync("""
            <style>li{height:40px;margin:4px;width:200px;background:#ddd;list-style:none}</style><ul id=l><li draggable=true>One<li draggable=true>Two<li draggable=true>Three<li draggable=true>Four</ul><p id=o></p>
            <script>let held;l.ondragstart=e=>{held=e.target;e.dataTransfer.effectAllowed='move'};
            l.ondragover=e=>{e.preventDefault();const t=e.target.closest('li');if(!t||t===held)return;const b=t.getBoundingClientRect();l.insertBefore(held,e.clientY>b.top+b.height/2?t.nextSibling:t)};
            l.ondragend=()=>o.textContent='order '+[...l.children].map(c=>c.textContent.trim())</script>
            """);
        var seen = await page.LookAsync();
        UiNode Named(string name) => seen.Root.SelfAndDescendants().First(node => node.Name == name && node.Role == "listitem");

        (await page.DoAsync(GuiVerb.Drag, Named(item), with: action => action with { ToRef = Named(place).Ref })).Performed.ShouldBeTrue();

        (await page.ShowsAsync("order " + expected)).ShouldBeTrue(Driver.Print((await page.LookAsync()).Root));
    }

    [Fact]
    public async Task Drag_TargetOutOfSight_IsScrolledToWithTheThingInHand()
    {
        await using var page = await browser.OpenAsync("""
            <div id=a draggable=true tabindex=0 aria-label=Card style="width:80px;height:40px;background:#aaf">Card</div><div style="height:2500px"></div>
            <div id=t role=region aria-label=Bin style="width:120px;height:80px;background:#faa"></div><p id=o></p>
            <script>a.ondragstart=e=>e.dataTransfer.setData('text/plain','card');t.ondragover=e=>e.preventDefault();t.ondrop=e=>{e.preventDefault();o.textContent='took '+e.dataTransfer.getData('text/plain')}</script>
            """);
        var seen = await page.LookAsync();
        var bin = seen.Root.SelfAndDescendants().First(node => node.Name == "Bin");
        var card = seen.Root.SelfAndDescendants().First(node => node.Name == "Card");

        (await page.DoAsync(GuiVerb.Drag, card, with: action => action with { ToRef = bin.Ref })).Performed.ShouldBeTrue();

        (await page.ShowsAsync("took card")).ShouldBeTrue();
    }

    [Fact]
    public async Task Drag_NowhereOrToGoneElement_IsRefusedWithoutPressing()
    {
        await using var page = await browser.OpenAsync("<button onmousedown=\"o.textContent='pressed'\">B</button><p id=o></p>");
        var button = await page.FindAsync("button", "B");

        (await page.DoAsync(GuiVerb.Drag, button)).Problem.ShouldBe(ActionProblem.NotPossible);
        (await page.DoAsync(GuiVerb.Drag, button, with: action => action with { ToRef = "e9999" })).Problem.ShouldBe(ActionProblem.StaleReference);

        (await page.ShowsAsync("pressed")).ShouldBeFalse();
    }
}
