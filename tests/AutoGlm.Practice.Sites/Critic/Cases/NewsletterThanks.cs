using Microsoft.AspNetCore.Http;

namespace AutoGlm.Practice.Sites.Critic.Cases;

/// <summary>The thank-you page is for a newsletter that nobody asked for.</summary>
internal sealed class NewsletterThanks(int seed)
    : CriticCase("newsletter-thanks", CriticExpectation.NotSuccess, Scenarios.Course(seed), seed, chinese: true)
{
    internal override IResult Submit(CriticView view, IReadOnlyDictionary<string, string> filled) =>
        view.Page(view.T("Thank you", "谢谢"), $"""
            <h1>{view.T("Thank you!", "感谢您！")}</h1>
            <p>{view.T("You have subscribed to our newsletter. The next issue reaches you on the first of the month.", "您已成功订阅我们的电子月刊，下一期将于每月1日送达。")}</p>
            <p>{view.T("Subscriber number", "订阅号")} {OtherReference('N')}</p>
            """);
}
