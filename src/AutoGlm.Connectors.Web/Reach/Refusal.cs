namespace AutoGlm.Connectors.Web.Reach;

/// <summary>A document or file that was not loaded.</summary>
/// <param name="Reason">Why not, for people.</param>
/// <param name="IsTop">Whether it would have filled a window rather than a frame inside a page.</param>
internal sealed record Refusal(string Reason, bool IsTop);
