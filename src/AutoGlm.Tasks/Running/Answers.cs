using AutoGlm.Tasks.Safety;

namespace AutoGlm.Tasks.Running;

/// <summary>How yes and no are asked and understood in both languages.</summary>
internal static class Answers
{
    private static readonly string[] Yes = ["yes", "y", "ok", "okay", "true", "go ahead", "sure", "allow", "approve", "approved", "是", "是的", "好", "好的", "可以", "同意", "确认", "允许", "行"];

    public static bool IsYes(string answer) => Yes.Contains(answer.Trim().TrimEnd('.', '!', '。', '！').ToLowerInvariant());

    public static string ApprovalText(string goal, SafetyFinding finding) =>
        goal.Any(letter => letter is >= '\u4e00' and <= '\u9fff')
            ? $"要继续吗？下一步将执行（{finding.Category}）：{finding.Description}"
            : $"Go ahead? The next step would {finding.Category}: {finding.Description}";
}
