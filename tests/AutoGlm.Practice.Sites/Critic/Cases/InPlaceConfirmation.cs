using AutoGlm.Practice.Sites.Hosting;
using Microsoft.AspNetCore.Http;

namespace AutoGlm.Practice.Sites.Critic.Cases;

/// <summary>A control: the form stays, and a line under it confirms.</summary>
internal sealed class InPlaceConfirmation(int seed)
    : CriticCase("in-place-confirmation", CriticExpectation.Success, Scenarios.Course(seed), seed, chinese: true)
{
    internal override IResult Show(CriticView view) => view.FormPage(new FormLook
    {
        After = "<div id=\"status\" role=\"status\"></div>",
        Script = """
            form.addEventListener('submit', async event => {
              event.preventDefault();
              const answer = await fetch(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form)) });
              document.getElementById('status').innerHTML = await answer.text();
              button.disabled = true;
            });
            """,
    });

    internal override IResult Submit(CriticView view, IReadOnlyDictionary<string, string> filled) =>
        Answers.Page($"<p>{view.T(Scenario.Done)}</p>{view.Confirmation(Accept(filled))}");
}
