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

    [Theory]
    [InlineData("<p style='font-size:11px'>Keep $ safe</p>")]
    [InlineData("<p style='font-size:28px;color:#fff;background:#246'>$</p>")]
    [InlineData("<p>In parts: VELVET<b style='color:red'>-4729-</b><i>HARBOR</i></p>")]
    [InlineData("<p>One by one: <span>V</span> <span>E</span> <span>L</span> <span>V</span> <span>E</span> <span>T</span> <span>-4729</span> <span>-HAR</span> <span>BOR</span></p>")]
    [InlineData("<table><tr><td>VELVET-</td><td>4729-HARBOR</td></tr></table>")]
    [InlineData("<p>Before <span>VELVET<em style='display:none'>!</em>-4729-HARBOR</span></p>")]
    [InlineData("<img alt='$' src='/none.png' width=400 height=40>")]
    [InlineData("<p><input placeholder='$' style='width:400px'></p><p><textarea rows=3 cols=60>It is $.</textarea></p>")]
    [InlineData("<select style='font-size:20px;padding:8px'><option>Mine: $</option></select>")]
    [InlineData("<button type=button>Copy $</button><input type=button value='Copy $'>")]
    [InlineData("<style>.a::before{content:attr(data-a)}</style><p class=a data-a='$'> stands before</p>")]
    [InlineData("<div id=h></div><script>h.attachShadow({mode:'open'}).innerHTML='<p>Inside $</p>'</script>")]
    [InlineData("<iframe srcdoc='<p>Framed $</p>'></iframe>")]
    public async Task Capture_AfterSecret_ShowsNoneOfItHoweverThePageRepeatsIt(string echo)
    {
        var watch = new CanaryWatch(Canary);
        var address = browser.Site.Page("<body style='font:16px sans-serif'><input aria-label=Code><button onclick='document.querySelector(\"#e\").hidden=false'>Show</button><div id=e hidden>" + echo.Replace("$", Canary, StringComparison.Ordinal) + "</div>");
        // Seen by somebody who knows of no secret it is there, and is read.
        await using (var open = await browser.OpenAtAsync(address))
        {
            await open.DoAsync(GuiVerb.Tap, "button", "Show");
            watch.LookAt("open", (await open.Surface.CaptureAsync(CancellationToken.None)).Bytes);
            (await watch.FindingsAsync()).ShouldNotBeEmpty();
        }

        watch = new CanaryWatch(Canary);
        await using var page = await browser.OpenAtAsync(address, request => request with { Secrets = new Source(Canary) });
        await page.DoAsync(GuiVerb.Type, "textbox", "Code", "{{secret:shop.code}}");
        await page.DoAsync(GuiVerb.Tap, "button", "Show");

        watch.LookAt("hidden", (await page.Surface.CaptureAsync(CancellationToken.None)).Bytes);

        (await watch.FindingsAsync()).ShouldBeEmpty();
        var seen = Driver.Print((await page.LookAsync()).Root);
        foreach (var part in new[] { "VELVET", "4729", "HARBOR", "BOR" })
            seen.ShouldNotContain(part);
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
