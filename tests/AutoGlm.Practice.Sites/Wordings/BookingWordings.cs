using System.Text.Json;
using System.Text.Json.Serialization;
using AutoGlm.Practice.Sites.Hosting;

namespace AutoGlm.Practice.Sites.Wordings;

/// <summary>The wordings that are kept as data: 20 English, 20 Chinese.</summary>
public static class BookingWordings
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>Every wording, English first.</summary>
    public static IReadOnlyList<BookingWording> All { get; } =
        JsonSerializer.Deserialize<IReadOnlyList<BookingWording>>(Asset.Read("wordings.json"), Json)!;
}
