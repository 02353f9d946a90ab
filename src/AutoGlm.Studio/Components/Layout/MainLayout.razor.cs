using AutoGlm.Studio.Texts;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace AutoGlm.Studio.Components.Layout;

public partial class MainLayout : LayoutComponentBase
{
    private ErrorBoundary? _boundary;

    [Inject]
    private StudioTexts T { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    /// <summary>A page that broke doesn't take the next one with it.</summary>
    protected override void OnParametersSet() => _boundary?.Recover();
}
