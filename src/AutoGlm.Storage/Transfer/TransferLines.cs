using AutoGlm.Engine.Runs;
using AutoGlm.Engine.Schedules;
using AutoGlm.Engine.Stores;
using AutoGlm.Tasks.Secrets;

namespace AutoGlm.Storage.Transfer;

/// <summary>A line of <c>runs/documents.jsonl</c>: an agent's document that runs started with.</summary>
/// <param name="Hash">SHA-256 of the document's text in UTF-8, as hexadecimal digits.</param>
/// <param name="Json">The document's text.</param>
internal sealed record DocumentLine(string Hash, string Json);

/// <summary>A line of <c>runs/runs.jsonl</c>, with one member: a run, or what belongs to the run above it.</summary>
internal sealed record RunFileLine
{
    public RunLine? Run { get; init; }

    public BookmarkLine? Bookmark { get; init; }

    public SignalLine? Signal { get; init; }

    public SealedLine? Sealed { get; init; }

    public EntryLine? Entry { get; init; }
}

/// <summary>A run. Its journal has <paramref name="Entries"/> entries, which follow in order, after its other lines.</summary>
internal sealed record RunLine(
    string Id, string Agent, string AgentName, int Version, string Document, string Trigger, RunStatus Status, DateTimeOffset StartedAt, RawJson Inputs, long Entries,
    DateTimeOffset? EndedAt = null, RawJson? Outputs = null, RawJson? Error = null, string? Parent = null, string? ParentBookmark = null, string? Conversation = null);

/// <summary>An entry of the journal.</summary>
internal sealed record EntryLine(long Seq, DateTimeOffset At, string Kind, int Version, RawJson Data, string? NodeRun = null, string? Node = null);

/// <summary>Something that a run under way waits for.</summary>
internal sealed record BookmarkLine(
    string Id, string NodeRun, DateTimeOffset CreatedAt, string Kind,
    DateTimeOffset? AnsweredAt = null, DateTimeOffset? DueAt = null, DateTimeOffset? RemindAt = null, DateTimeOffset? RemindedAt = null, string? Event = null, string? Assignee = null, string? Title = null);

/// <summary>Word from outside that a run under way has not taken in yet.</summary>
internal sealed record SignalLine(RunSignalKind Kind, string? Subject = null, RawJson? Data = null, string? Via = null, string? Actor = null);

/// <summary>What a run under way keeps sealed.</summary>
internal sealed record SealedLine(string Name, byte[] Sealed);

/// <summary>A line of <c>runs/ticks.jsonl</c>: what came of a time of a schedule.</summary>
internal sealed record TickLine(string Agent, string Node, DateTimeOffset At, TickOutcome Outcome, DateTimeOffset ChangedAt, TickReason? Reason = null, string? Run = null, string? Detail = null);

/// <summary>A line of <c>sealed/secrets.jsonl</c>.</summary>
internal sealed record SecretLine(string Name, IReadOnlyList<string> Places, IReadOnlyList<string> Fields, DateTimeOffset ChangedAt, SecretKind Kind, long Step, byte[] Sealed);

/// <summary>A line of <c>sealed/profiles.jsonl</c>: a kept log-in.</summary>
internal sealed record ProfileLine(string Name, string Kind, DateTimeOffset SavedAt, byte[] Sealed, string? Start = null, DateTimeOffset? ExpiredAt = null);
