using AutoGlm.Tasks.Grounding;
using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Text;

namespace AutoGlm.Tasks.Planning.Embedded.Programs;

/// <summary>Signs by their names: who says "plus" or 加号 means the control that bears the sign, and the other way round.</summary>
internal static class SymbolNames
{
    private static readonly string[][] Families =
    [
        ["+", "＋", "plus", "plus sign", "plus button", "add", "increase", "increment", "加号", "加", "增加"],
        ["-", "−", "–", "－", "minus", "minus sign", "minus button", "decrease", "decrement", "减号", "减", "减少"],
        ["×", "✕", "✖", "x", "cross", "the x", "close", "叉号", "叉", "关闭"],
        ["→", "▶", "›", "»", ">", "right arrow", "arrow right", "next", "右箭头", "向右箭头", "下一个"],
        ["←", "◀", "‹", "«", "<", "left arrow", "arrow left", "back", "previous", "左箭头", "向左箭头", "上一个"],
        ["↑", "▲", "up arrow", "arrow up", "up", "上箭头", "向上箭头"],
        ["↓", "▼", "down arrow", "arrow down", "down", "下箭头", "向下箭头"],
        ["…", "⋮", "⋯", "three dots", "dots", "ellipsis", "more", "三个点", "省略号", "更多"],
        ["☰", "hamburger", "hamburger menu", "menu", "三条线", "菜单"],
        ["♥", "♡", "❤", "heart", "like", "爱心", "心形"],
        ["★", "☆", "star", "星标", "星号", "星"],
        ["✓", "✔", "check mark", "tick", "checkmark", "对勾", "勾"],
    ];

    /// <summary>The control that bears the sign, or its name, of what the words call; null when there is none or several.</summary>
    public static UiNode? Find(Situation situation, InstructionVerb verb, TargetPhrase phrase)
    {
        if (Array.Find(Families, family => Bears(family, phrase.Name)) is not { } family)
            return null;
        var bearing = situation.Usable.Where(node => VerbFit.Of(verb, node) > -0.4 && (Bears(family, situation.Index.LabelOf(node)) || family[0] == "☰" && situation.Index.LabelOf(node).Trim().Length == 0 && IsMenu(node))).ToList();
        return bearing.Count == 1 ? bearing[0] : null;
    }

    /// <summary>Three bars without a word are known by what the page's author called them.</summary>
    public static bool IsMenu(UiNode node) =>
        node.Key is { Length: > 2 } key && Tokens.WordsOfName(key).Split(' ').Any(word => word is "burger" or "hamburger" or "menu" or "drawer" or "navbar" or "sidenav" or "nav" or "menubtn" or "menubutton" or "toggler");

    private static bool Bears(string[] family, string label) =>
        family.Contains(label.Trim(), StringComparer.OrdinalIgnoreCase) || family.Contains(TextFold.Fold(label), StringComparer.Ordinal);
}
