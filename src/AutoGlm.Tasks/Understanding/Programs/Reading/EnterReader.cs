using System.Text.RegularExpressions;
using AutoGlm.Tasks.Text.Values;
using AutoGlm.Tasks.Understanding.Reading;

namespace AutoGlm.Tasks.Understanding.Programs.Reading;

/// <summary>
/// Reads the making or sending of something with its values: "create an issue titled … with label bug", "transfer 50
/// euros to Ann", "answer the survey: …", 新建一个问题，标题…. It reads the words that begin it; <see cref="EnterJoin"/>
/// takes in the values that follow.
/// </summary>
internal static class EnterReader
{
    private const string Thing = @"(?<thing>(?!(?:(?!with\b)[a-z-]+\s+){0,2}(?:reservation|booking|appointment|e-?mail|mail|message|reply|comment|tweet|post)\b)[a-z][a-z'/-]*(?:\s+(?!with\b|named\b|called\b|titled\b|entitled\b|saying\b|that\b|for\b|labell?ed\b|assigned\b|in\b|on\b|to\b|from\b|and\b|whose\b)[a-z][a-z'/-]*){0,2})";
    private const string List = @"(?:\s*(?:[:,(-]|\bwith\b|\busing\b|\bwhose\b|\bin\s+which\b)\s*(?:the\s+following\s*(?:\w+\s*)?:?\s*)?(?<list>.+?)\)?|\s+(?<list>(?:named|called|titled|entitled|labell?ed|tagged|assigned|saying|for\s+the|in\s+the)\b.+?|[\uE001-\uE006].*?))?";
    private const string Here = @"(?:\s+(?:on|at|in|for)\s+(?:this|the|our|your)\s+(?:wiki|site|website|web\s+site|blog|forum|shop|app|application|server|system|board|store|page))?";
    private const string Where = @"(?:\s+(?:in|under|on)\s+(?:the\s+|our\s+|my\s+)?(?<where>[^,:;]{2,40}?)(?:\s+(?:section|room|forum|board|category|folder|channel|space|area|department))?(?=\s*(?::|,?\s*\b(?:titled?|named|called|entitled|with|saying|headed|about|subject)\b)))?";
    private const string Sum = @"(?<sum>[$€£¥]?\s?\d[\d.,]*(?:\s*(?:euros?|dollars?|pounds?|yuan|francs?|eur|usd|gbp|cny|rmb|chf|[€$£¥]))?)";
    private const string ChineseSum = @"(?<sum>[¥$€]?\d[\d.,]*\s*(?:元|块|欧元|美元|人民币)?)";
    private const string ChineseThing = @"(?<thing>(?!.*(?:预订|预约|邮件|消息|短信|评论|回复|购物车))[\u4e00-\u9fff]{1,8}?)";
    private const string ChineseList = @"(?:\s*[:,(]\s*(?<list>.+?)\)?|(?<list>(?:标题|名称|名字|名为|名叫|题为|内容|正文|描述|[\uE001-\uE006]).*?))?";

