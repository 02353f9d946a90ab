namespace AutoGlm.Connectors.Web.Reach;

/// <summary>A document that was not loaded.</summary>
/// <param name="FrameId">The frame it was meant for.</param>
/// <param name="Address">Where it would have come from.</param>
/// <param name="Reason">Why not, for people.</param>
/// <param name="IsTop">Whether it would have filled a window rather than a frame inside a page.</param>
internal sealed record Refusal(string FrameId, Uri Address, string Reason, bool IsTop);
