namespace AutoGlm.Engine.Conformance.Properties;

/// <summary>Whether a loop's index is below a number; without a loop whether 0 is.</summary>
internal sealed record Test(string? Loop, int Below);
