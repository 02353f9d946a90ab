using System.Text.RegularExpressions;
using AutoGlm.Tasks.Text;
using AutoGlm.Tasks.Text.Values;

namespace AutoGlm.Tasks.Reading.Questions;

/// <summary>Finds pieces of a sentence of the kind that is asked for.</summary>
internal static partial class Entities
{
    private const string Surname = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤葛柳舒纪项祝倪尚温庄梅殷霍柯翁樊安颜季鲁施童欧俞";
    private const string Function = "在说的是于为和与表将被对从及也都曾已今来到去向称认介告，。、！？；：担设主负透指";

    /// <summary>Pieces with their places, in order.</summary>
    public static IEnumerable<(string Text, int Start)> In(string sentence, Inquiry inquiry, DateTimeOffset clock)
    {
        switch (inquiry.Wants)
        {
            case Wanted.Person:
                return People(sentence);
            case Wanted.Money:
                return Of(Money(), sentence);
            case Wanted.Year:
                return Of(Years(), sentence);
            case Wanted.Weekday:
                return Of(Weekdays(), sentence);
            case Wanted.Time:
                return TimeReader.Find(sentence).Select(time => (time.Span.In(sentence), time.Span.Start));
            case Wanted.Date:
                return DateReader.Find(sentence, clock).Select(date => (date.Span.In(sentence), date.Span.Start)).Concat(Of(Years(), sentence)).Concat(Of(Weekdays(), sentence)).Concat(TimeReader.Find(sentence).Select(time => (time.Span.In(sentence), time.Span.Start)));
            case Wanted.Duration:
                return Of(Measures(), sentence);
            case Wanted.Count or Wanted.Number:
                return Numbers(sentence, inquiry);
            case Wanted.Phone:
                return Of(Phones(), sentence).Concat(Of(Extensions(), sentence, "n"));
            case Wanted.Email:
                return Of(Emails(), sentence);
            case Wanted.Percent:
                return Of(Percents(), sentence);
            case Wanted.Url:
                return Of(Urls(), sentence);
            case Wanted.Code:
                return Codes(sentence);
            case Wanted.Place:
                return Of(Places(), sentence, "p");
            default:
                return [];
        }
    }

    public static IEnumerable<(string Text, int Start)> People(string sentence)
    {
        foreach (Match match in EnglishName().Matches(sentence).Where(match => !IsInterface(match.Groups["n"].Value)))
            yield return (match.Groups["n"].Value, match.Groups["n"].Index);
        foreach (Match match in ChineseName().Matches(sentence))
            yield return (match.Value, match.Index);
    }

    /// <summary>"Recent Posts", "Edit History": words with capitals that interfaces are made of name nobody.</summary>
    private static bool IsInterface(string name) => name.Split(' ').All(word => Synonyms.ConceptsOf(word).Any(hit => hit.Strength >= 0.8));

    private static IEnumerable<(string Text, int Start)> Numbers(string sentence, Inquiry inquiry)
    {
        var counted = Measured().Matches(sentence).Where(match => Units.Same(match.Groups["u"].Value, inquiry.Asked) || IsGeneric(match.Groups["u"].Value, inquiry)).Select(match => (Measure().Match(match.Groups["u"].Value) is { Success: true } unit ? match.Groups["n"].Value + unit.Value : match.Groups["n"].Value, match.Index)).ToList();
        if (counted.Count > 0 || inquiry.Asked.Length > 0 && inquiry.Counts)
            return counted;
        return Of(AnyNumber(), sentence);
    }

    /// <summary>"4 items left" counts tasks as well as anything, where the question is of what is left.</summary>
    private static bool IsGeneric(string unit, Inquiry inquiry) =>
        ClassifierOf(unit) is { } classifier && (inquiry.Folded.Contains("多少" + classifier, StringComparison.Ordinal) || inquiry.Folded.Contains("几" + classifier, StringComparison.Ordinal))
        || Tokens.Of(unit) is [var first, ..] && char.IsAsciiLetter(first[0]) && !Tokens.Of(inquiry.Asked).Contains(first) && inquiry.Content.Any(word => QuestionWords.Same(word, first) > 0.7)
        || Tokens.Of(unit) is ["item" or "entry" or "entrie" or "thing" or "result" or "total" or "条" or "项" or "个" or "件", var state, ..] && inquiry.Content.Any(word => QuestionWords.Same(word, state) > 0.7);

    /// <summary>The measure word a number stands with: 件 of 26 件.</summary>
    private static string? ClassifierOf(string unit) => unit.Length == 1 && "个条件项张本台辆只套份人位名家间款种篇次趟班场".Contains(unit[0]) ? unit : null;

    /// <summary>Chinese says a length of time or of a way with its unit: 35小时.</summary>
    [GeneratedRegex("^(?:个)?(?:小时|分钟|天|周|个月|年|公里|千米|米|公斤|千克|克|升|度)", RegexOptions.CultureInvariant)]
    private static partial Regex Measure();

    private static IEnumerable<(string Text, int Start)> Codes(string sentence) =>
        Code().Matches(sentence).Where(match => match.Value.Any(char.IsAsciiDigit) && (match.Value.Any(char.IsAsciiLetterUpper) || match.Value.Length >= 4)).Select(match => (match.Value, match.Index));

    private static IEnumerable<(string Text, int Start)> Of(Regex pattern, string sentence, string? group = null) =>
        pattern.Matches(sentence).Select(match => group is null ? (match.Value.Trim(), match.Index) : (match.Groups[group].Value.Trim(), match.Groups[group].Index));

