using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Components;

namespace AutoGlm.Studio.Components.Designer.Editors;

/// <summary>Any JSON. What can't be read as JSON is kept as text, and said so.</summary>
public partial class JsonEditor : EditorBase
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, IndentSize = 2, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private string _text = "";
    private string? _broken;
    private JsonNode? _given;

    [Parameter]
    public string? Placeholder { get; set; }

    protected override void OnParametersSet()
    {
        if (_text.Length > 0 && JsonNode.DeepEquals(Value, _given))
            return;
        _given = Value?.DeepClone();
        _text = Value is JsonValue value && value.TryGetValue(out string? text) ? text : Value?.ToJsonString(Indented) ?? "";
        _broken = null;
    }

    private Task ChangeAsync(string text)
    {
        _text = text;
        _broken = null;
        if (text.Trim().Length == 0)
        {
            _given = null;
        }
        else
        {
            try
            {
                _given = JsonNode.Parse(text);
            }
            catch (JsonException)
            {
                _given = JsonValue.Create(text);
                if (text.TrimStart()[0] is '{' or '[' && !text.TrimStart().StartsWith("{{", StringComparison.Ordinal))
                    _broken = T["designer.brokenJson"];
            }
        }

        return OnChange.InvokeAsync(_given?.DeepClone());
    }
}
