using AutoGlm.Tasks.Running;

namespace AutoGlm.Engine.Runs;

/// <summary>A wait that the outside resumes.</summary>
/// <param name="Id">Unique; what an answer names.</param>
/// <param name="NodeRunId">What waits.</param>
/// <param name="Kind">question, approval, form, timer, webhook or take-over.</param>
/// <param name="Question">What is asked.</param>
/// <param name="CreatedAt">When the wait began.</param>
public sealed record BookmarkView(string Id, string NodeRunId, string Kind, Question? Question, DateTimeOffset CreatedAt);
