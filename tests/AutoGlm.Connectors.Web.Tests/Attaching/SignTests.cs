using AutoGlm.Connectors.Web.Tests.Support;
using AutoGlm.Tasks.Acting;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Profiles;
using AutoGlm.Tasks.Surfaces;
using Shouldly;
using Xunit;

namespace AutoGlm.Connectors.Web.Tests.Attaching;

/// <summary>The border and the stop button on the person's own page.</summary>
public sealed class SignTests(PersonBrowser person) : IClassFixture<PersonBrowser>, IAsyncLifetime
{
    private const string HasSign = "[...document.documentElement.children].some(e=>e.localName==='div'&&e.matches(':popover-open'))";

    private PageServer Site { get; set; } = null!;

    private WebSurfaceProvider Provider { get; set; } = null!;

    public async Task InitializeAsync()
    {
        Site = await PageServer.StartAsync();
        Provider = new WebSurfaceProvider(own: person);
    }

    public async Task DisposeAsync()
    {
        await Provider.DisposeAsync();
        await Site.DisposeAsync();
    }

    [Fact]
    public async Task WhileDriven_TheBorderIsThere_AndGoneAfterwards()
    {
        var theirs = await person.OpenTabAsync(Site.Page($"<h1>One</h1><a href='{Site.Page("<h1>Two</h1>")}'>Next</a>"));
        await using (var page = await OpenAsync(theirs))
        {
            (await BorderAsync(page)).ShouldBe((217, 72, 15));
            (await person.EvaluateAsync(theirs, HasSign)).GetBoolean().ShouldBeTrue();
            await page.DoAsync(GuiVerb.Tap, "link", "Next");
            (await page.ShowsAsync("Two")).ShouldBeTrue();
            (await BorderAsync(page)).ShouldBe((217, 72, 15));
        }

        (await person.EvaluateAsync(theirs, HasSign)).GetBoolean().ShouldBeFalse();
        (await person.EvaluateAsync(theirs, "document.querySelector('h1').textContent")).GetString().ShouldBe("Two");
    }

    [Fact]
    public async Task Observation_LeavesTheSignOut_AndWhatIsUnderItIsFree()
    {
        var theirs = await person.OpenTabAsync(Site.Page(Everywhere));
        await using var page = await OpenAsync(theirs);

        var seen = await page.LookAsync();

        seen.Root.SelfAndDescendants().ShouldNotContain(node => node.Name.Contains("AutoGlm", StringComparison.Ordinal) || node.Name == "Stop");
        Driver.Find(seen, "button", "Big").Is(UiStates.Covered).ShouldBeFalse();
    }

    [Fact]
    public async Task StopButton_PressedByThePerson_IsHeard()
    {
        var theirs = await person.OpenTabAsync(Site.Page(Everywhere));
        await using var page = await OpenAsync(theirs);
        var shared = page.Surface.ShouldBeAssignableTo<ISharedSurface>()!;
        var stopped = new TaskCompletionSource();
        await using var hearing = shared.Stopped.Register(stopped.SetResult);
        var (x, y) = await ButtonAsync(page);

        await person.ClickAsync(theirs, x, y);

        await stopped.Task;
        (await person.EvaluateAsync(theirs, "o.textContent")).GetString().ShouldBe("");
    }

    [Fact]
    public async Task StopButton_WhereTheTaskTaps_GivesWay()
    {
        var theirs = await person.OpenTabAsync(Site.Page(Everywhere));
        await using var page = await OpenAsync(theirs);
        var (x, y) = await ButtonAsync(page);

        var tapped = await page.Surface.PerformAsync(new GuiAction { Verb = GuiVerb.Tap, Point = new Point(x, y) }, CancellationToken.None);

        tapped.Performed.ShouldBeTrue();
        (await person.EvaluateAsync(theirs, "o.textContent")).GetString().ShouldBe("tapped");
        ((ISharedSurface)page.Surface).Stopped.IsCancellationRequested.ShouldBeFalse();
        // It is back for the person.
        var stopped = new TaskCompletionSource();
        await using var hearing = ((ISharedSurface)page.Surface).Stopped.Register(stopped.SetResult);
        await person.ClickAsync(theirs, x, y);
        await stopped.Task;
    }

