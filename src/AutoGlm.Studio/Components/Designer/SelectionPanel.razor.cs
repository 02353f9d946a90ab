using Microsoft.AspNetCore.Components;

namespace AutoGlm.Studio.Components.Designer;

/// <summary>What can be done with several nodes at once.</summary>
public partial class SelectionPanel : StudioComponent
{
    private static readonly (string How, string Text, int From)[] Alignments =
    [
        ("left", "canvas.alignLeft", 2),
        ("centre", "canvas.alignCentre", 2),
        ("right", "canvas.alignRight", 2),
        ("top", "canvas.alignTop", 2),
        ("middle", "canvas.alignMiddle", 2),
        ("bottom", "canvas.alignBottom", 2),
        ("across", "canvas.distributeAcross", 3),
        ("down", "canvas.distributeDown", 3),
    ];

    [Parameter, EditorRequired]
    public int Count { get; set; }

    /// <summary>Given what the canvas is to do, by name.</summary>
    [Parameter]
    public EventCallback<string> OnPerform { get; set; }

    [Parameter]
    public EventCallback OnDuplicate { get; set; }

    [Parameter]
    public EventCallback OnDelete { get; set; }
}
