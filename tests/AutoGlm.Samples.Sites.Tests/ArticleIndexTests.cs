using AutoGlm.Samples.Sites.Journals;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace AutoGlm.Samples.Sites.Tests;

public sealed class ArticleIndexTests
{
    private readonly ArticleIndex _index = new();

    [Fact]
    public void All_Records_AreManyAndDistinct()
    {
        _index.All.Count.ShouldBeGreaterThanOrEqualTo(120);
        _index.All.Select(article => article.Id).Distinct().Count().ShouldBe(_index.All.Count);
        _index.All.Select(article => article.Title.Zh).Distinct().Count().ShouldBe(_index.All.Count);
        _index.All.Select(article => article.Date).Distinct().Count().ShouldBe(_index.All.Count);
    }

    [Theory]
    [InlineData("?q=知识图谱")]
    [InlineData("?q=knowledge graphs")]
    [InlineData("?q=Knowledge Graph&field=keyword")]
    public void Search_KnowledgeGraphsInEitherLanguage_FindsThemAll(string query) => Search(query).Total.ShouldBe(30);

    [Fact]
    public void Search_CoreOnlyNewest_IsCoreAndInOrder()
    {
        var first = Search("?q=知识图谱&core=1&sort=newest");
        var second = Search("?q=知识图谱&core=1&sort=newest&page=2");
        ArticleView[] all = [.. first.Articles, .. second.Articles];
        all.Length.ShouldBe(first.Total);
        all.ShouldAllBe(article => article.Core);
        all.Select(article => article.Date).ShouldBeInOrder(SortDirection.Descending);
        first.Total.ShouldBe(first.Core);
        Search("?q=知识图谱&sort=newest").Articles[0].Core.ShouldBeFalse();
    }

    [Fact]
    public void Search_MostCited_IsInOrder() =>
        Search("?sort=cited").Articles.Select(article => article.Citations).ShouldBeInOrder(SortDirection.Descending);

    [Fact]
    public void Search_YearsAndLanguage_LetOnlyThoseThrough()
    {
        var found = Search("?from=2024&to=2025&language=en");
        found.Total.ShouldBeInRange(1, 60);
        found.Articles.ShouldAllBe(article => article.Language == "en" && article.Date.Year >= 2024 && article.Date.Year <= 2025);
    }

    [Fact]
    public void Search_PageBeyondTheLast_ShowsTheLast()
    {
        var page = Search("?q=知识图谱&page=99");
        page.Page.ShouldBe(3);
        page.Articles.Count.ShouldBe(10);
    }

    [Fact]
    public void Search_NothingFound_IsOneEmptyPage()
    {
        var page = Search("?q=zeppelin");
        (page.Total, page.Page, page.Pages).ShouldBe((0, 1, 1));
    }

    [Fact]
    public void Search_EnglishArticleInChinese_KeepsItsOwnTitle()
    {
        var found = _index.Search(Query("?q=Temporal Validity"), "zh").Articles.ShouldHaveSingleItem();
        found.Title.ShouldBe("Temporal Validity in Knowledge Graphs: A Benchmark");
    }

    [Fact]
    public void Search_FieldAuthor_LooksAtAuthorsOnly()
    {
        var author = _index.All[0].Authors[0].Zh;
        Search($"?field=author&q={author}").Total.ShouldBeGreaterThan(0);
        Search($"?field=title&q={author}").Total.ShouldBe(0);
    }

    private ArticlePage Search(string query) => _index.Search(Query(query), "en");

    private static ArticleQuery Query(string query) => ArticleQuery.Of(new QueryCollection(QueryHelpers.ParseQuery(query)));
}
