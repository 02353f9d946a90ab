using AutoGlm.Tasks.Text.Values;

namespace AutoGlm.Tasks.Planning.Embedded.OnScreen;

/// <summary>A word of the goal.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Stem">Its stem, folded.</param>
internal sealed record GoalWord(TextSpan Span, string Stem);
