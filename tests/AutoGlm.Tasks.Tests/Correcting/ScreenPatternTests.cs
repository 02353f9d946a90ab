using AutoGlm.Tasks.Correcting;
using Shouldly;
using Xunit;

namespace AutoGlm.Tasks.Tests.Correcting;

public sealed class ScreenPatternTests
{
    [Theory]
    [InlineData("https://shop.example/orders/42?tab=items", "https://shop.example/orders/*")]
    [InlineData("https://shop.example:8080/", "https://shop.example:8080")]
    [InlineData("https://shop.example/app/#/orders/o-17/edit", "https://shop.example/app/#/orders/*/edit")]
    [InlineData("https://shop.example/help#top", "https://shop.example/help")]
    [InlineData("com.example.shop/.MainActivity", "com.example.shop")]
    public void Of_Location_KeepsWhatStays(string location, string pattern) => ScreenPattern.Of(location).ShouldBe(pattern);

    [Theory]
    [InlineData("https://shop.example/orders/*", "https://shop.example/orders/77", true)]
    [InlineData("https://shop.example/orders/*", "https://shop.example/orders", false)]
    [InlineData("https://shop.example/orders/*", "http://shop.example/orders/77", false)]
    [InlineData("https://shop.example/**", "https://shop.example/any/where", true)]
    [InlineData("https://shop.example", "https://shop.example/?from=mail", true)]
    [InlineData("http://127.0.0.1:5001//shop", "http://127.0.0.1:5001/shop", true)]
    [InlineData("com.example.shop", "com.example.shop/.CartActivity", true)]
    [InlineData("com.example.shop", "com.example.bank/.MainActivity", false)]
    [InlineData("", "https://shop.example/", false)]
    public void Fits_Location_AsWritten(string pattern, string location, bool fits) => ScreenPattern.Fits(pattern, location).ShouldBe(fits);
}
