using System.Text.Json.Nodes;
using AutoGlm.Workflows.Conditions;

namespace AutoGlm.Studio.Components.Designer.Editors;

/// <summary>Conditions as rows of left, operator, right.</summary>
public partial class ConditionsEditor : EditorBase
{
    private readonly List<Row> _rows = [];
    private string _match = "all";

    protected override void OnParametersSet()
    {
        if (JsonNode.DeepEquals(Value, ToJson()))
            return;
        _match = Text(Value?["match"]) is "any" ? "any" : "all";
        _rows.Clear();
        _rows.AddRange(RowsOf(Value?["rows"]).Select(row => new Row(row)));
    }

    private static bool NeedsRight(string name) => ConditionOperators.Find(name)?.TakesRight ?? true;

    private Task MatchAsync(string? match)
    {
        _match = match ?? "all";
        return OnChange.InvokeAsync(ToJson());
    }

    private Task SetAsync(Row row, Action change)
    {
        change();
        if (!NeedsRight(row.Operator))
            row.SetRight(null);
        return OnChange.InvokeAsync(ToJson());
    }

    private Task AddAsync()
    {
        _rows.Add(new Row([]));
        return OnChange.InvokeAsync(ToJson());
    }

    private Task RemoveAsync(Row row)
    {
        _rows.Remove(row);
        return OnChange.InvokeAsync(ToJson());
    }

    private JsonObject? ToJson() => _rows.Count == 0 ? null : new JsonObject
    {
        ["match"] = _match,
        ["rows"] = new JsonArray([.. _rows.Select(row => row.ToJson())]),
    };

    private sealed class Row(JsonObject row)
    {
        private readonly JsonNode? _leftAsGiven = row["left"]?.DeepClone();
        private readonly string _leftGiven = Text(row["left"]);
        private JsonNode? _right = row["right"]?.DeepClone();

        public string Left { get; set; } = Text(row["left"]);

        public string Operator { get; set; } = row["operator"] is { } name ? Text(name) : ConditionOperators.IsEqual;

        public string Right => Text(_right);

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
}
