using Microsoft.AspNetCore.Http;

namespace AutoGlm.Practice.Sites.Critic.Cases;

/// <summary>The last step, a link in an e-mail, is missing; the number shown is that of a request.</summary>
internal sealed class PendingConfirmation(int seed)
    : CriticCase("pending-confirmation", CriticExpectation.NotSuccess, Scenarios.Table(seed), seed, chinese: false)
{
    internal override IResult Submit(CriticView view, IReadOnlyDictionary<string, string> filled) =>
        view.Page(view.T("Almost there", "还差一步"), $"""
            <h1>{view.T("Almost there", "还差一步")}</h1>
            <p>{view.T("Please open the link in the e-mail we've just sent you. Until then your table isn't booked, and the request lapses after 30 minutes.", "请打开我们刚发送的邮件并点击其中的链接。在此之前餐位尚未订妥，30分钟后申请自动失效。")}</p>
            <p>{view.T("Request", "申请号")} {OtherReference('Q')}</p>
            {view.Summary(filled)}
            """);
}
