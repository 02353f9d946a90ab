using System.Text.Json.Nodes;
using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.Importing.Dify;
using AutoGlm.Workflows.Importing.N8n;

namespace AutoGlm.Workflows.Importing;

/// <summary>Takes in agent files, this product's and others', and tells them apart by what is in them.</summary>
public sealed class AgentImports(IReadOnlyList<IAgentImporter> importers)
{
    /// <summary>Endings of the files that may be chosen.</summary>
    public const string FileEndings = ".json,.yml,.yaml,application/json,application/yaml";

    public static AgentImports Default { get; } = new([new DifyImporter(), new N8nImporter()]);

    /// <summary>Largest file that is read, in bytes.</summary>
    public static int MaxBytes => AgentJson.MaxBytes;

    /// <summary>
    /// Throws <see cref="AgentFormatException"/>, with what is wrong and what to do, for anything that is no file of a known
    /// kind, too big, too deep, or made to fill the memory.
    /// </summary>
    public ImportResult Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var file = ImportSource.Parse(text, out var isJson);
        if (importers.FirstOrDefault(importer => importer.Recognises(file)) is { } known)
        {
            ImportSource.CheckDepth(file);
            return Checked(known.Read(file));
        }

        if (isJson && (file.ContainsKey("schemaVersion") || (file.ContainsKey("id") && !file.ContainsKey("connections"))))
            return new ImportResult(AgentJson.Read(text), null);
        throw new AgentFormatException(
            new("This is neither an agent's file nor one of Dify or n8n.", "这不是智能体文件，也不是 Dify 或 n8n 的文件。"),
            new("Choose a .agent.json file, a workflow exported from n8n (JSON), or an app exported from Dify (DSL, YAML).", "请选择 .agent.json 文件、从 n8n 导出的工作流（JSON），或从 Dify 导出的应用（DSL，YAML）。"));
    }

    /// <summary>What was made must be readable again, also where a small file makes a large agent.</summary>
    private static ImportResult Checked(ImportResult result)
    {
        AgentJson.Read(AgentJson.Write(result.Document));
        return result;
    }

    /// <summary>Reads UTF-8 from a file or a body. Throws <see cref="AgentFormatException"/>; no more than the limit is read.</summary>
    public async Task<ImportResult> ReadAsync(Stream file, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(file);
        return Read(await ImportSource.TextAsync(file, cancellationToken));
    }

    internal static JsonNode? Member(JsonNode? owner, string name) => (owner as JsonObject)?[name];
}
