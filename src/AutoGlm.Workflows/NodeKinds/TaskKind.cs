using System.Text.Json.Nodes;
using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.Nodes;
using AutoGlm.Workflows.Validation;

namespace AutoGlm.Workflows.NodeKinds;

/// <summary>A goal that the task runtime pursues on its surfaces.</summary>
/// <param name="understandsRule">Whether the embedded planner understands a rule; null where nobody knows.</param>
public sealed class TaskKind(Func<string, bool>? understandsRule = null) : INodeKind
{
    private const string EmbeddedPlanner = "embedded";

    private static readonly IReadOnlyList<ValueDefinition> Always =
    [
        new() { Name = "outcome", Type = ValueTypes.Text, Description = "succeeded, failed, terminated, needs-user, timed-out or cancelled" },
        new() { Name = "answer", Type = ValueTypes.Text, Description = "Where the goal was a question" },
        new() { Name = "progress", Type = ValueTypes.List, Description = "What was reached on the way" },
        new() { Name = "reason", Type = ValueTypes.Text, Description = "Why it didn't succeed" },
        new() { Name = "error", Type = ValueTypes.Object, Description = "At the error port: message, field and cure" },
    ];

    public string Kind => "task";

    public LocalText Title { get; } = new("Task", "任务");

    public LocalText Help { get; } = new(
        "Pursues a goal on a screen, step by step, and brings back what you ask for.",
        "在屏幕上一步步完成目标，并带回需要的结果。");

    public string Group => NodeGroups.Task;

    public bool TakesInput => true;

    public IReadOnlyList<FieldDefinition> Fields { get; } =
    [
        new()
        {
            Name = "goal",
            Editor = FieldEditor.LongText,
            Label = new LocalText("Goal", "目标"),
            Help = new LocalText("What you want, as you would tell a person.", "想要做什么，像对人说话一样写。"),
            Example = "Book a table for {{input.guests}} at {{input.restaurant}} on {{input.date}} at {{input.time}}",
            Required = true,
        },
        new()
        {
            Name = "surfaces",
            Editor = FieldEditor.Surfaces,
            Label = new LocalText("Where", "在哪里"),
            Help = new LocalText("The screens it works on, each with the page or app to begin with.", "使用的屏幕，以及各自从哪个页面或应用开始。"),
        },
        new()
        {
            Name = "outputs",
            Editor = FieldEditor.Values,
            Label = new LocalText("Bring back", "带回结果"),
            Help = new LocalText(
                "What it must find on the screen; without it the task has not succeeded.",
                "必须从屏幕上找到的内容；找不到则任务不算成功。"),
            Example = "confirmationNumber (text): the confirmation number",
        },
        new()
        {
            Name = "inputs",
            Editor = FieldEditor.KeyValue,
            Label = new LocalText("Values", "提供的值"),
            Help = new LocalText("Further values it may fill in, by name.", "可以填写的其他值，按名称列出。"),
            Example = "phone = {{input.phone}}",
        },
        new()
        {
            Name = "allow",
            Editor = FieldEditor.Words,
            Label = new LocalText("Allowed without asking", "无需询问即可"),
            Help = new LocalText("What it may do without asking a person first.", "不必先征求同意就可以做的事。"),
            Choices = EffectKinds.Choices,
        },
        new()
        {
            Name = "success",
            Editor = FieldEditor.Words,
            Label = new LocalText("Done when", "完成标志"),
            Help = new LocalText("What must be true at the end, in plain language.", "结束时必须成立的事实，用日常语言描述。"),
            Advanced = true,
        },
        new()
        {
            Name = "rules",
            Editor = FieldEditor.Words,
            Label = new LocalText("Rules", "规则"),
            Help = new LocalText(
                "What it keeps to on the way, one sentence each: “never choose …”, “always close … first”, “if …, then …”.",
                "过程中要遵守的规则，每条一句：“不要选择……”“总是先关闭……”“如果……，就……”。"),
            Example = "Never choose the advertised offer",
            Advanced = true,
        },
        new()
        {
            Name = "corrections",
            Editor = FieldEditor.Corrections,
            Label = new LocalText("Corrections", "纠正"),
            Help = new LocalText(
                "What you pointed at after a step had taken the wrong thing. Approvals stay as they are.",
                "某一步选错后，你指出的正确目标。是否需要批准不受影响。"),
            Advanced = true,
        },
        new()
        {
            Name = "tools",
            Editor = FieldEditor.Words,
            Label = new LocalText("Tools", "工具"),
            Help = new LocalText("Names of tools it may call.", "可以调用的工具名称。"),
            Advanced = true,
        },
        new()
        {
            Name = "limits",
            Editor = FieldEditor.Limits,
            Label = new LocalText("Limits", "限制"),
            Help = new LocalText(
                "Most steps and most seconds; waiting for a person doesn't count. And how long a person has to approve something: after that it is a no.",
                "最多步数和秒数；等待人的时间不计。以及等待批准的时限：超时视为拒绝。"),
            Default = new JsonObject { ["maxSteps"] = 100, ["timeoutSeconds"] = 600, ["approvalSeconds"] = 86_400 },
            Advanced = true,
        },
        new()
        {
            Name = "planner",
            Editor = FieldEditor.Text,
            Label = new LocalText("Planner", "规划器"),
            Help = new LocalText("embedded works offline; or the name of a configured model.", "embedded 可离线使用；也可填写已配置的模型名称。"),
            Default = EmbeddedPlanner,
            Advanced = true,
        },
    ];

