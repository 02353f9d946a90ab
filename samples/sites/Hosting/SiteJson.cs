using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace AutoGlm.Samples.Sites.Hosting;

/// <summary>How the sites write JSON: camelCase, names for enum values, Chinese readable.</summary>
internal static class SiteJson
{
    public static JsonSerializerOptions Options { get; } = Build();

    public static void Configure(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.PropertyNameCaseInsensitive = true;
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase));
    }

    private static JsonSerializerOptions Build()
    {
        var options = new JsonSerializerOptions { WriteIndented = true };
        Configure(options);
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
