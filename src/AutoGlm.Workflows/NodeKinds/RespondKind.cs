using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.Nodes;
using AutoGlm.Workflows.Validation;

namespace AutoGlm.Workflows.NodeKinds;

/// <summary>Answers the call that set a webhook off; the run goes on behind it.</summary>
public sealed class RespondKind : INodeKind
{
    /// <summary>As documents name it.</summary>
    public const string Name = "respond";

    public string Kind => Name;

    public LocalText Title { get; } = new("Answer the call", "响应调用");

    public LocalText Help { get; } = new(
        "Answers the program that called the webhook, while the agent goes on. The first answer of a run counts.",
        "响应调用 Webhook 的程序，智能体继续运行。每次运行以第一个响应为准。");

    public string Group => NodeGroups.Tool;

    public bool TakesInput => true;

    public bool HasAttempts => false;

    public IReadOnlyList<FieldDefinition> Fields { get; } =
    [
        new()
        {
            Name = "status",
            Editor = FieldEditor.Number,
            Label = new LocalText("Status", "状态码"),
            Help = new LocalText("HTTP status code of the answer.", "响应的 HTTP 状态码。"),
            Default = 200,
        },
        new()
        {
            Name = "headers",
            Editor = FieldEditor.KeyValue,
            Label = new LocalText("Headers", "响应头"),
            Help = new LocalText("Sent beside the content type.", "除内容类型外附带的响应头。"),
            Advanced = true,
        },
        new()
        {
            Name = "body",
            Editor = FieldEditor.Json,
            Label = new LocalText("Body", "正文"),
            Help = new LocalText("A text is sent as text, anything else as JSON.", "文本按文本发送，其他按 JSON 发送。"),
        },
    ];

    public IReadOnlyList<PortDefinition> PortsOf(WorkflowNode node) => StandardPorts.OnlyOut;

    public IReadOnlyList<ValueDefinition> OutputsOf(WorkflowNode node, AgentDocument agent) =>
    [
        new() { Name = "status", Type = ValueTypes.Number },
        new() { Name = "headers", Type = ValueTypes.Object },
        new() { Name = "body", Type = ValueTypes.Any },
    ];

    public IEnumerable<Problem> Validate(WorkflowNode node, AgentDocument agent)
    {
        foreach (var problem in NodeSettings.Within(node, "status", 200, 599))
            yield return problem;
        if (!agent.Nodes.Any(other => other is { Kind: WebhookKind.Name, Disabled: false }))
            yield return Problem.Warning(node.Id, "kind", new("No webhook begins this agent, so there is no call to answer.", "此智能体不由 Webhook 启动，没有可响应的调用。"), new("Add a webhook, or remove the node.", "请添加 Webhook，或删除此节点。"));
    }
}
