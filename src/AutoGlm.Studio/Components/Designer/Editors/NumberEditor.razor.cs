using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Components;

namespace AutoGlm.Studio.Components.Designer.Editors;

/// <summary>A number, or text where a template shall give it.</summary>
public partial class NumberEditor : EditorBase
{
    [Parameter]
    public string? Placeholder { get; set; }

    private Task ChangeAsync(string text) => OnChange.InvokeAsync(Parse(text));

    private static JsonValue? Parse(string text) =>
        text.Trim().Length == 0 ? null
        : decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? JsonValue.Create(number)
        : JsonValue.Create(text);
}
