using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Text.Values;
using static AutoGlm.Tasks.Instructing.InstructionVerb;

namespace AutoGlm.Tasks.Understanding.Reading;

/// <summary>Chinese ways of saying a step.</summary>
internal static class ChineseSteps
{
    private const string T = @"(?<t>.+?)";
    private const string V = @"(?<v>.+?)";
    private const string Typing = "(?:输入(?!框)|填写|填入|键入|填上|写上|写入|填)";

    private static readonly StepPattern[] Patterns =
    [
        StepPattern.Of(DoubleTap, "(?:双击)" + T),
        StepPattern.Of(RightTap, "(?:右击|右键点击|右键单击)" + T),
        StepPattern.Of(LongPress, "(?:长按)" + T),
        StepPattern.Of(Hover, "(?:悬停在?|鼠标(?:移到|移动到|悬停在))" + T + "上?"),
        StepPattern.Of(Press, @"(?:按下?|敲)一?下?\s*(?<v>" + KeyNames.Pattern + ")键?"),
        StepPattern.Of(Scroll, "(?:页面)?向?(?<d>[上下左右])(?:滚动|滑动|滑|翻)(?:页面|到底部?)?"),
        StepPattern.Of(Scroll, "(?:滚动|滑动|滑)到?(?:页面)?(?<d>底部|顶部|最下面|最上面)"),
        StepPattern.Of(Scroll, "(?:滚动|滑动)到" + T),
        StepPattern.Of(Drag, "(?:把|将)" + T + "(?:拖动?|拖拽|移动)到(?<to>.+?)"),
        StepPattern.Of(Drag, "拖动?" + T + "到(?<to>.+?)"),
        StepPattern.Of(Upload, "(?:上传)(?:文件)?" + V),
        StepPattern.Of(Open, @"(?:打开|访问|进入|前往)(?:网址|网页|网站)?\s*(?<v>[\uE004]+)"),
        StepPattern.Of(Back, "(?:返回|后退|回到)(?:上一页|上一步|前一页)?"),
        StepPattern.Of(Forward, "前进"),
        StepPattern.Of(Wait, "等待?" + V + "(?:出现|加载完?成?|显示)"),
        StepPattern.Of(Wait, "等待?(?:一下|片刻|一会儿?)?"),
        StepPattern.Of(SwitchWindow, "切换到" + V + "(?:标签页|窗口|页签)"),
        StepPattern.Of(CloseWindow, "关闭(?:当前|这个)?(?:标签页|窗口|浏览器)"),
        StepPattern.Of(Dismiss, "(?:关闭|关掉|跳过)" + T),
        StepPattern.Of(Select, @"(?:在|从)\s*" + T + @"(?:中|里面?|内|上)?\s*(?:选择|选中|选)" + V),
        StepPattern.Of(InstructionVerb.Type, @"在\s*" + T + @"(?:中|里面?|内|上|处)?\s*" + Typing + V),
        StepPattern.Of(InstructionVerb.Type, "(?:把|将)" + V + Typing + "(?:到|进|在)?" + T + "(?:中|里面?|内)?"),
        StepPattern.Of(InstructionVerb.Type, Typing + @"(?<t>[\u4e00-\u9fff]{1,8}?)\s*(?:[:=]|为|是)?\s*(?<v>[\uE001-\uE005]+)"),
        StepPattern.Of(InstructionVerb.Type, Typing + @"(?<t>[\u4e00-\u9fff]{1,8}?)\s*(?:[:=]|为|是)\s*" + V),
        StepPattern.Of(InstructionVerb.Type, @"(?<t>[\u4e00-\u9fff]{1,8}?)(?:一栏|栏|处|框)?" + Typing + V),
        StepPattern.Of(InstructionVerb.Type, Typing + V),
        StepPattern.Of(Uncheck, "(?:取消勾选|取消选中|不勾选|去掉勾选)" + T),
        StepPattern.Of(Check, "(?:勾选|勾上|打勾)" + T),
        StepPattern.Of(Select, @"(?<t>[\u4e00-\u9fff]{2,8}?)(?:选择|选中|选)\s*" + V),
        StepPattern.Of(Select, @"(?:选择|选中|选)\s*(?<v>[\uE001]+)"),
        StepPattern.Of(Tap, "(?:选择|选中|选)" + T),
        StepPattern.Of(Tap, "(?:点击|单击|点一下|点按|点开|点选|轻触|轻点|按下|点|按)(?:一下)?" + T),
        StepPattern.Of(Tap, "(?:打开|进入|展开|切换到)" + T),
        StepPattern.Of(Tap, "(?<t>提交|保存|确认|发送|登录)(?:表单|订单)?"),
    ];

    public static IReadOnlyList<GoalStep> Read(MarkedGoal goal, TextSpan span)
    {
        var clause = goal.Masked.Substring(span.Start, span.Length);
        if (clause.StartsWith("搜索", StringComparison.Ordinal) && clause.Trim().Length > 2)
            return EnglishSteps.SearchSteps(goal, span, 2);
        return StepPattern.Read(Patterns, goal, span, ChineseTarget.Read) is { } step ? [step] : [];
    }
}
