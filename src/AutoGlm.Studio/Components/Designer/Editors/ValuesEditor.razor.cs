using System.Text.Json;
using System.Text.Json.Nodes;
using AutoGlm.Workflows.Documents;
using Microsoft.AspNetCore.Components;

namespace AutoGlm.Studio.Components.Designer.Editors;

/// <summary>Named, typed values among a node's settings. What can't be read as such is left alone until it is replaced.</summary>
public partial class ValuesEditor : EditorBase
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingDefault };

    private IReadOnlyList<ValueDefinition> _values = [];

    [Parameter]
    public SchemaUse Use { get; set; }

    protected override void OnParametersSet() => _values = Read(Value);

    private static List<ValueDefinition> Read(JsonNode? value)
    {
        try
        {
            return [.. ((value as JsonArray)?.OfType<JsonObject>() ?? []).Select(row =>
            {
                var whole = row.DeepClone().AsObject();
                whole.TryAdd("name", "");
                return whole.Deserialize<ValueDefinition>(Json)!;
            })];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    private Task ChangeAsync(IReadOnlyList<ValueDefinition> values)
    {
        _values = values;
        return OnChange.InvokeAsync(values.Count == 0 ? null : new JsonArray([.. values.Select(Write)]));
    }

    private static JsonNode Write(ValueDefinition value)
    {
        var row = JsonSerializer.SerializeToNode(value, Json)!.AsObject();
        // A row that is being filled in has no name yet, and still is one.
        row.TryAdd("name", "");
        return row;
    }
}
