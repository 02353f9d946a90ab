using AutoGlm.Studio.Look;
using Microsoft.AspNetCore.Components;

namespace AutoGlm.Studio.Components.Schedules;

/// <summary>A schedule's next times, as the clock of its zone will show them.</summary>
public partial class NextTimes : StudioComponent
{
    [Parameter, EditorRequired]
    public IReadOnlyList<DateTimeOffset> Times { get; set; } = [];

    [Parameter, EditorRequired]
    public TimeZoneInfo Zone { get; set; } = TimeZoneInfo.Utc;

    [Inject]
    private When When { get; set; } = default!;
}
