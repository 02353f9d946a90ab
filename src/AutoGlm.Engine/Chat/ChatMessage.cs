using System.Text.Json.Nodes;
using AutoGlm.Engine.Runs;

namespace AutoGlm.Engine.Chat;

/// <summary>Something that was said in a conversation: read out of its runs, kept nowhere else.</summary>
public sealed record ChatMessage
{
    /// <summary>The run that it belongs to.</summary>
    public required string RunId { get; init; }

    public required ChatSpeaker From { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>As text; an answer's outputs are in <see cref="Outputs"/> too.</summary>
    public required string Text { get; init; }

    /// <summary>What the agent asks; null where it asks nothing.</summary>
    public BookmarkView? Asks { get; init; }

    /// <summary>The run that asks: <see cref="RunId"/>, or one that it started.</summary>
    public string? AskedBy { get; init; }

    /// <summary>Whether what is asked waits for an answer still.</summary>
    public bool IsOpen { get; init; }

    /// <summary>How the run ended that this is the last word of; null for all other messages.</summary>
    public RunStatus? Ended { get; init; }

    /// <summary>What the run gave, with <see cref="Ended"/>.</summary>
    public JsonObject? Outputs { get; init; }
}
