using System.Text.Json.Nodes;
using AutoGlm.Workflows.Documents;

namespace AutoGlm.Studio.Components.Designer.Editors;

/// <summary>Named, typed values: rows of name, type, description. Members it doesn't show are kept.</summary>
public partial class ValuesEditor : EditorBase
{
    private List<JsonObject> _rows = [];

    protected override void OnParametersSet()
    {
        if (!JsonNode.DeepEquals(Value, ArrayOf(_rows)))
            _rows = RowsOf(Value);
    }

    private static string TypeOf(JsonObject row) => Text(row["type"]) is { Length: > 0 } type ? type : ValueTypes.Text;

    private Task SetAsync(JsonObject row, string member, string? value)
    {
        if (string.IsNullOrEmpty(value) && member != "name")
            row.Remove(member);
        else
            row[member] = value ?? "";
        return OnChange.InvokeAsync(ArrayOf(_rows));
    }

    private Task AddAsync()
    {
        _rows.Add(new JsonObject { ["name"] = "", ["type"] = ValueTypes.Text });
        return OnChange.InvokeAsync(ArrayOf(_rows));
    }

    private Task RemoveAsync(JsonObject row)
    {
        _rows.Remove(row);
        return OnChange.InvokeAsync(ArrayOf(_rows));
    }
}
