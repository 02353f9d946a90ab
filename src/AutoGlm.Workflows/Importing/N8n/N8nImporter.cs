using System.Text.Json.Nodes;
using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.Nodes;

namespace AutoGlm.Workflows.Importing.N8n;

/// <summary>Workflows as n8n exports them: nodes, and connections by the names of nodes.</summary>
public sealed class N8nImporter : IAgentImporter
{
    public string Format => "n8n";

    public LocalText Title { get; } = new("n8n", "n8n");

    public bool Recognises(JsonObject file) => IsWorkflow(file) || IsWorkflow(file["workflow"]) || IsWorkflow(file["data"]) || (file[ImportSource.ListMember] is JsonArray list && list.Any(IsWorkflow));

    public ImportResult Read(JsonObject file)
    {
        if (file[ImportSource.ListMember] is JsonArray list && !IsWorkflow(file))
        {
            var workflows = list.Where(IsWorkflow).ToList();
            if (workflows.Count > 1)
                throw new AgentFormatException(new($"The file holds {workflows.Count} workflows.", $"文件中有 {workflows.Count} 个工作流。"), new("Export each workflow to a file of its own, and import them one by one.", "请把每个工作流导出到单独的文件，再逐个导入。"));
            return new N8nMapper((JsonObject)workflows[0]!, this).Map();
        }

        var workflow = IsWorkflow(file) ? file : IsWorkflow(file["workflow"]) ? file["workflow"] : file["data"];
        return new N8nMapper((JsonObject)workflow!, this).Map();
    }

    private static bool IsWorkflow(JsonNode? value) =>
        value is JsonObject members && members["nodes"] is JsonArray nodes && members["connections"] is JsonObject or JsonArray { Count: 0 }
        && nodes.All(node => node is null or JsonObject) && !members.ContainsKey("schemaVersion");
}
