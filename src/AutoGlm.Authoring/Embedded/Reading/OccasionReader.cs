using System.Text.RegularExpressions;
using AutoGlm.Tasks.Text.Values;
using AutoGlm.Workflows.NodeKinds;

namespace AutoGlm.Authoring.Embedded.Reading;

/// <summary>Reads "when an order arrives", "whenever someone writes in the chat", 收到付款时, 有人来问的时候.</summary>
internal static partial class OccasionReader
{
    /// <summary>Null where the text doesn't begin with one.</summary>
    public static Occasion? Read(Said said)
    {
        if (Chat().Match(said.Masked) is { Success: true } chat)
            return new Occasion(new TextSpan(0, chat.Length), ChatKind.Name, "");
        if (Arrival().Match(said.Masked) is not { Success: true } arrival)
            return null;
        var what = arrival.Groups["what"] is { Success: true } group ? new TextSpan(group.Index, group.Length).In(said.Text).Trim() : "";
        var missing = Mail().IsMatch(what) ? "mail" : File().IsMatch(what) ? "file" : null;
        return new Occasion(new TextSpan(0, arrival.Length), WebhookKind.Name, what, missing);
    }

    [GeneratedRegex(@"^\s*(?:(?:when(?:ever)?|as\s+soon\s+as|each\s+time|every\s+time|if|once)\s+(?:someone|somebody|anyone|anybody|people|(?:a|an|any|my|our)\s+(?:new\s+)?(?:user|customer|client|person|visitor|colleague|employee|guest)s?)\s+(?:\w+\s+){0,2}?(?:writes?|asks?|messages?|chats?|says?|sends?\s+(?:me\s+|us\s+)?(?:a\s+)?(?:chat\s+)?message|contacts?|talks?)\b[^,.，。]*?(?:[,.]|\bthen\b)\s*|in\s+(?:the|a)\s+chat\s*[,:]\s*|(?:当|每当|一旦|如果|只要)?有?(?:人|用户|客户|顾客|同事|员工|访客|谁)(?:在?(?:聊天|对话)(?:里|中|框)?|来)?(?:来)?(?:问|提问|发消息|发来消息|咨询|留言|说话|写信|聊天|发问)[^,.，。]*?(?:时候|时|后|之后|以后|，|,)(?:[，,]\s*)?)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Chat();

    [GeneratedRegex(@"^\s*(?:(?:when(?:ever)?|as\s+soon\s+as|each\s+time|every\s+time|once|upon|on)\s+(?:(?:a|an|the|any|some|my|our|new)\s+)*(?<what>[^,.;:，。]{1,40}?)\s+(?:arrives?|comes?\s+(?:in|up)|is\s+(?:called|received|submitted|placed|created|sent|made|posted|uploaded|triggered|hit|paid)|gets?\s+(?:called|submitted|placed|created|sent|triggered|hit)|fires|lands|appears\s+in\s+(?:my|our|the)\s+\w+)\b[^,.;，。]{0,40}?(?:[,.:]|\bthen\b)\s*|(?:when(?:ever)?|as\s+soon\s+as|each\s+time|every\s+time|once)\s+(?:we|i|you)\s+(?:get|receive)\s+(?:(?:a|an|the|any|new)\s+)*(?<what>[^,.;:，。]{1,40}?)\s*(?:[,.:]|\bthen\b)\s*|(?:when(?:ever)?|as\s+soon\s+as|each\s+time|every\s+time|once)\s+(?:someone|somebody|anyone|(?:a|an|any|the|our)\s+(?:new\s+)?\w+)\s+(?:submits?|places?|sends?|creates?|uploads?|posts?|makes?|files?|fills?\s+(?:in|out))\s+(?:in\s+)?(?:(?:a|an|the|any|new|their)\s+)*(?<what>[^,.;:，。]{1,40}?)\s*(?:[,.:]|\bthen\b)\s*|(?:当|每当|一旦|每次|只要)?(?:有)?(?:客户|用户|有人|人|顾客|申请人|员工|同事|供应商)(?:提交|下|创建|发送|发来|上传|填写)(?:了)?(?:一个|一份|新的?)?(?<what>[^，,。]{1,12}?)(?:的时候|时|之后|以后|后)[，,]?\s*|(?:当|每当|一旦|每次|只要)?(?:我们?|系统)?(?:收到|接到|接收到)(?:一个|一份|一笔|一条|一封)?(?<what>[^，,。]{0,16}?)(?:的时候|时|之后|以后|后)[，,]?\s*|(?:当|每当|一旦|只要|每次)(?:有)?(?<what>[^，,。]{1,16}?)(?:被(?:调用|提交|触发|创建|下单)|到达|到来|进来|来了|来|提交|创建|触发)(?:了)?(?:的时候|时|之后|以后|后)?[，,]\s*|有新?的?(?<what>[^，,。]{1,12}?)(?:到达|到来|进来|来了?)?(?:的时候|时)[，,]?\s*)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Arrival();

    [GeneratedRegex(@"\be-?mails?\b|\bmails?\b|邮件", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Mail();

    [GeneratedRegex(@"\bfiles?\b|文件", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex File();
}
