using System.Net;
using AutoGlm.Hosting.Pictures;
using AutoGlm.Studio.Tests.Api;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Surfaces;

namespace AutoGlm.Studio.Tests.Watching;

public sealed class PictureTests : IAsyncLifetime
{
    private RestServer _server = null!;

    public async Task InitializeAsync() => _server = await RestServer.StartAsync();

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task Get_KeptPicture_ComesWithItsViewport()
    {
        await KeepAsync("run", "n2", 3, [1, 2, 3]);
        await KeepAsync("run", "n2", 3, [4, 5, 6]);

        var response = await _server.Client.GetAsync("/runs/run/nodes/n2/steps/3/picture");

        response.Content.Headers.ContentType!.MediaType.ShouldBe("image/jpeg");
        response.Headers.GetValues("X-Viewport").ShouldBe(["0,0,1280,800"]);
        (await response.Content.ReadAsByteArrayAsync()).ShouldBe([4, 5, 6]);
        _server.Pictures.Find("run", "n2", 3)!.ShowsTarget.ShouldBeTrue();
    }

    [Fact]
    public async Task MarkAway_Picture_StaysButShowsNoTarget()
    {
        await KeepAsync("run", "n2", 3, [1]);

        _server.Pictures.MarkAway("run", "n2", 3);

        _server.Pictures.Find("run", "n2", 3)!.ShowsTarget.ShouldBeFalse();
        (await _server.Client.GetAsync("/runs/run/nodes/n2/steps/3/picture")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("/runs/run/nodes/n2/steps/30/picture")]
    [InlineData("/runs/other/nodes/n2/steps/3/picture")]
    [InlineData("/runs/%2e%2e/nodes/%2e%2e/steps/3/picture")]
    [InlineData("/runs/..%2f..%2fkeys/nodes/n2/steps/3/picture")]
    public async Task Get_NoPictureThere_IsNotFound(string path)
    {
        await KeepAsync("run", "n2", 3, [1]);

        (await _server.Client.GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Keep_MoreRunsThanAreKept_DeletesTheOldest()
    {
        for (var run = 0; run <= StepPictures.MostRuns; run++)
            await KeepAsync($"run{run:000}", "n1", 1, [1]);

        _server.Pictures.Find("run000", "n1", 1).ShouldBeNull();
        _server.Pictures.Find("run001", "n1", 1).ShouldNotBeNull();
    }

    private ValueTask KeepAsync(string run, string nodeRun, int step, byte[] bytes) =>
        _server.Pictures.KeepAsync(run, nodeRun, step, new Picture(bytes, "image/jpeg", new Box(0, 0, 1280, 800)), CancellationToken.None);
}
