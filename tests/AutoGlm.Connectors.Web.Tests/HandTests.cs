using AutoGlm.Connectors.Web.Tests.Support;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Surfaces;
using Shouldly;
using Xunit;

namespace AutoGlm.Connectors.Web.Tests;

[Collection("browser")]
public sealed class HandTests(BrowserFixture browser)
{
    private const string Asking = """
        <style>body{margin:0} button{width:400px;height:200px;display:block}</style>
        <button onclick="o.textContent = 'said ' + confirm('Empty the basket?')">Empty</button>
        <button onclick="o.textContent = 'called ' + prompt('Your name?', 'nobody')">Name</button>
        <p id=o>nothing yet</p>
        """;

    [Theory]
    [InlineData(HandInputKind.Accept, "said true")]
    [InlineData(HandInputKind.Dismiss, "said false")]
    public async Task Dialog_InAPersonsHands_WaitsForTheirAnswer(HandInputKind answer, string outcome)
    {
        await using var page = await browser.OpenAsync(Asking);
        var hand = (IHandSurface)page.Surface;
        await hand.CaptureAsync(CancellationToken.None);
        hand.LeaveTo(true);

        await hand.HandleAsync(Click(100, 100), CancellationToken.None);

        hand.Dialog.ShouldBe(new HandDialog("confirm", "Empty the basket?", ""));
        (await hand.CaptureAsync(CancellationToken.None)).Bytes.IsEmpty.ShouldBeFalse("the page draws nothing now, the person still sees it");
        await hand.HandleAsync([new HandInput { Kind = answer }], CancellationToken.None);
        hand.Dialog.ShouldBeNull();
        hand.LeaveTo(false);
        (await page.ShowsAsync(outcome)).ShouldBeTrue();
    }

    [Fact]
    public async Task Dialog_Answered_IsToldToTheTask()
    {
        await using var page = await browser.OpenAsync(Asking);
        var hand = (IHandSurface)page.Surface;
        hand.LeaveTo(true);
        await hand.HandleAsync(Click(100, 300), CancellationToken.None);
        hand.Dialog.ShouldBe(new HandDialog("prompt", "Your name?", "nobody"));
        await hand.HandleAsync([new HandInput { Kind = HandInputKind.Accept, Text = "小王" }], CancellationToken.None);
        hand.LeaveTo(false);

        var seen = await page.LookAsync();

        seen.Dialogs.ShouldBe([new DialogMessage("prompt", "Your name?", true)]);
        (await page.ShowsAsync("called 小王")).ShouldBeTrue();
    }

    [Fact]
    public async Task Dialog_LeftOpenAtHandBack_IsDeclined()
    {
        await using var page = await browser.OpenAsync(Asking);
        var hand = (IHandSurface)page.Surface;
        hand.LeaveTo(true);
        await hand.HandleAsync(Click(100, 100), CancellationToken.None);

        hand.LeaveTo(false);

        hand.Dialog.ShouldBeNull();
        (await page.ShowsAsync("said false")).ShouldBeTrue();
    }

    [Fact]
    public async Task Dialog_InTheTasksHands_IsAnsweredAtOnce()
    {
        await using var page = await browser.OpenAsync(Asking);
        var hand = (IHandSurface)page.Surface;
        hand.LeaveTo(true);
        hand.LeaveTo(false);

        await hand.HandleAsync(Click(100, 100), CancellationToken.None);

        hand.Dialog.ShouldBeNull();
        (await page.ShowsAsync("said false")).ShouldBeTrue();
    }

    [Fact]
    public async Task Dispose_WithAnOpenDialog_Ends()
    {
        var page = await browser.OpenAsync(Asking);
        var hand = (IHandSurface)page.Surface;
        hand.LeaveTo(true);
        await hand.HandleAsync(Click(100, 100), CancellationToken.None);
        hand.Dialog.ShouldNotBeNull();

        await page.DisposeAsync();
    }

    private static HandInput[] Click(double x, double y) =>
    [
        new() { Kind = HandInputKind.Down, X = x, Y = y },
        new() { Kind = HandInputKind.Up, X = x, Y = y },
    ];
}
