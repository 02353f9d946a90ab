using Microsoft.AspNetCore.Components;

namespace AutoGlm.Studio.Components.Controls;

/// <summary>Something that concerns the whole page.</summary>
public partial class Banner : StudioComponent
{
    /// <summary>bad, warn or info.</summary>
    [Parameter]
    public string Kind { get; set; } = "info";

    [Parameter, EditorRequired]
    public string Title { get; set; } = "";

    [Parameter]
    public RenderFragment? ChildContent { get; set; }
}
