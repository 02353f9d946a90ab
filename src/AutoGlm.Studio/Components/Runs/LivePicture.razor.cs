using AutoGlm.Tasks.Running;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace AutoGlm.Studio.Components.Runs;

/// <summary>What a task sees now, with the announced target outlined. The browser fetches the pictures; the circuit carries none.</summary>
public partial class LivePicture : StudioComponent, IAsyncDisposable
{
    private ElementReference _figure;
    private IJSObjectReference? _module;
    private IJSObjectReference? _live;
    private TaskAnnouncement? _shown;

    [Parameter, EditorRequired]
    public string RunId { get; set; } = "";

    [Parameter, EditorRequired]
    public string NodeRunId { get; set; } = "";

    [Parameter]
    public TaskAnnouncement? Announcement { get; set; }

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

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            _module = await Js.InvokeAsync<IJSObjectReference>("import", Gone, "/js/live.js");
            var source = $"/runs/{Uri.EscapeDataString(RunId)}/nodes/{Uri.EscapeDataString(NodeRunId)}/picture";
            _live = await _module.InvokeAsync<IJSObjectReference>("watch", Gone, _figure, source);
        }

        if (_live is null || Announcement == _shown)
            return;
        _shown = Announcement;
        await _live.InvokeVoidAsync("target", Gone, Announcement?.Box);
    }
}
