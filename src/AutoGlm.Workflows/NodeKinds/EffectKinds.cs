using AutoGlm.Workflows.Nodes;

namespace AutoGlm.Workflows.NodeKinds;

/// <summary>Kinds of effect that an author may say yes to beforehand.</summary>
public static class EffectKinds
{
    public static IReadOnlyList<FieldChoice> Choices { get; } =
    [
        new("pay", new LocalText("pay", "付款")),
        new("order", new LocalText("order or book", "下单或预订")),
        new("send", new LocalText("send a message", "发送消息")),
        new("post", new LocalText("post in public", "公开发布")),
        new("delete", new LocalText("delete", "删除")),
        new("transfer", new LocalText("transfer money", "转账")),
        new("install", new LocalText("install", "安装")),
        new("share", new LocalText("share", "分享")),
        new("grant", new LocalText("grant rights", "授权")),
        new("password", new LocalText("change a password", "修改密码")),
        new("all", new LocalText("everything", "全部")),
    ];

    /// <summary>Each kind by its name, without the word for all of them.</summary>
    public static IReadOnlyList<string> Single { get; } = [.. Choices.Select(choice => choice.Value).Where(kind => kind != "all")];
}
