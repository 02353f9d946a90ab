using Microsoft.AspNetCore.Http;

namespace AutoGlm.Practice.Sites.Critic.Cases;

/// <summary>The only sign of the refusal is a red border and the field's invalid state.</summary>
internal sealed class RedBorder(int seed)
    : CriticCase("red-border", CriticExpectation.NotSuccess, Scenarios.Parcel(seed), seed, chinese: true)
{
    internal override IResult Submit(CriticView view, IReadOnlyDictionary<string, string> filled) =>
        view.FormPage(new FormLook { Values = filled, Bad = "parcel" });
}
