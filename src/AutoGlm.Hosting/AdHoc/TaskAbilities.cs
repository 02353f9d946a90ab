namespace AutoGlm.Hosting.AdHoc;

/// <summary>What tasks can be given here.</summary>
/// <param name="Surfaces">Kinds of surface.</param>
/// <param name="Planners">Names of planners.</param>
public sealed record TaskAbilities(IReadOnlyList<string> Surfaces, IReadOnlyList<string> Planners);
