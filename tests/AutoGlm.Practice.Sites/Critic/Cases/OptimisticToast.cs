using Microsoft.AspNetCore.Http;

namespace AutoGlm.Practice.Sites.Critic.Cases;

/// <summary>A toast says saved at once; two seconds later the server's refusal arrives and the fields fall back.</summary>
internal sealed class OptimisticToast(int seed)
    : CriticCase("optimistic-toast", CriticExpectation.NotSuccess, Scenarios.Profile(seed), seed, chinese: true)
{
    internal override IResult Show(CriticView view) => view.FormPage(new FormLook
    {
        After = "<div id=\"toast\" class=\"toast\" role=\"status\" hidden></div>",
        Script = $$"""
            form.addEventListener('submit', async event => {
              event.preventDefault();
              const toast = document.getElementById('toast');
              toast.className = 'toast'; toast.textContent = {{view.Script("Saved ✓", "已保存 ✓")}}; toast.hidden = false;
              const answer = fetch(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form)) });
              const [{ ok }] = await Promise.all([answer, new Promise(done => setTimeout(done, 2000))]);
              if (ok) return;
              form.reset();
              toast.className = 'toast bad'; toast.textContent = {{view.Script("Could not save. Your changes were undone.", "保存失败，修改已撤销。")}};
            });
            """,
    });

    internal override IResult Submit(CriticView view, IReadOnlyDictionary<string, string> filled) => Results.StatusCode(StatusCodes.Status409Conflict);
}
