namespace AutoGlm.Studio.Api;

/// <summary>A message to an agent.</summary>
/// <param name="Text">What is said.</param>
/// <param name="Conversation">Which conversation it belongs to; absent for a new one.</param>
public sealed record ChatWish(string? Text, string? Conversation);
