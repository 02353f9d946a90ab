using System.Globalization;
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

    private string Source => $"/runs/{Uri.EscapeDataString(RunId)}/nodes/{Uri.EscapeDataString(NodeRunId)}/steps/{Step}/picture";

    private string Alt => Current is { } step ? T.Format("runs.pictureOf", step.Number, step.Instruction.Sentence) : T["runs.atTheEnd"];

    private static string Ratio(StepPicture picture) =>
        string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, picture.Viewport.Width):0} / {Math.Max(1, picture.Viewport.Height):0}");

    private string? OutlineOf(StepPicture picture)
    {
        var view = picture.Viewport;
        return picture.ShowsTarget && Current?.TargetBox is { Area: > 0 } box && view.Area > 0
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"left:{100 * (box.X - view.X) / view.Width:0.##}%;top:{100 * (box.Y - view.Y) / view.Height:0.##}%;width:{100 * box.Width / view.Width:0.##}%;height:{100 * box.Height / view.Height:0.##}%")
            : null;
    }
}
