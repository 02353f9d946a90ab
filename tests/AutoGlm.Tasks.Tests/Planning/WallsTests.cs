using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Planning;
using AutoGlm.Tasks.Planning.Embedded;
using AutoGlm.Tasks.Running;
using AutoGlm.Tasks.Tests.Observing;
using Shouldly;
using Xunit;

namespace AutoGlm.Tasks.Tests.Planning;

/// <summary>What the planner leaves to the person by itself.</summary>
public class WallsTests
{
    [Theory]
    [InlineData("Order the green tea", "Card number", "CVC")]
    [InlineData("下单一份绿茶", "银行卡卡号", "安全码")]
    public async Task Decide_CardIsAskedForThatNobodyGave_HandsOver(string goal, string number, string check) =>
        (await Decide(goal, Till(number, check))).ShouldBeOfType<Decision.HandOver>();

    [Theory]
    [InlineData("Enter the card number 4111 1111 1111 1111, CVC 123 and press Continue")]
    [InlineData("填写卡号 4111111111111111 和安全码 123，然后点击 Continue")]
    public async Task Decide_CardThatTheGoalGives_IsFilledIn(string goal) =>
        (await Decide(goal, Till("Card number", "CVC"))).ShouldNotBeOfType<Decision.HandOver>();

    [Fact]
    public async Task Decide_NumberOfAnotherCard_IsNoPayment() =>
        (await Decide("Enter Ann as the name and press Continue", Screen.Show(Screen.Field("Name"), Screen.Field("Library card number"), Screen.Button("Continue")))).ShouldNotBeOfType<Decision.HandOver>();

    [Theory]
    [InlineData("I'm not a robot")]
    [InlineData("请完成安全验证")]
    public async Task Decide_Captcha_HandsOver(string asked) =>
        (await Decide("Press Continue", Screen.Show(Screen.Heading(asked), Screen.Button("Continue")))).ShouldBeOfType<Decision.HandOver>();

    private static Observation Till(string number, string check) => Screen.Show(Screen.Heading("Payment"), Screen.Field(number), Screen.Field(check), Screen.Button("Continue"));

    private static async Task<Decision> Decide(string goal, Observation now) => await new EmbeddedPlanner().DecideAsync(
        new PlanningContext { Request = new TaskRequest { Goal = goal }, Now = now, Clock = DateTimeOffset.UnixEpoch },
        CancellationToken.None);
}
