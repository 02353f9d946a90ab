using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;

namespace AutoGlm.Samples.Sites.Tests;

public sealed class SampleSitesTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task StartAsync_AnyPorts_GivesThreeOriginsThatSayWhoTheyAre()
    {
        await using var sites = await SampleSites.StartAsync(SitesFixture.Options(_folder.Path));
        sites.Origins.Keys.ShouldBe(["booking", "journals", "api"], ignoreOrder: true);
        sites.Origins.Values.Distinct().Count().ShouldBe(3);
        foreach (var (name, origin) in sites.Origins)
        {
            origin.Host.ShouldBe("127.0.0.1");
            (await AboutAsync(origin)).GetProperty("site").GetString().ShouldBe(name);
        }
    }

    [Fact]
    public async Task StartAsync_AfterARestart_StillHasTheBookings()
    {
        await using (var first = await SampleSites.StartAsync(SitesFixture.Options(_folder.Path)))
            await BookAsync(first.Origins["booking"]);

        await using var second = await SampleSites.StartAsync(SitesFixture.Options(_folder.Path));
        using var visitor = SitesFixture.Visitor(second.Origins["booking"]);
        (await visitor.GetFromJsonAsync<JsonElement>("/api/bookings")).GetArrayLength().ShouldBe(1);
        second.Placements.ShouldAllBe(placement => placement.Kind == SitePlacementKind.AsWanted);
    }

    [Fact]
    public async Task StartAsync_PortOfSomethingElse_FallsBackAndSaysSo()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;
        _ = RefuseAsync(other);

        await using var sites = await SampleSites.StartAsync(SitesFixture.Options(_folder.Path, port));
        var booking = sites.Placements.Single(placement => placement.Site == "booking");
        booking.Kind.ShouldBe(SitePlacementKind.FellBack);
        booking.WantedPort.ShouldBe(port);
        booking.Origin.Port.ShouldNotBe(port);
        (await AboutAsync(booking.Origin)).GetProperty("site").GetString().ShouldBe("booking");
    }

    [Fact]
    public async Task StartAsync_SameFolderAgain_ReusesTheRunningSitesAndLeavesThemRunning()
    {
        await using var first = await SampleSites.StartAsync(SitesFixture.Options(_folder.Path));
        await using (var second = await SampleSites.StartAsync(SitesFixture.Options(_folder.Path)))
        {
            second.Placements.ShouldAllBe(placement => placement.Kind == SitePlacementKind.Reused);
            second.Origins.ShouldBe(first.Origins);
        }

        (await AboutAsync(first.Origins["booking"])).GetProperty("site").GetString().ShouldBe("booking");
    }

    [Fact]
    public async Task StartAsync_PortOfOurOwnSiteWithoutItsNote_ReusesIt()
    {
        await using var first = await SampleSites.StartAsync(SitesFixture.Options(_folder.Path));
        File.Delete(Path.Combine(_folder.Path, "booking.origin"));
        await using var second = await SampleSites.StartAsync(SitesFixture.Options(_folder.Path, first.Origins["booking"].Port));
        second.Placements.Single(placement => placement.Site == "booking").Kind.ShouldBe(SitePlacementKind.Reused);
    }

    [Fact]
    public async Task StartAsync_PortOfASiteWithAnotherFolder_FallsBack()
    {
        using var elsewhere = new TempFolder();
        await using var first = await SampleSites.StartAsync(SitesFixture.Options(elsewhere.Path));
        await using var second = await SampleSites.StartAsync(SitesFixture.Options(_folder.Path, first.Origins["booking"].Port));
        second.Placements.Single(placement => placement.Site == "booking").Kind.ShouldBe(SitePlacementKind.FellBack);
    }

    [Fact]
    public async Task StartAsync_FolderThatIsAFile_SaysWhatToDo()
    {
        var file = Path.Combine(_folder.Path, "file");
        await File.WriteAllTextAsync(file, "");
        var trouble = await Should.ThrowAsync<SampleSiteException>(() => SampleSites.StartAsync(SitesFixture.Options(file)));
        trouble.Message.ShouldContain(file);
        trouble.Cure.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task StartAsync_BrokenBookings_FailsAndLeavesNothingRunning()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder.Path, "bookings.json"), "no json");
        (await Should.ThrowAsync<SampleSiteException>(() => SampleSites.StartAsync(SitesFixture.Options(_folder.Path)))).Site.ShouldBe("booking");
        Directory.GetFiles(_folder.Path, "*.origin").ShouldBeEmpty();
    }

    [Fact]
    public async Task DisposeAsync_OwnSites_AreGone()
    {
        var sites = await SampleSites.StartAsync(SitesFixture.Options(_folder.Path));
        await sites.DisposeAsync();
        await Should.ThrowAsync<HttpRequestException>(() => AboutAsync(sites.Origins["api"]));
    }

    private static async Task<JsonElement> AboutAsync(Uri origin)
    {
        using var visitor = SitesFixture.Visitor(origin);
        return await visitor.GetFromJsonAsync<JsonElement>("/api/about");
    }

    private static async Task BookAsync(Uri origin)
    {
        using var visitor = SitesFixture.Visitor(origin);
        var wish = new { restaurant = "sichuan-alley", date = "2026-12-12", time = "19:00", party = 2, name = "王芳", acceptTerms = true };
        (await visitor.PostAsJsonAsync("/api/bookings", wish)).EnsureSuccessStatusCode();
    }

    private static async Task RefuseAsync(TcpListener listener)
    {
        while (true)
        {
            using var caller = await listener.AcceptSocketAsync();
            caller.Close();
        }
    }
}
