using Microsoft.AspNetCore.Components;

namespace AutoGlm.Studio.Components.Designer;

/// <summary>Words, one a line.</summary>
public partial class WordList : StudioComponent
{
    [Parameter, EditorRequired]
    public string Id { get; set; } = "";

    [Parameter, EditorRequired]
    public string Label { get; set; } = "";

    [Parameter]
    public string? Help { get; set; }

    [Parameter]
    public IReadOnlyList<string> Words { get; set; } = [];

    [Parameter]
    public EventCallback<IReadOnlyList<string>> OnChange { get; set; }

    private Task ChangeAsync(string? text) =>
        OnChange.InvokeAsync((text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
