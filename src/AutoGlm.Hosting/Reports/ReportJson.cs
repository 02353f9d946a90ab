using System.Text.Encodings.Web;
using System.Text.Json;

namespace AutoGlm.Hosting.Reports;

/// <summary>How reports are written as JSON, by the CLI and by REST alike.</summary>
public static class ReportJson
{
    /// <summary>Camel case, absent values as null, every language's letters as they are, indented.</summary>
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
    };

    public static string Write<T>(T report) => JsonSerializer.Serialize(report, Options);

    internal static double Seconds(TimeSpan span) => Math.Round(Math.Max(0, span.TotalSeconds), 3);
}
