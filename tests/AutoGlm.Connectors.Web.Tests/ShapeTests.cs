using AutoGlm.Connectors.Web.Tests.Support;
using AutoGlm.Tasks.Acting;
using AutoGlm.Tasks.Observing;
using Shouldly;
using Xunit;

namespace AutoGlm.Connectors.Web.Tests;

[Collection("browser")]
public sealed class ShapeTests(BrowserFixture browser)
{
    [Theory]
    [InlineData("<svg width=100 height=100><circle cx=50 cy=50 r=20 fill=purple /></svg>", "circle purple")]
    [InlineData("<svg width=100 height=100><ellipse cx=50 cy=50 rx=40 ry=20 fill=green /></svg>", "ellipse green")]
    [InlineData("<svg width=100 height=100><rect width=30 height=30 fill=blue /></svg>", "square blue")]
    [InlineData("<svg width=100 height=100><rect width=60 height=30 fill=orange /></svg>", "rectangle orange")]
    [InlineData("<svg width=100 height=100><polygon points='50,5 95,90 5,90' fill=red /></svg>", "triangle red")]
    [InlineData("<svg width=100 height=100><path d='M10 80 L50 10 L90 80 Z' fill=yellow /></svg>", "triangle yellow")]
    [InlineData("<svg width=100 height=100><path d='M50 10a40 40 0 1 0 .01 0z' fill=cyan /></svg>", "circle cyan")]
    [InlineData("<svg width=100 height=100><line x1=5 y1=5 x2=90 y2=60 stroke=red stroke-width=3 /></svg>", "line red")]
    [InlineData("<svg width=100 height=100><polygon points='50,0 61,35 98,35 68,57 79,91 50,70 21,91 32,57 2,35 39,35' fill=gold /></svg>", "star yellow")]
    [InlineData("<svg width=100 height=100><text x=20 y=50 font-size=40 fill=green>7</text></svg>", "digit green")]
    [InlineData("<svg width=100 height=100><text x=20 y=50 font-size=40 fill=blue>K</text></svg>", "letter blue")]
    [InlineData("<svg width=100 height=100><defs><circle id=c r=20 /></defs><g><svg><use href='#c' x=50 y=50 fill=red /></svg></g></svg>", "circle red")]
    [InlineData("<svg width=30 height=30><rect width=30 height=30 fill=red /></svg>", "square red")]
    [InlineData("<div style='width:40px;height:40px;border-radius:50%;background:red'></div>", "circle red")]
    [InlineData("<div style='width:80px;height:40px;background:#00f'></div>", "rectangle blue")]
    [InlineData("<div style='width:0;height:0;border-left:30px solid transparent;border-right:30px solid transparent;border-bottom:50px solid green'></div>", "triangle green")]
    [InlineData("<div style='width:60px;height:60px;background:orange;clip-path:polygon(50% 0,100% 100%,0 100%)'></div>", "triangle orange")]
    [InlineData("<div style='width:50px;height:50px;border:2px solid purple'></div>", "square purple")]
    [InlineData("<span class=box style='display:inline-block;width:50px;height:50px;background:teal' onclick='1'></span>", "square cyan")]
    public async Task Observe_OneShape_IsDescribedByKindAndColour(string body, string expected)
    {
        await using var page = await browser.OpenAsync(body);

        var seen = await page.LookAsync();

        seen.Root.SelfAndDescendants().Where(node => node.Role == "graphics-symbol").Select(node => node.Description).ShouldBe([expected], Driver.Print(seen.Root));
    }