    public IReadOnlyList<PortDefinition> PortsOf(WorkflowNode node) => StandardPorts.OutAndError;

    public IReadOnlyList<ValueDefinition> OutputsOf(WorkflowNode node, AgentDocument agent) =>
        [.. Always, .. Declared(node).Select(output => new ValueDefinition
        {
            Name = output.Name,
            Type = output.Type ?? ValueTypes.Text,
            Description = output.Description,
        })];

    public IEnumerable<Problem> Validate(WorkflowNode node, AgentDocument agent)
    {
        foreach (var problem in NodeSettings.Within(node, "limits.maxSteps", 1, 10_000)
            .Concat(NodeSettings.Within(node, "limits.timeoutSeconds", 1, 86_400))
            .Concat(NodeSettings.Within(node, "limits.approvalSeconds", 1, 90 * 86_400)))
            yield return problem;

        foreach (var problem in NodeSettings.Reserved(node, "outputs", Declared(node).Select(output => output.Name), Always))
            yield return problem;

        foreach (var problem in CheckRules(node))
            yield return problem;

        if (node.Settings["surfaces"] is not JsonArray { Count: > 0 } && node.Settings["tools"] is not JsonArray { Count: > 0 })
        {
            yield return Problem.Error(
                node.Id,
                "settings.surfaces",
                new("The task has neither a screen nor a tool to work with.", "任务既没有可操作的屏幕，也没有可用的工具。"),
                new("Add a surface, for instance web with the address to begin with, or name a tool.", "请添加一个界面（例如 web，并填写起始地址），或指定工具。"));
        }
    }

    /// <summary>Only what is understood is kept to; a rule that isn't must not look as if it were.</summary>
    private IEnumerable<Problem> CheckRules(WorkflowNode node)
    {
        if (understandsRule is null || node.Settings["rules"] is not JsonArray rules || (Text(node.Settings, "planner") is { Length: > 0 } planner && planner != EmbeddedPlanner))
            yield break;
        for (var at = 0; at < rules.Count; at++)
        {
            if (rules[at] is JsonValue rule && rule.TryGetValue(out string? said) && said.Trim().Length > 0 && !understandsRule(said))
            {
                yield return Problem.Warning(
                    node.Id,
                    $"settings.rules[{at}]",
                    new($"The embedded planner doesn't understand this rule and won't keep to it: “{said}”.", $"内置规划器无法理解这条规则，不会遵守：“{said}”。"),
                    new(
                        "Say it as “never choose …”, “always close … first” or “if …, then press …”, or choose a planner with a model, which would understand it.",
                        "请写成“绝不选择……”“总是先关闭……”或“如果……就点击……”，或改用能理解它的模型规划器。"));
            }
        }
    }

    private static IEnumerable<(string Name, string? Type, string? Description)> Declared(WorkflowNode node)
    {
        foreach (var output in (node.Settings["outputs"] as JsonArray)?.OfType<JsonObject>() ?? [])
        {
            if (Text(output, "name") is { Length: > 0 } name)
                yield return (name, Text(output, "type"), Text(output, "description"));
        }
    }

    private static string? Text(JsonObject owner, string member) =>
        owner[member] is JsonValue value && value.TryGetValue(out string? text) ? text : null;
}
