using Microsoft.AspNetCore.Http;

namespace AutoGlm.Practice.Sites.Critic.Cases;

/// <summary>A friendly page with a number, but only a place on the waiting list.</summary>
internal sealed class WaitingList(int seed)
    : CriticCase("waiting-list", CriticExpectation.NotSuccess, Scenarios.Course(seed), seed, chinese: false)
{
    internal override IResult Submit(CriticView view, IReadOnlyDictionary<string, string> filled) =>
        view.Page(view.T("Waiting list", "候补名单"), $"""
            <h1>{view.T("You're on the list!", "您已进入候补名单！")}</h1>
            <p>{view.T("All places in this course are taken. If one becomes free we'll write to you.", "本课程名额已满，如有空缺我们会邮件通知您。")}</p>
            <p>{view.T("Waiting list number", "候补号")} {OtherReference('W')}</p>
            """);
}
