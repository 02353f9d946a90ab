using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Components;

namespace AutoGlm.Studio.Components.Designer.Editors;

/// <summary>An editor of one JSON value.</summary>
public abstract class EditorBase : StudioComponent
{
    [Parameter]
    public JsonNode? Value { get; set; }

    [Parameter]
    public EventCallback<JsonNode?> OnChange { get; set; }

    [Parameter, EditorRequired]
    public EditorFrame Frame { get; set; } = default!;

    /// <summary>The rows of an array of objects.</summary>
    protected static List<JsonObject> RowsOf(JsonNode? value) =>
        [.. ((value as JsonArray)?.OfType<JsonObject>() ?? []).Select(row => row.DeepClone().AsObject())];

    /// <summary>A member as text; anything but text as its JSON.</summary>
    protected static string Text(JsonNode? value) => ConditionRow.Text(value);

    /// <summary>Rows as an array; null when there are none, so that the member goes away.</summary>
    protected static JsonArray? ArrayOf(IReadOnlyCollection<JsonObject> rows) =>
        rows.Count == 0 ? null : new JsonArray([.. rows.Select(row => row.DeepClone())]);
}
