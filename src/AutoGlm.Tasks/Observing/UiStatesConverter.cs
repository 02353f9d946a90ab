using System.Text.Json;
using System.Text.Json.Serialization;

namespace AutoGlm.Tasks.Observing;

/// <summary>States as a list of words; a comma-separated text is read too, and words unknown to this version are skipped.</summary>
internal sealed class UiStatesConverter : JsonConverter<UiStates>
{
    public override UiStates Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                return Parse(reader.GetString());
            case JsonTokenType.Number:
                return (UiStates)reader.GetInt32();
            case JsonTokenType.StartArray:
                var states = UiStates.None;
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                    states |= reader.TokenType == JsonTokenType.String ? Parse(reader.GetString()) : throw new JsonException("A state is a word.");
                return states;
            default:
                throw new JsonException("States are a list of words.");
        }
    }

    public override void Write(Utf8JsonWriter writer, UiStates value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var state in Enum.GetValues<UiStates>())
        {
            if (state != UiStates.None && (value & state) == state)
                writer.WriteStringValue(JsonNamingPolicy.CamelCase.ConvertName(state.ToString()));
        }

        writer.WriteEndArray();
    }

    private static UiStates Parse(string? words)
    {
        var states = UiStates.None;
        foreach (var word in (words ?? "").Split([',', ' '], StringSplitOptions.RemoveEmptyEntries))
        {
            if (!char.IsAsciiDigit(word[0]) && Enum.TryParse<UiStates>(word, ignoreCase: true, out var state))
                states |= state;
        }

        return states;
    }
}
