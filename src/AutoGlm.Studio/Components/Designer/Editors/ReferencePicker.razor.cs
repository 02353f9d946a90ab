using AutoGlm.Studio.Designing;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace AutoGlm.Studio.Components.Designer.Editors;

/// <summary>A list of everything a template may name here.</summary>
public partial class ReferencePicker : StudioComponent
{
    private bool _open;

    [Parameter, EditorRequired]
    public IReadOnlyList<ReferenceGroup> References { get; set; } = [];

    [Parameter]
    public EventCallback<Reference> OnPick { get; set; }

    private async Task PickAsync(Reference reference)
    {
        _open = false;
        await OnPick.InvokeAsync(reference);
    }

    private void OnKey(KeyboardEventArgs key)
    {
        if (key.Key == "Escape")
            _open = false;
    }
}
