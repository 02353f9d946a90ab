using System.Globalization;

namespace AutoGlm.Practice.Sites.Booking.Pages;

/// <summary>The ways to choose a day.</summary>
internal static class DateFields
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    public static string Render(SitePage site, DateOnly? chosen) => site.Variant.Date switch
    {
        DateWidget.Native => Native(site, chosen),
        DateWidget.ThreeDropDowns => ThreeDropDowns(site, chosen ?? site.Today),
        _ => MonthGrid(site, chosen),
    };

    private static string Native(SitePage site, DateOnly? chosen) => $"""
        <div class="field"><label for="visit">{site.T(site.Labels.Day)}</label>
        <input type="date" id="visit" name="visit" min="{Iso(site.Today)}" max="{Iso(site.LastDay)}" value="{(chosen is { } date ? Iso(date) : string.Empty)}"></div>
        """;

    private static string ThreeDropDowns(SitePage site, DateOnly chosen)
    {
        var days = Options(Enumerable.Range(1, 31), chosen.Day, day => site.T($"{day}", $"{day}日"));
        var months = Options(Enumerable.Range(1, 12), chosen.Month, month => site.T(British.DateTimeFormat.GetMonthName(month), $"{month}月"));
        var years = Options([site.Today.Year, site.Today.Year + 1], chosen.Year, year => site.T($"{year}", $"{year}年"));
        var day = $"<select name=\"day\" aria-label=\"{site.T("Day", "日")}\">{days}</select>";
        var month = $"<select name=\"month\" aria-label=\"{site.T("Month", "月")}\">{months}</select>";
        var year = $"<select name=\"year\" aria-label=\"{site.T("Year", "年")}\">{years}</select>";
        return $"""
            <fieldset class="field"><legend>{site.T(site.Labels.Day)}</legend>
            <div class="three">{site.T(day + month + year, year + month + day)}</div></fieldset>
            """;
    }

    private static string MonthGrid(SitePage site, DateOnly? chosen) => $"""
        <div class="field calendar" data-min="{Iso(site.Today)}" data-max="{Iso(site.LastDay)}"
             data-previous="{site.T("Previous month", "上个月")}" data-next="{site.T("Next month", "下个月")}" data-weekdays="{site.T("Mo Tu We Th Fr Sa Su", "一 二 三 四 五 六 日")}">
          <span class="label">{site.T(site.Labels.Day)}</span>
          <button type="button" class="pick" aria-haspopup="dialog" aria-expanded="false">{(chosen is { } date ? site.Show(date) : site.T("Pick a day", "请选择日期"))}</button>
          <input type="hidden" name="visit" value="{(chosen is { } day ? Iso(day) : string.Empty)}">
          <div class="sheet" role="dialog" aria-label="{site.T("Calendar", "日历")}" hidden></div>
        </div>
        """;

    private static string Options(IEnumerable<int> values, int chosen, Func<int, string> show) => string.Concat(values.Select(value =>
        string.Create(CultureInfo.InvariantCulture, $"<option value=\"{value}\"{(value == chosen ? " selected" : string.Empty)}>{show(value)}</option>")));

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
