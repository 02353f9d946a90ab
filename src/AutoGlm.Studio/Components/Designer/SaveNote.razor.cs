using AutoGlm.Studio.Designing;
using Microsoft.AspNetCore.Components;

namespace AutoGlm.Studio.Components.Designer;

/// <summary>Whether what is on screen is safe on disk.</summary>
public partial class SaveNote : StudioComponent
{
    [Parameter, EditorRequired]
    public DesignerSession Session { get; set; } = default!;
}
