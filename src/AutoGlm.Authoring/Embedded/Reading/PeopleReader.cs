using System.Text.RegularExpressions;
using AutoGlm.Authoring.Embedded.Steps;
using AutoGlm.Tasks.Text.Values;

namespace AutoGlm.Authoring.Embedded.Reading;

/// <summary>Reads what people are asked: "ask Anna to approve", 让经理审批, "ask for name and date", 请用户填写姓名.</summary>
internal static partial class PeopleReader
{
    public static ApprovalStep? Approval(string clause, TextSpan span)
    {
        foreach (var pattern in (Regex[])[Before(), ChineseBefore(), Ask(), Must(), Get(), From(), After(), ChineseAsk(), ChineseAfter(), ChineseNeed()])
        {
            if (pattern.Match(clause) is not { Success: true } match)
                continue;
            var what = match.Groups["what"].Value.Trim().Trim(',', '，', '.', '。');
            return new ApprovalStep { Span = span, Who = Who(match.Groups["who"].Value), What = It().IsMatch(what) ? "" : what, Ahead = match.Groups["ahead"].Success };
        }

        return null;
    }

    public static FormStep? Form(string clause, TextSpan span)
    {
        foreach (var pattern in (Regex[])[AskFor(), FillIn(), ChineseFill(), ChineseQuestion()])
        {
            if (pattern.Match(clause) is not { Success: true } match)
                continue;
            var fields = Naming.ListOf(match.Groups["fields"].Value);
            if (fields.Count > 0)
                return new FormStep { Span = span, Who = Who(match.Groups["who"].Value), Fields = fields };
        }

        return null;
    }

    private static string? Who(string words)
    {
        var who = Possessive().Replace(words.Trim(), "").Trim();
        return who.ToLowerInvariant() is "" or "me" or "us" or "my" or "i" or "we" or "our" or "somebody" or "someone" or "a person" or "我" or "我们" or "有人" or "人" ? null : who;
    }

    private const string Yes = @"approve|confirm|sign\s*off(?:\s+on)?|okay|ok|review\s+and\s+approve|agree(?:\s+to)?|authori[sz]e|give\s+(?:the\s+)?(?:ok|okay|go-ahead|green\s+light)|say\s+yes";
    private const string Assent = @"approval|confirmation|sign-?off|permission|consent|ok|okay|go-ahead|authori[sz]ation";
    private const string ZhYes = "审批|批准|审核|同意|确认|签字|点头|批复|核准|拍板";

