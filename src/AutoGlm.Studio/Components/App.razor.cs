using AutoGlm.Studio.Texts;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace AutoGlm.Studio.Components;

public partial class App : ComponentBase
{
    // Nothing is shown that can't be used yet: what is on the page answers.
    private static readonly InteractiveServerRenderMode Mode = new(prerender: false);

    [CascadingParameter]
    private HttpContext? Context { get; set; }

    [Inject]
    private StudioTexts Texts { get; set; } = default!;
}
