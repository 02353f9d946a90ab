using AutoGlm.Connectors.Web.Tests.Support;
using AutoGlm.Tasks.Acting;
using AutoGlm.Tasks.Observing;
using Microsoft.AspNetCore.Http;
using Shouldly;
using Xunit;

namespace AutoGlm.Connectors.Web.Tests.Reach;

/// <summary>Documents and files that no request brings, and links that lead out of the web.</summary>
[Collection("reach")]
public sealed class UnaskedDocumentTests(ReachFixture reach)
{
    private const string Blob = "window.URL.createObjectURL(new Blob(['<button>Unasked</button>'],{type:'text/html'}))";

    [Theory]
    [InlineData("blob:", "<iframe id=f></iframe><script>f.src=" + Blob + "</script>")]
    [InlineData("data:", "<iframe src='data:text/html,<button>Unasked</button>'></iframe>")]
    [InlineData("data:", "<iframe srcdoc=\"<iframe src='data:text/html,<button>Unasked</button>'></iframe>\"></iframe>")]
    [InlineData("data:", "<iframe sandbox src='data:text/html,<button>Unasked</button>'></iframe>")]
    [InlineData("blob:", "<iframe id=f></iframe><script>setTimeout(()=>f.contentWindow.location=" + Blob + ",20)</script>")]
    public async Task Frame_OfUnaskedDocument_IsPutAwayUnlessItsKindIsNamed(string kind, string body)
    {
        await using (var named = await reach.OpenAsync(reach.Site.Page(body), kind))
            (await UntilAsync(named, shown => Driver.Shows(shown, "Unasked"))).ShouldBeTrue();

        await using var page = await reach.OpenAsync(reach.Site.Page(body));
        var told = new List<string>();
        await UntilAsync(page, shown =>
        {
            Driver.Shows(shown, "Unasked").ShouldBeFalse();
            told.AddRange(shown.Refusals);
            return told.Count > 0;
        });

        told.ShouldHaveSingleItem().ShouldStartWith(kind);
        (await page.ShowsAsync("Unasked")).ShouldBeFalse();
    }

    [Fact]
    public async Task Frame_ThatIsPutBackAgainAndAgain_IsNeverShown()
    {
        await using var page = await reach.OpenAsync(reach.Site.Page("<iframe id=f></iframe><script>const again=()=>f.src=" + Blob + ";f.onload=()=>setTimeout(again,5);again()</script>"));

        for (var look = 0; look < 10; look++)
            (await page.ShowsAsync("Unasked")).ShouldBeFalse();
    }

