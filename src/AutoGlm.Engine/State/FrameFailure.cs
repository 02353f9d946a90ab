using AutoGlm.Engine.Runs;

namespace AutoGlm.Engine.State;

/// <summary>A frame that ended badly.</summary>
/// <param name="Port">Which body it was.</param>
/// <param name="Index">Which go.</param>
/// <param name="Status">How it ended.</param>
/// <param name="Error">Why.</param>
/// <param name="Final">Whether nothing may pass over it.</param>
public sealed record FrameFailure(string Port, int Index, NodeRunStatus Status, RunError? Error, bool Final);
