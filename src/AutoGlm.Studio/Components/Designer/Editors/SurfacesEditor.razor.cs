using System.Text.Json.Nodes;

namespace AutoGlm.Studio.Components.Designer.Editors;

/// <summary>The screens of a task: rows of kind, start, profile, device.</summary>
public partial class SurfacesEditor : EditorBase
{
    private static readonly string[] Kinds = ["web", "phone", "pc"];

    private List<JsonObject> _rows = [];

    protected override void OnParametersSet()
    {
        if (!JsonNode.DeepEquals(Value, ArrayOf(_rows)))
            _rows = RowsOf(Value);
    }

    private Task SetAsync(JsonObject row, string member, string? value)
    {
        if (string.IsNullOrEmpty(value))
            row.Remove(member);
        else
            row[member] = value;
        return OnChange.InvokeAsync(ArrayOf(_rows));
    }

    private Task AddAsync()
    {
        _rows.Add(new JsonObject { ["kind"] = Kinds[0] });
        return OnChange.InvokeAsync(ArrayOf(_rows));
    }

    private Task RemoveAsync(JsonObject row)
    {
        _rows.Remove(row);
        return OnChange.InvokeAsync(ArrayOf(_rows));
    }
}
