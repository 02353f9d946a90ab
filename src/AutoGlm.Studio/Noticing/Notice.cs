using AutoGlm.Workflows.Nodes;

namespace AutoGlm.Studio.Noticing;

/// <summary>Something that a person is told of: a run that waits for somebody, or one that failed.</summary>
/// <param name="Id">The same for as long as it is the same thing.</param>
/// <param name="Kind">Why.</param>
/// <param name="RunId">The run.</param>
/// <param name="AgentId">Its agent.</param>
/// <param name="AgentName">The agent's name when the run began.</param>
/// <param name="Title">What is asked, or what went wrong. May hold what a screen said: for the Studio's own pages only.</param>
/// <param name="At">Since when.</param>
public sealed record Notice(string Id, NoticeKind Kind, string RunId, string AgentId, string AgentName, LocalText Title, DateTimeOffset At)
{
    public string Path => $"/runs/{Uri.EscapeDataString(RunId)}";
}