    private static readonly ClausePattern[] English =
    [
        Enter(@"(?<verb>create|add|make|register|submit|file|raise|set\s+up|schedule|draft|define|plan)\s+(?:(?:an?|one|another|the\s+following)\s+)?(?:new\s+)?" + Thing + Here + Where + List),
        Enter(@"(?<verb>open|start|log|record|enter|write|report|publish|insert|launch|post)\s+(?:(?:an?|another)\s+(?:new\s+)?|new\s+)" + Thing + Where + List),
        Enter(@"(?<verb>send|write|leave|submit)\s+(?:an?\s+|the\s+)?(?:new\s+)?(?<thing>message|note|inquiry|enquiry|request|feedback|question)\s+with\s+(?:the\s+)?(?<list>(?:subject|title|topic|heading|text|name|e-?mail)\b.+)"),
        Enter(@"(?<verb>add|put|write)\s+(?<name>[^,]+?)\s+(?:to|on|onto)\s+(?:the\s+|my\s+|our\s+)?(?!(?:watch|wish|reading|play|short|block|black|comparison|favou?rites?)[\s-]?list)(?<thing>(?:[a-z-]+\s+)?(?:list|to-?dos?|to-do\s+list|tasks|checklist|backlog|agenda|notes))"),
        Enter(@"(?<verb>add|invite|put|enrol|enroll|register)\s+(?<name>(?!all\b|every\b|each\b|the\b|an?\b)[^,:]{2,40}?)\s+(?:to|in|into|on)\s+(?:the\s+|my\s+|our\s+|this\s+)(?<thing>(?:[a-z]+\s+)?(?:team|group|project|class|crew|staff|board|workspace|channel|organi[sz]ation|household|family|club|members?|contacts|address\s+book|guest\s+list|participants|course|department|company|mailing\s+list))\s*,?\s+(?:as\s+(?:an?\s+|the\s+)?(?<by>[^,]{2,30}?)|(?<list>with\s+.+))"),
        Enter(@"(?<verb>sign|register|enrol|enroll)\s+(?<name>(?!up\b|in\b|for\b)[^,(]+?)\s+(?:up\s+)?(?:for|to|in)\s+(?:an?\s+|the\s+)?(?<thing>[a-z][a-z ]{2,40}?)" + List),
        Enter(@"(?<verb>sign\s+up|register|apply)\s+for\s+(?:an?\s+|the\s+)?" + Thing + List),
        Enter(@"(?<verb>transfer|wire|remit)\s+" + Sum + @"(?:\s+from\s+(?:my\s+|the\s+|our\s+)?(?<from>[^,]+?))?(?:\s+to\s+(?<to>[^,]+?))?(?:\s+from\s+(?:my\s+|the\s+|our\s+)?(?<from>[^,]+?))?(?:\s*,\s*(?<list>.+))?", "transfer"),
        Enter(@"(?<verb>transfer|send|pay|wire)\s+(?<to>[^,\d]+?)\s+" + Sum + @"(?:\s+from\s+(?:my\s+|the\s+|our\s+)?(?<from>[^,]+?))?(?:\s*,\s*(?<list>.+))?", "transfer"),
        Enter(@"(?<verb>send|pay)\s+" + Sum + @"\s+(?:from\s+(?:my\s+|the\s+|our\s+)?(?<from>[^,]*?account[^,]*?)\s+)?to\s+(?<to>[^,]+?)(?:\s+from\s+(?:my\s+|the\s+|our\s+)?(?<from>[^,]+?))?(?:\s*,\s*(?<list>.+))?", "transfer"),
        Enter(@"(?<verb>fill\s+(?:in|out|up)|complete|answer|take|do)\s+(?:the\s+|this\s+|my\s+|our\s+)(?<thing>(?:[a-z]+\s+){0,2}?(?:application|survey|questionnaire|poll|registration|enrolment|questions|sign-?up|order\s+form|request)(?:\s+form)?)(?:\s+with\s+the\s+(?:given\s+)?(?:data|details|values|information)(?:\s+given|\s+provided|\s+below)?)?" + List),
        Enter(@"(?<verb>fill\s+(?:in|out|up)|complete)\s+(?:the\s+|this\s+|my\s+|out\s+)?(?<thing>(?:[a-z]+\s+){0,2}?(?:form|fields|page|details))\s+(?:with|using|from)\s+(?:the\s+|these\s+|my\s+|this\s+)?(?:given|provided|supplied|following)?\s*(?:data|details|values|information|inputs|input)(?:\s+(?:given|provided|supplied))?"),
        Enter(@"(?<verb>give|rate|answer)\s+(?:(?<each>\d+|one|two|three|four|five|six|seven|eight|nine|ten)\s*(?:points?|stars?|marks?)?\s+(?:to|for)\s+(?:everything|all|each|every)\b[^,]*|(?:everything|all\b[^,]*|every\s+\w+)\s+(?:with\s+|a\s+)?(?<each>\d+|one|two|three|four|five|six|seven|eight|nine|ten)(?:\s*(?:points?|stars?|marks?))?)"),
        Enter(@"(?<verb>show|find|get|plan|calculate|check|search(?:\s+for)?|look\s+up)\s+(?:me\s+)?(?:the\s+|an?\s+|my\s+|all\s+|any\s+)?(?:\w+\s+)?(?<thing>way|routes?|directions|connections?|journeys?|timetables?)\s+(?:from\s+)?(?<start>[^,]+?)\s+(?:to|→|->)\s+(?<end>[^,]+?)(?:\s+by\s+(?<by>[a-z ]+?))?(?:\s+(?:that|which|and)?\s*(?<avoid>avoid(?:s|ing)?\s+.+))?"),
    ];