    [Theory]
    [InlineData("<button onclick=\"window.open(" + Blob + ")\">Go</button>")]
    [InlineData("<a id=a target=_blank>Go</a><script>a.href=" + Blob + "</script>")]
    [InlineData("<button onclick=\"location=" + Blob + "\">Go</button>")]
    public async Task Window_OfUnaskedDocument_IsRefusedUnlessItsKindIsNamed(string body)
    {
        body = body.Replace("['<", "['\\u003c", StringComparison.Ordinal).Replace("</button>']", "\\u003c/button>']", StringComparison.Ordinal);
        await using (var named = await reach.OpenAsync(reach.Site.Page(body), "blob:"))
        {
            await named.DoAsync(GuiVerb.Tap, GoIn(await named.LookAsync()));
            (await UntilAsync(named, shown => Driver.Shows(shown, "Unasked"))).ShouldBeTrue();
        }

        await using var page = await reach.OpenAsync(reach.Site.Page("<h1>Start</h1>" + body));
        var result = await page.DoAsync(GuiVerb.Tap, GoIn(await page.LookAsync()));
        var told = new List<string>();
        if (result.Problem == ActionProblem.Refused)
            told.Add(result.Message!);
        (await UntilAsync(page, shown =>
        {
            Driver.Shows(shown, "Unasked").ShouldBeFalse();
            told.AddRange(shown.Refusals);
            return told.Count > 0 && Driver.Shows(shown, "Start");
        })).ShouldBeTrue();

        told.ShouldAllBe(reason => reason.StartsWith("blob:", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("weixin://dl/business")]
    [InlineData("intent://scan/#Intent;scheme=zxing;end")]
    [InlineData("mailto:boss@example.com?body=quit")]
    [InlineData("tel:110")]
    [InlineData("ftp://example.com/x")]
    [InlineData("file:///etc/passwd")]
    [InlineData("view-source:http://127.0.0.1/")]
    [InlineData("chrome://settings/")]
    public async Task Link_OutOfTheWeb_IsNotTapped(string address)
    {
        await using var page = await reach.OpenAsync(reach.Site.Page($"<a href='{address}' onclick=\"document.title='tapped'\">Go</a>"));

        var result = await page.DoAsync(GuiVerb.Tap, "link", "Go");

        result.Problem.ShouldBe(ActionProblem.Refused);
        (await page.LookAsync()).Title.ShouldNotBe("tapped");
    }

    [Fact]
    public async Task Link_OfThePagesOwnScript_IsTapped()
    {
        await using var page = await reach.OpenAsync(reach.Site.Page("<a href=\"javascript:void(document.title='tapped')\">Go</a>"));

        await page.DoAsync(GuiVerb.Tap, "link", "Go");

        (await page.LookAsync()).Title.ShouldBe("tapped");
    }

    [Theory]
    [InlineData("<a href='data:text/csv,a' download='x.csv'>Go</a>", "data:")]
    [InlineData("<a id=a download='x.csv'>Go</a><script>a.href=URL.createObjectURL(new Blob(['a']))</script>", "blob:")]
    public async Task Download_OfAnotherKind_IsTakenWhereItIsNamedOnly(string body, string kind)
    {
        await using (var named = await reach.OpenAsync(reach.Site.Page(body), kind))
        {
            await named.DoAsync(GuiVerb.Tap, "link", "Go");
            (await UntilAsync(named, shown => shown.Downloads.Any(File.Exists))).ShouldBeTrue();
        }

        await using var page = await reach.OpenAsync(reach.Site.Page(body));
        await page.DoAsync(GuiVerb.Tap, "link", "Go");
        var told = "";
        (await UntilAsync(page, shown =>
        {
            shown.Downloads.ShouldBeEmpty();
            told += string.Concat(shown.Refusals);
            return told.Length > 0;
        })).ShouldBeTrue();

        told.ShouldBe($"The file “x.csv” was not taken. {kind} isn't named");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Download_AfterARedirect_IsJudgedByWhereItComesFrom(bool leave)
    {
        reach.Network.Name("files.example", ["127.0.0.1"]);
        var file = reach.Inside.Route(
            context =>
            {
                context.Response.Headers.ContentDisposition = "attachment; filename=x.txt";
                return context.Response.WriteAsync("text");
            },
            "files.example");
        var redirect = reach.Site.Route(context =>
        {
            context.Response.Redirect(file);
            return Task.CompletedTask;
        });
        await using var page = await reach.OpenAsync(reach.Site.Page($"<a href='{redirect}'>Go</a>"), leave ? [$"files.example:{reach.Inside.Port}"] : []);
        reach.Inside.Asked.Clear();

        var result = await page.DoAsync(GuiVerb.Tap, "link", "Go");

        if (leave)
        {
            (await UntilAsync(page, shown => shown.Downloads.Any(path => File.Exists(path) && File.ReadAllText(path) == "text"))).ShouldBeTrue();
            return;
        }

        var told = result.Problem == ActionProblem.Refused ? result.Message : string.Concat((await page.LookAsync()).Refusals);
        told.ShouldNotBeNull().ShouldContain("files.example leads to a private address");
        reach.Inside.Asked.ShouldBeEmpty();
    }

    private static UiNode GoIn(Observation shown) => shown.Root.SelfAndDescendants().First(node => node.Name == "Go" && node.Role is "button" or "link");

    private static async Task<bool> UntilAsync(Driver page, Func<Observation, bool> isSo)
    {
        for (var look = 0; look < 25; look++)
        {
            if (isSo(await page.LookAsync()))
                return true;
            await page.DoAsync(GuiVerb.Wait, text: "0.2");
        }

        return false;
    }
}
