using Microsoft.AspNetCore.Http;

namespace AutoGlm.Practice.Sites.Critic.Cases;

/// <summary>The server breaks.</summary>
internal sealed class ServerError(int seed)
    : CriticCase("server-error", CriticExpectation.NotSuccess, Scenarios.Course(seed), seed, chinese: false)
{
    internal override IResult Submit(CriticView view, IReadOnlyDictionary<string, string> filled) =>
        view.Page("500", "<h1>500</h1><p>Internal Server Error</p>", StatusCodes.Status500InternalServerError);
}
