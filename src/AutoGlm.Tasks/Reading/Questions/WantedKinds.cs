using System.Text.RegularExpressions;
using AutoGlm.Tasks.Text;
using AutoGlm.Tasks.Understanding;

namespace AutoGlm.Tasks.Reading.Questions;

/// <summary>Tells from a question's words what sort of thing it wants to know.</summary>
internal static partial class WantedKinds
{
    public static Wanted Of(string folded, string asked, AskedValue value, Operation operation, bool counts)
    {
        if (YesNo().IsMatch(folded) && !counts)
            return Wanted.YesNo;
        if (HowLong().IsMatch(folded))
            return Wanted.Duration;
        if (Money().IsMatch(folded) && operation is Operation.None or Operation.Difference)
            return Wanted.Money;
        if (counts)
            return Wanted.Count;
        if (operation != Operation.None)
            return Wanted.Number;
        if (Year().IsMatch(folded))
            return Wanted.Year;
        if (Weekday().IsMatch(folded))
            return Wanted.Weekday;
        if (Time().IsMatch(folded))
            return Wanted.Time;
        if (When().IsMatch(folded))
            return Wanted.Date;
        if (Person().IsMatch(folded))
            return Wanted.Person;
        if (asked.Length > 0 && PersonNoun().IsMatch(asked))
            return Wanted.Person;
        if (Phone().IsMatch(folded))
            return Wanted.Phone;
        if (Email().IsMatch(folded))
            return Wanted.Email;
        if (Percent().IsMatch(folded))
            return Wanted.Percent;
        if (Url().IsMatch(folded))
            return Wanted.Url;
        if (Code().IsMatch(folded))
            return Wanted.Code;
        if (Place().IsMatch(folded) || asked.Length > 0 && PlaceNoun().IsMatch(asked))
            return Wanted.Place;
        return value.Type switch
        {
            "money" => Wanted.Money,
            "number" when Text.Synonyms.Speaks(value.Text, Concepts.Quantity) => Wanted.Number,
            "boolean" => Wanted.YesNo,
            "date" => Wanted.Date,
            "time" => Wanted.Time,
            _ => Wanted.Anything,
        };
    }

    [GeneratedRegex(@"^(?:tell me |let me know |say |check |find out |see |and |so )*(?:whether|if|is|are|does|do|did|was|were|has|have|can|could|will|may|must|should)\s|吗$|吗\b|是否|是不是|有没有|能不能|可不可以|会不会|对不对|开不开", RegexOptions.CultureInvariant)]
    private static partial Regex YesNo();

    [GeneratedRegex(@"\bhow (?:long|far|tall|high|deep|wide|heavy|old|big|large|fast)\b|多(?:长|久|高|远|宽|深|重|大|快)(?!的)", RegexOptions.CultureInvariant)]
    private static partial Regex HowLong();

    [GeneratedRegex(@"\bhow (?:much|expensive)\b(?! (?:time|longer|further))|\bwhat\b.*\b(?:pays?|paid|charges?|charged|spend|spent|earns?)\b|\b(?:price|cost|costs|fare|fee|salary|budget|amount|money)\b|多少钱|多少(?:邮|运|手续|服务|学|会|押|定|租|水|电)?(?:费|金)|多少元|价格|价钱|票价|花费|费用|运费|售价|金额|房租|工资", RegexOptions.CultureInvariant)]
    private static partial Regex Money();

    [GeneratedRegex(@"\b(?:what|which) year\b|哪一?年|什么年份", RegexOptions.CultureInvariant)]
    private static partial Regex Year();

    [GeneratedRegex(@"\b(?:what|which) (?:day of the week|weekday)\b|\bwhich days? (?:is|are) .*(?:closed|open)|星期几|周几|礼拜几", RegexOptions.CultureInvariant)]
    private static partial Regex Weekday();

    [GeneratedRegex(@"\b(?:at )?what time\b|\bwhen (?:does|do|will|can) .*\b(?:open|opens|close|closes|start|starts|begin|begins|end|ends|leave|leaves|depart|departs|arrive|arrives|finish)\b|几点|什么时间|什么时刻", RegexOptions.CultureInvariant)]
    private static partial Regex Time();

