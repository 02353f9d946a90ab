using AutoGlm.Engine;
using AutoGlm.Engine.Runs;
using AutoGlm.Studio.Components.Runs;
using AutoGlm.Studio.Designing;
using AutoGlm.Studio.Look;
using AutoGlm.Studio.Watching;
using Microsoft.AspNetCore.Components;

namespace AutoGlm.Studio.Components.Pages;

/// <summary>The run that is shown on the designer's canvas: <c>?run=</c>.</summary>
public partial class DesignerPage
{
    private IReadOnlyList<NodeStatusView> _statuses = [];
    private IReadOnlyList<EdgeStatusView> _ways = [];
    private RunWatcher? _watcher;
    private RunSnapshot? _moment;

    [SupplyParameterFromQuery(Name = "run")]
    private string? RunId { get; set; }

    [Inject]
    private IWorkflowEngine Engine { get; set; } = default!;

    [Inject]
    private TimeProvider Clock { get; set; } = default!;

    [Inject]
    private When When { get; set; } = default!;

    private async Task RunAsync()
    {
        if (_session is not { } session)
            return;
        await session.SaveAsync(Gone);
        var title = T.Format("runs.startTitle", AgentNames.NameOf(session.Document));
        var started = await Dialogs.OpenAsync<RunForm>(
            title,
            new Dictionary<string, object?> { [nameof(RunForm.Agent)] = session.Document, [nameof(RunForm.Problems)] = session.Problems, [nameof(RunForm.Pins)] = session.Pins.Of(session.Document.Nodes.Select(node => node.Id)) },
            RunForm.Options(T));
        if (started is string runId)
        {
            Navigation.NavigateTo(Navigation.GetUriWithQueryParameter("run", runId));
        }
    }

    private void CloseRun() => Navigation.NavigateTo(Navigation.GetUriWithQueryParameter("run", (string?)null));

    private Task CloseRunIfDoneAsync()
    {
        if (_watcher?.Snapshot?.Run.Status.IsFinal() == true)
            CloseRun();
        return Task.CompletedTask;
    }

    private async Task WatchAsync(string? runId)
    {
        _refit = runId is null != _watcher is null;
        await StopWatchingAsync();
        (_statuses, _ways, _moment) = ([], [], null);
        if (runId is null)
            return;
        var watcher = new RunWatcher(Engine, Clock, runId);
        try
        {
            await watcher.StartAsync(Gone);
        }
        catch (RunNotFoundException)
        {
            CloseRun();
            return;
        }

        _watcher = watcher;
        _sheet = true;
        watcher.Changed += OnRunChanged;
        OnRunChanged();
    }

    private async Task StopWatchingAsync()
    {
        if (_watcher is not { } watcher)
            return;
        _watcher = null;
        watcher.Changed -= OnRunChanged;
        await watcher.DisposeAsync();
    }

    private void OnRunChanged() => _ = InvokeAsync(() =>
    {
        ShowMoment(_moment);
        StateHasChanged();
    });

    /// <summary>Shows the run as it stood at a moment; null as it stands.</summary>
    private void ShowMoment(RunSnapshot? moment)
    {
        _moment = moment;
        if ((moment ?? _watcher?.Snapshot) is { } run)
            (_statuses, _ways) = (NodeStatuses.Of(run, T, When), EdgeStatuses.Of(run, Kinds));
    }

    private string NodeName(string id) => Kinds.NameOf(_watcher!.Snapshot!.Agent, id);
}
