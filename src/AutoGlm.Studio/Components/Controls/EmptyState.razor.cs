using Microsoft.AspNetCore.Components;

namespace AutoGlm.Studio.Components.Controls;

/// <summary>What stands where nothing is yet: it says what belongs here and offers the first thing to do.</summary>
public partial class EmptyState : StudioComponent
{
    [Parameter, EditorRequired]
    public string Icon { get; set; } = "";

    [Parameter, EditorRequired]
    public string Title { get; set; } = "";

    [Parameter]
    public string? Text { get; set; }

    [Parameter]
    public RenderFragment? ChildContent { get; set; }
}
