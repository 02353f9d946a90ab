using AutoGlm.Studio.Look;
using AutoGlm.Tasks.Judging;
using AutoGlm.Tasks.Running;
using Microsoft.AspNetCore.Components;

namespace AutoGlm.Studio.Components.Runs;

/// <summary>A task's steps: instruction → target → action → verdict.</summary>
public partial class StepList : StudioComponent
{
    [Parameter, EditorRequired]
    public IReadOnlyList<TaskStep> Steps { get; set; } = [];

    [Parameter, EditorRequired]
    public string RunId { get; set; } = "";

    [Parameter, EditorRequired]
    public string NodeRunId { get; set; } = "";

    [Inject]
    private When When { get; set; } = default!;

    private static string Look(TaskStep step) => step.Verdict.Kind switch
    {
        VerdictKind.Progress or VerdictKind.Changed => "good",
        VerdictKind.NoChange => "meh",
        _ => "bad",
    };
}
