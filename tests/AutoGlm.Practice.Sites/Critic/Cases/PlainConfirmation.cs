using Microsoft.AspNetCore.Http;

namespace AutoGlm.Practice.Sites.Critic.Cases;

/// <summary>A control: the booking is made and the page says so.</summary>
internal sealed class PlainConfirmation(int seed)
    : CriticCase("plain-confirmation", CriticExpectation.Success, Scenarios.Table(seed), seed, chinese: true)
{
    internal override IResult Submit(CriticView view, IReadOnlyDictionary<string, string> filled) =>
        view.ConfirmationPage(Accept(filled), filled);
}
