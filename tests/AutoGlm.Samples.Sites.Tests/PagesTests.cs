using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using AutoGlm.Samples.Sites.Hosting;

namespace AutoGlm.Samples.Sites.Tests;

public sealed partial class PagesTests(SitesFixture fixture) : IClassFixture<SitesFixture>
{
    public static TheoryData<string, string> Pages => new()
    {
        { "booking", "/" }, { "booking", "/search" }, { "booking", "/restaurant/green-bowl" }, { "booking", "/book" },
        { "booking", "/confirmation/TV-1" }, { "booking", "/bookings" }, { "booking", "/terms" },
        { "journals", "/" }, { "journals", "/search" }, { "journals", "/article/a001" },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Get_PageInBothLanguages_IsCompleteAndRemembersTheChoice(string site, string path)
    {
        using var visitor = SitesFixture.Visitor(fixture.Sites.Origins[site]);
        var english = await visitor.GetStringAsync(path);
        var chinese = await visitor.GetStringAsync(path + "?lang=zh");
        english.ShouldContain("<html lang=\"en\"");
        chinese.ShouldContain("<html lang=\"zh-CN\"");
        (english + chinese).ShouldNotContain("{{");
        (await visitor.GetStringAsync(path)).ShouldContain("<html lang=\"zh-CN\"");
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Get_PageAssets_AreAllServed(string site, string path)
    {
        using var visitor = SitesFixture.Visitor(fixture.Sites.Origins[site]);
        var html = await visitor.GetStringAsync(path);
        var assets = Asset().Matches(html).Select(match => match.Value).Distinct().ToList();
        assets.Count.ShouldBeGreaterThan(2);
        foreach (var asset in assets)
            (await visitor.GetAsync(asset)).StatusCode.ShouldBe(HttpStatusCode.OK, asset);
    }

    [Theory]
    [InlineData("booking", "/nowhere")]
    [InlineData("journals", "/nowhere")]
    [InlineData("booking", "/assets/../secrets.txt")]
    [InlineData("booking", "/assets/strings.json")]
    public async Task Get_UnknownAddress_IsNotFound(string site, string path)
    {
        using var visitor = SitesFixture.Visitor(fixture.Sites.Origins[site]);
        (await visitor.GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("booking")]
    [InlineData("journals")]
    public void Strings_BothLanguages_HoldTheSameKeysAndPlaceholders(string site)
    {
        var texts = Texts(site);
        texts["zh"].Keys.ShouldBe(texts["en"].Keys, ignoreOrder: true);
        foreach (var (key, english) in texts["en"])
            Placeholders(texts["zh"][key]).ShouldBe(Placeholders(english), key);
    }

    [Theory]
    [InlineData("booking")]
    [InlineData("journals")]
    public void Scripts_TextKeys_AllExist(string site)
    {
        var known = Texts(site)["en"].Keys.ToHashSet();
        var scripts = typeof(SampleSites).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(site + "/", StringComparison.Ordinal) && name.EndsWith(".js", StringComparison.Ordinal));
        var used = scripts.SelectMany(name => Key().Matches(new SiteAssets().ReadText(name))).Select(match => match.Groups[1].Value).ToList();
        used.Count.ShouldBeGreaterThan(10);
        used.Where(key => !known.Contains(key)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Get_AnyPage_AllowsOwnScriptsOnly()
    {
        using var visitor = SitesFixture.Visitor(fixture.Booking);
        var answer = await visitor.GetAsync("/");
        answer.Headers.GetValues("Content-Security-Policy").Single().ShouldStartWith("default-src 'self'");
        (await answer.Content.ReadAsStringAsync()).ShouldNotContain("<script>");
    }

    private static Dictionary<string, Dictionary<string, string>> Texts(string site) =>
        JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, string>>>(new SiteAssets().ReadText($"{site}/strings.json"))!;

    private static List<string> Placeholders(string text) => [.. Hole().Matches(text).Select(match => match.Value).Order()];

    [GeneratedRegex(@"/assets/[\w./-]+")]
    private static partial Regex Asset();

    [GeneratedRegex(@"\bt\('([\w.]+)'")]
    private static partial Regex Key();

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Hole();
}
