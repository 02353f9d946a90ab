using AutoGlm.Practice.Sites.Hosting;
using Microsoft.AspNetCore.Http;

namespace AutoGlm.Practice.Sites.Critic.Cases;

/// <summary>Sending never ends.</summary>
internal sealed class EndlessSpinner(int seed)
    : CriticCase("endless-spinner", CriticExpectation.NotSuccess, Scenarios.Dentist(seed), seed, chinese: true)
{
    internal override IResult Show(CriticView view) => view.FormPage(new FormLook
    {
        Script = $$"""
            form.addEventListener('submit', event => {
              event.preventDefault();
              button.disabled = true;
              button.parentElement.insertAdjacentHTML('beforeend', ' <span class="spinner" role="progressbar"></span> <span role="status">{{view.T("Sending…", "正在提交…")}}</span>');
            });
            """,
    });

    // A person who found a way round the page would still get nothing.
    internal override IResult Submit(CriticView view, IReadOnlyDictionary<string, string> filled) => Answers.SeeOther(view.Path);
}
