using AutoGlm.Samples.Sites.Booking;

namespace AutoGlm.Samples.Sites.Tests;

public sealed class RestaurantCatalogTests
{
    private readonly RestaurantCatalog _catalog = new();

    [Theory]
    [InlineData("italian", "trattoria-lucia")]
    [InlineData("Lotus Pavilion", "lotus-pavilion")]
    [InlineData("荷风楼", "lotus-pavilion")]
    [InlineData("日本料理", "hanami-sushi")]
    [InlineData("sushi restaurant", "hanami-sushi")]
    [InlineData("四川 川菜，川巷", "sichuan-alley")]
    public void Search_WordsOfOneRestaurant_FindsItAlone(string query, string expected) =>
        _catalog.Search(query).ShouldHaveSingleItem().Id.ShouldBe(expected);

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData(null)]
    public void Search_NothingAsked_ShowsAll(string? query) => _catalog.Search(query).Count.ShouldBe(8);

    [Fact]
    public void Search_UnknownWord_FindsNothing() => _catalog.Search("zeppelin").ShouldBeEmpty();
}
