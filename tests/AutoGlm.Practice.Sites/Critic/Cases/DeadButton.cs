using AutoGlm.Practice.Sites.Hosting;
using Microsoft.AspNetCore.Http;

namespace AutoGlm.Practice.Sites.Critic.Cases;

/// <summary>The button has no handler: pressing it does nothing at all.</summary>
internal sealed class DeadButton(int seed)
    : CriticCase("dead-button", CriticExpectation.NotSuccess, Scenarios.Table(seed), seed, chinese: true)
{
    internal override IResult Show(CriticView view) => view.FormPage(new FormLook { SubmitAttributes = "type=\"button\"" });

    // A person who found a way round the page would still get nothing.
    internal override IResult Submit(CriticView view, IReadOnlyDictionary<string, string> filled) => Answers.SeeOther(view.Path);
}
