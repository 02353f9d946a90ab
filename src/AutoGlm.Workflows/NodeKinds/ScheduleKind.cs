using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.Nodes;
using AutoGlm.Workflows.Triggers;
using AutoGlm.Workflows.Validation;

namespace AutoGlm.Workflows.NodeKinds;

/// <summary>Begins runs at the times of a cron expression.</summary>
public sealed class ScheduleKind : INodeKind
{
    /// <summary>As documents name it.</summary>
    public const string Name = "schedule";

    private const string Skip = "skip", QueueOne = "queue-one", CancelPrevious = "cancel-previous", RunAll = "run-all";

    public string Kind => Name;

    public LocalText Title { get; } = new("Schedule", "定时");

    public LocalText Help { get; } = new("Begins the agent at set times.", "在设定的时间启动智能体。");

    public string Group => NodeGroups.Trigger;

    public bool TakesInput => false;

    public IReadOnlyList<FieldDefinition> Fields { get; } =
    [
        new()
        {
            Name = "cron",
            Editor = FieldEditor.Cron,
            Label = new LocalText("Times", "时间"),
            Help = new LocalText("Minute, hour, day of month, month, day of week.", "分、时、日、月、星期。"),
            Example = "0 7 * * 1-5",
            Required = true,
        },
        new()
        {
            Name = "timeZone",
            Editor = FieldEditor.Text,
            Label = new LocalText("Time zone", "时区"),
            Help = new LocalText("Where the clock is read; the machine's own when it is empty.", "按哪个时区计时；留空则用本机时区。"),
            Example = "Asia/Shanghai",
            Offers = FieldOffer.TimeZones,
        },
        new()
        {
            Name = "missed",
            Editor = FieldEditor.Choice,
            Label = new LocalText("When nobody was there", "错过时"),
            Help = new LocalText("What happens to times while the Studio was not running. Those while the schedule is paused are never made up for.", "Studio 未运行期间错过的时间如何处理。定时暂停期间的时间不会补跑。"),
            Default = Skip,
            Choices =
            [
                new(Skip, new LocalText("leave them out", "跳过")),
                new(QueueOne, new LocalText("run once for the last of them", "为最后一次补跑一次")),
                new(RunAll, new LocalText("run for each of them, one after the other", "逐次依次补跑")),
            ],
        },
        new()
        {
            Name = "overlap",
            Editor = FieldEditor.Choice,
            Label = new LocalText("When the run before still goes on", "上次运行未结束时"),
            Help = new LocalText("What happens to a time that finds a run of this schedule that has not ended.", "到点时本定时的上次运行还未结束如何处理。"),
            Default = Skip,
            Choices =
            [
                new(Skip, new LocalText("leave this one out", "跳过本次")),
                new(QueueOne, new LocalText("run once afterwards", "结束后再运行一次")),
                new(CancelPrevious, new LocalText("end the run before", "终止上次运行")),
                new(RunAll, new LocalText("run beside it", "同时运行")),
            ],
        },
        TriggerFields.InputsFrom(
            new LocalText("Values for the agent's inputs; without one its default counts.", "智能体输入的值；不填则用默认值。"),
            "day = {{trigger.date}}"),
    ];

    public IReadOnlyList<PortDefinition> PortsOf(WorkflowNode node) => StandardPorts.OnlyOut;

    public IReadOnlyList<ValueDefinition> OutputsOf(WorkflowNode node, AgentDocument agent) =>
    [
        new() { Name = "scheduledAt", Type = ValueTypes.Text, Description = "The time that was due, ISO 8601 with the zone's offset" },
        new() { Name = "date", Type = ValueTypes.Text, Description = "Its date there, yyyy-MM-dd" },
        new() { Name = "time", Type = ValueTypes.Text, Description = "Its time there, HH:mm" },
        new() { Name = "timeZone", Type = ValueTypes.Text },
    ];

