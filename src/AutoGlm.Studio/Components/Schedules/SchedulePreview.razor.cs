using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.NodeKinds;
using AutoGlm.Workflows.Triggers;
using Microsoft.AspNetCore.Components;

namespace AutoGlm.Studio.Components.Schedules;

/// <summary>When a schedule's node would be due, while it is being written. What is wrong with it stands at its fields.</summary>
public partial class SchedulePreview : StudioComponent
{
    private const int Shown = 5;

    private CronText? _times;

    [Parameter, EditorRequired]
    public WorkflowNode Node { get; set; } = default!;

    [Parameter, EditorRequired]
    public string AgentId { get; set; } = "";

    [Inject]
    private TimeProvider Clock { get; set; } = default!;

    protected override void OnParametersSet()
    {
        try
        {
            _times = ScheduleKind.TimesOf(Node);
        }
        catch (Exception error) when (error is FormatException or TimeZoneNotFoundException or InvalidTimeZoneException)
        {
            _times = null;
        }
    }
}
