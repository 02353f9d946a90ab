using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.Nodes;
using AutoGlm.Workflows.Validation;

namespace AutoGlm.Workflows.NodeKinds;

/// <summary>Begins a run with each message that nobody waits for.</summary>
public sealed class ChatKind : INodeKind
{
    /// <summary>As documents name it.</summary>
    public const string Name = "chat";

    public string Kind => Name;

    public LocalText Title { get; } = new("Chat message", "聊天消息");

    public LocalText Help { get; } = new(
        "Begins the agent with a message; what the agent asks back is answered by the next one.",
        "收到消息时启动智能体；智能体反问时，由下一条消息回答。");

    public string Group => NodeGroups.Trigger;

    public bool TakesInput => false;

    public IReadOnlyList<FieldDefinition> Fields { get; } =
    [
        TriggerFields.InputsFrom(
            new LocalText(
                "Where the agent's inputs come from; without it the message is the input called message or text, or the only text that is required.",
                "智能体输入的来源；不填时消息作为名为 message 或 text 的输入，或唯一的必填文本输入。"),
            "goal = {{trigger.text}}"),
        new()
        {
            Name = "welcome",
            Editor = FieldEditor.LongText,
            Label = new LocalText("Welcome", "欢迎语"),
            Help = new LocalText("What stands in the chat before the first message.", "第一条消息之前显示的文字。"),
            Example = "Tell me what to order, and for when.",
        },
    ];

    public IReadOnlyList<PortDefinition> PortsOf(WorkflowNode node) => StandardPorts.OnlyOut;

    public IReadOnlyList<ValueDefinition> OutputsOf(WorkflowNode node, AgentDocument agent) =>
    [
        new() { Name = "text", Type = ValueTypes.Text, Description = "The message" },
        new() { Name = "conversation", Type = ValueTypes.Text, Description = "The same for all messages of one conversation" },
    ];

    public IEnumerable<Problem> Validate(WorkflowNode node, AgentDocument agent) => [];
}
