using AutoGlm.Hosting.Pictures;
using AutoGlm.Tasks.Running;
using Microsoft.AspNetCore.Components;

namespace AutoGlm.Studio.Components.Runs;

/// <summary>The screen as a step found it, with the target outlined; one past the last step, as the task left it.</summary>
public partial class StepView : StudioComponent
{
    [Parameter, EditorRequired]
    public string RunId { get; set; } = "";

    [Parameter, EditorRequired]
    public string NodeRunId { get; set; } = "";

    [Parameter, EditorRequired]
    public IReadOnlyList<TaskStep> Steps { get; set; } = [];

    /// <summary>Counted from 1.</summary>
    [Parameter, EditorRequired]
    public int Step { get; set; }

    /// <summary>Whether the task is still at work, so that one past the last step is now.</summary>
    [Parameter]
    public bool IsLive { get; set; }

    [Parameter]
    public EventCallback<int> OnStep { get; set; }

    [Inject]
    private StepPictures Pictures { get; set; } = default!;

    private TaskStep? Current => Steps.FirstOrDefault(step => step.Number == Step);

    private StepPicture? Picture => Pictures.Find(RunId, NodeRunId, Step);

    private string Source => OutlinedPicture.SourceOf(RunId, NodeRunId, Step);

    private string Alt => Current is { } step ? T.Format("runs.pictureOf", step.Number, step.Instruction.Sentence) : T["runs.atTheEnd"];
}
