using System.Text.Json.Nodes;
using AutoGlm.Studio.Designing;
using Microsoft.AspNetCore.Components;

namespace AutoGlm.Studio.Components.Designer.Editors;

/// <summary>The screens of a task: rows of kind, start, profile, device.</summary>
public partial class SurfacesEditor : EditorBase
{
    private static readonly string[] Kinds = ["web", "phone", "pc"];

    private readonly Dictionary<string, IReadOnlyList<string>> _profiles = [];
    private List<JsonObject> _rows = [];

    [Inject]
    private Offers Offers { get; set; } = default!;

    protected override void OnParametersSet()
    {
        if (!JsonNode.DeepEquals(Value, ArrayOf(_rows)))
            _rows = RowsOf(Value);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
            return;
        try
        {
            foreach (var kind in Kinds)
                _profiles[kind] = await Offers.ProfilesAsync(kind, Gone);
            StateHasChanged();
        }
        catch (OperationCanceledException)
        {
            // Another node was chosen.
        }
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
