using System.Text.RegularExpressions;
using AutoGlm.Authoring.Embedded.Steps;
using AutoGlm.Tasks.Text.Values;

namespace AutoGlm.Authoring.Embedded.Reading;

/// <summary>Reads "wait an hour", "wait until Friday", 等到周五, 两小时后. Waiting for something on a page is a task's own business.</summary>
internal static partial class WaitReader
{
    public static WaitStep? Read(string clause, TextSpan span, DateTimeOffset clock)
    {
        if (Lead().Match(clause) is not { Success: true } lead || OnPage().IsMatch(clause))
            return null;
        var rest = clause[lead.Length..].Trim();
        var until = lead.Groups["until"].Success;
        if (!until && DurationReader.Find(clause) is [var duration, ..])
            return new WaitStep { Span = span, Seconds = (int)Math.Min(duration.Length.TotalSeconds, 315_360_000) };
        if (lead.Groups["bare"].Success)
            return null;
        var (dates, times) = (DateReader.Find(rest.StartsWith("on ", StringComparison.OrdinalIgnoreCase) ? rest : $"on {rest}", clock), TimeReader.Find(rest));
        if (dates.Count > 0 || times.Count > 0)
            return new WaitStep { Span = span, Until = Moment(dates.Count > 0 ? dates[0].Date : null, times.Count > 0 ? times[0].Time : null, clock) };
        var slug = Naming.Slug(Small().Replace(rest, " "));
        return rest.Length == 0 ? null : new WaitStep { Span = span, Event = slug.Length > 0 ? slug[..Math.Min(slug.Length, 40)].Trim('-') : "continue" };
    }

    private static DateTimeOffset Moment(DateOnly? date, TimeOnly? time, DateTimeOffset clock)
    {
        var today = DateOnly.FromDateTime(clock.DateTime);
        var day = date ?? (time > TimeOnly.FromDateTime(clock.DateTime) ? today : today.AddDays(1));
        return new DateTimeOffset(day.ToDateTime(time ?? new TimeOnly(9, 0)), clock.Offset);
    }

    [GeneratedRegex(@"^(?:(?:wait|pause|hold\s+on|sleep)\b\s*(?:(?<until>until|till)\s+|for\s+)?(?:another\s+)?|(?:(?<bare>after|in)\s+)(?=(?:an?|half|\d+|two|three|four|five|six|ten|twelve|twenty)\b)(?=.*(?:minute|hour|day|week|month)s?\s*$)|(?<until>until|till)\s+|(?:等待?|暂停|停)(?:(?<until>到|至)|上|个)?(?!等)|(?<bare>过|再过)(?=[\d一二两三四五六七八九十半几])|(?<bare>)(?=[\d一二两三四五六七八九十半]+个?半?(?:分钟|小时|天|周|个月|星期)(?:之后|以后|后)$))", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Lead();

    [GeneratedRegex(@"\b(?:page|button|screen|load(?:s|ed|ing)?|spinner|dialog|element|popup)\b|页面|网页|加载|按钮|弹窗|出现", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex OnPage();

    [GeneratedRegex(@"\b(?:the|a|an|is|are|has|have|been|arrives?|comes?(?:\s+in)?|to)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Small();
}
