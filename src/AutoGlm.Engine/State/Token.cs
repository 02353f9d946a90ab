namespace AutoGlm.Engine.State;

/// <summary>A place in the workflow where the run is: a node that is to be executed, or is being executed.</summary>
/// <param name="Id">Unique in the run; becomes the node run's id, so a retry has the same.</param>
/// <param name="NodeId">Where it stands.</param>
/// <param name="From">The node run it came from; null at the start.</param>
/// <param name="Frame">The frame it lives in; null for the run itself.</param>
public sealed record Token(string Id, string NodeId, string? From, string? Frame = null);
