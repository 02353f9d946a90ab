using System.Diagnostics;
using AutoGlm.Connectors.Web.Tests.Support;
using AutoGlm.Tasks.Acting;
using AutoGlm.Tasks.Surfaces;
using Shouldly;
using Xunit;

namespace AutoGlm.Connectors.Web.Tests;

[Collection("browser")]
public sealed class LivingTests(BrowserFixture browser)
{
    [Fact]
    public async Task SaveState_OpenedAgain_HasCookiesStorageAndPlace()
    {
        var address = browser.Site.Page("""
            <p id=o></p><button onclick="document.cookie='c=1';localStorage.l=2;sessionStorage.s=3;location.hash='here'">Log in</button>
            <script>o.textContent=`cookie ${document.cookie} local ${localStorage.l} session ${sessionStorage.s}`</script>
            """);
        string? state;
        await using (var first = await browser.OpenAtAsync(address))
        {
            await first.DoAsync(GuiVerb.Tap, "button", "Log in");
            state = await first.Surface.SaveStateAsync(CancellationToken.None);
        }

        await using var second = await browser.OpenAtAsync(null, request => request with { State = state });
        var seen = await second.LookAsync();
        Driver.Shows(seen, "cookie c=1 local 2 session 3").ShouldBeTrue(Driver.Print(seen.Root));
        seen.Location.ShouldBe(address + "#here");
        await using var clean = await browser.OpenAtAsync(address);
        (await clean.ShowsAsync("local undefined")).ShouldBeTrue();
    }

    [Fact]
    public async Task Language_IsWhatThePageHears()
    {
        await using var page = await browser.OpenAtAsync(browser.Site.Page("<p id=o></p><script>o.textContent='speaks '+navigator.language</script>"), request => request with { Language = "zh-CN" });

        (await page.ShowsAsync("speaks zh-CN")).ShouldBeTrue();
    }

    [Fact]
    public async Task Capture_BesideOtherCalls_GivesAJpeg()
    {
        await using var page = await browser.OpenAsync("<button>B</button>");

        var captures = Enumerable.Range(0, 4).Select(_ => page.Surface.CaptureAsync(CancellationToken.None).AsTask()).ToArray();
        (await page.DoAsync(GuiVerb.Tap, "button", "B")).Performed.ShouldBeTrue();

        foreach (var picture in await Task.WhenAll(captures))
        {
            picture.Bytes.Span[..2].ToArray().ShouldBe([0xFF, 0xD8]);
            (picture.MediaType, picture.Viewport.Width, picture.Viewport.Height).ShouldBe(("image/jpeg", 1280, 800));
        }
    }

    [Fact]
    public async Task Provider_BrowserKilled_SaysSurfaceGoneAndStartsANewOne()
    {
        await using var provider = new WebSurfaceProvider();
        var request = new SurfaceRequest { Kind = "web", Start = browser.Site.Page("<button>B</button>") };
        var before = Browsers();
        await using var lost = await provider.OpenAsync(request, CancellationToken.None);
        foreach (var id in Browsers().Except(before))
            Kill(id);

        var result = await lost.PerformAsync(new GuiAction { Verb = GuiVerb.Tap, Ref = "e1" }, CancellationToken.None);
        result.Problem.ShouldBe(ActionProblem.SurfaceGone);
        (await Should.ThrowAsync<SurfaceException>(async () => await lost.ObserveAsync(CancellationToken.None))).Problem.ShouldBe(ActionProblem.SurfaceGone);

        await using var again = new Driver(await provider.OpenAsync(request, CancellationToken.None));
        (await again.FindAsync("button", "B")).ShouldNotBeNull();
    }

    [Fact]
    public async Task Provider_Disposed_LeavesNoBrowserBehind()
    {
        var before = Browsers();
        await using (var provider = new WebSurfaceProvider())
        {
            await using var surface = await provider.OpenAsync(new SurfaceRequest { Kind = "web" }, CancellationToken.None);
            Browsers().Except(before).ShouldNotBeEmpty();
        }

        Browsers().Except(before).ShouldBeEmpty();
    }

    [Fact]
    public async Task Provider_NoSuchBrowser_SaysHowToCure()
    {
        await using var provider = new WebSurfaceProvider(new WebSurfaceOptions { ExecutablePath = "/no/such/browser" });

        var exception = await Should.ThrowAsync<SurfaceException>(async () => await provider.OpenAsync(new SurfaceRequest { Kind = "web" }, CancellationToken.None));

        exception.Message.ShouldContain("/no/such/browser");
    }

    /// <summary>Main processes of browsers that descend from this process.</summary>
    private static HashSet<int> Browsers()
    {
        var parents = new Dictionary<int, int>();
        var commands = new Dictionary<int, string>();
        foreach (var folder in Directory.GetDirectories("/proc").Where(path => int.TryParse(Path.GetFileName(path), out _)))
        {
            try
            {
                var id = int.Parse(Path.GetFileName(folder), System.Globalization.CultureInfo.InvariantCulture);
                var stat = File.ReadAllText(folder + "/stat");
                parents[id] = int.Parse(stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture);
                commands[id] = File.ReadAllText(folder + "/cmdline");
            }
            catch (IOException)
            {
                // Ended while it was looked at.
            }
        }

        bool IsMine(int id)
        {
            for (var parent = id; parents.TryGetValue(parent, out parent);)
            {
                if (parent == Environment.ProcessId)
                    return true;
            }

            return false;
        }

        return [.. commands.Where(pair => pair.Value.Contains("--remote-debugging-pipe", StringComparison.Ordinal) && !pair.Value.Contains("--type=", StringComparison.Ordinal) && IsMine(pair.Key)).Select(pair => pair.Key)];
    }

    private static void Kill(int id)
    {
        using var process = Process.GetProcessById(id);
        process.Kill();
        process.WaitForExit(5000);
    }
}
