using AutoGlm.Practice.Sites.Hosting;
using Microsoft.AspNetCore.Http;

namespace AutoGlm.Practice.Sites.Critic.Cases;

/// <summary>Sending leads to a sign-in page, and no account was given.</summary>
internal sealed class SignInWall(int seed)
    : CriticCase("sign-in-wall", CriticExpectation.NotSuccess, Scenarios.Room(seed), seed, chinese: false)
{
    internal override IResult Submit(CriticView view, IReadOnlyDictionary<string, string> filled) => Answers.SeeOther(view.Path + "sign-in");

    internal override IResult Step(CriticView view, string step, IReadOnlyDictionary<string, string>? filled) =>
        view.Page(view.T("Sign in", "登录"), $"""
            <h1>{view.T("Sign in", "登录")}</h1>
            <p>{(filled is null ? view.T("Please sign in with your reader's card to go on.", "请使用读者证登录后继续。") : view.T("Card number or password is wrong.", "读者证号或密码错误。"))}</p>
            <form method="post" action="{view.Path}sign-in">
            <p><label for="card">{view.T("Card number", "读者证号")}</label><input id="card" name="card"></p>
            <p><label for="secret">{view.T("Password", "密码")}</label><input id="secret" name="secret" type="password"></p>
            <p><button>{view.T("Sign in", "登录")}</button></p></form>
            """);
}
