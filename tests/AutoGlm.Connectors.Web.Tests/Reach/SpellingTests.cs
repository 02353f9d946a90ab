using System.Globalization;
using System.Net;
using System.Net.Sockets;
using AutoGlm.Connectors.Web.Tests.Support;
using AutoGlm.Tasks.Acting;
using AutoGlm.Tasks.Surfaces;
using Shouldly;
using Xunit;

namespace AutoGlm.Connectors.Web.Tests.Reach;

/// <summary>However an inner place is written and whatever a name answers, no connection is made to it.</summary>
[Collection("reach")]
public sealed class SpellingTests(ReachFixture reach)
{
    private static readonly string[] Spellings =
    [
        "127.0.0.1", "127.1", "127.0.0.2", "2130706433", "0x7f000001", "0x7f.1", "0177.0.0.1", "017700000001", "0.0.0.0", "0", "localhost", "LOCALHOST",
        "localhost.", "a.localhost", "127.0.0.1.", "[::1]", "[::]", "[0:0:0:0:0:0:0:1]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "shop.example@127.0.0.1",
        "shop.example:80@localhost", "１２７.０.０.１", "①②⑦.⓪.⓪.①", "lead.example", "LEAD.example.", "six.example", "mixed.example",
    ];

    public static TheoryData<string> Hosts => [.. Spellings];

    [Theory]
    [MemberData(nameof(Hosts))]
    public async Task Page_ToLoopbackInAnySpelling_MakesNoConnection(string host)
    {
        Names();
        await FetchAsync($"http://{host}:{reach.Inside.Port}/x");

        reach.Network.WasDialled(reach.Inside.Port).ShouldBeFalse();
    }

