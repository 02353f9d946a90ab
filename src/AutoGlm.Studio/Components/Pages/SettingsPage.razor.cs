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

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender && await Shell.ReadThemeAsync())
            StateHasChanged();
    }
}
