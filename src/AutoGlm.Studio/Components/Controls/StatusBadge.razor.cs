using Microsoft.AspNetCore.Components;

namespace AutoGlm.Studio.Components.Controls;

/// <summary>The state of a run or node: icon, colour and word.</summary>
public partial class StatusBadge : StudioComponent
{
    /// <summary>As <see cref="Watching.StatusNames"/> gives it.</summary>
    [Parameter, EditorRequired]
    public string Status { get; set; } = "";
}
