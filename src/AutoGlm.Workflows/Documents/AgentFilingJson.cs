using System.Text.Json;

namespace AutoGlm.Workflows.Documents;

/// <summary>
/// Folder and tags in an agent's file, as its member <c>filing</c>: <c>{"folder": "Shop/Orders", "tags": ["daily"]}</c>. It is added when a file
/// leaves and taken out when one comes, so that no stored document holds it.
/// </summary>
public static class AgentFilingJson
{
    private const string Member = "filing";

    /// <summary>The document as it leaves; nothing is added where there is nothing to say.</summary>
    public static AgentDocument AddTo(AgentDocument document, AgentFiling filing)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(filing);
        var others = Others(document);
        if (!filing.IsEmpty)
            others[Member] = JsonSerializer.SerializeToElement(new { folder = filing.Folder, tags = filing.Tags });
        return document with { Unknown = others.Count == 0 ? null : others };
    }

    /// <summary>The document without it, and what it said; null where it said nothing that can be read.</summary>
    public static (AgentDocument Document, AgentFiling? Filing) TakeFrom(AgentDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        if (document.Unknown?.TryGetValue(Member, out var written) is not true)
            return (document, null);
        var others = Others(document);
        return (document with { Unknown = others.Count == 0 ? null : others }, Read(written));
    }

    private static AgentFiling? Read(JsonElement written)
    {
        if (written.ValueKind != JsonValueKind.Object)
            return null;
        var folder = written.TryGetProperty("folder", out var place) && place.ValueKind == JsonValueKind.String ? place.GetString() : null;
        var tags = written.TryGetProperty("tags", out var list) && list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray().Where(tag => tag.ValueKind == JsonValueKind.String).Select(tag => tag.GetString())
            : [];
        var filing = AgentFiling.Of(folder, tags);
        return filing.IsEmpty ? null : filing;
    }

    private static Dictionary<string, JsonElement> Others(AgentDocument document) =>
        (document.Unknown ?? new Dictionary<string, JsonElement>()).Where(member => member.Key != Member).ToDictionary(StringComparer.Ordinal);
}
