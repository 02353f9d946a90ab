namespace AutoGlm.Engine.Conformance.Properties;

/// <summary>How the workflow ends depends on which of its branches is faster, so there is nothing to compare.</summary>
internal sealed class UndeterminedException(string why) : Exception(why);
