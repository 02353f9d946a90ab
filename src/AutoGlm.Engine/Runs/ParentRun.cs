namespace AutoGlm.Engine.Runs;

/// <summary>The run that started another and waits for it.</summary>
/// <param name="RunId">That run.</param>
/// <param name="BookmarkId">What its node waits at, answered when the child ends.</param>
/// <param name="Depth">How many runs stand above the child; 1 for a child of a run that nobody called.</param>
public sealed record ParentRun(string RunId, string BookmarkId, int Depth);
