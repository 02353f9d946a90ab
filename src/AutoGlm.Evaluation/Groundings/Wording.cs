using AutoGlm.Tasks.Observing;

namespace AutoGlm.Evaluation.Groundings;

/// <summary>Makes sentences for acting on a node, in one of several turns of phrase.</summary>
/// <param name="random">Chooses the turn.</param>
/// <param name="chinese">The sentence's language.</param>
internal sealed class Wording(Random random, bool chinese)
{
    /// <param name="node">Its kind decides the verb.</param>
    /// <param name="name">What it is called; empty where kind and place say enough.</param>
    /// <param name="kind">Whether the kind is said.</param>
    /// <param name="ordinal">"second " or 第二个; may be empty.</param>
    /// <param name="where">" in "Billing"" or “账单”中的; may be empty.</param>
    public string Say(UiNode node, string name, bool kind, string ordinal = "", string where = "")
    {
        var target = chinese ? ChineseTarget(node, name, kind, ordinal, where) : EnglishTarget(node, name, kind, ordinal, where);
        if (UiRoles.IsTextField(node))
        {
            return chinese
                ? Any($"在{target}中输入“测试”", $"往{target}里填写“测试”")
                : Any($"Type \"abc\" into {target}", $"Enter \"abc\" in {target}", $"Fill in {target} with \"abc\"");
        }

        if (node.Options.Count > 0)
        {
            var option = node.Options[random.Next(node.Options.Count)];
            return chinese ? $"从{target}中选择“{option}”" : Any($"Select \"{option}\" in {target}", $"Choose \"{option}\" from {target}");
        }

        if (node.Role is "checkbox" or "switch")
        {
            return chinese
                ? (node.Is(UiStates.Checked) ? "取消勾选" : "勾选") + target
                : (node.Is(UiStates.Checked) ? "Uncheck " : Any("Check ", "Tick ")) + target;
        }

        return chinese ? Any("点击", "点一下", "单击") + target : Any("Click ", "Tap ", "Press ") + target;
    }

    /// <summary>The word for a kind; empty where there is none that people use.</summary>
    public static string KindOf(UiNode node, bool chinese) => (UiRoles.IsTextField(node) ? "textbox" : node.Role) switch
    {
        "button" => chinese ? "按钮" : "button",
        "link" => chinese ? "链接" : "link",
        "textbox" => chinese ? "输入框" : "field",
        "combobox" => chinese ? "下拉框" : "dropdown",
        "checkbox" => chinese ? "复选框" : "checkbox",
        "radio" => chinese ? "单选按钮" : "radio button",
        "switch" => chinese ? "开关" : "switch",
        "slider" => chinese ? "滑块" : "slider",
        "tab" => chinese ? "标签页" : "tab",
        "menuitem" => chinese ? "菜单项" : "menu item",
        _ => "",
    };

    private string EnglishTarget(UiNode node, string name, bool kind, string ordinal, string where)
    {
        var quoted = name.Length == 0 ? "" : kind && IsPlain(name) && random.Next(3) == 0 ? name : $"\"{name}\"";
        var noun = kind ? KindOf(node, chinese: false) : "";
        var words = (ordinal + $"{quoted} {noun}".Trim()).TrimEnd();
        return (noun.Length > 0 || ordinal.Length > 0 ? "the " : "") + words + where;
    }

    private string ChineseTarget(UiNode node, string name, bool kind, string ordinal, string where)
    {
        var quoted = name.Length == 0 ? "" : kind && where.Length == 0 && ordinal.Length == 0 && random.Next(4) == 0 ? name : $"“{name}”";
        return where + ordinal + quoted + (kind ? KindOf(node, chinese: true) : "");
    }

    private static bool IsPlain(string name) => name.All(c => char.IsAsciiLetter(c) || c == ' ');

    private string Any(params ReadOnlySpan<string> turns) => turns[random.Next(turns.Length)];
}
