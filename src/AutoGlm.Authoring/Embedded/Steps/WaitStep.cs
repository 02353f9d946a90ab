namespace AutoGlm.Authoring.Embedded.Steps;

/// <summary>A pause: for some time, until a moment, or until something is told from outside.</summary>
internal sealed class WaitStep : Step
{
    public int? Seconds { get; init; }

    public DateTimeOffset? Until { get; init; }

    /// <summary>Name of the event, where it is one.</summary>
    public string? Event { get; init; }
}
