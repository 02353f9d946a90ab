using AutoGlm.Connectors.Web.Tests.Support;
using AutoGlm.Tasks.Acting;
using Shouldly;
using Xunit;

namespace AutoGlm.Connectors.Web.Tests;

[Collection("browser")]
public sealed class DiallingTests(BrowserFixture browser)
{
    private const string AriaSlider = """
        <div id=k role=slider tabindex=0 aria-label=Level aria-valuemin=0 aria-valuemax=200 aria-valuenow=40 style="position:relative;width:300px;height:20px;background:#ccc"></div>
        <script>k.onkeydown=e=>{const d={ArrowRight:5,ArrowUp:5,ArrowLeft:-5,ArrowDown:-5}[e.key];let v=+k.getAttribute('aria-valuenow');v=e.key==='Home'?0:e.key==='End'?200:d?Math.min(200,Math.max(0,v+d)):v;k.setAttribute('aria-valuenow',v)}</script>
        """;

    [Theory]
    [InlineData(GuiVerb.Type, "125")]
    [InlineData(GuiVerb.Select, "5")]
    [InlineData(GuiVerb.Type, "200")]
    [InlineData(GuiVerb.Type, "0")]
    public async Task Turn_AriaSliderByKeys_StandsExactlyThere(GuiVerb verb, string value)
    {
        await using var page = await browser.OpenAsync(AriaSlider);

        (await page.DoAsync(verb, "slider", "Level", value)).Performed.ShouldBeTrue();

        (await page.FindAsync("slider", "Level")).Value.ShouldBe(value);
    }

    [Fact]
    public async Task Turn_ValueBetweenSteps_SaysWhereItStands()
    {
        await using var page = await browser.OpenAsync(AriaSlider);

        var result = await page.DoAsync(GuiVerb.Type, "slider", "Level", "42");

        result.Problem.ShouldBe(ActionProblem.NotPossible);
        result.Message!.ShouldContain("does not take 42");
    }

    [Theory]
    [InlineData("73")]
    [InlineData("12")]
    public async Task Turn_SliderThatOnlyTheMouseMoves_IsDraggedThere(string value)
    {
        await using var page = await browser.OpenAsync("""
            <div id=t style="position:relative;width:400px;height:12px;margin:40px;background:#ccc"><div id=k role=slider aria-label=Share aria-valuemin=0 aria-valuemax=100 aria-valuenow=30 style="position:absolute;left:30%;top:-6px;width:24px;height:24px;margin-left:-12px;background:#c33"></div></div>
            <script>k.onmousedown=e=>{e.preventDefault();document.onmousemove=f=>{const b=t.getBoundingClientRect(),v=Math.round(Math.min(1,Math.max(0,(f.clientX-b.left)/b.width))*100);k.style.left=v+'%';k.setAttribute('aria-valuenow',v)};document.onmouseup=()=>document.onmousemove=null}</script>
            """);

        (await page.DoAsync(GuiVerb.Type, "slider", "Share", value)).Performed.ShouldBeTrue();

        (await page.FindAsync("slider", "Share")).Value.ShouldBe(value);
    }

    [Fact]
    public async Task Turn_HandleWithoutAnyRole_FollowsTheNumberThatThePageShows()
    {
        await using var page = await browser.OpenAsync("""
            <p>12 items in 3 groups</p><p>Amount: <span id=n>20</span></p><p id=clock>100</p>
            <div class=slider style="position:relative;width:300px;height:10px;background:#ccc;margin:30px"><span class="slider-handle" tabindex=0 id=k style="position:absolute;left:20%;top:-5px;width:20px;height:20px;background:#369"></span></div>
            <script>k.onkeydown=e=>{const d={ArrowRight:1,ArrowLeft:-1}[e.key]||0;n.textContent=+n.textContent+d;k.style.left=n.textContent+'%'}</script>
            """);
        var knob = (await page.LookAsync()).Root.SelfAndDescendants().First(node => node.Role == "slider");
        knob.Description.ShouldBe("at 20 %");

        (await page.DoAsync(GuiVerb.Type, knob, "64")).Performed.ShouldBeTrue();

        (await page.ShowsAsync("Amount: 64")).ShouldBeTrue(Driver.Print((await page.LookAsync()).Root));
    }

    [Fact]
    public async Task Turn_SpinButtonAndWords_AreBroughtThere()
    {
        await using var page = await browser.OpenAsync("""
            <div id=s role=spinbutton tabindex=0 aria-label=Guests aria-valuenow=2 aria-valuemin=0 aria-valuemax=99 style="width:60px;height:20px">2</div>
            <div id=w role=slider tabindex=0 aria-label=Size aria-valuenow=0 aria-valuemin=0 aria-valuemax=2 aria-valuetext=Small style="width:200px;height:20px;background:#ccc"></div>
            <script>const move=(e,el,up,down)=>el.setAttribute('aria-valuenow',Math.max(0,+el.getAttribute('aria-valuenow')+(up.includes(e.key)?1:down.includes(e.key)?-1:0)));
            s.onkeydown=e=>{move(e,s,['ArrowUp'],['ArrowDown']);s.textContent=s.getAttribute('aria-valuenow')};
            w.onkeydown=e=>{move(e,w,['ArrowRight'],['ArrowLeft']);w.setAttribute('aria-valuetext',['Small','Medium','Large'][Math.min(2,w.getAttribute('aria-valuenow'))])}</script>
            """);

        (await page.DoAsync(GuiVerb.Type, "spinbutton", "Guests", "7")).Performed.ShouldBeTrue();
        (await page.DoAsync(GuiVerb.Select, "slider", "Size", "large")).Performed.ShouldBeTrue();

        (await page.FindAsync("spinbutton", "Guests")).Value.ShouldBe("7");
        (await page.FindAsync("slider", "Size")).Value.ShouldBe("Large");
    }
}
