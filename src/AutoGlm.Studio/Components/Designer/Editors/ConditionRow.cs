using System.Text.Json.Nodes;
using AutoGlm.Workflows.Conditions;

namespace AutoGlm.Studio.Components.Designer.Editors;

/// <summary>A condition that is being edited. What isn't touched stays as it came: it may be no text.</summary>
internal sealed class ConditionRow(JsonObject row)
{
    private readonly JsonNode? _leftAsGiven = row["left"]?.DeepClone();
    private readonly string _leftGiven = Text(row["left"]);
    private JsonNode? _right = row["right"]?.DeepClone();

    public string Left { get; set; } = Text(row["left"]);

    public string Operator { get; set; } = row["operator"] is { } name ? Text(name) : ConditionOperators.IsEqual;

    public string Right => Text(_right);

    /// <summary>A member as text; anything but text as its JSON.</summary>
    public static string Text(JsonNode? value) => value switch
    {
        null => "",
        JsonValue one when one.TryGetValue(out string? text) => text,
        _ => value.ToJsonString(),
    };

    public void SetRight(string? text) => _right = text is null ? null : JsonValue.Create(text);

    public JsonObject ToJson()
    {
        var json = new JsonObject
        {
            ["left"] = Left == _leftGiven && _leftAsGiven is not null ? _leftAsGiven.DeepClone() : JsonValue.Create(Left),
            ["operator"] = Operator,
        };
        if (_right is not null)
            json["right"] = _right.DeepClone();
        return json;
    }
}
