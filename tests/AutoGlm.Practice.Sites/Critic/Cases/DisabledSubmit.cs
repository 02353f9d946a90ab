using AutoGlm.Practice.Sites.Hosting;
using Microsoft.AspNetCore.Http;

namespace AutoGlm.Practice.Sites.Critic.Cases;

/// <summary>The button is disabled and stays so.</summary>
internal sealed class DisabledSubmit(int seed)
    : CriticCase("disabled-submit", CriticExpectation.NotSuccess, Scenarios.Room(seed), seed, chinese: false)
{
    internal override IResult Show(CriticView view) => view.FormPage(new FormLook { SubmitAttributes = "type=\"submit\" disabled" });

    // A person who found a way round the page would still get nothing.
    internal override IResult Submit(CriticView view, IReadOnlyDictionary<string, string> filled) => Answers.SeeOther(view.Path);
}
