using AutoGlm.Tasks.Safety;

namespace AutoGlm.Tasks.Running;

/// <summary>How approvals of a task are asked, and what counts as one.</summary>
internal static class Answers
{
    public static bool IsYes(string answer) => YesNo.Of(answer) == true;

    public static string ApprovalText(string goal, SafetyFinding finding) =>
        goal.Any(letter => letter is >= '\u4e00' and <= '\u9fff')
            ? $"要继续吗？下一步将执行（{finding.Category}）：{finding.Description}"
            : $"Go ahead? The next step would {finding.Category}: {finding.Description}";
}
