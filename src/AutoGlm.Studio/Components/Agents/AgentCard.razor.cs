using AutoGlm.Engine.Agents;
using AutoGlm.Engine.Runs;
using AutoGlm.Studio.Look;
using Microsoft.AspNetCore.Components;

namespace AutoGlm.Studio.Components.Agents;

/// <summary>An agent in the list, in the reader's language where it has texts for it.</summary>
public partial class AgentCard : StudioComponent
{
    [Parameter, EditorRequired]
    public AgentSummary Agent { get; set; } = default!;

    /// <summary>Its latest run; null when it never ran.</summary>
    [Parameter]
    public RunView? Last { get; set; }

    /// <summary>Whether its published version takes messages.</summary>
    [Parameter]
    public bool CanChat { get; set; }

    [Parameter]
    public EventCallback OnRun { get; set; }

    [Parameter]
    public EventCallback OnDelete { get; set; }

    [Inject]
    private When When { get; set; } = default!;

    private string Name => AgentNames.Own(Agent.Texts)?.Name ?? Agent.Name;

    private string Description => AgentNames.Own(Agent.Texts)?.Description ?? Agent.Description;
}
