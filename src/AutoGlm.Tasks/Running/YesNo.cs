namespace AutoGlm.Tasks.Running;

/// <summary>How people say yes and no in both languages.</summary>
public static class YesNo
{
    private static readonly HashSet<string> Yes = new(
        ["yes", "y", "yep", "ok", "okay", "true", "go ahead", "sure", "allow", "approve", "approved", "是", "是的", "好", "好的", "可以", "同意", "批准", "确认", "允许", "行"],
        StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> No = new(
        ["no", "n", "nope", "false", "don't", "do not", "stop", "decline", "reject", "rejected", "否", "不", "不是", "不要", "不行", "不可以", "不同意", "拒绝", "取消"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Null for what is neither.</summary>
    public static bool? Of(string said)
    {
        ArgumentNullException.ThrowIfNull(said);
        var words = said.Trim().TrimEnd('.', '!', '。', '！').Trim();
        return Yes.Contains(words) ? true : No.Contains(words) ? false : null;
    }
}
