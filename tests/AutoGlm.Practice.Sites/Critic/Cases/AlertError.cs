using AutoGlm.Practice.Sites.Hosting;
using Microsoft.AspNetCore.Http;

namespace AutoGlm.Practice.Sites.Critic.Cases;

/// <summary>A dialog of the browser tells of the failure; the form stays as it is.</summary>
internal sealed class AlertError(int seed)
    : CriticCase("alert-error", CriticExpectation.NotSuccess, Scenarios.Dentist(seed), seed, chinese: true)
{
    internal override IResult Show(CriticView view) => view.FormPage(new FormLook
    {
        Script = $$"""
            form.addEventListener('submit', event => {
              event.preventDefault();
              alert({{view.Script("Our booking service can't be reached. Nothing was sent.", "预约服务暂时无法连接，信息未提交。")}});
            });
            """,
    });

    // A person who found a way round the page would still get nothing.
    internal override IResult Submit(CriticView view, IReadOnlyDictionary<string, string> filled) => Answers.SeeOther(view.Path);
}