    [Fact]
    public async Task Observe_Canvas_FindsAreasOfOneColourThatCanBeTapped()
    {
        await using var page = await browser.OpenAsync("""
            <canvas id=c width=400 height=300></canvas><p id=o></p><script>const x=c.getContext('2d');x.fillStyle='#fff';x.fillRect(0,0,400,300);
            x.fillStyle='red';x.beginPath();x.arc(60,60,40,0,7);x.fill();x.fillStyle='blue';x.fillRect(150,20,80,80);x.fillStyle='green';x.fillRect(260,30,120,50);
            x.fillStyle='orange';x.beginPath();x.moveTo(80,150);x.lineTo(140,260);x.lineTo(20,260);x.fill();x.strokeStyle='purple';x.lineWidth=4;x.beginPath();x.arc(250,200,50,0,7);x.stroke();
            c.addEventListener('click',e=>o.textContent=`at ${Math.round(e.offsetX)},${Math.round(e.offsetY)}`)</script>
            """);

        var seen = await page.LookAsync();
        var areas = seen.Root.SelfAndDescendants().Where(node => node.Role == "graphics-symbol").ToList();
        areas.Select(node => node.Description).Order().AsEnumerable().ShouldBe(["circle purple", "circle red", "rectangle green", "square blue", "triangle orange"], Driver.Print(seen.Root));
        areas.First(node => node.Colour == "blue").Box!.Value.Width.ShouldBeInRange(78, 82);

        (await page.DoAsync(GuiVerb.Tap, areas.First(node => node.Colour == "blue"))).Performed.ShouldBeTrue();
        (await page.ShowsAsync("at 191,61")).ShouldBeTrue(Driver.Print((await page.LookAsync()).Root));

        var again = (await page.LookAsync()).Root.SelfAndDescendants().First(node => node.Colour == "blue" && node.Role == "graphics-symbol");
        again.Ref.ShouldBe(areas.First(node => node.Colour == "blue").Ref);
    }

    [Fact]
    public async Task Observe_CanvasWithoutContext_IsLeftUntouched()
    {
        await using var page = await browser.OpenAsync("<canvas id=c width=200 height=200></canvas><button onclick=\"o.textContent=c.getContext('bitmaprenderer')?'still free':'taken'\">Ask</button><p id=o></p>");

        await page.LookAsync();
        await page.DoAsync(GuiVerb.Tap, "button", "Ask");

        (await page.ShowsAsync("still free")).ShouldBeTrue();
    }

    [Fact]
    public async Task Observe_ColoursOfControlsAndText_AreNamedWhereTheyStandOut()
    {
        await using var page = await browser.OpenAsync("""
            <button style="background:#c00;color:#fff">Stop</button><button style="background:green">Go</button><p style="color:blue">Blue words</p><p>Plain words</p>
            <div><span style="background:orange;padding:4px">Late</span></div>
            """);

        var seen = await page.LookAsync();
        string? ColourOf(string name) => seen.Root.SelfAndDescendants().First(node => node.Name == name).Colour;

        (ColourOf("Stop"), ColourOf("Go"), ColourOf("Blue words"), ColourOf("Plain words"), ColourOf("Late")).ShouldBe(("red", "green", "blue", null, "orange"));
    }

    [Fact]
    public async Task Observe_BoardThatListensAsAWhole_OffersItsFields()
    {
        await using var page = await browser.OpenAsync("""
            <style>#g{width:132px;display:flex;flex-wrap:wrap}#g div{width:40px;height:40px;border:1px solid #888;margin:1px}</style><div id=g></div><p id=o></p>
            <script>for(let i=0;i<9;i++)g.append(Object.assign(document.createElement('div'),{id:'f'+i}));g.addEventListener('click',e=>o.textContent='hit '+e.target.id)</script>
            """);
        var seen = await page.LookAsync();
        var fields = seen.Root.SelfAndDescendants().Where(node => node.Is(UiStates.Clickable)).ToList();
        fields.Select(node => node.Key).ShouldBe(Enumerable.Range(0, 9).Select(i => $"f{i}"), Driver.Print(seen.Root));

        await page.DoAsync(GuiVerb.Tap, fields[4]);

        (await page.ShowsAsync("hit f4")).ShouldBeTrue();
    }
}
