using System.Text.RegularExpressions;
using static AutoGlm.Tasks.Instructing.InstructionVerb;

namespace AutoGlm.Tasks.Instructing;

/// <summary>Reads a Chinese sentence.</summary>
internal static partial class ChineseInstructionReader
{
    /// <summary>Null for a sentence without a verb known in this language.</summary>
    public static ReadInstruction? Read(string sentence, QuotedText quotes)
    {
        var s = Polite().Replace(sentence.Trim(), "").TrimEnd('。', '！', '.', ' ');
        return Fixed(s, quotes) ?? WithValue(s, quotes) ?? WithTarget(s, quotes);
    }

    private static ReadInstruction? Fixed(string s, QuotedText quotes)
    {
        if (GoBack().IsMatch(s))
            return new(Back);
        if (TextOf().Match(s) is { Success: true } text)
            return new(SelectText, TargetOf(text, quotes), ValueOf(text, quotes));
        if (GoForward().IsMatch(s))
            return new(Forward);
        if (GoHome().IsMatch(s))
            return new(Home);
        if (WaitFor().Match(s) is { Success: true } wait)
            return new(Wait, Value: ValueOf(wait, quotes));
        if (SwitchTo().Match(s) is { Success: true } window)
            return new(SwitchWindow, Value: ValueOf(window, quotes));
        if (CloseTab().Match(s) is { Success: true } tab)
            return new(CloseWindow, Value: ValueOf(tab, quotes));
        if (OpenAddress().Match(s) is { Success: true } open)
            return new(Open, Value: ValueOf(open, quotes));
        if (ScrollTowards().Match(s) is { Success: true } scroll)
            return new(Scroll, TargetOf(scroll, quotes), Direction(scroll.Groups["value"].Value));
        return ScrollTo().Match(s) is { Success: true } to ? new(Scroll, TargetOf(to, quotes)) : null;
    }

    private static ReadInstruction? WithValue(string s, QuotedText quotes)
    {
        if (PressKey().Match(s) is { Success: true } press && KeyOf(press, quotes) is { } key)
            return new(Press, TargetOf(press, quotes), key);
        if (DragTo().Match(s) is { Success: true } drag)
            return new(Drag, TargetOf(drag, quotes), null, Target(drag.Groups["value"].Value, quotes));
        if (UploadTo().Match(s) is { Success: true } upload)
            return new(Upload, TargetOf(upload, quotes), ValueOf(upload, quotes));
        if (TypeInto().Match(s) is { Success: true } type)
            return new(InstructionVerb.Type, TargetOf(type, quotes), ValueOf(type, quotes));
        if (SelectIn().Match(s) is not { Success: true } select)
            return null;
        if (select.Groups["target"].Success)
            return new(Select, TargetOf(select, quotes), ValueOf(select, quotes));
        var named = Target(select.Groups["value"].Value, quotes);
        return named is { Kind: null, Ordinal: null, Place: null, Near: null, Within: null, Name.Length: > 0 }
            ? new(Select, null, named.Name)
            : new(Select, named);
    }

    private static ReadInstruction? WithTarget(string s, QuotedText quotes)
    {
        (Regex Pattern, InstructionVerb Verb)[] forms =
        [
            (DoubleClick(), DoubleTap), (RightClick(), RightTap), (Hold(), LongPress), (HoverOver(), Hover),
            (Untick(), Uncheck), (Tick(), Check), (CloseIt(), Dismiss), (Click(), Tap),
        ];
        foreach (var (pattern, verb) in forms)
        {
            if (pattern.Match(s) is { Success: true } match)
                return new(verb, verb == Dismiss && match.Groups["target"].Value.Trim() == "遮挡页面的内容" ? null : TargetOf(match, quotes));
        }

        return null;
    }

    private static string? KeyOf(Match press, QuotedText quotes) =>
        press.Groups["key"].Success ? quotes.Restore(press.Groups["key"].Value) : KeyNames.Canonical(quotes.Restore(press.Groups["value"].Value));

    private static string Direction(string word) => word switch { "上" => "up", "下" => "down", "左" => "left", _ => "right" };

    private static string? ValueOf(Match match, QuotedText quotes) =>
        match.Groups["value"] is { Success: true } value && value.Value.Trim().Length > 0 ? quotes.Restore(value.Value) : null;

    private static TargetPhrase? TargetOf(Match match, QuotedText quotes) =>
        match.Groups["target"].Success ? Target(match.Groups["target"].Value, quotes) : null;

    private static TargetPhrase? Target(string phrase, QuotedText quotes) => ChineseTargetReader.Read(phrase, quotes);

    [GeneratedRegex(@"^(?:选取(?<target>.+)的文字|(?:在(?<target>.+)中)?选取文字(?<value>[\uE000-\uF8FF]))$")]
    private static partial Regex TextOf();

    [GeneratedRegex(@"^(?:请|然后|接着|再|先)+[，,]?\s*")]
    private static partial Regex Polite();

    [GeneratedRegex(@"^(?:返回|后退|回到)(?:到?上一?[页个步](?:页面)?)?$")]
    private static partial Regex GoBack();

