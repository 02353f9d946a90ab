namespace AutoGlm.Engine.Stores;

/// <summary>What one piece of a deletion did.</summary>
/// <param name="Runs">Runs that are gone from now on.</param>
/// <param name="Rows">Journal rows deleted.</param>
/// <param name="More">Whether there is more to delete.</param>
public sealed record Swept(IReadOnlyList<string> Runs, int Rows, bool More);
