namespace AutoGlm.Studio.Extension;

/// <summary>What the extension wants done.</summary>
/// <param name="Goal">In plain language; null where an agent is named.</param>
/// <param name="Agent">A published agent instead of a goal.</param>
/// <param name="Address">The page the person is on.</param>
/// <param name="Tab">The browser's id of the tab, to work on just that one; null for a clean browser at the page's address.</param>
public sealed record ExtensionWish(string? Goal = null, string? Agent = null, string? Address = null, string? Tab = null);
