using static AutoGlm.Tasks.Instructing.InstructionVerb;

namespace AutoGlm.Tasks.Instructing;

/// <summary>Writes instructions in Chinese.</summary>
internal static class ChineseSentences
{
    private static readonly (string Relation, string Chinese)[] Relations =
        [("below ", "下方"), ("above ", "上方"), ("left of ", "左侧"), ("right of ", "右侧")];

    public static string Compose(InstructionVerb verb, string? target, string? value, string? destination) => verb switch
    {
        Tap => $"点击{target}",
        DoubleTap => $"双击{target}",
        RightTap => $"右键点击{target}",
        LongPress => $"长按{target}",
        Hover => $"悬停在{target}上",
        InstructionVerb.Type => target is null ? $"输入{Quote(value)}" : $"在{target}中输入{Quote(value)}",
        Select => value is null ? $"选择{target}" : target is null ? $"选择{Quote(value)}" : $"在{target}中选择{Quote(value)}",
        Check => $"勾选{target}",
        Uncheck => $"取消勾选{target}",
        Press => (target is null ? "" : $"在{target}中") + (value is not null && KeyNames.Canonical(value) == value ? $"按下 {value} 键" : $"按下键{Quote(value)}"),
        Scroll => value is null ? $"滚动到{target}" : (target is null ? "" : $"在{target}中") + $"向{Direction(value)}滚动",
        Drag => $"将{target}拖动到{destination}",
        Upload => $"上传文件{Quote(value)}" + (target is null ? "" : $"到{target}"),
        Open => $"打开网址{Quote(value)}",
        Back => "返回上一页",
        Forward => "前进",
        Home => "回到主屏幕",
        Wait => value is null ? "等待" : $"等待{Quote(value)}",
        SwitchWindow => $"切换到窗口{Quote(value)}",
        CloseWindow => value is null ? "关闭窗口" : $"关闭窗口{Quote(value)}",
        Dismiss => $"关闭{target ?? "遮挡页面的内容"}",
        SelectText => value is null ? $"选取{target}的文字" : (target is null ? "" : $"在{target}中") + $"选取文字{Quote(value)}",
        _ => throw new ArgumentOutOfRangeException(nameof(verb), verb, "No sentence is known for this verb."),
    };

    public static string Describe(TargetPhrase target)
    {
        var text = "";
        if (target.Place is not null)
            text += PlaceWords.InChinese(target.Place) + "的";
        if (target.Within is not null)
            text += Quote(target.Within) + "中的";
        if (target.Near is { } near)
            text += Beside(near) + "的";
        if (target.Ordinal is { } ordinal)
            text += OrdinalWords.InChinese(ordinal);
        if (target.Name.Length > 0)
            text += Quote(target.Name);
        return text + (target.Kind is null ? "" : TargetKinds.InChinese(target.Kind)) is { Length: > 0 } said ? said : "该项";
    }

    private static string Beside(string near)
    {
        foreach (var (relation, chinese) in Relations)
        {
            if (near.StartsWith(relation, StringComparison.Ordinal) && near.Length > relation.Length)
                return Quote(near[relation.Length..]) + chinese;
        }

        return Quote(near) + "旁边";
    }

    private static string Direction(string value) => value switch { "up" => "上", "down" => "下", "left" => "左", _ => "右" };

    private static string Quote(string? text) => QuotedText.Quote(text ?? "", '“', '”');
}
