using AutoGlm.Studio.Commanding;
using Microsoft.AspNetCore.Components;

namespace AutoGlm.Studio.Components.Layout;

public partial class TopBar : StudioComponent
{
    [Inject]
    private CommandCentre Centre { get; set; } = default!;
}