    [GeneratedRegex(@"\b(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Mayor|President|Director|Chef|Captain|Sir|Manager|Judge|Minister|King|Queen|Coach|Engineer|Architect|By|Hi|Hello|Dear|Contact|Ask|Call)\.?\s+)*(?<n>\p{Lu}[\p{L}'’]*[\p{Ll}][\p{L}'’-]*(?:\s+(?:(?:van|von|de|da|di|del|la|bin|al|den|der)\s+)*\p{Lu}(?:[\p{L}'’-]+|\.)){1,2})", RegexOptions.CultureInvariant)]
    private static partial Regex EnglishName();

    [GeneratedRegex("(?:欧阳|司马|上官|诸葛|东方|[" + Surname + "])[\\u4e00-\\u9fff-[" + Function + "]]{1,2}", RegexOptions.CultureInvariant)]
    private static partial Regex ChineseName();

    [GeneratedRegex(@"(?:(?:us|hk)?[$€£¥￥]|rmb|usd|eur)\s?\d[\d,]*(?:\.\d+)?(?:\s?(?:million|billion|thousand|m|bn|k|万|亿))?|\d[\d,]*(?:\.\d+)?\s?(?:(?:million|billion|thousand)(?:\s(?:dollars|euros|pounds|yuan))?|万元|亿元|百万元|万美元|亿美元|元|块|美元|欧元|英镑|dollars|euros|pounds|yuan|eur|usd|rmb)(?!\p{L})|免费|\bfree\b(?= of charge)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Money();

    [GeneratedRegex(@"(?<!\d)(?:1[4-9]|20)\d\d(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Years();

    [GeneratedRegex(@"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?\b|(?:星期|周|礼拜)[一二三四五六日天]", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Weekdays();

    [GeneratedRegex(@"\d[\d,]*(?:\.\d+)?\s?(?:-\s?)?(?:metres?|meters?|kilomet(?:re|er)s?|km|cm|mm|miles?|feet|foot|inch(?:es)?|m|kg|kilograms?|grams?|g|pounds?|tons?|tonnes?|hours?|minutes?|mins?|hrs?|seconds?|days?|weeks?|months?|years?|nights?|hectares?|square\s\w+|degrees?|°C|°F|km/h|mph|[kmgt]?b|bytes?|[kmgt]?bit/s|mbps|watts?|k?wh?|volts?|amps?|m?ah|ml|cl|l|litres?|liters?|pixels?|px|megapixels?|mp|hz|khz|mhz|ghz|[KMGT]B|[KMGT]iB|GHz|MHz|kWh?|W|V|pages?|people|persons|guests|rooms?|floors?|storeys)(?!\p{L})|\d[\d,]*(?:\.\d+)?\s?(?:米|公里|千米|厘米|毫米|公斤|千克|克|吨|小时|个小时|分钟|秒|天|周|个月|年|岁|平方米|平方公里|度|英里|里|升|毫升|兆|字节|瓦|伏|像素|页|人|层|间)|\b(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|sixty|ninety|half\san?)\s(?:working\s|business\s)?(?:seconds?|minutes?|hours?|days?|nights?|weeks?|months?|years?)\b|[一二两三四五六七八九十半]+(?:个小时|小时|分钟|天|周|个月|年)", RegexOptions.CultureInvariant)]
    private static partial Regex Measures();

    [GeneratedRegex(@"(?<n>\d[\d,]*(?:\.\d+)?|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hundred)\b|[一二两三四五六七八九十百千]+)\s?(?<u>\p{L}+(?:\s\p{L}+)?)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Measured();

    [GeneratedRegex(@"\d[\d,]*(?:\.\d+)?", RegexOptions.CultureInvariant)]
    private static partial Regex AnyNumber();

    [GeneratedRegex(@"(?<![\d.,-])\+?\(?\d[\d\s()-]{5,16}\d(?![\d.,])", RegexOptions.CultureInvariant)]
    private static partial Regex Phones();

    /// <summary>In a house one has a short number: "phone 217", 分机 8021.</summary>
    [GeneratedRegex(@"(?:\b(?:phone|telephone|tel|ext(?:ension)?|call|dial|mobile)\b\.?|电话|分机|内线|热线)\s*(?:no\.?|number|号码)?\s*[:：是为]?\s*(?<n>\d{2,6})(?![\d.,/-]?\d)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Extensions();

    [GeneratedRegex(@"[\w.+-]+@[\w-]+(?:\.[\w-]+)+", RegexOptions.CultureInvariant)]
    private static partial Regex Emails();

    [GeneratedRegex(@"\d+(?:\.\d+)?\s?(?:%|percent|per cent)|百分之[\d一二三四五六七八九十]+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Percents();

    [GeneratedRegex(@"https?://\S+|www\.\S+|\b[\w-]+\.(?:com|org|net|edu|gov|cn|io)\b\S*", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Urls();

    [GeneratedRegex(@"(?<![A-Za-z0-9_.@-])[A-Za-z0-9]+(?:[-_][A-Za-z0-9]+)*(?![A-Za-z0-9_@]|[:.]\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Code();

    [GeneratedRegex(@"\b(?:in|at|near|to|from|on|of|towards|for)\s+(?:the\s+)?(?!(?:January|February|March|April|May|June|July|August|September|October|November|December|Mondays?|Tuesdays?|Wednesdays?|Thursdays?|Fridays?|Saturdays?|Sundays?)\b)(?<p>\p{Lu}[\p{L}'’-]+(?:\s+\p{Lu}[\p{L}'’-]+)*(?:\s\d+)?)|(?:在|位于|来自|去|前往|开往|到|至|坐落于)(?<p>[\u4e00-\u9fffA-Za-z\d]{2,12}?)(?=的|举|建|设|开|召|工|居|生|，|。|、|；|$|将|办|上|里)", RegexOptions.CultureInvariant)]
    private static partial Regex Places();
}
