namespace AutoGlm.Studio.Designing.Subflows;

/// <summary>Why nodes can't become an agent of their own, or an agent can't be put in place of its call.</summary>
/// <param name="Reason">The key of its text, after <c>subflow.</c>.</param>
/// <param name="Nodes">The nodes that it is about, for naming and marking them.</param>
public sealed record SubflowRefusal(string Reason, IReadOnlyList<string> Nodes);
