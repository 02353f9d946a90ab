using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Components;

namespace AutoGlm.Studio.Components.Designer.Editors;

public partial class TextEditor : EditorBase
{
    [Parameter]
    public string? Placeholder { get; set; }

    [Parameter]
    public int Lines { get; set; } = 1;

    /// <summary>Values that are offered, each with what it is called.</summary>
    [Parameter]
    public IReadOnlyList<(string Value, string Label)> Offers { get; set; } = [];

    private Task ChangeAsync(string text) => OnChange.InvokeAsync(text.Length == 0 ? null : JsonValue.Create(text));
}
