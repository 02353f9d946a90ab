using System.Text.RegularExpressions;
using AutoGlm.Tasks.Observing;

namespace AutoGlm.Tasks.Reading;

/// <summary>Finds sentences that say something was done, not that it will be, might be or wasn't.</summary>
public static partial class Confirmations
{
    private const int LongestText = 400;

    public static IReadOnlyList<Confirmation> Find(ObservationIndex index) => [.. Among(index, index.Nodes)];

    /// <summary>Confirmations of the later observation that the earlier one did not show.</summary>
    public static IReadOnlyList<Confirmation> New(Observation before, Observation after)
    {
        var old = Find(ObservationIndex.Of(before)).Select(found => found.Text).ToHashSet(StringComparer.Ordinal);
        return [.. Find(ObservationIndex.Of(after)).Where(found => !old.Contains(found.Text)), .. Turned(before, after)];
    }

    /// <summary>Buttons that now say that it was done: "Reserve" became "Reserved", 预订 became 已预订.</summary>
    private static IEnumerable<Confirmation> Turned(Observation before, Observation after)
    {
        var then = Reports(before).GroupBy(node => node.Name).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        return Reports(after).GroupBy(node => node.Name).Where(group => group.Count() > then.GetValueOrDefault(group.Key)).Select(group => new Confirmation(group.Last(), group.Key, true));
    }

    private static IEnumerable<UiNode> Reports(Observation observation) =>
        ObservationIndex.Of(observation).Nodes.Where(node => node.Role is "button" or "link" && IsReport(node.Name));

    /// <summary>Whether a few words are nothing but the report that something was done: "Reserved", 已预订.</summary>
    public static bool IsReport(string words) =>
        words.Length is > 0 and < 40 && StrongAlone().IsMatch(words) && !Standing().IsMatch(words) && !Hypothetical().IsMatch(words);

    private static IEnumerable<Confirmation> Among(ObservationIndex index, IEnumerable<UiNode> nodes)
    {
        foreach (var node in nodes)
        {
            if (node.Name.Length is 0 or > LongestText || UiRoles.IsInteractive(node) || node.Role is "root" or "option" or "tab" || index.AncestorsOf(node).Any(UiRoles.IsInteractive))
                continue;
            foreach (var sentence in Sentences.Of(node.Name))
            {
                var strong = (StrongAnywhere().IsMatch(sentence) || StrongAlone().IsMatch(sentence)) && !Standing().IsMatch(sentence);
                if ((strong || Weak().IsMatch(sentence)) && !Hypothetical().IsMatch(sentence))
                    yield return new Confirmation(node, sentence, strong);
            }
        }
    }

    [GeneratedRegex(@"\b(is|are|has been|have been|was|were|been|now|successfully)\s+(now\s+|all\s+|successfully\s+)?(confirmed|booked|reserved|placed|sent|submitted|saved|received|created|completed|complete|posted|published|added|deleted|removed|updated|changed|scheduled|registered|secured|held|enrolled|subscribed|signed\s+up|accepted|processed|paid|cancelled|canceled|joined|assigned|shipped|approved|uploaded|renamed|moved|renewed|activated)\b|\b(booking|reservation|order|table|payment|appointment|message|registration|changes?|purchase|request|comment|post|account|file|profile|settings?)\s+(is\s+)?(confirmed|completed?|successful|received|placed|booked|reserved|sent|saved|submitted|created|posted|published|updated|deleted|secured)\b|\b(booked|reserved|confirmed|sent|saved|order placed|message sent)!|\byou'?re\s+(booked|in|all\s+set|confirmed|registered)\b|\bsuccessfully\b|(预订|预定|预约|订座|订位|下单|提交|发送|保存|支付|注册|创建|添加|删除|更新|修改|发布|操作|登录)(已)?成功|成功(预订|预定|预约|订座|提交|发送|保存|支付|注册|创建|下单)|已(经)?(为(您|你))?(成功)?(确认|预订|预定|预约|提交|发送|下单|保存|发布|完成|收到|创建|添加|订好|留好|预留|保留|安排|删除|更新|修改|更改|变更|取消|报名|加入|注册|支付|付款|上传|寄出|受理)|(预订|预约|订座|订单)(完成|已确认)", RegexOptions.IgnoreCase)]
    private static partial Regex StrongAnywhere();

    /// <summary>A few words that are nothing but the report: "Delivery changed", "Saved ✓", 报名成功.</summary>
    [GeneratedRegex(@"^\s*(?:ordered|booked|reserved|bought|purchased|cancelled|canceled|registered|submitted|dispatched)\s*[:–]\s*(?=\p{L})[^:]{1,80}$|^已(?:成功)?(?:订购|下单|预订|预约|预定|购买|取消|支付|报名|提交)\s*[:：]\s*(?=\p{L})[^:：]{1,60}$|^\s*(?:[\p{L}’']+\s+){0,3}(?:confirmed|booked|reserved|placed|sent|submitted|saved|received|created|posted|published|added|deleted|removed|updated|changed|scheduled|registered|enrolled|subscribed|accepted|paid|cancelled|canceled|joined|shipped|approved|uploaded|renamed|moved)\s*[✓✔!.]*\s*$|\b(?:is|are)\s+yours\b|^[\u4e00-\u9fff]{2,8}成功\s*[✓✔!！。]*$|^已[\u4e00-\u9fff]{2,4}\s*[✓✔!！。]*$|^[\u4e00-\u9fff]{2,6}已[\u4e00-\u9fff]{2,4}\s*[✓✔!！。]*$", RegexOptions.IgnoreCase)]
    private static partial Regex StrongAlone();

    /// <summary>What pages say of themselves all the time.</summary>
    [GeneratedRegex(@"\b(last|recently|previously|all\s+rights|first|when)\b|已(关闭|订满|约满|售罄|过期|结束|下架|失效|满)", RegexOptions.IgnoreCase)]
    private static partial Regex Standing();

    [GeneratedRegex(@"\bthank\s+you\b|\bthanks\b|\bsuccess\b|\ball\s+(set|done)\b|\bsee\s+you\b|\blook(ing)?\s+forward\b|^\s*(done|saved|sent|confirmed|completed?|booked)\s*[.!]?\s*$|谢谢|感谢|恭候|期待(您|你)的?光临|^\s*(完成|成功|已完成)\s*[!！。]?\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Weak();

    [GeneratedRegex(@"\b(will|would|once|when|after|if|until|before|unless|not|never|cannot|could|to\s+be|should|may|might|please|how|what|why|where|yet|no\s+longer|almost|example|sample|e\.g)\b|n['’]t\b|\?|将|如果|一旦|未能|没有|未|不能|无法|请|之后|以后|即可|才能|尚|是否|吗|失败|示例|例如", RegexOptions.IgnoreCase)]
    private static partial Regex Hypothetical();
}
