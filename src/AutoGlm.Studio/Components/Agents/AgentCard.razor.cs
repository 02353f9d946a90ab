using AutoGlm.Engine.Agents;
using AutoGlm.Studio.Finding;
using AutoGlm.Studio.Look;
using Microsoft.AspNetCore.Components;

namespace AutoGlm.Studio.Components.Agents;

/// <summary>An agent in the list, in the reader's language where it has texts for it.</summary>
public partial class AgentCard : StudioComponent
{
    [Parameter, EditorRequired]
    public AgentEntry Entry { get; set; } = default!;

    /// <summary>Whether its published version takes messages.</summary>
    [Parameter]
    public bool CanChat { get; set; }

    /// <summary>Whether it is one of those that something is done with together.</summary>
    [Parameter]
    public bool IsSelected { get; set; }

    [Parameter]
    public EventCallback<bool> OnSelect { get; set; }

    [Parameter]
    public EventCallback OnRun { get; set; }

    /// <summary>Another folder or other tags are wanted.</summary>
    [Parameter]
    public EventCallback OnFile { get; set; }

    [Parameter]
    public EventCallback OnDelete { get; set; }

    [Inject]
    private When When { get; set; } = default!;

    private AgentSummary Agent => Entry.Agent;

    private string Description => AgentNames.Own(Agent.Texts)?.Description ?? Agent.Description;

    private static string PathTo(string? folder, string? tag) => AgentFilter.Of(folder, tag is null ? null : [tag], null, null).Path;
}
