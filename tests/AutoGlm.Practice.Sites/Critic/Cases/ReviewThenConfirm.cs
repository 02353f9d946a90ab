using AutoGlm.Practice.Sites.Hosting;
using AutoGlm.Practice.Sites.Texts;
using Microsoft.AspNetCore.Http;

namespace AutoGlm.Practice.Sites.Critic.Cases;

/// <summary>A control: nothing is done until the review page is confirmed, and then it is.</summary>
internal sealed class ReviewThenConfirm(int seed)
    : CriticCase("review-then-confirm", CriticExpectation.Success, Scenarios.Parcel(seed), seed, chinese: true)
{
    internal override IResult Submit(CriticView view, IReadOnlyDictionary<string, string> filled) =>
        view.Page(view.T("Please check", "请核对"), $"""
            <h1>{view.T("Is this right?", "请核对以下信息")}</h1>
            {view.Summary(filled)}
            <form method="post" action="{view.Path}confirm">
            {string.Concat(filled.Select(pair => $"<input type=\"hidden\" name=\"{Html.Text(pair.Key)}\" value=\"{Html.Text(pair.Value)}\">"))}
            <p><a href="{view.Path}">{view.T("No, change", "返回修改")}</a> <button>{view.T("Yes, confirm", "确认无误")}</button></p></form>
            """);

    internal override IResult Step(CriticView view, string step, IReadOnlyDictionary<string, string>? filled) =>
        filled is null ? Answers.SeeOther(view.Path) : view.ConfirmationPage(Accept(filled), filled);
}
