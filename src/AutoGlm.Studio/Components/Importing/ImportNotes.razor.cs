using AutoGlm.Workflows.Importing;
using Microsoft.AspNetCore.Components;

namespace AutoGlm.Studio.Components.Importing;

/// <summary>What a report says beyond the outcome.</summary>
public partial class ImportNotes : StudioComponent
{
    [Parameter, EditorRequired]
    public IReadOnlyList<ImportNote> Notes { get; set; } = [];
}
