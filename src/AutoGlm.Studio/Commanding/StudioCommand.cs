namespace AutoGlm.Studio.Commanding;

/// <summary>Something that the command palette can reach.</summary>
/// <param name="Group">Key of its group's title, after <c>palette.group.</c>: actions, add, nodes, agents, runs, pages.</param>
/// <param name="Title">As people read it.</param>
/// <param name="Icon">Its icon's name.</param>
/// <param name="Run">What choosing it does.</param>
public sealed record StudioCommand(string Group, string Title, string Icon, Func<Task> Run)
{
    /// <summary>What says more about it, small.</summary>
    public string Detail { get; init; } = "";

    /// <summary>What else it is found by, such as its name in the other language.</summary>
    public string Words { get; init; } = "";

    /// <summary>The keys that do the same.</summary>
    public string? Keys { get; init; }
}
