using System.Text.RegularExpressions;

namespace AutoGlm.Tasks.Safety;

/// <summary>What a dialog asks about: its buttons only say yes or OK, and mean that.</summary>
internal static partial class AskedDeed
{
    /// <summary>The kind of outside change that a yes to this text makes; null where it speaks of none.</summary>
    public static string? Of(string text)
    {
        // Leave to keep cookies is asked on every site and gives nothing away that a step could hold back.
        if (Cookies().IsMatch(text)) return null;
        if (Password().IsMatch(text)) return EffectCategories.Password;
        if (Transfer().IsMatch(text)) return EffectCategories.Transfer;
        if (Pay().IsMatch(text)) return EffectCategories.Pay;
        if (Delete().IsMatch(text)) return EffectCategories.Delete;
        if (Order().IsMatch(text)) return EffectCategories.Order;
        if (Install().IsMatch(text)) return EffectCategories.Install;
        if (Grant().IsMatch(text)) return EffectCategories.Grant;
        if (Share().IsMatch(text)) return EffectCategories.Share;
        if (Post().IsMatch(text)) return EffectCategories.Post;
        if (Send().IsMatch(text)) return EffectCategories.Send;
        return null;
    }

    private const string Really = @"(are\s+you\s+sure|do\s+you\s+(really\s+)?(want|wish)|would\s+you\s+like|you\s+are\s+about|about\s+to|confirm|really|this\s+will|going\s+to)\b[^.?!]{0,40}\b";

    private const string ReallyChinese = "(确定|确认|是否|真的|即将|将会|要)[^。？?！!]{0,16}";

    [GeneratedRegex(@"\bcookies?\b", RegexOptions.IgnoreCase)]
    private static partial Regex Cookies();

    [GeneratedRegex(Really + @"(chang|reset)\w*\s+(\w+\s+)?password|" + ReallyChinese + "(修改|重置|更改)[^。？?]{0,6}密码", RegexOptions.IgnoreCase)]
    private static partial Regex Password();

    [GeneratedRegex(Really + @"(transfer|wire|withdraw)\w*\b|" + ReallyChinese + "(转账|汇款|转出|提现)", RegexOptions.IgnoreCase)]
    private static partial Regex Transfer();

    [GeneratedRegex(Really + @"(pay|purchas|buy|charg|donat)\w*\b|\bcard\s+will\s+be\s+charged\b|" + ReallyChinese + "(支付|付款|购买|扣款|充值)", RegexOptions.IgnoreCase)]
    private static partial Regex Pay();

    [GeneratedRegex(Really + @"(delet|eras|wip|permanently\s+remov)\w*\b|\b(cannot|can't|can\s+not)\s+be\s+(undone|reversed|recovered|restored)\b|" + Really + @"(cancel\w*\s+(this|the|your|my)\s+(booking|order|reservation|subscription))|" + ReallyChinese + "(删除|清空|抹掉|注销)|(无法|不可|不能)(恢复|撤销|找回|还原)|" + ReallyChinese + "取消[^。？?]{0,6}(订单|预订|预约|订阅)", RegexOptions.IgnoreCase)]
    private static partial Regex Delete();

    [GeneratedRegex(Really + @"(plac\w*\s+(this|the|your|my|an)\s+order|order\s+(this|these|it|now)|book\s+(this|the))\b|" + ReallyChinese + "(下单|提交订单|预订|订购)", RegexOptions.IgnoreCase)]
    private static partial Regex Order();

    [GeneratedRegex(Really + @"install\w*\b|\binstall\s+[^.?!]{1,40}\?|" + ReallyChinese + "安装|安装[^。？?]{0,20}[？?]", RegexOptions.IgnoreCase)]
    private static partial Regex Install();

    [GeneratedRegex(@"\b(wants?|would\s+like|is\s+requesting|requests?|asks?)\s+(to\s+(access|use|read|manage|control|send\s+you|know)|access|permission)\b|\ballow\s+[^.?!]{1,40}\s+to\s+(access|use|read|manage|take|record|send)\b|" + Really + @"(grant|authori[sz])\w*\b|" + "(申请|请求|想要|希望|获取|需要)[^。？?]{0,12}(访问|权限|授权|使用您的|使用你的)|是否(允许|授权)|(允许|授权)[^。？?]{1,20}(访问|使用|获取|读取)", RegexOptions.IgnoreCase)]
    private static partial Regex Grant();

    [GeneratedRegex(Really + @"shar(e|ing)\b|\bshare\s+[^.?!]{1,40}\s+with\b|" + ReallyChinese + "(共享|分享|公开)|(分享|共享)给", RegexOptions.IgnoreCase)]
    private static partial Regex Share();

    [GeneratedRegex(Really + @"(post|publish)\w*\b|" + ReallyChinese + "(发布|发表)", RegexOptions.IgnoreCase)]
    private static partial Regex Post();

    [GeneratedRegex(Really + @"send\w*\b|" + ReallyChinese + "(发送|寄出|群发)", RegexOptions.IgnoreCase)]
    private static partial Regex Send();
}
