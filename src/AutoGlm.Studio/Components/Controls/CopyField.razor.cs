using AutoGlm.Studio.Hosting;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace AutoGlm.Studio.Components.Controls;

/// <summary>Text that is to be taken elsewhere.</summary>
public partial class CopyField : StudioComponent
{
    private bool _copied;
    private string? _copiedText;

    [Parameter, EditorRequired]
    public string Label { get; set; } = "";

    [Parameter, EditorRequired]
    public string Text { get; set; } = "";

    [Inject]
    private BrowserShell Shell { get; set; } = default!;

    private string Id { get; } = $"copy-{Guid.NewGuid():N}";

    protected override void OnParametersSet() => _copied &= _copiedText == Text;

    private async Task CopyAsync()
    {
        try
        {
            await Shell.CopyAsync(Text);
            (_copied, _copiedText) = (true, Text);
        }
        catch (JSException)
        {
            // The browser doesn't let pages write to the clipboard: the text can be marked and copied by hand.
            _copied = false;
        }
    }
}
