using Microsoft.AspNetCore.Http;

namespace AutoGlm.Practice.Sites.Critic.Cases;

/// <summary>A control: the toast says saved, and it is; then the toast goes away.</summary>
internal sealed class SavedToast(int seed)
    : CriticCase("saved-toast", CriticExpectation.Success, Scenarios.Profile(seed), seed, chinese: true)
{
    internal override IResult Show(CriticView view) => view.FormPage(new FormLook
    {
        Values = Accepted is [.., var last] ? last : null,
        After = "<div id=\"toast\" class=\"toast\" role=\"status\" hidden></div>",
        Script = $$"""
            form.addEventListener('submit', async event => {
              event.preventDefault();
              const answer = await fetch(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form)) });
              const toast = document.getElementById('toast');
              toast.textContent = answer.ok ? {{view.Script("Saved ✓", "已保存 ✓")}} : {{view.Script("Could not save.", "保存失败。")}};
              toast.hidden = false;
              setTimeout(() => { toast.hidden = true; }, 4000);
            });
            """,
    });

    internal override IResult Submit(CriticView view, IReadOnlyDictionary<string, string> filled)
    {
        Accept(filled);
        return Results.NoContent();
    }
}
