using AutoGlm.Engine;
using AutoGlm.Hosting.Devices;
using AutoGlm.Studio.Hosting;
using Microsoft.AspNetCore.Components;

namespace AutoGlm.Studio.Components.Pages;

/// <summary>The screens that tasks can work on, and all that are being worked on now, side by side.</summary>
public partial class DevicesPage : StudioComponent
{
    private static readonly TimeSpan RefreshEvery = TimeSpan.FromSeconds(1);

    /// <summary>More screens than that are told of, not shown.</summary>
    private const int Most = 24;

    /// <summary>So many are shown as fast as they change; more share the same number of pictures.</summary>
    private const int Fast = 4;

    private IReadOnlyList<Device> _devices = [];
    private IReadOnlyList<(string RunId, string NodeRunId)> _screens = [];

    /// <summary>However many there are, they fetch about ten pictures a second together.</summary>
    private int Pace => _screens.Count <= Fast ? 0 : Math.Min(_screens.Count, Most) * 100;

    [Inject]
    private IStudioInstallation Installation { get; set; } = default!;

    [Inject]
    private IWorkflowEngine Engine { get; set; } = default!;

    [Inject]
    private TimeProvider Clock { get; set; } = default!;

    protected override void OnInitialized()
    {
        _devices = Installation.FindDevices();
        Look();
    }

    protected override void OnAfterRender(bool firstRender)
    {
        if (!firstRender)
            return;
        _ = RefreshAsync(RefreshEvery, Clock, () =>
        {
            Look();
            return Task.CompletedTask;
        });
    }

    /// <summary>In the order they began: ids of runs begin with their time, so that no screen changes its place.</summary>
    private void Look() => _screens = [.. Engine.LiveSurfaces().OrderBy(screen => screen.RunId, StringComparer.Ordinal).ThenBy(screen => screen.NodeRunId, StringComparer.Ordinal)];
}
