using AutoGlm.Connectors.Web.Tests.Support;
using AutoGlm.Tasks.Acting;
using AutoGlm.Tasks.Surfaces;
using Shouldly;
using Xunit;

namespace AutoGlm.Connectors.Web.Tests;

/// <summary>What is tapped is what was looked at.</summary>
[Collection("browser")]
public sealed class DisguiseTests(BrowserFixture browser)
{
    [Theory]
    [InlineData("b.textContent='Pay now'", true)]
    [InlineData("b.setAttribute('aria-label','Pay now')", true)]
    [InlineData("b.firstChild.data='Next (7)'", false)]
    [InlineData("b.style.color='red'", false)]
    public async Task Tap_ButtonThatSaysSomethingElseByNow_IsLookedAtAgain(string change, bool other)
    {
        await using var page = await browser.OpenAsync($"<p id=h onmouseenter=\"{change}\" style='cursor:pointer'>Hover</p><button id=b onclick=\"document.title='tapped'\">Next (8)</button>");
        var shown = await page.LookAsync();
        var button = Driver.Find(shown, "button", "Next (8)");
        await page.DoAsync(GuiVerb.Hover, shown.Root.SelfAndDescendants().First(node => node.Name == "Hover"));

        var result = await page.DoAsync(GuiVerb.Tap, button);

        result.Problem.ShouldBe(other ? ActionProblem.StaleReference : ActionProblem.None);
        ((await page.LookAsync()).Title == "tapped").ShouldBe(!other);
        if (other)
            (await page.DoAsync(GuiVerb.Tap, await page.FindAsync("button", "Pay now"))).Performed.ShouldBeTrue();
    }

    /// <summary>A form may write a password into the address that it leads to; no word about that address holds it.</summary>
    [Fact]
    public async Task Form_ThatPutsASecretIntoARefusedAddress_IsToldWithoutIt()
    {
        const string secret = "Pä ss*~&w'o+rd";
        var start = browser.Site.Page("<form action='http://elsewhere.example/take'><label>Password <input type=password name=p></label><button>Send</button></form>");
        await using var page = await browser.OpenAtAsync(start, request => request with { Reach = new Telling(browser.Site.Port), Secrets = new OneSecret(secret) });
        await page.DoAsync(GuiVerb.Type, await page.FindAsync("textbox", "Password"), "{{secret:p}}");

        var result = await page.DoAsync(GuiVerb.Tap, "button", "Send");

        var told = result.Message + string.Concat((await page.LookAsync()).Refusals);
        told.ShouldContain("elsewhere.example/take?p=•••");
        told.ShouldNotContain("rd");
    }

    private sealed class Telling(int port) : IReachPolicy
    {
        public string? Refuse(Uri address) => address.Port == port ? null : $"no: {address.AbsoluteUri}";

        public bool AllowsPrivate(string host, int allowed) => allowed == port;
    }

    private sealed class OneSecret(string value) : ISecretSource
    {
        public ValueTask<SecretAnswer> RevealAsync(SecretUse use, CancellationToken cancellationToken) => new(SecretAnswer.Of(value));
    }
}
