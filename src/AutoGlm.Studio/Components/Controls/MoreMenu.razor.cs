using Microsoft.AspNetCore.Components;

namespace AutoGlm.Studio.Components.Controls;

/// <summary>What is done with a thing now and then, behind a button. The buttons and links in it bring their icons and names.</summary>
public partial class MoreMenu : StudioComponent
{
    /// <summary>What the menu is about, for those who don't see what it belongs to.</summary>
    [Parameter, EditorRequired]
    public string Label { get; set; } = "";

    [Parameter, EditorRequired]
    public RenderFragment ChildContent { get; set; } = default!;
}
