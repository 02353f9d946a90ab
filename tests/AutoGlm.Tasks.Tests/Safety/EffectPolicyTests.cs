using AutoGlm.Tasks.Safety;
using Shouldly;
using Xunit;

namespace AutoGlm.Tasks.Tests.Safety;

/// <summary>Which outside changes are left to a person.</summary>
public class EffectPolicyTests
{
    private const string Shop = "https://shop.test/cart";
    private static readonly EffectRule AskAbove100 = new("pay", EffectRuleKind.AskAbove) { Limit = new EffectAmount(100, "CNY") };

    [Theory]
    [InlineData("", false)]
    [InlineData("send", false)]
    [InlineData("pay", true)]
    [InlineData("PAY", true)]
    [InlineData("all", true)]
    public void Allows_WithoutARule_GoesByTheList(string allowed, bool expected) =>
        new EffectPolicy([allowed], []).Allows(Pay(10), Shop).ShouldBe(expected);

    [Fact]
    public void Allows_AlwaysAsk_WinsOverEverythingAllowed() =>
        new EffectPolicy(["all"], [new EffectRule("pay", EffectRuleKind.Ask), new EffectRule("pay", EffectRuleKind.Allow)]).Allows(Pay(1), Shop).ShouldBeFalse();

    [Theory]
    [InlineData(100, true)]
    [InlineData(100.01, false)]
    public void Allows_AskAbove_GoesByTheSum(double sum, bool expected) =>
        new EffectPolicy([], [AskAbove100]).Allows(Pay((decimal)sum), Shop).ShouldBe(expected);

    [Fact]
    public void Allows_SumUnknownOrInAnotherCurrency_IsAsked()
    {
        var policy = new EffectPolicy(["all"], [AskAbove100]);
        policy.Allows(new SafetyFinding("pay", ""), Shop).ShouldBeFalse();
        policy.Allows(new SafetyFinding("pay", "") { Amount = new EffectAmount(1, "USD") }, Shop).ShouldBeFalse();
    }

    [Theory]
    [InlineData("https://shop.test", true)]
    [InlineData("shop.test", true)]
    [InlineData("*.test", true)]
    [InlineData("http://shop.test", false)]
    [InlineData("shop.test.evil.example", false)]
    [InlineData("op.test", false)]
    public void Allows_Site_CountsThereOnly(string site, bool expected) =>
        new EffectPolicy([], [new EffectRule("pay", EffectRuleKind.Allow) { Sites = [site] }]).Allows(Pay(10), Shop).ShouldBe(expected);

    [Fact]
    public void Allows_AppOfAPhone_IsNamedByItsPackage() =>
        new EffectPolicy([], [new EffectRule("send", EffectRuleKind.Allow) { Sites = ["com.example.chat"] }]).Allows(new SafetyFinding("send", ""), "com.example.chat/.Main").ShouldBeTrue();

    [Fact]
    public void Allows_RuleOfAnotherKind_DoesNotCount() =>
        new EffectPolicy([], [new EffectRule("send", EffectRuleKind.Allow)]).Allows(Pay(1), Shop).ShouldBeFalse();

    private static SafetyFinding Pay(decimal sum) => new("pay", "") { Amount = new EffectAmount(sum, "CNY") };
}
