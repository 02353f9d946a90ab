using AutoGlm.Tasks.Running;
using Microsoft.AspNetCore.Components;

namespace AutoGlm.Studio.Components.Runs;

/// <summary>What a task changed outside.</summary>
public partial class EffectList : StudioComponent
{
    [Parameter, EditorRequired]
    public IReadOnlyList<Effect> Effects { get; set; } = [];
}
