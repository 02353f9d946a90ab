using System.Text;
using System.Text.Json;
using AutoGlm.Engine.Agents;
using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.Importing;

namespace AutoGlm.Studio.Designing;

/// <summary>Files on their way to becoming agents of this installation.</summary>
public static class AgentImport
{
    /// <summary>Escaped, a text takes up to six times its room.</summary>
    private const int MostBody = 6 * AgentJson.MaxBytes;

    /// <summary>A file as it is, or in <c>{"text": …}</c>. Throws <see cref="AgentFormatException"/>.</summary>
    public static async Task<ImportResult> ReadAsync(Stream body, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(body);
        using var whole = new MemoryStream();
        var chunk = new byte[81920];
        int read;
        while ((read = await body.ReadAsync(chunk, cancellationToken)) > 0)
        {
            whole.Write(chunk, 0, read);
            if (whole.Length > MostBody)
                throw new AgentFormatException(
                    new($"The body is larger than {MostBody / 1024 / 1024} MB.", $"内容大于 {MostBody / 1024 / 1024} MB。"),
                    new("Send the export of a single agent or workflow.", "请发送单个智能体或工作流的导出文件。"));
        }

        var bytes = whole.GetBuffer().AsMemory(0, (int)whole.Length);
        if (TextWithin(bytes.Span) is { } text)
            return AgentImports.Default.Read(text);
        whole.Position = 0;
        return await AgentImports.Default.ReadAsync(whole, cancellationToken);
    }

    /// <summary>Keeps a document under its own id, or the next one that is free, in the folder and with the tags that its file names.</summary>
    public static async Task<(AgentDocument Document, long Revision)> SaveAsync(AgentDocument document, IAgentStore store, IAgentFilingStore filing, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(filing);
        (document, var place) = AgentFilingJson.TakeFrom(document);
        var taken = (await store.ListAsync(cancellationToken)).Select(agent => agent.Id).ToHashSet(StringComparer.Ordinal);
        var kept = document with { Id = AgentIds.Free(AgentIds.FromName(document.Id.Length > 0 ? document.Id : document.Name), taken) };
        var revision = await store.SaveDraftAsync(kept, 0, cancellationToken);
        if (place is not null)
            await filing.SetAsync(kept.Id, place, cancellationToken);
        return (kept, revision);
    }

    /// <summary>The only member of an object, where it is a text called so; null for anything else, whatever is wrong with it.</summary>
    private static string? TextWithin(ReadOnlySpan<byte> json)
    {
        if (json.StartsWith(Encoding.UTF8.Preamble))
            json = json[Encoding.UTF8.Preamble.Length..];
        try
        {
            var reader = new Utf8JsonReader(json);
            return reader.Read() && reader.TokenType == JsonTokenType.StartObject
                && reader.Read() && reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals("text"u8)
                && reader.Read() && reader.TokenType == JsonTokenType.String && reader.GetString() is { } text
                && reader.Read() && reader.TokenType == JsonTokenType.EndObject ? text : null;
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
