using System.Text.Json;
using System.Text.Json.Nodes;

namespace AutoGlm.Workflows.Documents;

/// <summary>Numbers in JSON, wherever they came from: parsed text or a .NET number.</summary>
internal static class JsonNumbers
{
    public static bool TryRead(JsonNode? value, out double number)
    {
        number = 0;
        return value is JsonValue && value.GetValueKind() == JsonValueKind.Number
            && double.TryParse(value.ToJsonString(), System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out number);
    }
}
