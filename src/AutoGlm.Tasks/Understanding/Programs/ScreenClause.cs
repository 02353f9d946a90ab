using AutoGlm.Tasks.Understanding.Reading;

namespace AutoGlm.Tasks.Understanding.Programs;

/// <summary>
/// A goal in words that no reader knows. What they mean is told by the screen: what it offers under names that the goal
/// uses, and which of the goal's words can be done to it. See <c>Planning.Embedded.OnScreen</c>.
/// </summary>
public sealed record ScreenClause : Clause
{
    /// <summary>Values that show by their form, in the order of the goal.</summary>
    internal IReadOnlyList<Piece> Pieces { get; init; } = [];
}
