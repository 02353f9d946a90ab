using AutoGlm.Studio.Designing;
using AutoGlm.Studio.Look;
using Microsoft.AspNetCore.Components;

namespace AutoGlm.Studio.Components.Designer;

/// <summary>Someone else saved the agent: nothing is written until a person says what shall count.</summary>
public partial class ConflictBanner : StudioComponent
{
    [Parameter, EditorRequired]
    public DesignerSession Session { get; set; } = default!;

    /// <summary>Given the id of the copy.</summary>
    [Parameter]
    public EventCallback<string> OnCopied { get; set; }

    [Inject]
    private When When { get; set; } = default!;

    private async Task CopyAsync() =>
        await OnCopied.InvokeAsync(await Session.SaveCopyAsync(T.Format("designer.copyOf", Session.Document.Name), Gone));
}
