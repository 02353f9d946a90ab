namespace AutoGlm.Studio.Designing;

/// <summary>An edge as the canvas draws it.</summary>
public sealed record EdgeView(string Id, string From, string Port, string To, string? Label);
