using AutoGlm.Studio.Hosting;
using Microsoft.AspNetCore.Components;

namespace AutoGlm.Studio.Components.Pages;

/// <summary>How the Studio looks, and what is installed where.</summary>
public partial class SettingsPage : StudioComponent
{
    [Inject]
    private BrowserShell Shell { get; set; } = default!;

    [Inject]
    private IStudioInstallation Installation { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    protected override void OnInitialized() => Shell.ThemeChanged += StateHasChanged;

    protected override void Dispose(bool disposing)
    {
        Shell.ThemeChanged -= StateHasChanged;
        base.Dispose(disposing);
    }
}
