using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Components;

namespace AutoGlm.Studio.Components.Runs;

/// <summary>A value as people read it: records as a table, lists as a list.</summary>
public partial class ValueView : StudioComponent
{
    private const int MostRows = 100;
    private const int MostColumns = 12;

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Parameter]
    public JsonNode? Value { get; set; }

    private static List<string> Columns(JsonArray rows) => rows.All(row => row is JsonObject)
        ? [.. rows.OfType<JsonObject>().SelectMany(row => row.Select(member => member.Key)).Distinct().Take(MostColumns)]
        : [];

    private string Text(JsonNode? value) => value switch
    {
        null => "—",
        JsonValue one when one.TryGetValue(out bool truth) => T[truth ? "common.yes" : "common.no"],
        JsonValue one when one.TryGetValue(out string? text) => text,
        JsonValue one when one.TryGetValue(out decimal number) => number.ToString(CultureInfo.CurrentCulture),
        _ => value.ToJsonString(Indented),
    };
}
