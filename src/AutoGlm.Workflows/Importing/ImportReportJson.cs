using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using AutoGlm.Workflows.Documents;

namespace AutoGlm.Workflows.Importing;

/// <summary>Reports as JSON: beside the agent they stay with it, so that they can be read later too.</summary>
public static class ImportReportJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        AllowDuplicateProperties = false,
    };

    public static JsonObject Write(ImportReport report) => JsonSerializer.SerializeToNode(report, Options)!.AsObject();

    /// <summary>The report that came with an agent; null where there is none, or none that can be read (agents come from anywhere).</summary>
    public static ImportReport? Of(AgentDocument agent)
    {
        ArgumentNullException.ThrowIfNull(agent);
        try
        {
            var report = agent.ImportReport?.Deserialize<ImportReport>(Options);
            return report is null || report.Entries.Any(entry => entry is null || entry.Nodes.Any(node => node is null) || entry.Notes.Any(note => note is null)) || report.Notes.Any(note => note is null)
                ? null
                : report;
        }
        catch (Exception broken) when (broken is JsonException or NotSupportedException or ArgumentException)
        {
            return null;
        }
    }
}
