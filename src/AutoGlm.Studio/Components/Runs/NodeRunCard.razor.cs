using AutoGlm.Engine.Runs;
using AutoGlm.Studio.Look;
using AutoGlm.Tasks.Running;
using AutoGlm.Workflows.NodeKinds;
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

    /// <summary>Given whether the node is to be run by itself, or with all that follows it.</summary>
    [Parameter]
    public EventCallback<bool> OnTry { get; set; }

    [Inject]
    private NodeKindCatalog Kinds { get; set; } = default!;

    [Inject]
    private When When { get; set; } = default!;

    /// <summary>Which item or round of the loop around it this was, counted from 1; null outside of loops.</summary>
    private int? Round =>
        Node.Frame?.Split('/')[^1] is { } frame && (frame.StartsWith("each", StringComparison.Ordinal) || frame.StartsWith("body", StringComparison.Ordinal)) && int.TryParse(frame.AsSpan(4), out var index) ? index + 1 : null;

    /// <summary>Where a run begins nothing can be tried: that is running it.</summary>
    private bool MayTry => Run.Agent.Node(Node.NodeId) is { Disabled: false } node && Kinds.Find(node.Kind)?.TakesInput == true;

    private bool IsTask => Run.Agent.Node(Node.NodeId)?.Kind == "task";

    private bool IsLive => !Run.Run.Status.IsFinal() && Node.Status is NodeRunStatus.Running or NodeRunStatus.Waiting;

    private void Choose(int step) => _step = _step == step ? null : step;

    private void Show(int step) => _step = step > Node.Steps.Count ? null : step;
}
