using System.Text.Json.Nodes;

namespace AutoGlm.Studio.Components.Designer.Editors;

/// <summary>Names and values. Rows without a name are kept here and not in the document.</summary>
public partial class KeyValueEditor : EditorBase
{
    private readonly List<Pair> _rows = [];
    private JsonNode? _given;

    protected override void OnParametersSet()
    {
        // Only a change from outside (undo, another person) replaces the rows; own ones would lose a half-typed name. What is around
        // may render by itself before it was handed the value just told, and hands on the old one again.
        var given = _given;
        _given = Value?.DeepClone();
        if (JsonNode.DeepEquals(Value, given) || JsonNode.DeepEquals(Value, ToJson()))
            return;
        _rows.Clear();
        _rows.AddRange((Value as JsonObject ?? []).Select(pair => new Pair { Name = pair.Key, Value = Text(pair.Value), Original = pair.Value?.DeepClone() }));
    }

    private Task RenameAsync(Pair row, string? name)
    {
        row.Name = name ?? "";
        return OnChange.InvokeAsync(ToJson());
    }

    private Task SetAsync(Pair row, string value)
    {
        row.Value = value;
        row.Original = null;
        return OnChange.InvokeAsync(ToJson());
    }

    private Task RemoveAsync(Pair row)
    {
        _rows.Remove(row);
        return OnChange.InvokeAsync(ToJson());
    }

    private JsonObject? ToJson()
    {
        var pairs = new JsonObject();
        foreach (var row in _rows.Where(row => row.Name.Length > 0))
            pairs[row.Name] = row.Original?.DeepClone() ?? JsonValue.Create(row.Value);
        return pairs.Count == 0 ? null : pairs;
    }

    private sealed class Pair
    {
        public string Name { get; set; } = "";

        public string Value { get; set; } = "";

        /// <summary>The value as it came, kept while nobody edits it: it may be no text.</summary>
        public JsonNode? Original { get; set; }
    }
}
