using AutoGlm.Tasks.Observing;

namespace AutoGlm.Tasks.Reading.Questions;

/// <summary>An answer read or worked out from a screen.</summary>
/// <param name="Text">The answer as it would be said.</param>
/// <param name="Evidence">What it was read from.</param>
/// <param name="Score">0–1: how surely it answers what was asked.</param>
internal sealed record Finding(string Text, string Evidence, double Score)
{
    /// <summary>Worked out over all things of a list, so that further pages of the list would change it.</summary>
    public bool OverAll { get; init; }

    /// <summary>Where it stands, when it stands in one place.</summary>
    public UiNode? Node { get; init; }
}
