namespace AutoGlm.Tasks.Understanding.Programs.Reading;

/// <summary>Plain words for what things can be like: states, colours, sizes and shapes, in both languages.</summary>
internal static class StateWords
{
    private static readonly Dictionary<string, string> States = new(StringComparer.OrdinalIgnoreCase)
    {
        ["checked"] = "checked",
        ["ticked"] = "checked",
        ["unchecked"] = "unchecked",
        ["unticked"] = "unchecked",
        ["selected"] = "selected",
        ["unselected"] = "unselected",
        ["unread"] = "unread",
        ["read"] = "read",
        ["enabled"] = "enabled",
        ["disabled"] = "disabled",
        ["empty"] = "empty",
        ["blank"] = "empty",
        ["filled"] = "filled",
        ["expanded"] = "expanded",
        ["collapsed"] = "collapsed",
        ["visible"] = "shown",
        ["shown"] = "shown",
        ["hidden"] = "hidden",
        ["on"] = "checked",
        ["off"] = "unchecked",
        ["starred"] = "starred",
        ["unstarred"] = "unstarred",
        ["liked"] = "liked",
        ["active"] = "active",
        ["inactive"] = "inactive",
        ["已选中"] = "checked",
        ["已勾选"] = "checked",
        ["选中"] = "checked",
        ["未选中"] = "unchecked",
        ["未勾选"] = "unchecked",
        ["未读"] = "unread",
        ["已读"] = "read",
        ["启用"] = "enabled",
        ["禁用"] = "disabled",
        ["空"] = "empty",
        ["空白"] = "empty",
        ["展开"] = "expanded",
        ["收起"] = "collapsed",
        ["折叠"] = "collapsed",
        ["可见"] = "shown",
        ["隐藏"] = "hidden",
        ["开启"] = "checked",
        ["打开"] = "checked",
        ["关闭"] = "unchecked",
    };

    private static readonly Dictionary<string, string> Colours = new(StringComparer.OrdinalIgnoreCase)
    {
        ["red"] = "red",
        ["green"] = "green",
        ["blue"] = "blue",
        ["yellow"] = "yellow",
        ["orange"] = "orange",
        ["purple"] = "purple",
        ["violet"] = "purple",
        ["pink"] = "pink",
        ["magenta"] = "magenta",
        ["brown"] = "brown",
        ["black"] = "black",
        ["white"] = "white",
        ["grey"] = "grey",
        ["gray"] = "grey",
        ["cyan"] = "cyan",
        ["teal"] = "teal",
        ["aqua"] = "cyan",
        ["gold"] = "gold",
        ["silver"] = "silver",
        ["olive"] = "olive",
        ["navy"] = "navy",
        ["lime"] = "lime",
        ["maroon"] = "maroon",
        ["红色"] = "red",
        ["绿色"] = "green",
        ["蓝色"] = "blue",
        ["黄色"] = "yellow",
        ["橙色"] = "orange",
        ["橘色"] = "orange",
        ["紫色"] = "purple",
        ["粉色"] = "pink",
        ["粉红色"] = "pink",
        ["棕色"] = "brown",
        ["黑色"] = "black",
        ["白色"] = "white",
        ["灰色"] = "grey",
        ["青色"] = "cyan",
        ["红"] = "red",
        ["绿"] = "green",
        ["蓝"] = "blue",
        ["黄"] = "yellow",
        ["橙"] = "orange",
        ["紫"] = "purple",
        ["黑"] = "black",
        ["白"] = "white",
        ["灰"] = "grey",
    };

    private static readonly Dictionary<string, string> Sizes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["large"] = "large",
        ["big"] = "large",
        ["huge"] = "large",
        ["small"] = "small",
        ["tiny"] = "small",
        ["little"] = "small",
        ["大"] = "large",
        ["大号"] = "large",
        ["小"] = "small",
        ["小号"] = "small",
    };

    private static readonly Dictionary<string, string> Shapes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["circle"] = "circle",
        ["dot"] = "circle",
        ["square"] = "square",
        ["rectangle"] = "rectangle",
        ["triangle"] = "triangle",
        ["ellipse"] = "ellipse",
        ["oval"] = "ellipse",
        ["star"] = "star",
        ["diamond"] = "diamond",
        ["line"] = "line",
        ["polygon"] = "polygon",
        ["pentagon"] = "pentagon",
        ["hexagon"] = "hexagon",
        ["shape"] = "shape",
        ["letter"] = "letter",
        ["digit"] = "digit",
        ["figure"] = "shape",
        ["cross"] = "cross",
        ["圆"] = "circle",
        ["圆形"] = "circle",
        ["圆点"] = "circle",
        ["正方形"] = "square",
        ["方块"] = "square",
        ["方形"] = "square",
        ["矩形"] = "rectangle",
        ["长方形"] = "rectangle",
        ["三角形"] = "triangle",
        ["椭圆"] = "ellipse",
        ["椭圆形"] = "ellipse",
        ["星形"] = "star",
        ["五角星"] = "star",
        ["菱形"] = "diamond",
        ["直线"] = "line",
        ["图形"] = "shape",
        ["字母"] = "letter",
        ["数字"] = "number",
    };

    /// <summary>The state a word speaks of; null when it is none.</summary>
    public static Criterion? Read(string word) => States.TryGetValue(word.Trim(), out var state) ? new Criterion(CriterionKind.State, null, state) : ColourOf(word) is { } colour ? new Criterion(CriterionKind.Colour, null, colour) : null;

    public static string? ColourOf(string word) => Colours.GetValueOrDefault(word.Trim());

    public static string? ShapeOf(string word) => Shapes.GetValueOrDefault(word.Trim());

    /// <summary>What an adjective before a kind says: a colour, a size, a state, odd or even.</summary>
    public static Criterion? Adjective(string word) =>
        ColourOf(word) is { } colour ? new Criterion(CriterionKind.Colour, null, colour)
        : Sizes.TryGetValue(word.Trim(), out var size) ? new Criterion(CriterionKind.Size, null, size)
        : word.Trim().ToLowerInvariant() switch
        {
            "odd" or "奇数" => new Criterion(CriterionKind.Odd, null, null),
            "even" or "偶数" => new Criterion(CriterionKind.Even, null, null),
            _ => States.TryGetValue(word.Trim(), out var state) && state is not ("enabled" or "disabled" or "filled" or "read") ? new Criterion(CriterionKind.State, null, state) : null,
        };
}
