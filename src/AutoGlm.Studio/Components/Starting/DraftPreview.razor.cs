using AutoGlm.Authoring;
using AutoGlm.Studio.Designing;
using AutoGlm.Workflows.NodeKinds;
using AutoGlm.Workflows.Validation;
using Microsoft.AspNetCore.Components;

namespace AutoGlm.Studio.Components.Starting;

/// <summary>A draft on a canvas of its own, with its notes, before anything is saved.</summary>
public partial class DraftPreview : StudioComponent
{
    private CanvasPicture _picture = CanvasPicture.Empty;

    [Parameter, EditorRequired]
    public DescribedAgent Draft { get; set; } = default!;

    [Parameter]
    public EventCallback OnKeep { get; set; }

    [Parameter]
    public EventCallback OnDiscard { get; set; }

    /// <summary>Back to the draft before; without it there is none.</summary>
    [Parameter]
    public EventCallback OnUndo { get; set; }

    [Inject]
    private NodeKindCatalog Kinds { get; set; } = default!;

    protected override void OnParametersSet() =>
        _picture = CanvasPicture.Of(Draft.Document, AgentValidator.Validate(Draft.Document, Kinds), Kinds, T);
}