    private static readonly ClausePattern[] Chinese =
    [
        Enter("(?<verb>新建|创建|添加|新增|增加|建立|登记|录入|提交|发起|写|建|开)(?:了)?(?:一?[个条篇项份张次则位名笔段])?(?:新的?)?(?:名为|名叫|叫做?|标题为|题为)(?<name>[^,]+?)的(?:新)?" + ChineseThing + ChineseList),
        Enter("(?<verb>新建|创建|添加|新增|增加|建立|登记|录入)(?:了)?(?:一?[个位名])?(?:新的?)?(?<thing>联系人|成员|客户|用户|会员|员工|学生|患者)(?:叫|名叫|:)?(?<name>(?!信息|资料|列表|名单|记录|档案)[\u4e00-\u9fff]{2,4})(?:\\s*[:,(]\\s*(?<list>.+?)\\)?)?"),
        Enter("(?<verb>发送|发|写|留|提交)(?:一?[条个份则])(?<thing>留言|反馈|意见)" + ChineseList),
        Enter("(?<verb>新建|创建|添加|新增|增加|建立|登记|录入|提交|发起|写|建|开)(?:了)?(?:一?[个条篇项份张次则位名笔段])?(?:新的?)?" + ChineseThing + ChineseList),
        Enter("在(?<where>[^,]{1,16}?)(?:版块|板块|分区|栏目|论坛|分类|频道|小组|群组)?(?:里面?|中|内|下面?|上)?(?<verb>发布|发表|发起|发|新建|创建|新增|添加|开)(?:了)?(?:一?[个条篇份])?(?:新的?)?(?<thing>帖子?|主题帖?|话题|文章|日志|公告|问题|投票|讨论)" + ChineseList),
        Enter("(?:把|将)(?<name>[^,]+?)(?<verb>加入|添加到|添加进|加到|加进|拉进|拉入|邀请到|邀请进|放进)(?<thing>[\u4e00-\u9fff]{0,4}(?:团队|小组|项目组?|群组?|部门|班级|班|通讯录|联系人|成员列表|组织|俱乐部|名单))(?:里|中)?(?:,?(?:作为|担任|当|做)(?<by>[^,]{1,8}))?"),
        Enter("(?:把|将)(?<name>[^,]+?)(?<verb>加|添加|加入|写|记)(?:到|进|入|在)?(?<thing>待办|待办事项|清单|待办清单|列表|任务列表|购物清单)(?:里|中|上)?"),
        Enter("(?:往|在|向|给)(?:我的)?(?<thing>(?:待办|任务|购物|愿望)?(?:事项)?(?:清单|列表|待办))(?:里面?|中|上)?(?<verb>加|添加|添|新增|增加|写|记|放|补)(?:上|入|进)?(?:一?[个条件项张])?(?:新的?)?(?:任务|事项|待办)?(?:叫|名为|:)?(?<name>[^,]+?)"),
        Enter("从(?:我的)?(?<from>[^,]+?)(?:给|向|往|转给|汇给)(?<to>[^,]+?)(?<verb>转账|转|汇款|汇|付款|支付)" + ChineseSum + "(?:\\s*,\\s*(?<list>.+))?", "转账"),
        Enter("(?:给|向|往)(?<to>[^,]+?)(?:从(?:我的)?(?<from>[^,]+?))?(?<verb>转账|转|汇款|汇|付款)" + ChineseSum + "(?:\\s*,\\s*(?<list>.+))?", "转账"),
        Enter("(?:帮|为|给|替)(?<name>[^,(]+?)(?<verb>办理|办|开通|申请|注册|报名|登记)(?:一?[张个份项])?(?<thing>[^,:]{1,10}?)(?:\\s*[:,]\\s*(?<list>.+))?"),
        Enter("(?<verb>填写|完成|回答|作答|填好?|提交)(?:这份|该|以下|一下|这个)?(?<thing>[\u4e00-\u9fff]{0,6}(?:问卷|调查|调查表|调查问卷|申请表?|报名表?|登记表|反馈表|注册表))(?:\\s*[:,]\\s*(?<list>.+))?"),
        Enter("(?:用|使用|根据|按照?)(?:给定|提供|以下|已有|给出)的?(?:数据|信息|资料|内容)(?<verb>填写|填好|完成)(?<thing>[一-鿿]{0,6}表单?)"),
        Enter("(?<verb>给|打)?(?:所有|全部|每个|每一)(?:问题|项目?|题目?|方面)?(?:都|均)?(?:打|给|评|选)(?<each>[0-9一二三四五六七八九十]+)(?:分|星|颗星)"),
        Enter("(?<verb>查询|查一下|查|规划|显示|看看|找)?(?:一下)?从(?<start>[^,]+?)(?:到|去|至|→)(?<end>[^,的]+?)(?:的(?<by>[\u4e00-\u9fff]{2})?)?(?<thing>路线|路径)"),
    ];

