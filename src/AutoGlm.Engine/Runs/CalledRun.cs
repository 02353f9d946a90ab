namespace AutoGlm.Engine.Runs;

/// <summary>A run that an agent node had called.</summary>
/// <param name="NodeRunId">The node run that called it.</param>
/// <param name="RunId">The run.</param>
public sealed record CalledRun(string NodeRunId, string RunId);
