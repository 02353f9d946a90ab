namespace AutoGlm.Engine.Chat;

/// <summary>What became of a message.</summary>
/// <param name="Conversation">What the next message names, to belong to it.</param>
/// <param name="RunId">The run that it began, or that heard it.</param>
/// <param name="Did">Which of these.</param>
public sealed record ChatSent(string Conversation, string RunId, ChatDeed Did);