    /// <summary>The Studio has no leave to give: its own place stays shut where everything else is open.</summary>
    [Theory]
    [MemberData(nameof(Hosts))]
    public async Task Page_ToTheStudioInAnySpelling_MakesNoConnectionWhateverIsAllowed(string host)
    {
        Names();
        var address = $"http://{host}:{reach.Studio.Port}/x";
        await FetchAsync(address, Everything.Instance);

        reach.Network.WasDialled(reach.Studio.Port).ShouldBeFalse();
        reach.Studio.Asked.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    [InlineData("http://metadata.google.internal/")]
    [InlineData("http://[fd00:ec2::254]/")]
    [InlineData("http://100.100.100.200/")]
    [InlineData("http://168.63.129.16/")]
    [InlineData("http://10.0.0.1/")]
    [InlineData("http://192.168.1.1/")]
    [InlineData("http://172.31.0.1/")]
    [InlineData("http://[fe80::1]/")]
    [InlineData("http://[64:ff9b::7f00:1]/")]
    [InlineData("http://[2002:7f00:1::]/")]
    [InlineData("https://router.lan/")]
    [InlineData("http://intranet/")]
    [InlineData("http://cloud.example/")]
    public async Task Page_ToTheNetworkOrItsMetadata_MakesNoConnection(string address)
    {
        reach.Network.Name("cloud.example", ["169.254.169.254"]);
        await FetchAsync(address);

        reach.Network.Dialled.ShouldAllBe(end => end.Port == reach.Site.Port);
    }

    [Fact]
    public async Task Page_ToAPublicPlace_ConnectsToTheAnswerThatWasChecked()
    {
        reach.Network.Name("other.example", [TestNetwork.Public], ["127.0.0.1"]);
        await FetchAsync($"http://other.example:{reach.Inside.Port}/x");

        reach.Network.Dialled.ShouldContain(new IPEndPoint(IPAddress.Parse(TestNetwork.Public), reach.Inside.Port));
        reach.Network.WasDialled(reach.Inside.Port).ShouldBeFalse();
    }

    /// <summary>The page of a site that was public asks for it again when its name leads inside: even where the site itself is permitted by name.</summary>
    [Fact]
    public async Task Page_WhoseOwnNameTurnsToLoopback_DoesNotReachIt()
    {
        var own = reach.Inside.Port;
        reach.Network.Name("turn.example", [TestNetwork.Public], ["127.0.0.1"]);
        var start = reach.Site.Route(context =>
        {
            context.Response.Headers.Connection = "close";
            return PageServer.Html("<h1>Turned</h1><button onclick=\"fetch('/again',{cache:'no-store'}).then(()=>o.textContent='reached',()=>o.textContent='cut off')\">Go</button><a href='/again'>Link</a><p id=o></p>")(context);
        }, "turn.example").Replace($":{reach.Site.Port}", $":{own}", StringComparison.Ordinal);
        reach.Network.Dialled.Clear();
        await using var page = await reach.OpenAsync(start, $"turn.example:{own}");
        (await page.ShowsAsync("Turned")).ShouldBeTrue();

        reach.Time.Move(TimeSpan.FromMinutes(2));
        await page.DoAsync(GuiVerb.Tap, "button", "Go");
        (await page.ShowsAsync("cut off")).ShouldBeTrue();
        var link = await page.DoAsync(GuiVerb.Tap, "link", "Link");

        // The guard's word comes by another way than the tap's answer: with it, or with the next look.
        var shown = await page.LookAsync();
        (link.Message + string.Concat(shown.Refusals)).ShouldContain("turn.example led to a public address before");
        Driver.Shows(shown, "Turned").ShouldBeTrue();
        reach.Network.WasDialled(own).ShouldBeFalse();
    }

    [Fact]
    public async Task Page_OfTheOwnNetwork_IsOpenedWhereItIsNamed()
    {
        reach.Network.Name("wiki.example", ["127.0.0.1"]);
        var start = reach.Inside.Page("<h1>Wiki</h1>", "wiki.example");

        await using (var page = await reach.OpenAsync(start, $"wiki.example:{reach.Inside.Port}"))
            (await page.ShowsAsync("Wiki")).ShouldBeTrue();
        var refused = await Should.ThrowAsync<SurfaceException>(() => reach.OpenAsync(start));

        refused.Problem.ShouldBe(ActionProblem.Refused);
        refused.Message.ShouldContain("Name it in the agent's permitted sites");
    }

    /// <summary>Calls between browsers go by UDP, which no proxy sees.</summary>
    [Fact]
    public async Task Page_ThatCallsAPeer_SendsNoDatagram()
    {
        using var listener = new UdpClient(new IPEndPoint(IPAddress.Loopback, 0));
        var port = ((IPEndPoint)listener.Client.LocalEndPoint!).Port;
        var script = string.Create(CultureInfo.InvariantCulture, $$"""
            const c=new RTCPeerConnection({iceServers:[{urls:'stun:127.0.0.1:{{port}}'},{urls:'turn:127.0.0.1:{{port}}',username:'u',credential:'c'}]});
            c.createDataChannel('d');c.onicegatheringstatechange=()=>{if(c.iceGatheringState==='complete')done()};c.createOffer().then(o=>c.setLocalDescription(o));
            """);
        await using var page = await reach.OpenAsync(reach.Site.Page(Script(script)));
        await DoneAsync(page);

        listener.Available.ShouldBe(0);
    }

    private static string Script(string script) => "<p id=o>wait</p><script>const done=()=>{o.textContent='done'};" + script + "</script>";

    private void Names()
    {
        reach.Network.Name("lead.example", ["127.0.0.1"]);
        reach.Network.Name("six.example", ["::1"]);
        reach.Network.Name("mixed.example", [TestNetwork.Public, "127.0.0.1", "2606:4700::1111"]);
        reach.Network.Name("localhost", ["127.0.0.1", "::1"]);
        reach.Network.Name("a.localhost", ["127.0.0.1"]);
        reach.Network.Dialled.Clear();
        reach.Studio.Asked.Clear();
    }

    private async Task FetchAsync(string address, IReachPolicy? policy = null)
    {
        reach.Network.Dialled.Clear();
        var script = Script($"fetch('{address}',{{mode:'no-cors'}}).then(done,done)");
        var start = reach.Site.Page(script);
        await using var page = policy is null
            ? await reach.OpenAsync(start)
            : new Driver(await reach.Provider.OpenAsync(new SurfaceRequest { Kind = "web", Start = start, Reach = policy }, CancellationToken.None));
        await DoneAsync(page);
    }

    private static async Task DoneAsync(Driver page)
    {
        for (var look = 0; look < 40 && !await page.ShowsAsync("done"); look++)
            await page.DoAsync(GuiVerb.Wait);
        (await page.ShowsAsync("done")).ShouldBeTrue();
    }

    private sealed class Everything : IReachPolicy
    {
        public static readonly Everything Instance = new();

        public string? Refuse(Uri address) => null;

        public bool AllowsPrivate(string host, int port) => true;
    }
}
