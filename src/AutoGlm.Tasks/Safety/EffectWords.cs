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
        if (Share().IsMatch(label)) return EffectCategories.Share;
        if (Post().IsMatch(label)) return EffectCategories.Post;
        if (Send().IsMatch(label)) return EffectCategories.Send;
        return null;
    }

    /// <summary>Words that commit only at the end of a form or a review: confirm, submit, book, finish.</summary>
    public static bool IsUnsure(string label) => Unsure().IsMatch(label);

    /// <summary>Words that say yes to whatever was asked: yes, OK, continue, allow.</summary>
    public static bool IsYes(string label) => IsUnsure(label) || YesWords().IsMatch(label);

    /// <summary>Words that keep what a form holds: save, update, apply.</summary>
    public static bool Saves(string label) => IsUnsure(label) || SaveWords().IsMatch(label);

    /// <summary>Whether a button called so commits to something outside that can't be taken back by pressing it again.</summary>
    public static bool Commits(string label) =>
        Synonyms.Strength(label, "order") >= 0.9 || Sure(label) is EffectCategories.Order or EffectCategories.Pay or EffectCategories.Post or EffectCategories.Send or EffectCategories.Transfer || IsUnsure(label);

    /// <summary>The page speaks of an order, a booking or a reservation.</summary>
    public static bool SpeaksOfOrders(string text) => Orders().IsMatch(text);

    [GeneratedRegex(@"\b(change|reset|update|set\s+(a\s+)?new)\s+(my\s+|your\s+|the\s+)?password\b|(修改|重置|更改|更换|设置新)(登录|支付)?密码|确认修改密码", RegexOptions.IgnoreCase)]
    private static partial Regex Password();

    [GeneratedRegex(@"\btransfer\s+(money|funds|now)\b|^\s*(confirm\s+|make\s+(a\s+|the\s+)?)?transfer\s*$|\bsend\s+money\b|^\s*withdraw(\s+(now|funds|money))?\s*$|^\s*(确认|立即)?(转账|汇款|提现)\s*$|^\s*转(给|出)\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Transfer();

    [GeneratedRegex(@"\bpay\b(?!\s+(later|at|attention|back|slips?|grades?|ranges?|stubs?)\b)|\bbuy\s+now\b|\b(complete|confirm)\s+(the\s+|my\s+|your\s+)?(purchase|payment)\b|^\s*purchase\s*$|^\s*donate(\s+now)?\s*$|^\s*top\s+up(\s+now)?\s*$|立即支付|确认支付|去支付|确认付款|立即付款|^\s*(支付|付款)\s*$|立即购买|免密支付|^\s*(立即|确认)?(充值|续费|捐款|打赏|缴费)\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Pay();

    [GeneratedRegex(@"^\s*(permanently\s+)?(delete|erase)\b|\bdelete\s+(it|this|permanently|account|selected)\b|\b(close|deactivate|terminate)\s+(my\s+|your\s+|this\s+|the\s+)?account\b|\bempty\s+(the\s+)?(trash|bin|recycle\s+bin)\b|^\s*factory\s+reset\b|\bcancel\s+(my\s+|this\s+|the\s+)?(booking|reservation|order|subscription)\b|删除|注销(账号|账户|帐号|帐户)?$|清空(回收站|数据|全部|所有|历史)|恢复出厂|取消(该|此|我的)?(预订|预约|订单|订座|订阅)", RegexOptions.IgnoreCase)]
    private static partial Regex Delete();

    [GeneratedRegex(@"\b(place|submit|send)\s+(my\s+|the\s+|this\s+|your\s+)?(order|bid)\b|\b(confirm|complete|finali[sz]e|finish|make|place|submit|secure)\s+(my\s+|the\s+|this\s+|your\s+)?(order|booking|reservation|appointment|table)\b|\bplace\s+order\b|^\s*bid\s+now\s*$|提交订单|确认下单|^\s*下单\s*$|立即下单|立即(抢购|订购|出价)|(确认|提交|完成)(此|该|我的)?(预订|预定|订座|预约|订位|订单)", RegexOptions.IgnoreCase)]
    private static partial Regex Order();

    [GeneratedRegex(@"^\s*(download\s+(and|&)\s+)?install\b|^\s*add\s+to\s+(chrome|edge|firefox|browser)\b|^\s*(立即|下载并)?安装", RegexOptions.IgnoreCase)]
    private static partial Regex Install();

    [GeneratedRegex(@"^\s*(authori[sz]e|grant(\s+access|\s+permissions?)?)\b|^\s*(allow|give|grant)\s+(full\s+)?(access|permissions?)\b|\bmake\s+(\w+\s+)?(an?\s+)?(admin|administrator|owner)\b|^\s*(同意|确认)?授权|设为(管理员|所有者)", RegexOptions.IgnoreCase)]
    private static partial Regex Grant();

    [GeneratedRegex(@"^\s*share\s+(my|your)\s+(\w+\s+)?(location|contacts?|data|screen|calendar|photos?|files?|health|details|information)\b|^\s*(share|make)(\s+\w+)?\s+(publicly|public)\b|^\s*publish\s+to\s+(the\s+)?web\b|^\s*(同意|确认)?(共享|分享)(我的|您的|你的)?(位置|通讯录|联系人|屏幕|数据|日历|照片|个人信息)|公开(分享|共享)", RegexOptions.IgnoreCase)]
    private static partial Regex Share();

    [GeneratedRegex(@"^\s*(post|publish|tweet|post\s+comment|add\s+comment|submit\s+comment|submit\s+review|post\s+(reply|review|answer))(\s+now)?\s*$|^\s*(立即)?(发布|发表|发表评论|提交评论|发帖|发微博|发表回复)\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Post();

    [GeneratedRegex(@"^\s*send(\s+(now|message|email|e-mail|mail|reply|invitation|invitations|invites?|request|sms|text|all|anyway|it|gift|invoice))?\s*$|^\s*(确认|立即)?发送(邮件|消息|短信|邀请|红包|请求)?\s*$|^\s*群发\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Send();

    [GeneratedRegex(@"^\s*(yes,?\s+)?(confirm|submit|book(\s+(now|it|a\s+table|table))?|reserve(\s+(now|it|a\s+table|table|my\s+table))?|finish|complete|done|order|request(\s+(a\s+)?(booking|reservation|table))?)(\s+(my|the|your)\s+\w+)?[!.]?\s*$|^\s*(是的?，?)?(确认|确定|提交|立即预订|预订|预约|订座|立即订座|完成|下单|立即预约|提交申请)\s*[!！]?\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Unsure();

    [GeneratedRegex(@"^\s*(yes|ok(ay)?|continue|proceed|accept|agree|allow|go\s+ahead|i\s+agree|yes,.*|allow\s+(once|always|all|while\s+using.*)|send|share|remove)[!.]?\s*$|^\s*(是|是的|好|好的|继续|同意|接受|允许|始终允许|仅.*允许|仍然?继续|知道了)\s*[!！]?\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex YesWords();

    [GeneratedRegex(@"^\s*(save(\s+changes)?|update|apply|continue|next)\s*$|^\s*(保存|保存修改|更新|应用|继续|下一步)\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex SaveWords();

    [GeneratedRegex(@"\b(book(ing|ed)?|reserv(e|ation|ations|ed)|orders?|checkout|appointment)\b|预订|预定|预约|订座|订位|订单|结算", RegexOptions.IgnoreCase)]
    private static partial Regex Orders();
}