    public static EnterClause? Read(ClausePart part) => ClausePattern.Read(part.Chinese ? Chinese : English, part) as EnterClause;

    private static ClausePattern Enter(string pattern, string? verb = null) => ClausePattern.Of(pattern, (part, match) =>
    {
        var chinese = part.Chinese;
        var entries = new List<Clause>();
        Add("name", chinese ? "姓名" : "name");
        Add("sum", chinese ? "金额" : "amount");
        Add("from", chinese ? "付款账户" : "from account");
        Add("to", chinese ? "收款人" : "recipient");
        Add("start", chinese ? "起点" : "start");
        Add("end", chinese ? "终点" : "destination");
        if (match.Groups["by"] is { Success: true, Length: > 0 } by)
            entries.Add(new SetClause { Words = part.Words, Values = [ValueSource.Of(part.Original(by))] });
        if (match.Groups["each"] is { Success: true } each)
            entries.Add(new SetClause { Words = part.Words, Field = new Selection { Words = "", All = true }, Values = [ValueSource.Of(NumberReader.Parse(each.Value) is { } number ? NumberText.Format(number) : each.Value)] });
        if (match.Groups["avoid"] is { Success: true } avoid)
            entries.Add(new HandClause { Words = part.Words, Verb = Instructing.InstructionVerb.Check, Target = part.Select(avoid) });
        if (match.Groups["list"] is { Success: true, Length: > 0 } list)
        {
            if (EntryParts.Read(part.Piece(list)) is not { } told)
                return null;
            entries.AddRange(told);
        }

        return new EnterClause
        {
            Words = part.Words,
            Verb = verb ?? (match.Groups["verb"] is { Length: > 0 } said ? part.Original(said) : part.Words),
            Place = match.Groups["where"] is { Success: true, Length: > 0 } where ? Verbatim.Of(part.Original(where)) : null,
            Thing = match.Groups["thing"] is { Success: true, Length: > 0 } thing ? part.Original(thing) : null,
            Entries = entries,
        };

        void Add(string group, string field)
        {
            if (match.Groups[group] is not { Success: true, Length: > 0 } value)
                return;
            // What is put on a list is its text, whatever its field is called.
            var name = field is "name" or "姓名" && match.Groups["thing"].Value is var what && !Persons.IsMatch(match.Value) ? IsList(what) ? null : field is "name" ? "name" : "名称" : field;
            var text = group == "sum" ? Bare(part.Original(value)) : part.Original(value);
            entries.Add(name is null ? new SetClause { Words = part.Words, Values = [ValueSource.Of(Verbatim.Of(text))] } : EntryParts.Field(part, name, text));
        }
    });

    /// <summary>Whether words mean a list of things to do or to get.</summary>
    public static bool IsList(string thing) => Lists.IsMatch(thing);

    /// <summary>An amount without its currency, as a field takes it.</summary>
    private static string Bare(string amount) => string.Concat(amount.Where(c => char.IsAsciiDigit(c) || c is '.' or ',')).Trim('.', ',');

    private static readonly Regex Lists = new(@"\b(?:list|to-?dos?|tasks|checklist|backlog|agenda|notes)$|待办|清单|列表", RegexOptions.CultureInvariant);

    private static readonly Regex Persons = new(@"^(?:sign|register|enrol|invite)|^(?:add|put)\b.*\b(?:team|group|project|class|crew|staff|members?|contacts|club|family|household|course|participants|organi[sz]ation|company|department)\b|^(?:帮|为|给|替)|^(?:新建|创建|添加|新增|增加|建立|登记|录入).{0,4}(?:联系人|成员|客户|用户|会员|员工|学生|患者)|^[把将].*(?:团队|小组|项目|群|部门|班|通讯录|联系人|组织|名单)", RegexOptions.CultureInvariant);
}
