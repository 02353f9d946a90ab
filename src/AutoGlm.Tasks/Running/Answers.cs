using System.Globalization;
using AutoGlm.Tasks.Safety;

namespace AutoGlm.Tasks.Running;

/// <summary>How approvals of a task are asked, and what counts as one.</summary>
internal static class Answers
{
    public static bool IsYes(UserMessage answer) => !answer.TimedOut && YesNo.Of(answer.Text) == true;

    /// <summary>In the goal's language: what would be done, to what amount, to whom, by what on the screen.</summary>
    public static string ApprovalText(string goal, SafetyFinding finding)
    {
        var sum = finding.Amount is { } amount ? string.Create(CultureInfo.InvariantCulture, $"{amount.Value:#,0.00} {amount.Currency}").Trim() : null;
        return goal.Any(letter => letter is >= '\u4e00' and <= '\u9fff')
            ? $"要继续吗？下一步将{Chinese(finding.Category)}{(sum is null ? "" : $"（{sum}）")}{(finding.Party is { } whom ? $"，对象：{whom}" : "")}：{finding.Description}"
            : $"Go ahead? The next step would {English(finding.Category)}{(sum is null ? "" : $" ({sum})")}{(finding.Party is { } who ? $", to {who}" : "")}: {finding.Description}";
    }

    private static string English(string category) => category switch
    {
        EffectCategories.Pay => "pay",
        EffectCategories.Order => "place an order or a booking",
        EffectCategories.Send => "send something",
        EffectCategories.Post => "post in public",
        EffectCategories.Delete => "delete or cancel something",
        EffectCategories.Transfer => "transfer money",
        EffectCategories.Install => "install software",
        EffectCategories.Grant => "grant access",
        EffectCategories.Password => "change a password",
        EffectCategories.Share => "share data",
        _ => category,
    };

    private static string Chinese(string category) => category switch
    {
        EffectCategories.Pay => "付款",
        EffectCategories.Order => "下单或预订",
        EffectCategories.Send => "发送内容",
        EffectCategories.Post => "公开发布",
        EffectCategories.Delete => "删除或取消",
        EffectCategories.Transfer => "转账",
        EffectCategories.Install => "安装软件",
        EffectCategories.Grant => "授予权限",
        EffectCategories.Password => "修改密码",
        EffectCategories.Share => "分享数据",
        _ => $"执行（{category}）",
    };
}
