namespace AutoGlm.Tasks.Observing;

/// <summary>A native dialog (alert, confirm, prompt, beforeunload) that the surface met and how it answered.</summary>
/// <param name="Kind">alert, confirm, prompt or beforeunload.</param>
/// <param name="Text">What it said; untrusted.</param>
/// <param name="Accepted">Whether it was accepted.</param>
public sealed record DialogMessage(string Kind, string Text, bool Accepted);
