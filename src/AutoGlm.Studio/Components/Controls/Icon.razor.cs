using Microsoft.AspNetCore.Components;

namespace AutoGlm.Studio.Components.Controls;

/// <summary>An icon of the product, hidden from screen readers: what it means stands beside it or in its button's label.</summary>
public partial class Icon : ComponentBase
{
    [Parameter, EditorRequired]
    public string Name { get; set; } = "";

    /// <summary>Which icon to show where <see cref="Name"/> has none.</summary>
    [Parameter]
    public string? Otherwise { get; set; }

    [Parameter]
    public int Size { get; set; } = 16;

    [Parameter]
    public string? Class { get; set; }
}
