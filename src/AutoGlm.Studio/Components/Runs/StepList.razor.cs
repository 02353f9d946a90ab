using AutoGlm.Studio.Look;
using AutoGlm.Studio.Watching;
using AutoGlm.Tasks.Acting;
using AutoGlm.Tasks.Judging;
using AutoGlm.Tasks.Running;
using Microsoft.AspNetCore.Components;

namespace AutoGlm.Studio.Components.Runs;

/// <summary>A task's steps: instruction → target → action → verdict.</summary>
public partial class StepList : StudioComponent
{
    [Parameter, EditorRequired]
    public IReadOnlyList<TaskStep> Steps { get; set; } = [];

    /// <summary>Number of the step whose picture is shown.</summary>
    [Parameter]
    public int? Chosen { get; set; }

    [Parameter]
    public EventCallback<int> OnChoose { get; set; }

    [Inject]
    private When When { get; set; } = default!;

    private string ActionText(GuiAction action)
    {
        var verb = T[$"runs.action.{StatusNames.Kebab(action.Verb.ToString())}"];
        return action.Text is { Length: > 0 } text ? $"{verb} “{text}”" : verb;
    }

    private static string Look(TaskStep step) => step.Verdict.Kind switch
    {
        VerdictKind.Progress or VerdictKind.Changed => "good",
        VerdictKind.NoChange => "meh",
        _ => "bad",
    };
}
