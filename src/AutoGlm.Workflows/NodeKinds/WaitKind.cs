using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.Nodes;
using AutoGlm.Workflows.Validation;

namespace AutoGlm.Workflows.NodeKinds;

/// <summary>Waits for a time, or until a moment.</summary>
public sealed class WaitKind : INodeKind
{
    public string Kind => "wait";

    public LocalText Title { get; } = new("Wait", "等待");

    public LocalText Help { get; } = new("Waits for some seconds, or until a moment; nothing is kept busy meanwhile.", "等待若干秒或到某一时刻；期间不占用资源。");

    public string Group => NodeGroups.Logic;

    public bool TakesInput => true;

    public bool HasAttempts => false;

    public IReadOnlyList<FieldDefinition> Fields { get; } =
    [
        new()
        {
            Name = "seconds",
            Editor = FieldEditor.Number,
            Label = new LocalText("Seconds", "秒数"),
            Help = new LocalText("How long to wait.", "等待多久。"),
            Example = "3600",
        },
        new()
        {
            Name = "until",
            Editor = FieldEditor.Text,
            Label = new LocalText("Until", "直到"),
            Help = new LocalText("The moment to wait for, instead of seconds.", "等到的时刻，代替秒数。"),
            Example = "2026-05-17T08:00:00+08:00",
        },
    ];

    public IReadOnlyList<PortDefinition> PortsOf(WorkflowNode node) => StandardPorts.OutAndError;

    public IReadOnlyList<ValueDefinition> OutputsOf(WorkflowNode node, AgentDocument agent) => [];

    public IEnumerable<Problem> Validate(WorkflowNode node, AgentDocument agent)
    {
        var (seconds, until) = (node.Settings.ContainsKey("seconds"), node.Settings.ContainsKey("until"));
        if (seconds == until)
            yield return Problem.Error(node.Id, "settings.seconds", seconds ? new("Both seconds and a moment are given.", "同时填写了秒数和时刻。") : new("It is not said how long to wait.", "没有填写要等多久。"), new("Give one of them.", "请只填写其中一个。"));
        foreach (var problem in NodeSettings.Within(node, "seconds", 0, 315_360_000))
            yield return problem;
    }
}
