using AutoGlm.Tasks.Text;

namespace AutoGlm.Tasks.Instructing;

/// <summary>Plain words for kinds of things on a screen, in English and Chinese, and the one word each stands for.</summary>
public static class TargetKinds
{
    public const string Button = "button";
    public const string Link = "link";
    public const string Field = "field";
    public const string Checkbox = "checkbox";
    public const string Radio = "radio";
    public const string Switch = "switch";
    public const string Dropdown = "dropdown";
    public const string Option = "option";
    public const string Tab = "tab";
    public const string MenuItem = "menu item";
    public const string Menu = "menu";
    public const string Row = "row";
    public const string Column = "column";
    public const string Cell = "cell";
    public const string Item = "item";
    public const string Card = "card";
    public const string Image = "image";
    public const string Icon = "icon";
    public const string Heading = "heading";
    public const string Text = "text";
    public const string Dialog = "dialog";
    public const string Slider = "slider";
    public const string Rating = "rating";
    public const string Table = "table";
    public const string List = "list";
    public const string Section = "section";
    public const string Form = "form";
    public const string Navigation = "navigation";
    public const string Header = "header";
    public const string Footer = "footer";

    private static readonly (string Kind, string English, string Chinese)[] Vocabulary =
    [
        (Button, "button|btn|push button", "按钮|按键"),
        (Link, "link|hyperlink", "链接|超链接"),
        (Field, "field|input field|text field|input|input box|text box|textbox|text area|textarea|search box|search bar|search field|box|entry field|editor|spin button", "输入框|文本框|搜索框|输入栏|编辑框|框|字段|栏位|编辑器"),
        (Checkbox, "checkbox|check box|tick box|tickbox", "复选框|勾选框|多选框"),
        (Radio, "radio button|radio|radio option", "单选按钮|单选框|单选项"),
        (Switch, "switch|toggle|toggle switch", "开关"),
        (Dropdown, "dropdown|drop-down|drop down|dropdown menu|dropdown list|drop-down menu|drop-down list|select box|select|combobox|combo box|listbox|list box|picker", "下拉框|下拉菜单|下拉列表|选择框|列表框|选择器"),
        (Option, "option|choice|suggestion", "选项|建议项|候选项"),
        (Tab, "tab", "标签页|选项卡|标签|页签"),
        (MenuItem, "menu item|menu entry|menuitem", "菜单项"),
        (Menu, "menu", "菜单"),
        (Row, "row|line|entry|record", "行|记录"),
        (Column, "column", "列"),
        (Cell, "cell", "单元格"),
        (Item, "item|list item|result|search result", "列表项|条目|项目|结果|项"),
        (Card, "card|tile", "卡片"),
        (Image, "image|picture|photo|thumbnail|avatar", "图片|图像|照片|缩略图|头像"),
        (Icon, "icon|symbol", "图标"),
        (Heading, "heading|title|headline", "标题"),
        (Text, "text|label|words", "文字|文本"),
        (Dialog, "dialog|dialogue|popup|pop-up|modal|overlay|dialog box|window", "对话框|弹窗|弹出框|窗口|浮层|弹层"),
        (Slider, "slider", "滑块|滑动条"),
        (Rating, "rating|star rating|stars", "评分|星级"),
        (Table, "table|grid", "表格"),
        (List, "list", "列表"),
        (Section, "section|area|panel|region|group|box", "区域|部分|面板|分组|栏目|区"),
        (Form, "form", "表单"),
        (Navigation, "navigation|sidebar|side bar|navigation bar|nav", "导航栏|侧边栏|导航"),
        (Header, "header|top bar|toolbar", "页眉|顶栏|工具栏"),
        (Footer, "footer", "页脚|底栏"),
    ];

    private static readonly Dictionary<string, string> ByWord = Words();

    private static readonly string[] ChineseWords =
        [.. ByWord.Keys.Where(word => TextFold.IsChinese(word[0])).OrderByDescending(word => word.Length)];

    /// <summary>The one word a kind goes by, such as <c>dropdown</c> for "select box" or 下拉框; null when it is no known kind.</summary>
    public static string? Canonical(string? words) =>
        string.IsNullOrWhiteSpace(words) ? null : ByWord.GetValueOrDefault(TextFold.Fold(words));

    /// <summary>The kind in Chinese; the word itself when it is no known kind.</summary>
    internal static string InChinese(string kind)
    {
        foreach (var (canonical, _, chinese) in Vocabulary)
        {
            if (canonical == kind)
                return chinese.Split('|')[0];
        }

        return kind;
    }

    /// <summary>Takes a kind off the end of an English phrase: "Submit button" is "Submit" and button.</summary>
    internal static (string Before, string? Kind) TakeFromEnd(string phrase)
    {
        var words = phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var count = Math.Min(3, words.Length); count > 0; count--)
        {
            if (Canonical(string.Join(' ', words[^count..])) is { } kind)
                return (string.Join(' ', words[..^count]), kind);
        }

        return (phrase.Trim(), null);
    }

    /// <summary>Takes a kind off the end of a Chinese phrase.</summary>
    internal static (string Before, string? Kind) TakeFromChineseEnd(string phrase)
    {
        foreach (var word in ChineseWords)
        {
            if (phrase.EndsWith(word, StringComparison.Ordinal))
                return (phrase[..^word.Length], ByWord[word]);
        }

        return (phrase, null);
    }

    private static Dictionary<string, string> Words()
    {
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (kind, english, chinese) in Vocabulary)
        {
            foreach (var word in english.Split('|').Concat(chinese.Split('|')))
                words.TryAdd(TextFold.Fold(word), kind);
        }

        return words;
    }
}
