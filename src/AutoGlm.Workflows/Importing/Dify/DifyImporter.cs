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
            throw new AgentFormatException(new($"The file holds a Dify “{ImportNames.Line(kind, 40)}”, not an app.", $"文件中是 Dify 的“{ImportNames.Line(kind, 40)}”，不是应用。"), new("Export an app: a workflow, a chatflow, an agent or a chatbot.", "请导出应用：工作流、对话流、智能体或聊天助手。"));
        var mode = file["app"].Text("mode") ?? "workflow";
        if (file["workflow"].Object("graph")?["nodes"] is JsonArray)
            return new DifyMapper(file, this).Map();
        if (file["model_config"] is JsonObject)
            return new DifyPrompt(file, this).Map();
        throw new AgentFormatException(
            new($"The Dify app of mode “{ImportNames.Line(mode, 40)}” has neither a workflow nor a prompt in this file.", $"此文件中模式为“{ImportNames.Line(mode, 40)}”的 Dify 应用既没有工作流，也没有提示词。"),
            new("Export the app again from Dify (“Export DSL”).", "请在 Dify 中重新导出该应用（“导出 DSL”）。"));
    }
}
