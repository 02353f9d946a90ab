using AutoGlm.Studio.Hosting;
using Microsoft.AspNetCore.Components;

namespace AutoGlm.Studio.Components.Pages;

/// <summary>The screens that tasks can work on.</summary>
public partial class DevicesPage : StudioComponent
{
    private BrowserFound? _browser;
    private bool _looked;

    [Inject]
    private IStudioInstallation Installation { get; set; } = default!;

    protected override async Task OnInitializedAsync()
    {
        _browser = await Installation.FindBrowserAsync(Gone);
        _looked = true;
    }
}
