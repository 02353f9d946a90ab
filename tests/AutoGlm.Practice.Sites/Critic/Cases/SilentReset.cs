using AutoGlm.Practice.Sites.Hosting;
using Microsoft.AspNetCore.Http;

namespace AutoGlm.Practice.Sites.Critic.Cases;

/// <summary>The form comes back with its fields emptied, without a word.</summary>
internal sealed class SilentReset(int seed)
    : CriticCase("silent-reset", CriticExpectation.NotSuccess, Scenarios.Course(seed), seed, chinese: true)
{
    internal override IResult Submit(CriticView view, IReadOnlyDictionary<string, string> filled) => Answers.SeeOther(view.Path);
}
