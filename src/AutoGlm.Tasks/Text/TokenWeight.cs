namespace AutoGlm.Tasks.Text;

/// <summary>How much a word says about what something is: little for articles and fillers, most for names and numbers.</summary>
public static class TokenWeight
{
    private static readonly HashSet<string> Empty = new(StringComparer.Ordinal)
    {
        "the", "a", "an", "your", "my", "our", "of", "to", "in", "on", "at", "for", "and", "or", "this", "that", "with", "please", "is",
        "be", "it", "you", "by", "as", "are", "i", "me", "here", "all", "eg", "e", "g", "的", "请", "您", "您的", "你的", "我的", "了", "和", "与", "及", "在", "把", "将", "该", "此",
    };

    private static readonly HashSet<string> Filler = new(StringComparer.Ordinal)
    {
        "enter", "select", "choose", "pick", "type", "click", "tap", "press", "fill", "button", "field", "box", "link", "input", "option",
        "optional", "required", "now", "us", "请输入", "请选择", "请填写", "输入", "选择", "填写", "点击", "按钮", "选填", "必填", "立即",
    };

    /// <summary>Weight of a word as <see cref="Tokens"/> gives it, about 0.1 to 1.3.</summary>
    public static double Of(string token) =>
        Empty.Contains(token) ? 0.12
        : Filler.Contains(token) ? 0.35
        : char.IsDigit(token[0]) ? 1.2
        : TextFold.IsChinese(token[0]) ? Math.Min(1.3, 0.5 + (0.25 * token.Length))
        : Math.Min(1.3, 0.6 + (0.08 * token.Length));
}
