using AutoGlm.Engine;
using AutoGlm.Engine.Runs;
using AutoGlm.Studio.Components.Designer;
using AutoGlm.Studio.Components.Runs;
using AutoGlm.Studio.Designing;
using AutoGlm.Studio.Look;
using AutoGlm.Studio.Watching;
using AutoGlm.Workflows.NodeKinds;
using AutoGlm.Workflows.Validation;
using Microsoft.AspNetCore.Components;
using Radzen;

namespace AutoGlm.Studio.Components.Pages;

/// <summary>One run, live or finished, on the canvas of the agent as it was.</summary>
public partial class RunPage : StudioComponent, IAsyncDisposable
{
    private RunWatcher? _watcher;
    private CanvasHost? _canvas;
    private CanvasPicture _picture = CanvasPicture.Empty;
    private IReadOnlyList<NodeStatusView> _statuses = [];
    private IReadOnlyList<EdgeStatusView> _ways = [];
    private RunSnapshot? _moment;
    private bool _missing;

    [Parameter]
    public string RunId { get; set; } = "";

    [Inject]
    private IWorkflowEngine Engine { get; set; } = default!;

    [Inject]
    private NodeKindCatalog Kinds { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private DialogService Dialogs { get; set; } = default!;

    [Inject]
    private TimeProvider Clock { get; set; } = default!;

    [Inject]
    private When When { get; set; } = default!;

    public async ValueTask DisposeAsync()
    {
        Dispose();
        GC.SuppressFinalize(this);
        await StopAsync();
    }

    protected override async Task OnParametersSetAsync()
    {
        if (_watcher?.RunId == RunId)
            return;
        await StopAsync();
        var watcher = new RunWatcher(Engine, Clock, RunId);
        try
        {
            await watcher.StartAsync(Gone);
        }
        catch (RunNotFoundException)
        {
            _missing = true;
            return;
        }

        _missing = false;
        _moment = null;
        _watcher = watcher;
        _picture = CanvasPicture.Of(DocumentEdits.PlaceAll(watcher.Snapshot!.Agent), [], Kinds, T);
        watcher.Changed += OnChanged;
        Redraw();
    }

    private async Task StopAsync()
    {
        if (_watcher is not { } watcher)
            return;
        _watcher = null;
        watcher.Changed -= OnChanged;
        await watcher.DisposeAsync();
    }

    private void OnChanged() => _ = InvokeAsync(() =>
    {
        Redraw();
        StateHasChanged();
    });

    private void Redraw()
    {
        if ((_moment ?? _watcher?.Snapshot) is { } run)
            (_statuses, _ways) = (NodeStatuses.Of(run, T, When), EdgeStatuses.Of(run, Kinds));
    }

    private void ShowMoment(RunSnapshot? moment)
    {
        _moment = moment;
        Redraw();
    }

    private string NodeName(string id) => Kinds.NameOf(_watcher!.Snapshot!.Agent, id);

    private async Task RevealAsync(string node)
    {
        if (_canvas is { } canvas)
            await canvas.SelectAsync([node], reveal: true);
    }

    private async Task AgainAsync()
    {
        if (_watcher?.Snapshot is not { } run)
            return;
        var started = await Dialogs.OpenAsync<RunForm>(
            T.Format("runs.startTitle", AgentNames.NameOf(run.Agent)),
            new Dictionary<string, object?>
            {
                [nameof(RunForm.Agent)] = run.Agent,
                [nameof(RunForm.Problems)] = AgentValidator.Validate(run.Agent, Kinds),
            },
            RunForm.Options(T));
        if (started is string runId)
            Navigation.NavigateTo($"/runs/{Uri.EscapeDataString(runId)}");
    }
}
