using System.Text.Json.Nodes;
using AutoGlm.Engine;
using AutoGlm.Tasks.Running;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace AutoGlm.Studio.Components.Runs;

/// <summary>What a task sees now, with the announced target outlined. The browser fetches the pictures; the circuit carries none.</summary>
public partial class LivePicture : StudioComponent, IAsyncDisposable
{
    private readonly string _id = $"live-{Guid.NewGuid():n}";
    private ElementReference _figure;
    private IJSObjectReference? _module;
    private IJSObjectReference? _live;
    private TaskAnnouncement? _shown;
    private string? _handed;
    private int _paced;
    private bool _busy;
    private bool _large;
    private bool _refused;

    [Parameter, EditorRequired]
    public string RunId { get; set; } = "";

    [Parameter, EditorRequired]
    public string NodeRunId { get; set; } = "";

    [Parameter]
    public TaskAnnouncement? Announcement { get; set; }

    /// <summary>The bookmark that hands the screen back; null while the task has it.</summary>
    [Parameter]
    public string? TakenOver { get; set; }

    /// <summary>Milliseconds from one picture to the next at the least; 0 for as fast as the screen changes. While a person has the screen it counts for nothing.</summary>
    [Parameter]
    public int Pace { get; set; }

    [Inject]
    private IWorkflowEngine Engine { get; set; } = default!;

    [Inject]
    private IJSRuntime Js { get; set; } = default!;

    public async ValueTask DisposeAsync()
    {
        Dispose();
        GC.SuppressFinalize(this);
        try
        {
            if (_live is not null)
            {
                await _live.InvokeVoidAsync("dispose");
                await _live.DisposeAsync();
            }

            if (_module is not null)
                await _module.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The page is gone, and the picture with it.
        }
    }

    private async Task TakeOverAsync()
    {
        _busy = true;
        _refused = await Engine.TakeOverAsync(RunId, NodeRunId, Gone) is null;
        _busy = false;
    }

    private async Task HandBackAsync(string bookmark)
    {
        _busy = true;
        // What was done last is still on its way.
        if (_live is not null)
            await _live.InvokeVoidAsync("flush", Gone);
        await Engine.AnswerAsync(RunId, bookmark, JsonValue.Create("done"), Gone);
        _busy = false;
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            _module = await Js.InvokeAsync<IJSObjectReference>("import", Gone, "/js/live.js");
            var place = $"/runs/{Uri.EscapeDataString(RunId)}/nodes/{Uri.EscapeDataString(NodeRunId)}";
            _live = await _module.InvokeAsync<IJSObjectReference>("watch", Gone, _figure, $"{place}/picture", $"{place}/hand", _paced = Pace);
        }

        if (_live is not null && TakenOver != _handed)
        {
            _handed = TakenOver;
            await _live.InvokeVoidAsync("hand", Gone, TakenOver is not null);
        }

        if (_live is not null && Pace != _paced)
            await _live.InvokeVoidAsync("pace", Gone, _paced = Pace);
        if (_live is null || Announcement == _shown)
            return;
        _shown = Announcement;
        await _live.InvokeVoidAsync("target", Gone, Announcement?.Box);
    }
}
