namespace AutoGlm.Engine.Runs;

/// <summary>Something that a person is waited for, in whichever run.</summary>
/// <param name="RunId">The run that waits.</param>
/// <param name="AgentId">Its agent.</param>
/// <param name="AgentName">The agent's name when the run began.</param>
/// <param name="BookmarkId">What an answer names.</param>
/// <param name="Kind">approval, form, question or take-over.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Assignee">Who is asked; null for anybody.</param>
/// <param name="CreatedAt">Since when.</param>
/// <param name="RemindAt">When it is to be brought to mind again; null for never.</param>
/// <param name="DueAt">When the wait ends by itself; null for never.</param>
public sealed record InboxItem(
    string RunId, string AgentId, string AgentName, string BookmarkId, string Kind, string Title, string? Assignee,
    DateTimeOffset CreatedAt, DateTimeOffset? RemindAt, DateTimeOffset? DueAt);
