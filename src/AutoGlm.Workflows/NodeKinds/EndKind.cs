using System.Text.Json.Nodes;
using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.Nodes;
using AutoGlm.Workflows.Validation;

namespace AutoGlm.Workflows.NodeKinds;

/// <summary>Where a run ends, and what it answers.</summary>
public sealed class EndKind : INodeKind
{
    public string Kind => "end";

    public LocalText Title { get; } = new("End", "结束");

    public LocalText Help { get; } = new(
        "Ends the run and says what it brings back.",
        "结束运行，并给出返回的结果。");

    public string Group => NodeGroups.End;

    public bool TakesInput => true;

    public IReadOnlyList<FieldDefinition> Fields { get; } =
    [
        new()
        {
            Name = "outputs",
            Editor = FieldEditor.KeyValue,
            Label = new LocalText("Outputs", "输出"),
            Help = new LocalText("The agent's outputs and where they come from.", "智能体的输出及其来源。"),
            Example = "confirmationNumber = {{book.confirmationNumber}}",
        },
        new()
        {
            Name = "status",
            Editor = FieldEditor.Choice,
            Label = new LocalText("The run has", "运行结果"),
            Help = new LocalText("How a run counts that ends here.", "在此结束的运行算作成功还是失败。"),
            Default = "succeeded",
            Choices =
            [
                new("succeeded", new LocalText("succeeded", "成功")),
                new("failed", new LocalText("failed", "失败")),
            ],
            Advanced = true,
        },
        new()
        {
            Name = "message",
            Editor = FieldEditor.Text,
            Label = new LocalText("Message", "说明"),
            Help = new LocalText("Why it failed, for people.", "失败原因，供人阅读。"),
            Advanced = true,
        },
    ];

    public IReadOnlyList<PortDefinition> PortsOf(WorkflowNode node) => [];

    public IReadOnlyList<ValueDefinition> OutputsOf(WorkflowNode node, AgentDocument agent) => [];

    public IEnumerable<Problem> Validate(WorkflowNode node, AgentDocument agent)
    {
        // Declared outputs are promised by a success only.
        if (node.Settings["status"] is JsonValue status && status.TryGetValue(out string? text) && text == "failed")
            yield break;
        var given = node.Settings["outputs"] as JsonObject;
        foreach (var output in agent.Outputs.Where(output => output.Name.Length > 0 && given?.ContainsKey(output.Name) != true))
        {
            yield return Problem.Warning(
                node.Id,
                $"settings.outputs.{output.Name}",
                new($"The agent promises the output “{output.Name}”, and this end doesn't give it.", $"智能体声明了输出“{output.Name}”，但此结束节点没有给出它。"),
                new("Give it a value here, or remove it from the agent's outputs.", "请在此为它赋值，或从智能体的输出中删除它。"));
        }

        foreach (var (name, _) in given ?? [])
        {
            if (agent.Outputs.All(output => output.Name != name))
            {
                yield return Problem.Warning(
                    node.Id,
                    $"settings.outputs.{name}",
                    new($"The agent doesn't declare an output “{name}”.", $"智能体没有声明输出“{name}”。"),
                    new("Add it to the agent's outputs with its type, or remove it here.", "请把它连同类型添加到智能体的输出，或在此删除。"));
            }
        }
    }
}
