using AutoGlm.Studio.Hosting;
using AutoGlm.Studio.Noticing;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace AutoGlm.Studio.Components.Pages;

/// <summary>Of what this browser's person is told, and whether the browser does so beside the page too.</summary>
public partial class NoticesSection : StudioComponent
{
    private string _may = "default";
    private bool _asking;

    [Inject]
    private NoticeDesk Desk { get; set; } = default!;

    [Inject]
    private BrowserShell Shell { get; set; } = default!;

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
            return;
        Desk.Changed += OnChanged;
        try
        {
            await Desk.ReadAsync();
            _may = await Shell.MayNotifyAsync();
            StateHasChanged();
        }
        catch (JSDisconnectedException)
        {
            // The page was left meanwhile.
        }
    }

    protected override void Dispose(bool disposing)
    {
        Desk.Changed -= OnChanged;
        base.Dispose(disposing);
    }

    private void OnChanged() => _ = InvokeAsync(StateHasChanged);

    private bool IsOn(NoticeMemory memory) => _asking || memory.InBrowser && _may == "granted";

    private async Task SwitchAsync(bool on)
    {
        // Shown as the browser shows it already: what it refuses is switched back then.
        _asking = on;
        if (on)
            _may = await Shell.AskToNotifyAsync();
        _asking = false;
        await Desk.KeepAsync(Desk.Memory! with { InBrowser = on && _may == "granted" });
    }
}
