using System.Globalization;
using System.Text.RegularExpressions;
using AutoGlm.Practice.Sites.Texts;

namespace AutoGlm.Practice.Sites.Wordings;

/// <summary>One way of asking for a table, with the booking that must come of it.</summary>
public sealed partial record BookingWording
{
    /// <summary>A short unique name, such as <c>en-07</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The language of the goal, and of the pages it is meant for.</summary>
    public required SiteLanguage Language { get; init; }

    /// <summary>The goal; <c>{date:FORMAT}</c> in it stands for the written-out date.</summary>
    public required string GoalTemplate { get; init; }

    public required string Branch { get; init; }

    /// <summary>The days that are right, the likeliest first.</summary>
    public required IReadOnlyList<RelativeDate> Dates { get; init; }

    /// <summary>The sittings that are right.</summary>
    public required IReadOnlyList<TimeOnly> Times { get; init; }

    public required int Guests { get; init; }

    public required IReadOnlyList<string> Names { get; init; }

    /// <summary>Whether the time asked for is full, so that the booking is at the nearest free one.</summary>
    public bool AskedTimeIsFull { get; init; }

    /// <summary>The goal as a person says it on <paramref name="today"/>.</summary>
    public string GoalOn(DateOnly today)
    {
        var culture = CultureInfo.GetCultureInfo(Language == SiteLanguage.Chinese ? "zh-CN" : "en-US");
        return DatePlace().Replace(GoalTemplate, match => Dates[0].On(today).ToString(match.Groups[1].Value, culture));
    }

    /// <summary>The booking that must come of the goal when it is said on <paramref name="today"/>.</summary>
    public ExpectedBooking ExpectedOn(DateOnly today) =>
        new(Branch, [.. Dates.Select(date => date.On(today)).Distinct()], Times, Guests, Names);

    public override string ToString() => Id;

    [GeneratedRegex(@"\{date:([^}]+)\}")]
    private static partial Regex DatePlace();
}
