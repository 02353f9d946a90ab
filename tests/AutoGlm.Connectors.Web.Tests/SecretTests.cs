using AutoGlm.Canaries;
using AutoGlm.Connectors.Web.Tests.Support;
using AutoGlm.Tasks.Acting;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Surfaces;
using Shouldly;
using Xunit;

namespace AutoGlm.Connectors.Web.Tests;

[Collection("browser")]
public sealed class SecretTests(BrowserFixture browser)
{
    private const string Canary = Planted.Password;

    [Theory]
    [InlineData("<input type=password aria-label=Code>", true)]
    [InlineData("<input aria-label=Code>", false)]
    public async Task Type_Secret_IsFilledInAndNeverReadBack(string field, bool masked)
    {
        var source = new Source(Canary);
        var address = browser.Site.Page($"{field}<button onclick=\"o.textContent='length '+document.querySelector('input').value.length;e.textContent='your code '+document.querySelector('input').value;document.title=document.querySelector('input').value\">Check</button><p id=o></p><p id=e></p>");
        await using var page = await browser.OpenAtAsync(address, request => request with { Secrets = source });

        (await page.DoAsync(GuiVerb.Type, "textbox", "Code", "{{secret:shop.code}}")).Performed.ShouldBeTrue();
        await page.DoAsync(GuiVerb.Tap, "button", "Check");

        source.Use.ShouldBe(new SecretUse("shop.code", browser.Site.Origin(), "Code", masked));
        var seen = await page.LookAsync();
        Driver.Shows(seen, $"length {Canary.Length}").ShouldBeTrue();
        var code = Driver.Find(seen, "textbox", "Code");
        code.Is(UiStates.Secret).ShouldBeTrue();
        code.Value.ShouldBeNull();
        seen.ToString().ShouldNotContain(Canary);
        seen.Title.ShouldNotContain(Canary);
        Driver.Print(seen.Root).ShouldNotContain(Canary);
    }

    [Fact]
    public async Task Capture_AfterSecret_ShowsBlackBoxWhereverTheSecretStands()
    {
        var address = browser.Site.Page("<style>body{margin:0}input,p{display:block;width:400px;height:40px;margin:0;font-size:24px;color:#0a0;background:#fff;border:0}</style><input aria-label=Code oninput='e.textContent=value'><p id=e></p>");
        await using var page = await browser.OpenAtAsync(address, request => request with { Secrets = new Source(Canary) });
        await page.DoAsync(GuiVerb.Type, "textbox", "Code", "{{secret:shop.code}}");

        var picture = await page.Surface.CaptureAsync(CancellationToken.None);

        // The edges are left out: the focus ring is drawn over them.
        (await PictureReader.ReadAsync(browser, picture, new Box(8, 8, 384, 24))).ShouldAllBe(pixel => pixel < 24);
        (await PictureReader.ReadAsync(browser, picture, new Box(8, 48, 240, 24))).ShouldAllBe(pixel => pixel < 24);
    }

    [Fact]
    public async Task Type_RefusedOrUnknownSecret_IsRefusedWithReason()
    {
        var address = browser.Site.Page("<input aria-label=Code>");
        await using var page = await browser.OpenAtAsync(address, request => request with { Secrets = new Source(null) });
        await using var bare = await browser.OpenAtAsync(address);

        var refused = await page.DoAsync(GuiVerb.Type, "textbox", "Code", "{{secret:shop.code}}");
        (refused.Problem, refused.Message).ShouldBe((ActionProblem.Refused, "not bound to this place"));
        (await bare.DoAsync(GuiVerb.Type, "textbox", "Code", "{{secret:shop.code}}")).Problem.ShouldBe(ActionProblem.Refused);
        (await page.FindAsync("textbox", "Code")).Value.ShouldBe("");
    }

    [Theory]
    [InlineData("")]
    [InlineData("oninput=\"this.value&&this.nextElementSibling?.focus()\"")]
    [InlineData("onpaste=\"return false\" onkeyup=\"this.value&&this.nextElementSibling?.focus?.()\"")]
    public async Task Type_SecretIntoBoxesOfOneCharacter_FillsAllOfThemAndShowsNone(string behaviour)
    {
        var boxes = string.Concat(Enumerable.Range(1, 6).Select(digit => $"<input maxlength=1 inputmode=numeric aria-label='Digit {digit}' {behaviour}>"));
        var source = new Source("482913");
        var address = browser.Site.Page($"<h1>Verification code</h1><form><div>{boxes}</div></form><button onclick=\"o.textContent=[...document.querySelectorAll('input')].map(box=>box.value).reverse().join('')\">Check</button><p id=o></p>");
        await using var page = await browser.OpenAtAsync(address, request => request with { Secrets = source });

        (await page.DoAsync(GuiVerb.Type, "textbox", "Digit 1", "{{secret:totp}}")).Performed.ShouldBeTrue();
        await page.DoAsync(GuiVerb.Tap, "button", "Check");

        var seen = await page.LookAsync();
        Driver.Shows(seen, "319284").ShouldBeTrue();
        foreach (var digit in Enumerable.Range(1, 6))
        {
            var box = Driver.Find(seen, "textbox", $"Digit {digit}");
            (box.Is(UiStates.Secret), box.Value).ShouldBe((true, null));
        }

        source.Use!.Hints.ShouldContain("Verification code");
    }

    [Fact]
    public async Task Type_CodeOfAnotherLength_LeavesTheOtherBoxesAlone()
    {
        var address = browser.Site.Page("<div><input maxlength=1 aria-label='Row'><input maxlength=1 aria-label='Column'><input maxlength=1 aria-label='Piece'></div>");
        await using var page = await browser.OpenAtAsync(address);

        await page.DoAsync(GuiVerb.Type, "textbox", "Column", "4");

        (await page.FindAsync("textbox", "Row")).Value.ShouldBe("");
        (await page.FindAsync("textbox", "Column")).Value.ShouldBe("4");
    }

    [Fact]
    public async Task Type_SecretThatThePageRepeatsInALabel_IsNotInWhatIsPutDownNext()
    {
        var source = new Source(Canary);
        var address = browser.Site.Page("<input aria-label=Code oninput=\"document.querySelector('#b').setAttribute('aria-label','Again '+value)\"><input id=b aria-label=Again>");
        await using var page = await browser.OpenAtAsync(address, request => request with { Secrets = source });

        await page.DoAsync(GuiVerb.Type, "textbox", "Code", "{{secret:shop.code}}");
        await page.DoAsync(GuiVerb.Type, "textbox", "Again •••", "{{secret:shop.code}}");

        source.Use!.Field.ShouldBe("Again •••");
        source.Use.ToString().ShouldNotContain(Canary);
    }

    private sealed class Source(string? value) : ISecretSource
    {
        public SecretUse? Use { get; private set; }

        public ValueTask<SecretAnswer> RevealAsync(SecretUse use, CancellationToken cancellationToken)
        {
            Use = use;
            return ValueTask.FromResult(value is null ? SecretAnswer.Refused("not bound to this place") : SecretAnswer.Of(value));
        }
    }
}