    [GeneratedRegex(@"^前进(?:到下一页)?$")]
    private static partial Regex GoForward();

    [GeneratedRegex(@"^(?:回到|返回)(?:手机)?(?:主屏幕|桌面)$")]
    private static partial Regex GoHome();

    [GeneratedRegex(@"^(?:等待|等)(?:一下|片刻)?(?:出现)?(?<value>.+?)?(?:出现)?$")]
    private static partial Regex WaitFor();

    [GeneratedRegex(@"^(?:切换到|转到)(?:窗口|标签页)(?<value>[\uE000-\uF8FF])$|^切换到(?<value>[\uE000-\uF8FF])(?:窗口|标签页)$")]
    private static partial Regex SwitchTo();

    [GeneratedRegex(@"^关闭(?:当前|这个)?(?:浏览器)?(?:窗口|标签页)(?<value>[\uE000-\uF8FF])?$")]
    private static partial Regex CloseTab();

    [GeneratedRegex(@"^(?:打开|访问|启动|前往)(?:网址|网页|网站|应用|地址)\s*(?<value>.+)$|^(?:打开|访问|前往)\s*(?<value>(?:https?|file|about):\S+)$|^启动(?<value>.+)$")]
    private static partial Regex OpenAddress();

    [GeneratedRegex(@"^(?:在(?<target>.+?)(?:中|里|内|上))?(?:将?页面)?(?:向|往|朝)(?<value>[上下左右])(?:方|边)?(?:滚动|滑动|翻页?|滑)(?:页面|屏幕)?$")]
    private static partial Regex ScrollTowards();

    [GeneratedRegex(@"^滚动(?:页面)?到(?<target>.+?)(?:处|位置)?$")]
    private static partial Regex ScrollTo();

    [GeneratedRegex(@"^(?:在(?<target>.+?)(?:中|里|内|上))?(?:按下?键(?<key>[\uE000-\uF8FF])|(?:按下?|敲击?)\s*(?<value>[^\uE000-\uF8FF]+?)\s*(?:键|按键)?)$")]
    private static partial Regex PressKey();

    [GeneratedRegex(@"^(?:把|将)(?<target>.+?)(?:拖动|拖拽|拖|移动)(?:到|至)(?<value>.+?)(?:上|处)?$")]
    private static partial Regex DragTo();

    [GeneratedRegex(@"^(?:(?:把|将)(?<value>[\uE000-\uF8FF])上传(?:到|至)(?<target>.+?)(?:中|里)?|上传(?:文件)?(?<value>[\uE000-\uF8FF])(?:(?:到|至)(?<target>.+?)(?:中|里)?)?)$")]
    private static partial Regex UploadTo();

    [GeneratedRegex(@"^(?:(?:在|向|往|给)(?<target>.+?)(?:里面|[中里内上])?(?:输入|填入|填写|键入|写入|填上|填)(?:为)?(?<value>[\uE000-\uF8FF]|[^\uE000-\uF8FF]+)|(?:把|将)(?<target>.+?)(?:设置为|设为|改为|改成|填写为|填为)(?<value>[\uE000-\uF8FF]|[^\uE000-\uF8FF]+)|(?:输入|填写|填入|键入)(?<value>[\uE000-\uF8FF])(?:(?:到|至|进)(?<target>.+?)(?:里面|[中里内])?)?|(?:输入|键入)(?<value>[^\uE000-\uF8FF]+))$")]
    private static partial Regex TypeInto();

    [GeneratedRegex(@"^(?:(?:从|在)(?<target>.+?)(?:里面|[中里内上])?(?:选择|选中|选取|选)(?<value>[\uE000-\uF8FF]|[^\uE000-\uF8FF]+)|(?:选择|选中|选取)(?<value>.+))$")]
    private static partial Regex SelectIn();

    [GeneratedRegex(@"^双击(?<target>.+)$")]
    private static partial Regex DoubleClick();

    [GeneratedRegex(@"^(?:右键单?点?击|右击|右键)(?<target>.+)$")]
    private static partial Regex RightClick();

    [GeneratedRegex(@"^(?:长按|按住)(?<target>.+)$")]
    private static partial Regex Hold();

    [GeneratedRegex(@"^(?:(?:把|将)?鼠标(?:移动?到|悬停在|停在)(?<target>.+?)(?:上面?)?|悬停在?(?<target>.+?)(?:上面?)?)$")]
    private static partial Regex HoverOver();

    [GeneratedRegex(@"^(?:取消(?:勾选|选中|选择)|不勾选)(?<target>.+)$")]
    private static partial Regex Untick();

    [GeneratedRegex(@"^(?:勾选|勾上|打勾|开启)(?<target>.+)$")]
    private static partial Regex Tick();

    [GeneratedRegex(@"^(?:关闭|关掉|关上|跳过|隐藏)(?<target>.+)$")]
    private static partial Regex CloseIt();

    [GeneratedRegex(@"^(?:点击|点选|单击|轻触|轻点|点一下|点按|点开|按下?|触摸|打开|展开|进入|点)(?<target>.+)$")]
    private static partial Regex Click();
}
