using System.Text.RegularExpressions;
using AutoGlm.Tasks.Text;

namespace AutoGlm.Tasks.Safety;

/// <summary>The words on buttons that commit to an outside change, in both languages.</summary>
internal static partial class EffectWords
{
    /// <summary>Words that commit wherever they stand, most specific kind first.</summary>
    public static string? Sure(string label)
    {
        if (Password().IsMatch(label)) return EffectCategories.Password;
        if (Transfer().IsMatch(label)) return EffectCategories.Transfer;
        if (Pay().IsMatch(label)) return EffectCategories.Pay;
        if (Delete().IsMatch(label)) return EffectCategories.Delete;
        if (Order().IsMatch(label)) return EffectCategories.Order;
        if (Install().IsMatch(label)) return EffectCategories.Install;
        if (Grant().IsMatch(label)) return EffectCategories.Grant;
        if (Post().IsMatch(label)) return EffectCategories.Post;
        if (Send().IsMatch(label)) return EffectCategories.Send;
        return null;
    }

    /// <summary>Words that commit only at the end of a form or a review: confirm, submit, book, finish.</summary>
    public static bool IsUnsure(string label) => Unsure().IsMatch(label);

    /// <summary>Whether a button called so commits to something outside that can't be taken back by pressing it again.</summary>
    public static bool Commits(string label) =>
        Synonyms.Strength(label, "order") >= 0.9 || Sure(label) is EffectCategories.Order or EffectCategories.Pay or EffectCategories.Post or EffectCategories.Send or EffectCategories.Transfer || IsUnsure(label);

    /// <summary>The page speaks of an order, a booking or a reservation.</summary>
    public static bool SpeaksOfOrders(string text) => Orders().IsMatch(text);

    [GeneratedRegex(@"\b(change|reset|update)\s+(my\s+)?password\b|修改密码|重置密码", RegexOptions.IgnoreCase)]
    private static partial Regex Password();

    [GeneratedRegex(@"\btransfer\s+(money|funds|now)\b|^\s*transfer\s*$|确认转账|^\s*转账\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Transfer();

    [GeneratedRegex(@"\bpay\b(?!\s+(later|at))|\bbuy\s+now\b|\b(complete|confirm)\s+(the\s+)?(purchase|payment)\b|^\s*purchase\s*$|立即支付|确认支付|去支付|确认付款|立即付款|^\s*(支付|付款)\s*$|立即购买", RegexOptions.IgnoreCase)]
    private static partial Regex Pay();

    [GeneratedRegex(@"^\s*(delete|erase)\b|\bdelete\s+(it|this|permanently|account|selected)\b|\bcancel\s+(my\s+|this\s+|the\s+)?(booking|reservation|order|subscription)\b|删除|取消(该|此|我的)?(预订|预约|订单|订座|订阅)", RegexOptions.IgnoreCase)]
    private static partial Regex Delete();

    [GeneratedRegex(@"\b(place|submit|send)\s+(my\s+|the\s+|this\s+|your\s+)?order\b|\b(confirm|complete|finali[sz]e|finish|make|place|submit|secure)\s+(my\s+|the\s+|this\s+|your\s+)?(order|booking|reservation|appointment|table)\b|\bplace\s+order\b|提交订单|确认下单|^\s*下单\s*$|立即下单|(确认|提交|完成)(此|该|我的)?(预订|预定|订座|预约|订位|订单)", RegexOptions.IgnoreCase)]
    private static partial Regex Order();

    [GeneratedRegex(@"^\s*install\b|^\s*(立即)?安装", RegexOptions.IgnoreCase)]
    private static partial Regex Install();

    [GeneratedRegex(@"^\s*(authori[sz]e|grant(\s+access|\s+permission)?)\b|^\s*(同意)?授权", RegexOptions.IgnoreCase)]
    private static partial Regex Grant();

    [GeneratedRegex(@"^\s*(post|publish|tweet|post\s+comment|add\s+comment|submit\s+comment|submit\s+review)(\s+now)?\s*$|^\s*(发布|发表|发表评论|提交评论|发帖)\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Post();

    [GeneratedRegex(@"^\s*send(\s+(now|message|email|e-mail|mail|reply|invitation))?\s*$|^\s*(发送|立即发送|发送邮件|发送消息)\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Send();

    [GeneratedRegex(@"^\s*(yes,?\s+)?(confirm|submit|book(\s+(now|it|a\s+table|table))?|reserve(\s+(now|it|a\s+table|table|my\s+table))?|finish|complete|done|order|request(\s+(a\s+)?(booking|reservation|table))?)(\s+(my|the|your)\s+\w+)?[!.]?\s*$|^\s*(是的?，?)?(确认|确定|提交|立即预订|预订|预约|订座|立即订座|完成|下单|立即预约|提交申请)\s*[!！]?\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Unsure();

    [GeneratedRegex(@"\b(book(ing|ed)?|reserv(e|ation|ations|ed)|orders?|checkout|appointment)\b|预订|预定|预约|订座|订位|订单|结算", RegexOptions.IgnoreCase)]
    private static partial Regex Orders();
}
