using AutoGlm.Engine.Runs;
using AutoGlm.Studio.Components.Runs;
using AutoGlm.Studio.Designing.Lessons;
using AutoGlm.Tasks.Running;
using Microsoft.AspNetCore.Components;
using Radzen;

namespace AutoGlm.Studio.Components.Lessons;

/// <summary>What can be learnt from a task's step: that it took the wrong thing, or a rule for all that come.</summary>
public partial class StepLessons : StudioComponent
{
    private (string Agent, string Node)? _looked;
    private bool _has;

    [Parameter, EditorRequired]
    public RunSnapshot Run { get; set; } = default!;

    [Parameter, EditorRequired]
    public NodeRunView Node { get; set; } = default!;

    /// <summary>The step that is looked at; null for none.</summary>
    [Parameter, EditorRequired]
    public TaskStep? Step { get; set; }

    [Inject]
    private TaskLessons Lessons { get; set; } = default!;

    [Inject]
    private DialogService Dialogs { get; set; } = default!;

    /// <summary>Only what was to be found on the screen can have been found wrongly.</summary>
    private bool IsCorrectable => Step is { Instruction: { Target: not null } or { Ref: not null } };

    /// <summary>A task that was run by itself, and one that is gone, keep nothing.</summary>
    protected override async Task OnParametersSetAsync()
    {
        if (Step is null || _looked == (Run.Agent.Id, Node.NodeId))
            return;
        _looked = (Run.Agent.Id, Node.NodeId);
        try
        {
            _has = await Lessons.HasTaskAsync(Run.Agent.Id, Node.NodeId, Gone);
        }
        catch (OperationCanceledException)
        {
            // Another page was opened.
        }
    }

    private Task CorrectAsync() => OpenAsync<CorrectForm>("lessons.correctTitle", "860px");

    private Task MakeRuleAsync() => OpenAsync<RuleForm>("lessons.ruleTitle", "560px");

    private async Task OpenAsync<TForm>(string title, string width)
        where TForm : ComponentBase
    {
        var options = RunForm.Options(T);
        options.Width = width;
        await Dialogs.OpenAsync<TForm>(
            T[title],
            new Dictionary<string, object?> { [nameof(CorrectForm.Run)] = Run, [nameof(CorrectForm.Node)] = Node, [nameof(CorrectForm.Step)] = Step },
            options);
    }
}
