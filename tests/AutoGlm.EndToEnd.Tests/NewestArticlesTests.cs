using System.Text.Json.Nodes;
using AutoGlm.EndToEnd.Tests.Support;

namespace AutoGlm.EndToEnd.Tests;

/// <summary>What the agent brings back from the journal site is what the site knows.</summary>
public sealed class NewestArticlesTests : IDisposable
{
    private const int Count = 5;

    private readonly TempFolder _data = new();

    [Fact]
    public async Task Cli_NewestArticles_BringsBackTheNewestCoreArticles()
    {
        await using var sites = Cli.Start(_data.Path, "samples", "serve", "--booking-port", "0", "--journals-port", "0", "--api-port", "0");
        await sites.LineWithAsync("api\t", Deadline.Token());
        using var world = new SampleWorld(_data.Path);

        var result = await Cli.RunAsync(_data.Path, "run", Repository.SampleAgent("newest-articles"), "--json");

        result.Exit.ShouldBe(0, result.ToString());
        var outputs = result.Json["outputs"]!;
        var found = outputs["articles"]!.AsArray().Select(article => article!.AsObject()).ToList();
        var expected = (await world.ArticlesAsync())
            .Where(article => article["core"]!.GetValue<bool>() && Articles.IsAbout(article, "knowledge graph"))
            .OrderByDescending(article => article["date"]!.GetValue<string>(), StringComparer.Ordinal)
            .Take(Count)
            .ToList();
        found.Select(article => Text(article, "title")).ShouldBe(expected.Select(article => English(article, "title")), result.ToString());
        found.Select(article => Text(article, "journal")).ShouldBe(expected.Select(article => English(article, "journal")), result.ToString());
        found.Select(article => Text(article, "date")).ShouldBe(expected.Select(article => Text(article, "date")), result.ToString());
        outputs["count"]!.GetValue<int>().ShouldBe(Count);
        outputs["complete"]!.GetValue<bool>().ShouldBeTrue();
        outputs["newest"]!.ToJsonString().ShouldContain(English(expected[0], "title"));
    }

    public void Dispose() => _data.Dispose();

    private static string English(JsonObject article, string member) => article[member]!["en"]!.GetValue<string>();

    private static string Text(JsonObject article, string member) => article[member]!.GetValue<string>();
}
