using AutoGlm.Engine.Runs;
using AutoGlm.Studio.Designing;
using AutoGlm.Workflows.Comparing;
using AutoGlm.Workflows.Documents;
using Microsoft.AspNetCore.Components;

namespace AutoGlm.Studio.Components.Versions;

/// <summary>Says where a run's agent was another than the draft that its states are shown on, and leads to the one that ran.</summary>
public partial class RunEdition : StudioComponent
{
    private string? _ran;
    private AgentDocument? _shown;
    private bool _differs;

    [Parameter, EditorRequired]
    public RunSnapshot? Run { get; set; }

    [Parameter, EditorRequired]
    public AgentDocument Draft { get; set; } = default!;

    protected override void OnParametersSet()
    {
        if (Run is null || (_ran == Run.Run.RunId && ReferenceEquals(_shown, Draft)))
            return;
        (_ran, _shown) = (Run.Run.RunId, Draft);
        var diff = AgentDiff.Between(DocumentEdits.PlaceAll(Run.Agent), Draft);
        _differs = diff.Parts.Count > 0 || diff.Nodes.Any(change => change.Sort != ChangeSort.Moved);
    }
}
