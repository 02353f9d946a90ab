using AutoGlm.Hosting.Telemetry;
using Microsoft.AspNetCore.Components;

namespace AutoGlm.Studio.Components.Pages;

/// <summary>Whether telemetry is sent, and where to; headers and passwords are not shown.</summary>
public partial class TelemetryLine : StudioComponent
{
    [Inject]
    private TelemetryTarget Target { get; set; } = default!;
}
