using AutoGlm.Hosting.Devices;
using AutoGlm.Studio.Hosting;
using Microsoft.AspNetCore.Components;

namespace AutoGlm.Studio.Components.Pages;

/// <summary>The screens that tasks can work on.</summary>
public partial class DevicesPage : StudioComponent
{
    private IReadOnlyList<Device> _devices = [];

    [Inject]
    private IStudioInstallation Installation { get; set; } = default!;

    protected override void OnInitialized() => _devices = Installation.FindDevices();
}
