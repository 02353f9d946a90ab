using Microsoft.AspNetCore.Http;

namespace AutoGlm.Practice.Sites.Critic.Cases;

/// <summary>Sending is answered by a page that says the session has expired, each time.</summary>
internal sealed class SessionExpired(int seed)
    : CriticCase("session-expired", CriticExpectation.NotSuccess, Scenarios.Parcel(seed), seed, chinese: true)
{
    internal override IResult Submit(CriticView view, IReadOnlyDictionary<string, string> filled) =>
        view.Page(view.T("Session expired", "会话已过期"), $"""
            <h1>{view.T("Your session has expired", "会话已过期")}</h1>
            <p>{view.T("For your safety we've signed this page off after a while.", "为了您的信息安全，页面已超时。")} <a href="{view.Path}">{view.T("Start again", "重新开始")}</a></p>
            """);
}
