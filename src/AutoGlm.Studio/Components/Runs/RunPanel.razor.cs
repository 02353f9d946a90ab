using AutoGlm.Engine;
using AutoGlm.Engine.Runs;
using AutoGlm.Studio.Look;
using AutoGlm.Studio.Watching;
using AutoGlm.Workflows.NodeKinds;
using AutoGlm.Workflows.Validation;
using Microsoft.AspNetCore.Components;

namespace AutoGlm.Studio.Components.Runs;

/// <summary>Everything about one run beside its canvas: state, questions, outputs, and each node's work, newest first.</summary>
public partial class RunPanel : StudioComponent
{
    private bool _cancelling;
    private bool _resuming;
    private Problem? _refused;

    [Parameter, EditorRequired]
    public RunWatcher Watcher { get; set; } = default!;

    [Parameter]
    public EventCallback<string> OnPickNode { get; set; }

    [Parameter]
    public EventCallback OnAgain { get; set; }

    [Inject]
    private IWorkflowEngine Engine { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private NodeKindCatalog Kinds { get; set; } = default!;

    [Inject]
    private When When { get; set; } = default!;

    private string NameOf(RunSnapshot run, string nodeId) => run.Agent.Node(nodeId) is { } node
        ? string.IsNullOrWhiteSpace(node.Name) ? Kinds.Find(node.Kind) is { } kind ? L(kind.Title) : node.Kind : node.Name
        : nodeId;

    /// <summary>What the form calls the field that a path such as <c>settings.goal</c> begins with.</summary>
    private string? FieldOf(RunSnapshot run, string nodeId, string? path)
    {
        var name = path?.Split('.', '[').ElementAtOrDefault(1);
        var known = run.Agent.Node(nodeId) is { } node ? Kinds.Find(node.Kind)?.Fields.FirstOrDefault(field => field.Name == name) : null;
        return known is null ? null : L(known.Label);
    }

    /// <summary>Goes on where the run failed, with the agent as it ran, in a run of its own.</summary>
    private async Task ResumeAsync()
    {
        _resuming = true;
        try
        {
            Navigation.NavigateTo($"/runs/{await Engine.ResumeFailedAsync(Watcher.RunId, null, null, Gone)}");
        }
        catch (RunRefusedException refused)
        {
            (_refused, _resuming) = (refused.Problems[0], false);
        }
    }

    private async Task CancelAsync()
    {
        _cancelling = true;
        await Engine.CancelAsync(Watcher.RunId, Gone);
    }
}
