using AutoGlm.Canaries;
using AutoGlm.Cli.Tests.Support;
using Shouldly;
using Xunit;
using CliTool = AutoGlm.Cli.Tests.Support.Cli;

namespace AutoGlm.Cli.Tests;

public sealed class SecretCommandTests : IDisposable
{
    private readonly CliTool _cli = new();

    [Fact]
    public async Task Secret_SetListRemove_NeverShowsTheValue()
    {
        var set = await _cli.RunAsync(
            new TestTerminal(false, Planted.Odd), CancellationToken.None, "secret", "set", "shop.password", "--place", "https://shop.example/login", "--value-stdin", "--json");
        var list = await _cli.RunAsync("secret", "list", "--json");

        set.Exit.ShouldBe(0, set.Error);
        list.Json["secrets"]![0]!["name"]!.ToString().ShouldBe("shop.password");
        list.Json["secrets"]![0]!["places"]![0]!.ToString().ShouldBe("https://shop.example");
        (set.Out + set.Error + list.Out).ShouldNotContain("7QX2");
        (await _cli.RunAsync("secret", "remove", "shop.password")).Exit.ShouldBe(0);
        (await _cli.RunAsync("secret", "remove", "shop.password")).Exit.ShouldBe(2);
    }

    [Fact]
    public async Task SecretSet_AtATerminal_AsksWithoutEcho()
    {
        var result = await _cli.RunAsync(new TestTerminal(true, "typed"), CancellationToken.None, "secret", "set", "a", "--place", "com.example.app");

        result.Exit.ShouldBe(0, result.Error);
        result.Error.ShouldNotContain("typed");
    }

    [Theory]
    [InlineData("webhook:/Orders/New", "webhook:orders/new")]
    [InlineData("webhook", "webhook:*")]
    public async Task SecretSet_ForWebhooks_IsBoundToThem(string written, string kept)
    {
        await _cli.RunAsync(new TestTerminal(false, "v"), CancellationToken.None, "secret", "set", "hook", "--place", written);

        (await _cli.RunAsync("secret", "list", "--json")).Json["secrets"]![0]!["places"]![0]!.ToString().ShouldBe(kept);
    }

    [Theory]
    [InlineData("secret", "set", "a")]
    [InlineData("secret", "set", "a b", "--place", "https://x.example")]
    [InlineData("secret", "set", "a", "--place", "ftp://x.example")]
    [InlineData("secret", "set", "a", "--place", "webhook:orders new")]
    [InlineData("secret", "set", "a", "value-as-argument", "--place", "https://x.example")]
    [InlineData("secret")]
    public async Task SecretSet_BadInput_ExitsTwo(params string[] arguments) =>
        (await _cli.RunAsync(new TestTerminal(false, "v"), CancellationToken.None, arguments)).Exit.ShouldBe(2);

    public void Dispose() => _cli.Dispose();
}
