using AutoGlm.Workflows.Nodes;

namespace AutoGlm.Workflows.NodeKinds;

/// <summary>Fields of every kind that asks people.</summary>
internal static class PeopleFields
{
    public static FieldDefinition Text { get; } = new()
    {
        Name = "text",
        Editor = FieldEditor.LongText,
        Label = new LocalText("Text", "说明"),
        Help = new LocalText("What whoever answers should know.", "处理人需要了解的内容。"),
    };

    public static FieldDefinition Assignee { get; } = new()
    {
        Name = "assignee",
        Editor = FieldEditor.Text,
        Label = new LocalText("For", "交给"),
        Help = new LocalText("Who is asked: a name or a role, shown in the inbox.", "由谁处理：姓名或角色，显示在待办中。"),
    };

    public static FieldDefinition Timeout { get; } = new()
    {
        Name = "timeoutSeconds",
        Editor = FieldEditor.Number,
        Label = new LocalText("Time", "期限"),
        Help = new LocalText("Seconds until the wait ends by itself, at the port “too late”; without it, never.", "多少秒后不再等待，从“超时”继续；不填则一直等待。"),
        Example = "86400",
    };

    public static FieldDefinition Reminder { get; } = new()
    {
        Name = "remindSeconds",
        Editor = FieldEditor.Number,
        Label = new LocalText("Reminder", "提醒"),
        Help = new LocalText("Seconds after which it is brought to mind again.", "多少秒后再次提醒。"),
        Advanced = true,
    };

    public static FieldDefinition Notify { get; } = new()
    {
        Name = "notify",
        Editor = FieldEditor.Text,
        Label = new LocalText("Tell by", "通知智能体"),
        Help = new LocalText(
            "Id of an agent that is run when the wait begins, and again as the reminder; of its inputs it gets title, text, kind, assignee, due, reminder and link, where it can be answered.",
            "等待开始时（以及提醒时）运行的智能体标识；其输入可包含 title、text、kind、assignee、due、reminder 和可直接处理的 link。"),
        Example = "tell-by-mail",
        Offers = FieldOffer.Agents,
        Advanced = true,
    };

    /// <summary>What it is about, in one line.</summary>
    public static FieldDefinition Title(string example) => new()
    {
        Name = "title",
        Editor = FieldEditor.Text,
        Label = new LocalText("Title", "标题"),
        Help = new LocalText("What it is about, in one line.", "一句话说明事项。"),
        Example = example,
        Required = true,
    };
}
