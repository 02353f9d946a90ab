using AutoGlm.Engine.Runs;
using AutoGlm.Studio.Designing;
using AutoGlm.Studio.Designing.Lessons;
using Microsoft.AspNetCore.Components;
using Radzen;

namespace AutoGlm.Studio.Components.Lessons;

/// <summary>Says where a lesson was kept, and leads there.</summary>
public partial class LessonNote : StudioComponent
{
    [Parameter, EditorRequired]
    public RunSnapshot Run { get; set; } = default!;

    [Parameter, EditorRequired]
    public string NodeId { get; set; } = "";

    /// <summary>Null before it was kept.</summary>
    [Parameter, EditorRequired]
    public LessonOutcome? Outcome { get; set; }

    [Inject]
    private DialogService Dialogs { get; set; } = default!;

    private string Link => DesignerAddress.Of(Run.Agent.Id, NodeId);
}
