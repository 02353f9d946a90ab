using System.Text.Json.Nodes;
using AutoGlm.Engine.Audit;
using AutoGlm.Engine.State;

namespace AutoGlm.Engine.Runs;

/// <summary>A person's answer, or that none came in time.</summary>
/// <param name="Asked">What it answers.</param>
/// <param name="Answer">What was said; null when nobody did.</param>
/// <param name="By">Who said it, as far as that is known.</param>
/// <param name="At">When.</param>
/// <param name="TimedOut">The time for an answer was over.</param>
public sealed record AnswerView(BookmarkView Asked, JsonNode? Answer, AuditActor? By, DateTimeOffset At, bool TimedOut)
{
    /// <summary>The answer in words; yes or no for an approval.</summary>
    public string Text => AnswerText.Of(Asked, Answer);
}
