namespace AutoGlm.Cli.Talking;

/// <summary>Outcomes and states for people.</summary>
internal static class OutcomeWords
{
    public static string Of(string outcome, Speech speech) => outcome switch
    {
        "succeeded" => speech.Say("Succeeded", "成功"),
        "failed" => speech.Say("Failed", "失败"),
        "terminated" => speech.Say("Ended as impossible", "无法完成，已终止"),
        "needs-user" => speech.Say("Needs you", "需要您参与"),
        "timed-out" => speech.Say("Out of time", "超时"),
        "cancelled" => speech.Say("Cancelled", "已取消"),
        "running" => speech.Say("Running", "运行中"),
        "queued" => speech.Say("Queued", "排队中"),
        "paused" => speech.Say("Paused", "已暂停"),
        "waiting" => speech.Say("Waiting", "等待中"),
        "skipped" => speech.Say("Skipped", "已跳过"),
        _ => outcome,
    };
}
