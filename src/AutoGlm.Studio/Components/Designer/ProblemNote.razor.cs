using AutoGlm.Workflows.Validation;
using Microsoft.AspNetCore.Components;

namespace AutoGlm.Studio.Components.Designer;

/// <summary>Problems under the field they are about.</summary>
public partial class ProblemNote : StudioComponent
{
    [Parameter, EditorRequired]
    public IEnumerable<Problem> Problems { get; set; } = [];

    [Parameter]
    public string? Id { get; set; }
}
