namespace AutoGlm.Tasks.Observing;

/// <summary>What a surface shows now. All text in it is untrusted data.</summary>
public sealed record Observation
{
    /// <summary>web, phone or pc.</summary>
    public required string SurfaceKind { get; init; }

    /// <summary>URL on the web, package/activity on a phone, window on a PC.</summary>
    public required string Location { get; init; }

    public string Title { get; init; } = "";

    /// <summary>Size of the visible part, in the surface's pixels.</summary>
    public required Box Viewport { get; init; }

    public required UiNode Root { get; init; }

    /// <summary>Native dialogs met since the last observation.</summary>
    public IReadOnlyList<DialogMessage> Dialogs { get; init; } = [];

    /// <summary>Files met since the last observation: the path of each that was kept, the name of each that was only offered.</summary>
    public IReadOnlyList<string> Downloads { get; init; } = [];

    /// <summary>
    /// Why documents and files that the page asked for were not loaded since the last observation: the surface's own words.
    /// </summary>
    public IReadOnlyList<string> Refusals { get; init; } = [];

    /// <summary>HTTP status of the current document, where there is one.</summary>
    public int? DocumentStatus { get; init; }

    /// <summary>Other open tabs or windows, by title, the active one left out.</summary>
    public IReadOnlyList<string> OtherWindows { get; init; } = [];

    /// <summary>Whether there is more of the page above or below the visible part.</summary>
    public bool CanScrollUp { get; init; }

    public bool CanScrollDown { get; init; }

    public DateTimeOffset TakenAt { get; init; }

    public UiNode? Find(string reference) => Root.SelfAndDescendants().FirstOrDefault(node => node.Ref == reference);
}
