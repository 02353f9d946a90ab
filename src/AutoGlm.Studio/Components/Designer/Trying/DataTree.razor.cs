using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using AutoGlm.Studio.Designing;
using Microsoft.AspNetCore.Components;

namespace AutoGlm.Studio.Components.Designer.Trying;

/// <summary>
/// JSON as a tree. With a path, each part can be clicked or dragged into a field of the panel as the template that names it.
/// Long lists are shown a page at a time.
/// </summary>
public partial class DataTree : StudioComponent
{
    private const int PageSize = 30;
    private const int MaxDepth = 8;
    private const int OpenDepth = 2;

    private int _shown = PageSize;

    [Parameter]
    public JsonNode? Value { get; set; }

    /// <summary>How templates name the value; null where none can.</summary>
    [Parameter]
    public string? Path { get; set; }

    /// <summary>How many trees are around this one.</summary>
    [Parameter]
    public int Depth { get; set; }

    private IReadOnlyList<Part> Parts { get; set; } = [];

    private string Hint => HintOf(Path!);

    protected override void OnParametersSet() => Parts = Value switch
    {
        JsonObject members => [.. members.Select(member => new Part(member.Key, Path is null || member.Key.Length == 0 || member.Key.Contains('"') ? null : SeenValues.Member(Path, member.Key), member.Value))],
        JsonArray items => [.. items.Select((item, index) => new Part(index.ToString(CultureInfo.InvariantCulture), Path is null ? null : string.Create(CultureInfo.InvariantCulture, $"{Path}[{index}]"), item))],
        _ => [],
    };

    private static bool IsLeaf(JsonNode? value) => value is not (JsonObject { Count: > 0 } or JsonArray { Count: > 0 });

    private static string TypeOf(JsonNode? value) => value?.GetValueKind() switch
    {
        JsonValueKind.String => "string",
        JsonValueKind.Number => "number",
        JsonValueKind.True or JsonValueKind.False => "boolean",
        _ => "nothing",
    };

    private string HintOf(string path) => T.Format("trying.insert", $"{{{{{path}}}}}");

    private string CountOf(JsonNode? value) => value is JsonArray items ? T.Count("trying.items", items.Count) : T.Count("trying.members", (value as JsonObject)?.Count ?? 0);

    private sealed record Part(string Key, string? Path, JsonNode? Value);
}
