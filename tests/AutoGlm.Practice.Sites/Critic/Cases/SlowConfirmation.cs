using Microsoft.AspNetCore.Http;

namespace AutoGlm.Practice.Sites.Critic.Cases;

/// <summary>A control: a spinner turns for about three seconds, then the confirmation shows.</summary>
internal sealed class SlowConfirmation(int seed)
    : CriticCase("slow-confirmation", CriticExpectation.Success, Scenarios.Room(seed), seed, chinese: true)
{
    internal override IResult Show(CriticView view) => view.FormPage(new FormLook
    {
        Script = $$"""
            form.addEventListener('submit', async event => {
              event.preventDefault();
              button.disabled = true;
              button.parentElement.insertAdjacentHTML('beforeend', ' <span class="spinner" role="progressbar"></span> <span role="status">{{view.T("One moment…", "请稍候…")}}</span>');
              const answer = fetch(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form)) });
              const [page] = await Promise.all([answer.then(a => a.text()), new Promise(done => setTimeout(done, 3000))]);
              const parsed = new DOMParser().parseFromString(page, 'text/html');
              document.querySelector('main').replaceWith(parsed.querySelector('main'));
            });
            """,
    });

    internal override IResult Submit(CriticView view, IReadOnlyDictionary<string, string> filled) =>
        view.ConfirmationPage(Accept(filled), filled);
}