    /// <summary>When a schedule is due. Throws <see cref="FormatException"/> or <see cref="TimeZoneNotFoundException"/> when it says nothing useful.</summary>
    public static CronText TimesOf(WorkflowNode node) => TimesOf(CronOf(node), TimeZoneOf(node));

    /// <summary>As of a node with these settings; the machine's own zone when it is empty.</summary>
    public static CronText TimesOf(string cron, string timeZone)
    {
        ArgumentNullException.ThrowIfNull(timeZone);
        return CronText.Parse(cron, timeZone.Length > 0 ? TimeZoneInfo.FindSystemTimeZoneById(timeZone) : TimeZoneInfo.Local);
    }

    /// <summary>The times as written; empty when nothing is.</summary>
    public static string CronOf(WorkflowNode node) => NodeSettings.Text(node, "cron")?.Trim() ?? "";

    /// <summary>The zone as written; empty when nothing is.</summary>
    public static string TimeZoneOf(WorkflowNode node) => NodeSettings.Text(node, "timeZone")?.Trim() ?? "";

    /// <summary>What is done with times that nobody was there for.</summary>
    public static MissedPolicy MissedOf(WorkflowNode node) => NodeSettings.Text(node, "missed") switch
    {
        QueueOne => MissedPolicy.QueueOne,
        RunAll => MissedPolicy.RunAll,
        _ => MissedPolicy.Skip,
    };

    /// <summary>What is done with a time that finds the run before still at work.</summary>
    public static OverlapPolicy OverlapOf(WorkflowNode node) => NodeSettings.Text(node, "overlap") switch
    {
        QueueOne => OverlapPolicy.QueueOne,
        CancelPrevious => OverlapPolicy.CancelPrevious,
        RunAll => OverlapPolicy.RunAll,
        _ => OverlapPolicy.Skip,
    };

    public IEnumerable<Problem> Validate(WorkflowNode node, AgentDocument agent)
    {
        if (NodeSettings.Text(node, "timeZone") is { Length: > 0 } zone && !TimeZoneInfo.TryFindSystemTimeZoneById(zone.Trim(), out _))
            yield return Problem.Error(node.Id, "settings.timeZone", new($"There is no time zone “{zone}”.", $"没有时区“{zone}”。"), new("Use a name of the IANA list, such as Asia/Shanghai or Europe/Berlin.", "请使用 IANA 时区名称，例如 Asia/Shanghai 或 Europe/Berlin。"));
        if (NodeSettings.Text(node, "cron") is { Length: > 0 } cron && WrongWith(cron) is { } wrong)
            yield return Problem.Error(node.Id, "settings.cron", wrong == Never ? new($"“{cron}” is not a time: {wrong}", $"“{cron}”表示的时间永远不会到来。") : new($"“{cron}” is not a time: {wrong}", $"“{cron}”不是有效的时间表达式。"), new("Write minute, hour, day of month, month and day of week, such as 0 7 * * 1-5 for seven in the morning from Monday to Friday.", "请依次写出分、时、日、月、星期，例如 0 7 * * 1-5 表示周一至周五早上七点。"));
        foreach (var input in agent.Inputs.Where(input => input is { Required: true, Default: null, From: null } && (node.Settings[TriggerFields.Inputs] as System.Text.Json.Nodes.JsonObject)?.ContainsKey(input.Name) != true))
            yield return Problem.Error(node.Id, $"settings.inputs.{input.Name}", new($"Nobody is there to give the input “{input.Name}” when the time comes.", $"定时启动时没有人填写输入“{input.Name}”。"), new("Give it a value here, or a default in the agent's inputs.", "请在此为它赋值，或在智能体的输入中设置默认值。"));
    }

    private const string Never = "it never comes.";

    private static string? WrongWith(string cron)
    {
        try
        {
            return CronText.Parse(cron, TimeZoneInfo.Utc).Next(DateTimeOffset.UnixEpoch) is null ? Never : null;
        }
        catch (FormatException error)
        {
            return error.Message;
        }
    }
}
