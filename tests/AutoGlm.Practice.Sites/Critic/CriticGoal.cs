using AutoGlm.Practice.Sites.Texts;

namespace AutoGlm.Practice.Sites.Critic;

/// <summary>What to ask for on a critic page, in one language.</summary>
/// <param name="Language">The language of the goal and of the page.</param>
/// <param name="StartPath">Where to enter, relative to the origin, without a leading slash.</param>
/// <param name="Text">The goal; it names every value.</param>
/// <param name="Inputs">The same values by name, for callers that hand them over beside the goal.</param>
public sealed record CriticGoal(SiteLanguage Language, string StartPath, string Text, IReadOnlyDictionary<string, string> Inputs);
