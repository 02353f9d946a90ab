using AutoGlm.Engine.Runs;
using AutoGlm.Studio.Look;
using AutoGlm.Tasks.Running;
using Microsoft.AspNetCore.Components;

namespace AutoGlm.Studio.Components.Runs;

/// <summary>One execution of a node: its state, and for a task its picture, steps and effects.</summary>
public partial class NodeRunCard : StudioComponent
{
    /// <summary>The step looked at; null follows the task, or shows how it ended.</summary>
    private int? _step;

    [Parameter, EditorRequired]
    public RunSnapshot Run { get; set; } = default!;

    [Parameter, EditorRequired]
    public NodeRunView Node { get; set; } = default!;

    [Parameter, EditorRequired]
    public string Name { get; set; } = "";

    [Parameter]
    public TaskAnnouncement? Announcement { get; set; }

    [Parameter]
    public EventCallback OnPick { get; set; }

    [Inject]
    private When When { get; set; } = default!;

    /// <summary>Which item or round of the loop around it this was, counted from 1; null outside of loops.</summary>
    private int? Round =>
        Node.Frame?.Split('/')[^1] is { } frame && (frame.StartsWith("each", StringComparison.Ordinal) || frame.StartsWith("body", StringComparison.Ordinal)) && int.TryParse(frame.AsSpan(4), out var index) ? index + 1 : null;

    private bool IsTask => Run.Agent.Node(Node.NodeId)?.Kind == "task";

    private bool IsLive => !Run.Run.Status.IsFinal() && Node.Status is NodeRunStatus.Running or NodeRunStatus.Waiting;

    private void Choose(int step) => _step = _step == step ? null : step;

    private void Show(int step) => _step = step > Node.Steps.Count ? null : step;
}
