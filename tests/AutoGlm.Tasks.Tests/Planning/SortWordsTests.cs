using AutoGlm.Tasks.Planning.Embedded.Programs;
using AutoGlm.Tasks.Understanding.Programs;
using Shouldly;
using Xunit;

namespace AutoGlm.Tasks.Tests.Planning;

public class SortWordsTests
{
    private static readonly string[] Choices = ["Relevance", "Price: low to high", "Price: high to low", "Newest", "Name A–Z", "Customer rating"];
    private static readonly string[] Chinese = ["综合排序", "价格从低到高", "价格从高到低", "最新发布"];

    [Theory]
    [InlineData("price", false, "Price: low to high")]
    [InlineData("cost", true, "Price: high to low")]
    [InlineData("date", true, "Newest")]
    [InlineData("name", false, "Name A–Z")]
    [InlineData("rating", true, "Customer rating")]
    public void Fit_OfAPagesChoices_IsBestForTheOrderMeant(string attribute, bool descending, string expected) =>
        Choices.MaxBy(choice => SortWords.Fit(choice, new Ordering(attribute, descending))).ShouldBe(expected);

    [Theory]
    [InlineData("价格", false, "价格从低到高")]
    [InlineData("价格", true, "价格从高到低")]
    [InlineData("日期", true, "最新发布")]
    public void Fit_OfChineseChoices_IsBestForTheOrderMeant(string attribute, bool descending, string expected) =>
        Chinese.MaxBy(choice => SortWords.Fit(choice, new Ordering(attribute, descending))).ShouldBe(expected);

    [Fact]
    public void Fit_OfTheOtherDirection_IsNothing() => SortWords.Fit("Weight ↓", new Ordering("weight", false)).ShouldBe(0);
}
