namespace AutoGlm.Engine.Stores;

/// <summary>The right to write to a run. A later owner has a higher fence; the store refuses what comes with an older one.</summary>
/// <param name="RunId">Which run.</param>
/// <param name="Key">The store's own key of the run.</param>
/// <param name="Fence">The fencing token.</param>
public sealed record RunLease(string RunId, long Key, long Fence);
