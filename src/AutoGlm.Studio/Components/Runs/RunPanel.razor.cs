using System.Text.Json.Nodes;
using AutoGlm.Engine;
using AutoGlm.Engine.Runs;
using AutoGlm.Studio.Designing;
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
    private bool _starting;
    private Problem? _refused;

    [Parameter, EditorRequired]
    public RunWatcher Watcher { get; set; } = default!;

    /// <summary>An earlier moment whose nodes are shown; null for the run as it stands.</summary>
    [Parameter]
    public RunSnapshot? Moment { get; set; }

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

    /// <summary>What the form calls the field that a path such as <c>settings.goal</c> begins with.</summary>
    private string? FieldOf(RunSnapshot run, string nodeId, string? path)
    {
        var name = DesignerAddress.FieldOf(path);
        var known = run.Agent.Node(nodeId) is { } node ? Kinds.Find(node.Kind)?.Fields.FirstOrDefault(field => field.Name == name) : null;
        return known is null ? null : L(known.Label);
    }

    /// <summary>Runs a node once more, by itself or with all that follows it, with what it saw in this run.</summary>
    private Task TryAsync(RunSnapshot run, NodeRunView node, bool alone) => StartAsync(async () =>
        await Engine.StartAsync(
            new StartRun
            {
                Agent = run.Agent,
                Version = run.Run.Version,
                Inputs = new JsonObject(run.Run.Inputs.Where(input => input.Value is not null).Select(input => KeyValuePair.Create(input.Key, input.Value?.DeepClone()))),
                FromNode = node.NodeId,
                UntilNode = alone ? node.NodeId : null,
                Given = await Engine.RecordedAsync(run.Run.RunId, node.NodeId, node.NodeRunId, Gone),
            },
            Gone));

    /// <summary>Starts a run that follows from this one, and shows it.</summary>
    private async Task StartAsync(Func<ValueTask<string>> start)
    {
        if (_starting)
            return;
        _starting = true;
        try
        {
            Navigation.NavigateTo($"/runs/{await start()}");
        }
        catch (RunRefusedException refused)
        {
            _refused = refused.Problems[0];
        }
        finally
        {
            _starting = false;
        }
    }

    private async Task HoldAsync()
    {
        if (Watcher.Snapshot?.Run.Status == RunStatus.Paused)
            await Engine.ContinueAsync(Watcher.RunId, Gone);
        else
            await Engine.PauseAsync(Watcher.RunId, Gone);
    }

    private async Task CancelAsync()
    {
        _cancelling = true;
        await Engine.CancelAsync(Watcher.RunId, Gone);
    }
}