    [GeneratedRegex(@"^(?:please\s+)?(?:ask|have|let|get|make|need|want)\s+(?<who>(?:[^\s,]+\s+){1,6}?)(?:to\s+)?(?:" + Yes + @")\b\s*(?<what>.*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Ask();

    [GeneratedRegex(@"^(?:get|obtain|request|wait\s+for|seek|ask\s+for|need|require|with|await)\s+(?:the\s+|an?\s+)?(?:" + Assent + @")\s+(?:from|of|by)\s+(?<who>[^,]+?)(?:\s+(?:for|to|of)\s+(?<what>.*))?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Get();

    [GeneratedRegex(@"^(?:get|obtain|request|wait\s+for|seek|ask\s+for|ask|need|require|with|await)\s+(?:(?<who>(?:my|our|the|[\w’']+?)(?:\s+[\w-]+){0,3}?['’]s?|my|our)\s+|(?:the|an?)\s+)?(?:" + Assent + @")\b(?:\s+(?:for|to|of)\s+(?<what>.*))?$|^ask\s+(?<who>[^,]+?)\s+(?:first|for\s+(?:the\s+|an?\s+|his\s+|her\s+|their\s+)?(?:" + Assent + @"))(?:\s+(?:for|to|of)\s+(?<what>.*))?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex From();

    [GeneratedRegex(@"^(?:after|once|when|as\s+soon\s+as|only\s+after|wait\s+(?:until|till))\s+(?<who>i|we|(?:[^\s,]+\s+){0,4}?[^\s,]+)\s+(?:have\s+|has\s+|had\s+)?(?:approve[sd]?|confirm(?:s|ed)?|agree[sd]?|signed?\s+off|sign(?:s|ed)?\s+off|ok(?:ay)?(?:s|ed)?|say(?:s)?\s+(?:yes|ok)|said\s+(?:yes|ok))\b\s*(?<what>.*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex After();

    [GeneratedRegex(@"^(?:but\s+)?(?:before\s+(?:that|you\s+do|doing\s+(?:so|that)|it)\s*,?\s*)?(?:ask|check\s+with)\s+(?<who>me|us|my\s+\w+|the\s+\w+|[A-Z]\w+)(?:\s+(?:(?<ahead>first|beforehand)|(?<ahead>before)\s+.+))$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Before();

    [GeneratedRegex(@"^(?<ahead>)(?:在)?[^，。,]{0,12}?(?:之前|以前|前)(?:都?要|得|必须|应该?|需要?)?先?(?:问|征得|经过?|让|请|跟)(?<who>我|[^，。,]{1,8}?)(?:说|问)?(?:一声|一下|同意|确认|批准|审批)+$", RegexOptions.CultureInvariant)]
    private static partial Regex ChineseBefore();

    [GeneratedRegex(@"^(?<who>(?:[^\s,]+\s+){1,5}?)(?:must|should|has\s+to|have\s+to|needs?\s+to|shall)\s+(?:first\s+)?(?:" + Yes + @")\b\s*(?<what>.*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Must();

    [GeneratedRegex(@"^(?:先)?(?:让|请|由|叫|找|交给|提交给|发给|送|经|征得|得到|问|需要由|需|等|等待)(?<who>[^，。,]{0,14}?)(?:来|去|进行|做)?(?:先)?(?:" + ZhYes + @")(?:一下|了)?(?<what>[^，。,]*?)(?:之后|以后|后)?$", RegexOptions.CultureInvariant)]
    private static partial Regex ChineseAsk();

    [GeneratedRegex(@"^(?:等|在|只有|经|待)?(?<who>我|我们|经理|老板|主管|领导|财务|人事|用户|客户|[\u4e00-\u9fff]{2,8}?)(?:" + ZhYes + @")(?:了)?(?<what>)(?:之后|以后|后|的话|才)$", RegexOptions.CultureInvariant)]
    private static partial Regex ChineseAfter();

    [GeneratedRegex(@"^(?:需要|要|必须|得)(?:经过)?(?<who>[^，。,]{1,14}?)的?(?:" + ZhYes + @")(?<what>)$", RegexOptions.CultureInvariant)]
    private static partial Regex ChineseNeed();

    [GeneratedRegex(@"^(?:please\s+)?(?:ask|prompt|query)\s+(?:(?<who>me|us|him|her|them|someone|somebody|(?:the|a|an|my|our)\s+[\w-]+(?:\s+[\w-]+)?|[A-Z][\w-]+)\s+)?(?:for|about)\s+(?<fields>.+)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex AskFor();

    [GeneratedRegex(@"^(?:(?:let|have|get|ask)\s+(?<who>(?:[^\s,]+\s+){1,4}?)(?:to\s+)?|(?<who>(?:[^\s,]+\s+){1,4}?)(?:must|should|has\s+to|needs?\s+to|shall)\s+)(?:fill\s+(?:in|out)|enter|type\s+in|provide|give|complete)\s+(?:(?:a|the)\s+form\s+(?:with|for|about)\s+)?(?<fields>.+)$|^(?:show|send|open|use|collect)\s+(?:(?<who>\w+)\s+)?a\s+form\s+(?:with|for|asking\s+for|that\s+asks\s+for)\s+(?<fields>.+)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex FillIn();

    [GeneratedRegex(@"^(?:请|让|叫|由|要求)(?<who>我|我们|你|用户|客户|顾客|申请人|员工|同事|大家|对方|他|她|[\u4e00-\u9fff]{2,4}?)(?:来|先)?(?:填写|填|输入|提供|录入|补充)(?:一下|一个|一份)?(?:表单[，：:]?(?:包括|包含)?)?(?<fields>[^，。]+)$", RegexOptions.CultureInvariant)]
    private static partial Regex ChineseFill();

    [GeneratedRegex(@"^(?:先)?(?:询问|问一下|问清|问)(?<who>我|用户|客户|顾客|申请人|对方)?(?:要|关于)?(?<fields>[^，。？?吗怎么什]+)$", RegexOptions.CultureInvariant)]
    private static partial Regex ChineseQuestion();

    [GeneratedRegex(@"['’]s?$|的$", RegexOptions.CultureInvariant)]
    private static partial Regex Possessive();

    [GeneratedRegex(@"^(?:it|that|this|them|first|to|once|它|这个|一次)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex It();
}
