using System.Text.RegularExpressions;
using AutoGlm.Tasks.Text;

namespace AutoGlm.Tasks.Understanding.Reading;

/// <summary>The markers of Chinese goals, with what they introduce.</summary>
internal static partial class ChineseRoles
{
    private const string Value = @"[^,.;!?\n()\uE000\uE002-\uE005\uE007-\uE00B]+?";

    [GeneratedRegex(
        @"(?:登记|记|挂|留|订|写|放)?在\s*(?<name>[\u4e00-\u9fff]{2,4}?)的?名下|(?:以|用|使用|留|写)(?!我的|本人的)(?<name>" + Value + @")(?:的名义|的名字|这个名字|的姓名|为名)|(?:我叫|名叫|叫做?|署名|我姓|(?<=[,.;\s])姓(?!名|氏))\s*(?<name>" + Value + @")(?=$|[,.;!?\s]|的|[\uE000\uE002-\uE00B])|"
        + @"(?:在|到|去|于)\s*(?<place>" + Value + @")(?=\s*(?:预订|预定|预约|订[座位一个张间]|订\s*[\uE000-\uE00F]|买|购买|下单|吃|用餐|就餐|住|入住|[\uE007\uE008\uE00B]|,|$|上(?:搜|查|找|买|订)|里|搜|查|找))|"
        + @"(?<=^|[,.;!?\s\uE000-\uE00F])(?<place>[^,.;!?\s\uE000-\uE00F的在]{2,12}?)的(?:桌子?|位子|座位|餐位|位置|包间)|"
        + @"(?<=的|关于|有关|\uE000|搜索|查询|检索|查找)(?:[上里中内]的?)?(?:搜索|查询|检索|查找|寻找|搜|查|找)?(?:一下|一些|几[篇本条个份])?(?:关于|有关)?(?<query>[^的,.;!?\s\uE000-\uE00F]{2,20}?)(?:方面|领域|相关)?的?(?:\uE000*的?)?(?:文章|论文|文献)|"
        + @"(?:给|向)\s*(?<to>" + Value + @")(?=发|写|寄|发送|回复)|(?:发送?给|寄给|转发给)\s*(?<to>" + Value + @")(?=$|[,.;!?\s]|[\uE000-\uE00B])|"
        + @"从\s*(?<from>" + Value + @")\s*(?:到|去|至|飞往?|前往)\s*(?<dest>" + Value + @")(?=的|[,.;!?\s]|$|[\uE000-\uE00B])|(?<=^|[,.;!?\s的票订买\uE000-\uE00F])(?<from>[\u4e00-\u9fff]{2,5}?)\s*(?:到|至|飞)\s*(?<dest>[\u4e00-\u9fff]{2,5}?)(?:的(?:机票|火车票|高铁票?|航班|车票|动车))|"
        + @"(?:关于|有关|主题[是为:])\s*[""]?(?<about>" + Value + @")(?=的|方面|[,.;!?]|$|[\uE000])|(?>搜索|检索|查询|查找|搜一下|查一下|查一查|搜一搜|找一找|找一下|搜|寻找|找到?|查(?!一查))(?:一下|一些|几[篇本条个份])?(?:[上里中内]的?)?(?:关于|有关)?\s*(?<query>" + Value + @")(?=(?:方面|领域|相关)的?\uE000*|的(?:\uE000*)?(?:[\u4e00-\u9fff]{0,4}?)(?:文章|论文|文献|期刊|新闻|资料|商品|书|价格|结果|信息)|(?:文章|论文|文献|新闻)|[,.;!?]|$|\s|并|[\uE000])",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Markers();

    [GeneratedRegex(
        @"(?<label>预[订定约]人(?:姓名)?|联系人(?:姓名)?|留名|称呼|登记人|订餐人|用餐人|订座人|订位人|客人姓名|就诊人|患者|病人|持卡人|乘机人|参会人|申请人|报名人|原因|就诊原因|事由|科室|入住人|乘客(?:姓名)?|乘车人|收[件货]人|姓名|名字|手机号码?|联系电话|电话号码|电话|手机|电子邮箱|邮箱(?:地址)?|邮件地址|收货地址|地址|备注|留言|特殊要求|正文|邮件内容|内容|主题|标题|题目|关键[词字]|作者|用户名|账号|密码|验证码|公司|城市)\s*(?:是|为|叫做?|填写?|写|用|设为|[:=])?\s*(?=[^\s,.;!?的是为和与里中上,])|(?<label>地点|地方|店家)\s*(?:是|为|在|选|定在|[:=])?\s*(?=[^\s,.;!?的是为和与里中上])|(?<label>席别|座位|房型|餐厅|酒店|饭店|门店|店名|出发地|目的地|出发站|到达站|商品|数量)\s*(?:是|为|叫做?|选择?|[:=])\s*(?=[^\s,.;!?的])",
        RegexOptions.CultureInvariant)]
    private static partial Regex Labels();

    public static IEnumerable<TextRole> Find(MarkedGoal goal, Intent intent)
    {
        foreach (var name in ChineseNames.Find(goal))
            yield return name;
        foreach (Match match in Labels().Matches(goal.Masked).Where(m => !ChineseNames.EndsName(goal.Masked, m.Index)))
            yield return new TextRole(match.Index, match.Index + match.Length, LabelReader.FieldOf(match.Groups["label"].Value), match.Groups["label"].Value);
        foreach (Match match in Markers().Matches(goal.Masked))
        {
            if (Role(match, "name", Concepts.PersonName) is { } name)
                yield return name;
            if (Role(match, "place", Concepts.Place) is { } place && intent.Kind != IntentKind.FindAndReport)
                yield return place;
            if (Role(match, "to", Concepts.Recipient) is { } to && match.Groups["to"].Value is not ("我" or "他" or "她"))
                yield return to;
            if (Role(match, "from", Concepts.From) is { } from)
                yield return from;
            if (Role(match, "dest", Concepts.To) is { } dest)
                yield return dest;
            if (Role(match, "about", intent.Kind == IntentKind.FindAndReport ? Concepts.Keyword : Concepts.Subject) is { } about)
                yield return about;
            if (intent.Kind == IntentKind.FindAndReport && Role(match, "query", Concepts.Keyword) is { } query)
                yield return query;
        }
        if (intent.Kind == IntentKind.FindAndReport)
            yield break;
        foreach (var place in ChinesePlaces.Find(goal))
            yield return place;
    }

    private static TextRole? Role(Match match, string group, string concept) =>
        match.Groups[group] is { Success: true } g ? new TextRole(match.Index, g.Index, concept, g.Index > match.Index ? match.Value[..(g.Index - match.Index)].Trim() : null, g.Index + g.Length) : null;
}
