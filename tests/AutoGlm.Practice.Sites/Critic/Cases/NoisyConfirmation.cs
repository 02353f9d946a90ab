using Microsoft.AspNetCore.Http;

namespace AutoGlm.Practice.Sites.Critic.Cases;

/// <summary>A control: the booking is made, on a page full of words of failure about other things.</summary>
internal sealed class NoisyConfirmation(int seed)
    : CriticCase("noisy-confirmation", CriticExpectation.Success, Scenarios.Table(seed), seed, chinese: false)
{
    internal override IResult Submit(CriticView view, IReadOnlyDictionary<string, string> filled)
    {
        var reference = Accept(filled);
        return view.ConfirmationPage(reference, filled, $"""
            <p class="banner">{view.T("Error in our spring leaflet: we are closed on Mondays, not Sundays. Sorry!", "春季传单有误：本店周一休息，而非周日，抱歉！")}</p>
            <aside class="panel"><b>{view.T("Earlier bookings", "历史预订")}</b>
            <p>{view.T("12 March, 2 guests – cancelled", "3月12日，2位，已取消")} ({OtherReference('R')})</p></aside>
            <p class="quiet">{view.T("If the payment of a deposit failed or a booking was rejected, ring us.", "如遇订金支付失败或预订被拒，请来电。")}</p>
            """);
    }
}
