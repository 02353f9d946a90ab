using System.Globalization;
using AutoGlm.Practice.Sites.Texts;

namespace AutoGlm.Practice.Sites.Booking.Pages;

/// <summary>What all pages share: language, variant, labels, today, and the frame around the content.</summary>
internal sealed record SitePage(SiteLanguage Language, BookingVariant Variant, BookingLabels Labels, DateOnly Today)
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    public string Prefix => Language == SiteLanguage.Chinese ? "/zh" : string.Empty;

    public DateOnly LastDay => Today.AddDays(365);

    public string T(string english, string chinese) => Language == SiteLanguage.Chinese ? chinese : english;

    public string T(Bilingual text) => text.In(Language);

    public string Show(TimeOnly time) => Sittings.Show(time, Language, Variant.TwelveHourClock);

    public string Show(DateOnly date) => Language == SiteLanguage.Chinese
        ? date.ToString("yyyy年M月d日", CultureInfo.InvariantCulture) + " 星期" + "日一二三四五六"[(int)date.DayOfWeek]
        : date.ToString("dddd, d MMMM yyyy", British);

    public string ShowGuests(int guests) => Language == SiteLanguage.Chinese ? $"{guests}位" : guests == 1 ? "1 guest" : $"{guests} guests";

    public string Frame(string title, string content) => $"""
        <!doctype html>
        <html lang="{T("en-GB", "zh-CN")}">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{title} · {T("The Copper Kettle", "铜壶小馆")}</title>
        <link rel="stylesheet" href="/site.css">
        <link rel="icon" href="data:,">
        <script src="/site.js" defer></script>
        </head>
        <body data-in-place="{(Variant.InPlace ? "yes" : "no")}">
        <header class="top">
          <a class="brand" href="{Prefix}/"><span aria-hidden="true">☕</span> {T("The Copper Kettle", "铜壶小馆")}</a>
          <nav aria-label="{T("Main", "主导航")}">
            <a href="{Prefix}/#houses">{T("Our houses", "门店一览")}</a>
            <a href="{Prefix}/menu">{T("Menu", "菜单")}</a>
            <a href="{Prefix}/gifts">{T("Gift cards", "礼品卡")}</a>
            <a class="cta" href="{Prefix}/reserve">{T(Labels.Reserve)}</a>
            <a class="lang" href="{T("/zh/", "/")}" lang="{T("zh-CN", "en")}">{T("中文", "English")}</a>
          </nav>
        </header>
        <main id="main">
        {content}
        </main>
        <footer>
          <p>{T("The Copper Kettle Group · Kitchens open daily 12:00 to 14:30 and 17:30 to 22:00 · Questions? 01632 960 114", "铜壶小馆餐饮 · 每日营业 12:00–14:30、17:30–22:00 · 客服电话 400-555-0114")}</p>
        </footer>
        {(Variant.CookieBar ? CookieBar() : string.Empty)}
        </body>
        </html>
        """;

    /// <summary>The row that says which of the four steps the visitor is at, counted from 1.</summary>
    public string Steps(int current)
    {
        string[] names = [T("When & how many", "时间与人数"), T("Choose a sitting", "选择时段"), T("Your details", "订位信息"), T("Done", "完成")];
        var items = names.Select((name, index) =>
            $"<li{(index + 1 == current ? " class=\"now\" aria-current=\"step\"" : index + 1 < current ? " class=\"past\"" : string.Empty)}><b>{index + 1}</b> {name}</li>");
        return $"<ol class=\"steps\">{string.Concat(items)}</ol>";
    }

    public static string Problems(IReadOnlyList<string> problems) => problems.Count == 0
        ? string.Empty
        : $"<div class=\"problems\" role=\"alert\">{string.Concat(problems.Select(problem => $"<p>{Html.Text(problem)}</p>"))}</div>";

    private string CookieBar() => $"""
        <div class="cookies" id="cookies" role="region" aria-label="{T("Cookie notice", "Cookie 提示")}" hidden>
          <p>{T("We use cookies to remember your choices and, if you let us, to see how the site is used.", "我们使用 Cookie 记住您的选择；经您同意，也用于了解网站的使用情况。")}</p>
          <div><button type="button" class="plain" data-cookies="some">{T("Only what's needed", "仅必要项")}</button>
          <button type="button" data-cookies="all">{T("Accept all", "全部接受")}</button></div>
        </div>
        """;
}
