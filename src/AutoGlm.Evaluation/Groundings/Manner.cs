namespace AutoGlm.Evaluation.Groundings;

/// <summary>A manner of speaking of something on a screen.</summary>
/// <param name="Name">What it is called in reports.</param>
/// <param name="Weight">How often it is tried.</param>
/// <param name="IsOfNothing">What it speaks of is not on the screen.</param>
/// <param name="Say">The sentence; null where it can't be said so, or where a person would not know what is meant.</param>
internal sealed record Manner(string Name, int Weight, bool IsOfNothing, Func<Saying, string?> Say);
