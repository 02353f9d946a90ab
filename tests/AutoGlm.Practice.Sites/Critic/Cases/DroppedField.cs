using Microsoft.AspNetCore.Http;

namespace AutoGlm.Practice.Sites.Critic.Cases;

/// <summary>The table is booked, but for two whatever the number of guests was.</summary>
internal sealed class DroppedField(int seed)
    : CriticCase("dropped-field", CriticExpectation.NotSuccess, Scenarios.Table(seed), seed, chinese: true)
{
    internal override IResult Submit(CriticView view, IReadOnlyDictionary<string, string> filled)
    {
        var taken = new Dictionary<string, string>(filled) { ["guests"] = "2" };
        return view.ConfirmationPage(Accept(taken), taken);
    }
}
