using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace AutoGlm.Storage.Transfer;

/// <summary>A piece of JSON that stands in a file as it stands in the database, letter by letter.</summary>
/// <param name="Text">The JSON, on one line.</param>
[JsonConverter(typeof(Converter))]
internal readonly record struct RawJson(string Text)
{
    public static RawJson? Of(string? text) => text is null ? null : new RawJson(text);

    private sealed class Converter : JsonConverter<RawJson>
    {
        public override RawJson Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            using var document = JsonDocument.ParseValue(ref reader);
            return new RawJson(document.RootElement.GetRawText());
        }

        public override void Write(Utf8JsonWriter writer, RawJson value, JsonSerializerOptions options) =>
            // A line of the file ends at its end.
            writer.WriteRawValue(value.Text.AsSpan().ContainsAny('\n', '\r') ? JsonNode.Parse(value.Text)?.ToJsonString() ?? "null" : value.Text);
    }
}
