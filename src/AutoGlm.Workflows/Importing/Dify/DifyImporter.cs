using System.Text.Json.Nodes;
using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.Nodes;

namespace AutoGlm.Workflows.Importing.Dify;

/// <summary>Apps as Dify exports them (DSL): workflows, chatflows, and the simple apps that are one prompt.</summary>
public sealed class DifyImporter : IAgentImporter
{
    public string Format => "dify";

    public LocalText Title { get; } = new("Dify", "Dify");

    public bool Recognises(JsonObject file) => (file["app"] is JsonObject && file.ContainsKey("kind")) || (file["app"] is JsonObject app && app.Text("mode") is not null) || file["workflow"].Object("graph")?["nodes"] is JsonArray;

    public ImportResult Read(JsonObject file)
    {
        if (file.Text("kind") is { } kind and not "app")
            throw new AgentFormatException($"The file holds a Dify “{ImportNames.Line(kind, 40)}”, not an app.", "Export an app: a workflow, a chatflow, an agent or a chatbot.");
        var mode = file["app"].Text("mode") ?? "workflow";
        if (file["workflow"].Object("graph")?["nodes"] is JsonArray)
            return new DifyMapper(file, this).Map();
        if (file["model_config"] is JsonObject)
            return new DifyPrompt(file, this).Map();
        throw new AgentFormatException(
            $"The Dify app of mode “{ImportNames.Line(mode, 40)}” has neither a workflow nor a prompt in this file.",
            "Export the app again from Dify (“Export DSL”).");
    }
}