    [Fact]
    public async Task Page_ThatTakesTheSignAway_GetsItBackAndCantPressIt()
    {
        var theirs = await person.OpenTabAsync(Site.Page("<h1>Jealous</h1>"));
        await using var page = await OpenAsync(theirs);

        var back = await person.EvaluateAsync(theirs, $$"""
            (async()=>{
              const all=()=>[...document.documentElement.children].filter(e=>e.localName==='div');
              const sign=all()[0];
              sign.click();
              for(const kind of ['pointerdown','mousedown','mouseup','click']) sign.dispatchEvent(new MouseEvent(kind,{bubbles:true,composed:true,clientX:innerWidth/2,clientY:innerHeight-24}));
              sign.style.setProperty('display','none','important');
              await 0; await new Promise(done=>setTimeout(done));
              const shown=getComputedStyle(sign).display;
              sign.remove();
              await 0; await new Promise(done=>setTimeout(done));
              return [sign.shadowRoot===null, shown, all().length, typeof autoglmTell, typeof __autoglm].join();
            })()
            """);

        back.GetString().ShouldBe("true,block,1,undefined,undefined");
        ((ISharedSurface)page.Surface).Stopped.IsCancellationRequested.ShouldBeFalse();
    }

    [Fact]
    public async Task PersonInCharge_IsSaidByTheBorder()
    {
        var theirs = await person.OpenTabAsync(Site.Page("<h1>Mine</h1>"));
        await using var page = await OpenAsync(theirs);

        ((IHandSurface)page.Surface).LeaveTo(person: true);

        (await BorderAsync(page)).ShouldBe((47, 111, 208));
    }

    [Fact]
    public async Task Picture_HasTheSizeOfTheWindow()
    {
        var theirs = await person.OpenTabAsync(Site.Page("<h1>Size</h1>"));
        await using var page = await OpenAsync(theirs);
        var size = (await person.EvaluateAsync(theirs, "innerWidth+'x'+innerHeight")).GetString();

        var picture = await page.Surface.CaptureAsync(CancellationToken.None);

        $"{picture.Viewport.Width}x{picture.Viewport.Height}".ShouldBe(size);
    }

    /// <summary>One button as large as the page, so under the sign, too.</summary>
    private const string Everywhere = "<button style='position:fixed;inset:0;width:100%;height:100%' onclick=\"o.textContent='tapped'\">Big</button><p id=o></p>";

    private async Task<Driver> OpenAsync(string tab) =>
        new(await Provider.OpenAsync(new SurfaceRequest { Kind = "web", Profile = ProfileNames.Attached, Device = tab }, CancellationToken.None));

    /// <summary>The middle of the stop button, found in the picture by its colour, as a person finds it.</summary>
    private async Task<(double X, double Y)> ButtonAsync(Driver page)
    {
        var picture = await page.Surface.CaptureAsync(CancellationToken.None);
        var around = new Box(picture.Viewport.Width / 2, picture.Viewport.Height - 60, picture.Viewport.Width / 2 - 10, 50);
        var pixels = await PictureOf.ReadAsync(person, picture, around);
        var orange = pixels.Where(pixel => IsNear(pixel.Colour, (217, 72, 15))).ToArray();
        orange.ShouldNotBeEmpty();
        return (orange.Average(pixel => pixel.X), orange.Average(pixel => pixel.Y));
    }

    private async Task<(int, int, int)> BorderAsync(Driver page)
    {
        var picture = await page.Surface.CaptureAsync(CancellationToken.None);
        var edge = (await PictureOf.ReadAsync(person, picture, new Box(1, 100, 1, 1))).Single().Colour;
        foreach (var known in ((int, int, int)[])[(217, 72, 15), (47, 111, 208)])
        {
            if (IsNear(edge, known))
                return known;
        }

        return edge;
    }

    private static bool IsNear((int Red, int Green, int Blue) one, (int Red, int Green, int Blue) other) =>
        Math.Abs(one.Red - other.Red) + Math.Abs(one.Green - other.Green) + Math.Abs(one.Blue - other.Blue) < 60;
}
