using AutoGlm.Studio.Finding;
using Microsoft.AspNetCore.Components;

namespace AutoGlm.Studio.Components.Agents;

/// <summary>The folders and tags that agents are kept under, as links that narrow the list; a tag's takes it back too.</summary>
public partial class AgentPlaces : StudioComponent
{
    /// <summary>All agents, whatever is shown of them.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<AgentEntry> Agents { get; set; } = [];

    /// <summary>What is shown.</summary>
    [Parameter, EditorRequired]
    public AgentFilter Filter { get; set; } = default!;

    /// <summary>The folder that is shown shall be called otherwise.</summary>
    [Parameter]
    public EventCallback OnRename { get; set; }

    private int Unfiled => Agents.Count(entry => entry.Filing.Folder.Length == 0);

    private IReadOnlyList<string> Tags => [.. Agents.SelectMany(entry => entry.Filing.Tags).Distinct(StringComparer.Ordinal).Order(StringComparer.CurrentCultureIgnoreCase)];

    private string To(string? folder) => (Filter with { Folder = folder }).Path;

    private string Toggled(string tag) => (Filter with { Tags = Filter.Tags.Contains(tag) ? [.. Filter.Tags.Where(one => one != tag)] : [.. Filter.Tags, tag] }).Path;
}
