using System.Text.Json.Nodes;

namespace AutoGlm.Engine.Runs;

/// <summary>What is known of a wait beyond its question.</summary>
public sealed record WaitDetails
{
    /// <summary>When it ends by itself; null for never.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>When whoever is asked is reminded; null for never.</summary>
    public DateTimeOffset? RemindAt { get; init; }

    /// <summary>The event that ends it.</summary>
    public string? Key { get; init; }

    /// <summary>Who is asked; free words, for people.</summary>
    public string? Assignee { get; init; }

    /// <summary>Whether a task asks in the midst of its work, so that it hears the answer itself.</summary>
    public bool WithinTask { get; init; }

    /// <summary>Whether a person took over without being asked to.</summary>
    public bool Unasked { get; init; }

    /// <summary>What it is about, in one line.</summary>
    public string? Title { get; init; }

    /// <summary>For a form: its fields, as an agent's inputs are written.</summary>
    public JsonArray? Fields { get; init; }
}
