using AutoGlm.Tasks.Understanding;
using AutoGlm.Tasks.Understanding.Programs;
using Shouldly;
using Xunit;

namespace AutoGlm.Tasks.Tests.Understanding;

/// <summary>Shopping that tells how many, which size and where to.</summary>
public sealed class BuyTests
{
    private static readonly DateTimeOffset Clock = new(2026, 11, 22, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("Put 3 pieces of \"Oak table\" in size Large into the cart.", "Tap Oak table|quantity=3,Large")]
    [InlineData("Add two Oak tables (Large) to my basket", "Tap Oak tables|quantity=2,Large")]
    [InlineData("把3件“橡木桌”（大号）加入购物车", "Tap 橡木桌|数量=3,大号")]
    public void Read_IntoTheCart_OpensChoosesAndAdds(string goal, string expected) => Written(goal).ShouldBe(expected);

    [Theory]
    [InlineData("Buy 3 × Oak table (Large). Deliver to Ann Lee, Mill Road 12, Rome.", "Tap Oak table|quantity=3,Large|Ann Lee,Mill Road 12,Rome")]
    [InlineData("购买三件白色衬衫，收货地址：人民路12号", "Tap 白色衬衫|数量=3|收货地址=人民路12号")]
    [InlineData("买3件大号的橡木桌，收货人张三，提交订单。", "Tap 橡木桌|数量=3,大号|收货人张三")]
    public void Read_Order_GoesOnToTheCheckOut(string goal, string expected) => Written(goal).ShouldBe(expected);

    [Theory]
    [InlineData("Add the lamp to the cart")]
    [InlineData("Order a table for two at eight")]
    [InlineData("买两张去上海的火车票")]
    public void Read_TapOrBooking_IsNoShopping(string goal) => GoalReader.Read(goal, [], Clock).Program.ShouldNotContain(clause => clause is SeriesClause);

    private static string Written(string goal) =>
        string.Join('|', ((SeriesClause)GoalReader.Read(goal, [], Clock).Program.ShouldHaveSingleItem()).Clauses.Select(clause => clause switch
        {
            HandClause hand => $"{hand.Verb} {hand.Target!.Phrase.Name}",
            EnterClause enter => string.Join(',', enter.Entries.Cast<SetClause>().Select(set => (set.Field is { } field ? field.Words + "=" : "") + ((ValueSource.Literal)set.Values[0]).Text)),
            _ => clause.GetType().Name,
        }));
}
