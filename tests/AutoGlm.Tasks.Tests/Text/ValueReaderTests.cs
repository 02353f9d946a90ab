using System.Globalization;
using AutoGlm.Tasks.Text.Values;
using Shouldly;
using Xunit;

namespace AutoGlm.Tasks.Tests.Text;

public class ValueReaderTests
{
    // A Wednesday.
    private static readonly DateTimeOffset Clock = new(2026, 11, 18, 10, 0, 0, TimeSpan.FromHours(8));

    [Theory]
    [InlineData("2026-11-28", "2026-11-28")]
    [InlineData("28 Nov 2026", "2026-11-28")]
    [InlineData("November 28th", "2026-11-28")]
    [InlineData("Saturday, November 28, 2026", "2026-11-28")]
    [InlineData("Sat 28 Nov", "2026-11-28")]
    [InlineData("the 28th of November", "2026-11-28")]
    [InlineData("11/28", "2026-11-28")]
    [InlineData("28.11.2026", "2026-11-28")]
    [InlineData("28/11/2026", "2026-11-28")]
    [InlineData("11月28日", "2026-11-28")]
    [InlineData("11月28号（周六）", "2026-11-28")]
    [InlineData("二〇二六年十一月二十八日", "2026-11-28")]
    [InlineData("2026年11月28日", "2026-11-28")]
    [InlineData("明年1月3日", "2027-01-03")]
    [InlineData("March 3", "2027-03-03")]
    [InlineData("today", "2026-11-18")]
    [InlineData("tonight", "2026-11-18")]
    [InlineData("tomorrow", "2026-11-19")]
    [InlineData("the day after tomorrow", "2026-11-20")]
    [InlineData("明天", "2026-11-19")]
    [InlineData("后天", "2026-11-20")]
    [InlineData("大后天", "2026-11-21")]
    [InlineData("this Saturday", "2026-11-21")]
    [InlineData("next Friday", "2026-11-27")]
    [InlineData("on Friday", "2026-11-20")]
    [InlineData("Friday", "2026-11-20")]
    [InlineData("下周五", "2026-11-27")]
    [InlineData("本周六", "2026-11-21")]
    [InlineData("下个星期天", "2026-11-29")]
    [InlineData("周日", "2026-11-22")]
    [InlineData("in 3 days", "2026-11-21")]
    [InlineData("two weeks from now", "2026-12-02")]
    [InlineData("三天后", "2026-11-21")]
    [InlineData("两周后", "2026-12-02")]
    [InlineData("on the 28th at seven", "2026-11-28")]
    [InlineData("下个月3号", "2026-12-03")]
    [InlineData("28号", "2026-11-28")]
    [InlineData("Christmas Eve", "2026-12-24")]
    public void Dates_OneDate_IsRead(string text, string iso) => DateReader.Parse(text, Clock)!.Date.ShouldBe(DateOnly.Parse(iso, CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("from 28 Nov to 30 Nov", "2026-11-28", "2026-11-30")]
    [InlineData("28–30 November", "2026-11-28", "2026-11-30")]
    [InlineData("December 30 to January 2", "2026-12-30", "2027-01-02")]
    [InlineData("11月28日至30日", "2026-11-28", "2026-11-30")]
    [InlineData("11月28日到12月1日", "2026-11-28", "2026-12-01")]
    [InlineData("2026-12-01 - 2026-12-04", "2026-12-01", "2026-12-04")]
    public void Dates_Range_IsOne(string text, string from, string to)
    {
        var found = DateReader.Parse(text, Clock).ShouldNotBeNull();
        found.Date.ShouldBe(DateOnly.Parse(from, CultureInfo.InvariantCulture));
        found.To.ShouldBe(DateOnly.Parse(to, CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("version 1.2.3")]
    [InlineData("1/2 portion")]
    [InlineData("31 November")]
    [InlineData("5号桌")]
    [InlineData("I may 4 times")]
    public void Dates_NoDate_FindsNone(string text) => DateReader.Find(text, Clock).Where(d => d.Span.Length > 5).ShouldBeEmpty();

    [Fact]
    public void Dates_SlashWithTwoReadings_KeepsTheOther() => DateReader.Parse("03/04/2027", Clock)!.Alternative.ShouldBe(new DateOnly(2027, 4, 3));

    [Theory]
    [InlineData("19:00", "19:00")]
    [InlineData("7pm", "19:00")]
    [InlineData("7:30 p.m.", "19:30")]
    [InlineData("12 am", "00:00")]
    [InlineData("half past seven in the evening", "19:30")]
    [InlineData("quarter to eight tonight", "19:45")]
    [InlineData("dinner at seven", "19:00")]
    [InlineData("dinner at 7:30", "19:30")]
    [InlineData("seven o'clock in the morning", "07:00")]
    [InlineData("noon", "12:00")]
    [InlineData("晚上七点", "19:00")]
    [InlineData("下午三点半", "15:30")]
    [InlineData("晚上七点一刻", "19:15")]
    [InlineData("今晚7点", "19:00")]
    [InlineData("晚上7:30", "19:30")]
    [InlineData("19点", "19:00")]
    [InlineData("十九点三十分", "19:30")]
    [InlineData("中午十二点", "12:00")]
    [InlineData("上午九点零五分", "09:05")]
    [InlineData("07:05", "07:05")]
    public void Times_Settled_AreRead(string text, string expected)
    {
        var found = TimeReader.Parse(text).ShouldNotBeNull();
        found.Time.ToString("HH:mm", CultureInfo.InvariantCulture).ShouldBe(expected);
        found.Alternative.ShouldBeNull();
    }

    [Theory]
    [InlineData("half past seven", "07:30", "19:30")]
    [InlineData("at 7:30", "07:30", "19:30")]
    [InlineData("at seven", "07:00", "19:00")]
    [InlineData("七点", "07:00", "19:00")]
    public void Times_HalfOfDayOpen_KeepsBoth(string text, string first, string second)
    {
        var found = TimeReader.Parse(text).ShouldNotBeNull();
        found.Time.ToString("HH:mm", CultureInfo.InvariantCulture).ShouldBe(first);
        found.Alternative!.Value.ToString("HH:mm", CultureInfo.InvariantCulture).ShouldBe(second);
    }

    [Theory]
    [InlineData("between 6 and 8pm", "18:00", "20:00")]
    [InlineData("18:00-20:00", "18:00", "20:00")]
    [InlineData("下午三点到五点", "15:00", "17:00")]
    public void Times_Range_IsOne(string text, string from, string to)
    {
        var found = TimeReader.Parse(text).ShouldNotBeNull();
        found.Time.ToString("HH:mm", CultureInfo.InvariantCulture).ShouldBe(from);
        found.To!.Value.ToString("HH:mm", CultureInfo.InvariantCulture).ShouldBe(to);
    }

    [Theory]
    [InlineData("便宜一点")]
    [InlineData("三点击按钮")]
    [InlineData("2026-11-28")]
    [InlineData("at 7 Baker Street")]
    [InlineData("price 4.50")]
    public void Times_NoTime_FindsNone(string text) => TimeReader.Find(text).ShouldBeEmpty();

    [Theory]
    [InlineData("four", 4)]
    [InlineData("twenty-five", 25)]
    [InlineData("two hundred and ten", 210)]
    [InlineData("四位", 4)]
    [InlineData("两个人", 2)]
    [InlineData("十二", 12)]
    [InlineData("二百零五张", 205)]
    [InlineData("三万五", 35000)]
    [InlineData("3.5k", 3500)]
    [InlineData("1,200", 1200)]
    [InlineData("4 people", 4)]
    [InlineData("a dozen", 12)]
    [InlineData("6人", 6)]
    public void Numbers_OneNumber_IsRead(string text, decimal value) => NumberReader.Parse(text).ShouldBe(value);

    [Theory]
    [InlineData("¥1,299.00", 1299, "CNY")]
    [InlineData("12元", 12, "CNY")]
    [InlineData("$5", 5, "USD")]
    [InlineData("100 yuan", 100, "CNY")]
    [InlineData("€ 19.90", 19.90, "EUR")]
    [InlineData("一百块", 100, "CNY")]
    public void Money_OneSum_IsRead(string text, decimal amount, string currency)
    {
        var found = MoneyReader.Find(text).ShouldHaveSingleItem();
        found.Amount.ShouldBe(amount);
        found.Currency.ShouldBe(currency);
    }

    [Theory]
    [InlineData("within 30 minutes", 30)]
    [InlineData("±15 min", 15)]
    [InlineData("half an hour", 30)]
    [InlineData("an hour and a half", 90)]
    [InlineData("前后半小时", 30)]
    [InlineData("一个半小时", 90)]
    [InlineData("一刻钟", 15)]
    [InlineData("45分钟", 45)]
    public void Durations_OneLength_IsRead(string text, int minutes) => DurationReader.Find(text).ShouldHaveSingleItem().Length.ShouldBe(TimeSpan.FromMinutes(minutes));

    [Theory]
    [InlineData("the second row", 2)]
    [InlineData("3rd result", 3)]
    [InlineData("last item", -1)]
    [InlineData("second to last", -2)]
    [InlineData("第二条", 2)]
    [InlineData("第十二", 12)]
    [InlineData("最后一个", -1)]
    [InlineData("倒数第二个", -2)]
    public void Ordinals_One_IsRead(string text, int position) => OrdinalReader.Find(text).ShouldHaveSingleItem().Position.ShouldBe(position);

    [Theory]
    [InlineData("Sat 28 Nov", true)]
    [InlineData("Choose Saturday, November 28th, 2026", true)]
    [InlineData("11月28日 周六", true)]
    [InlineData("28/11/2026", true)]
    [InlineData("Sat 28", true)]
    [InlineData("周六 28", true)]
    [InlineData("Sun 28 Nov", false)]
    [InlineData("28 Nov 2027", false)]
    [InlineData("Sat 28 Dec", false)]
    [InlineData("28", false)]
    [InlineData("28 – 30 Nov", false)]
    public void DateDenotes_ScreenText_IsJudged(string text, bool expected) => DateText.Denotes(text, new DateOnly(2026, 11, 28), Clock).ShouldBe(expected);

    [Theory]
    [InlineData("7:00 PM", true)]
    [InlineData("19:00", true)]
    [InlineData("19点", true)]
    [InlineData("晚上7:00", true)]
    [InlineData("19:00 (2 tables left)", true)]
    [InlineData("7:00", true)]
    [InlineData("7:00 AM", false)]
    [InlineData("19:30", false)]
    public void TimeDenotes_ScreenText_IsJudged(string text, bool expected) => TimeText.Denotes(text, new TimeOnly(19, 0)).ShouldBe(expected);

    [Theory]
    [InlineData("4 people", true)]
    [InlineData("Four guests", true)]
    [InlineData("4人", true)]
    [InlineData("四位", true)]
    [InlineData("4+", false)]
    [InlineData("14", false)]
    [InlineData("3–4", false)]
    public void NumberDenotes_ScreenText_IsJudged(string text, bool expected) => NumberText.Denotes(text, 4).ShouldBe(expected);

    [Theory]
    [InlineData(null, "2026-11-08")]
    [InlineData("date", "2026-11-08")]
    [InlineData("dd/mm/yyyy", "08/11/2026")]
    [InlineData("MM/DD/YYYY", "11/08/2026")]
    [InlineData("D MMM YYYY", "8 Nov 2026")]
    [InlineData("MM月DD日", "11月08日")]
    [InlineData("yyyy年MM月dd日", "2026年11月08日")]
    [InlineData("dd.mm.yy", "08.11.26")]
    [InlineData("e.g. 31/12/2026", "08/11/2026")]
    [InlineData("2026/01/31", "2026/11/08")]
    [InlineData("12 Oct 2026", "08 Nov 2026")]
    [InlineData("Date (YYYY-MM-DD)", "2026-11-08")]
    public void DateFormat_Hint_IsFollowed(string? hint, string expected) => DateText.Format(new DateOnly(2026, 11, 8), hint).ShouldBe(expected);

    [Theory]
    [InlineData(null, "19:30")]
    [InlineData("time", "19:30")]
    [InlineData("HH:mm", "19:30")]
    [InlineData("hh:mm AM/PM", "07:30 PM")]
    [InlineData("6:00 pm", "7:30 pm")]
    [InlineData("18点30分", "19点30分")]
    public void TimeFormat_Hint_IsFollowed(string? hint, string expected) => TimeText.Format(new TimeOnly(19, 30), hint).ShouldBe(expected);

    [Theory]
    [InlineData("November 2026", 2026, 11)]
    [InlineData("2026年11月", 2026, 11)]
    [InlineData("11月", null, 11)]
    [InlineData("Nov", null, 11)]
    public void MonthShown_Heading_IsRead(string text, int? year, int month) => DateText.MonthShown(text).ShouldBe((year, month));
}
