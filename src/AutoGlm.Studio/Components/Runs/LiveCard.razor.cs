using AutoGlm.Engine;
using AutoGlm.Studio.Watching;
using Microsoft.AspNetCore.Components;

namespace AutoGlm.Studio.Components.Runs;

/// <summary>One screen of the wall: who works on it, what is done there now, and the ways to stop it or take it over.</summary>
public partial class LiveCard : StudioComponent, IAsyncDisposable
{
    private RunWatcher? _watcher;
    private bool _cancelling;

    [Parameter, EditorRequired]
    public string RunId { get; set; } = "";

    [Parameter, EditorRequired]
    public string NodeRunId { get; set; } = "";

    /// <inheritdoc cref="LivePicture.Pace"/>
    [Parameter]
    public int Pace { get; set; }

    [Inject]
    private IWorkflowEngine Engine { get; set; } = default!;

    [Inject]
    private TimeProvider Clock { get; set; } = default!;

    public async ValueTask DisposeAsync()
    {
        Dispose();
        GC.SuppressFinalize(this);
        if (_watcher is not null)
            await _watcher.DisposeAsync();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
            return;
        var watcher = new RunWatcher(Engine, Clock, RunId);
        watcher.Changed += () => InvokeAsync(StateHasChanged);
        try
        {
            await watcher.StartAsync(Gone);
        }
        catch (Exception gone) when (gone is RunNotFoundException or OperationCanceledException)
        {
            await watcher.DisposeAsync();
            return;
        }

        _watcher = watcher;
        StateHasChanged();
    }

    /// <summary>What people call the node that works there; null where they call it nothing in particular.</summary>
    private string? NodeName => _watcher?.Snapshot is { } run && run.Nodes.FirstOrDefault(node => node.NodeRunId == NodeRunId) is { } node
        ? run.Agent.Nodes.FirstOrDefault(one => one.Id == node.NodeId)?.Name
        : null;

    private async Task CancelAsync()
    {
        _cancelling = true;
        await Engine.CancelAsync(RunId, Gone);
    }
}
