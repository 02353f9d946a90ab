using AutoGlm.Practice.Sites.Hosting;
using Microsoft.AspNetCore.Http;

namespace AutoGlm.Practice.Sites.Critic.Cases;

/// <summary>Words of success stand on the page before anything is done, and the button does nothing.</summary>
internal sealed class PromisedSuccess(int seed)
    : CriticCase("promised-success", CriticExpectation.NotSuccess, Scenarios.Table(seed), seed, chinese: true)
{
    internal override IResult Show(CriticView view) => view.FormPage(new FormLook
    {
        Before = $"""
            <div class="panel"><b>{view.T("How it works", "预订流程")}</b>
            <ol><li>{view.T("Fill in the form", "填写表单")}</li><li>{view.T("Press Book", "点击“预订”")}</li>
            <li>{view.T("“Booking confirmed! Your reference number: R-1234” is what you'll see", "页面将显示“预订成功！您的编号：R-1234”")}</li></ol></div>
            """,
        Script = "form.addEventListener('submit', event => { event.preventDefault(); window.scrollTo({ top: 0 }); });",
    });

    // A person who found a way round the page would still get nothing.
    internal override IResult Submit(CriticView view, IReadOnlyDictionary<string, string> filled) => Answers.SeeOther(view.Path);
}
