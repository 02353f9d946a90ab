using System.Globalization;
using AutoGlm.Studio.Designing;
using AutoGlm.Studio.Versions;
using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.NodeKinds;
using Microsoft.AspNetCore.Components;

namespace AutoGlm.Studio.Components.Pages;

/// <summary>A published version on the canvas, to look at.</summary>
public partial class VersionPage : StudioComponent
{
    private AgentDocument? _agent;
    private CanvasPicture _picture = CanvasPicture.Empty;
    private bool _missing;

    [Parameter]
    public string Id { get; set; } = "";

    [Parameter]
    public int Number { get; set; }

    [Inject]
    private AgentEdition Editions { get; set; } = default!;

    [Inject]
    private NodeKindCatalog Kinds { get; set; } = default!;

    protected override async Task OnParametersSetAsync()
    {
        _agent = await Editions.FindAsync(Id, Number.ToString(CultureInfo.InvariantCulture), Gone);
        _missing = _agent is null;
        if (_agent is not null)
            _picture = CanvasPicture.Of(DocumentEdits.PlaceAll(_agent), [], Kinds, T);
    }
}