    [GeneratedRegex(@"\bwhen\b|\b(?:what|which) (?:date|day|month)\b|\bdate of\b|什么时候|何时|哪一?天|几月|几号(?!房|楼|桌|站|窗|线|车|座|柜|门|厅|机|店|登|院|馆|室|床|教|会|码)|什么日期|日期是", RegexOptions.CultureInvariant)]
    private static partial Regex When();

    [GeneratedRegex(@"\bwho(?:m|se|s)?\b|\bname of the (?:person|author|writer|engineer|man|woman|owner|director|manager|mayor|president|head|teacher|doctor|artist|painter|architect|founder|winner|speaker|host|chef|player|captain|designer|inventor|editor|reporter|sender|customer|guest|student|contact)\b|谁|叫什么(?:名字)?|(?:作者|记者|负责人|市长|校长|馆长|经理|店主|联系人|发言人|创始人|导演|设计师|工程师|教练|队长|老板|店长|主任|厨师|画家|建筑师)(?:的)?(?:姓名|名字)?(?:是|叫)", RegexOptions.CultureInvariant)]
    private static partial Regex Person();

    [GeneratedRegex(@"\b(?:phone|telephone|mobile|contact number)\b|\b(?:call|ring|dial|reach)\b.*\bnumber\b|\bnumber\b.*\b(?:call|ring|dial|reach)\b|电话|手机号|联系方式", RegexOptions.CultureInvariant)]
    private static partial Regex Phone();

    [GeneratedRegex(@"\be-?mail(?: address)?\b|邮箱|电子邮件", RegexOptions.CultureInvariant)]
    private static partial Regex Email();

    [GeneratedRegex(@"\bpercent(?:age)?\b|百分之几|百分比", RegexOptions.CultureInvariant)]
    private static partial Regex Percent();

    [GeneratedRegex(@"\b(?:url|web ?site|web address)\b|网址|官网", RegexOptions.CultureInvariant)]
    private static partial Regex Url();

    [GeneratedRegex(@"\b(?:code|voucher|coupon|password|passcode|pin|reference number|order number|tracking number|serial number|article number|confirmation number)\b|验证码|优惠码|兑换码|密码|口令|编号|订单号|单号|货号|取件码|确认号", RegexOptions.CultureInvariant)]
    private static partial Regex Code();

    [GeneratedRegex(@"\bwhere\b|哪儿|到哪|在哪|哪里|什么地方|何处|开往", RegexOptions.CultureInvariant)]
    private static partial Regex Place();

    [GeneratedRegex(@"^(?:person|man|woman|engineer|architect|author|writer|teacher|doctor|nurse|player|artist|painter|director|manager|mayor|president|speaker|chef|cook|captain|designer|inventor|editor|reporter|scientist|professor|student|employee|colleague|guide|driver|agent|expert|minister|actor|actress|singer|composer|lawyer|judge|assignee|owner|contact|reviewer|approver|host|hostess|tenant|patient|passenger|buyer|seller|winner|lecturer|trainer|coach|recipient|sender|instructor|gardener|librarian|caretaker|organi[sz]er|sponsor|neighbou?r|boss|head|chair|chairman|secretary)s?$|^(?:工程师|建筑师|设计师|作者|记者|老师|教师|医生|护士|球员|画家|导演|经理|市长|演讲者|厨师|队长|编辑|教授|学生|员工|同事|导游|司机|专家|演员|歌手|律师|收件人|寄件人|负责人|联系人|收货人|申请人|经办人|主持人|获奖者|主办人|教练|人)$", RegexOptions.CultureInvariant)]
    private static partial Regex PersonNoun();

    [GeneratedRegex(@"\b(?:city|town|country|place|street|room|bay|platform|gate|station|address|building|venue)\b|城市|国家|地方|地点|街|房间|站台|登机口|车站|地址", RegexOptions.CultureInvariant)]
    private static partial Regex PlaceNoun();
}
