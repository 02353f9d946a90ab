using System.Globalization;

namespace AutoGlm.Practice.Sites.Booking.Pages;

/// <summary>Step 2: the sittings of the chosen branch and day.</summary>
internal static class SittingPage
{
    /// <param name="site">The frame.</param>
    /// <param name="draft">What was chosen before.</param>
    /// <param name="refused">The sitting that was chosen and is full, if any.</param>
    /// <param name="problem">What else is wrong, if anything.</param>
    public static string Render(SitePage site, Draft draft, TimeOnly? refused, string? problem) =>
        site.Frame(site.T("Choose a sitting", "选择时段"), $"""
            {site.Steps(2)}
            <h1>{site.T("Choose a sitting", "选择时段")}</h1>
            <p class="so-far">{site.T(draft.Branch.Name)} · {site.Show(draft.Date)} · {site.ShowGuests(draft.Guests)} <a href="{site.Prefix}/reserve?at={draft.Branch.Id}">{site.T("Change", "修改")}</a></p>
            {SitePage.Problems(problem is null ? [] : [problem])}
            <form class="wizard" method="post" action="{site.Prefix}/reserve/{draft.Id}/sitting">
              {(refused is { } full ? Regret(site, draft, full) : string.Empty)}
              <fieldset><legend>{site.T("Lunch", "午市")}</legend><div class="cards">{Cards(site, draft, Sittings.Lunch, refused)}</div></fieldset>
              <fieldset><legend>{site.T("Dinner", "晚市")}</legend><div class="cards">{Cards(site, draft, Sittings.Dinner, refused)}</div></fieldset>
              <div class="go"><button type="submit">{site.T(site.Labels.ToDetails)}</button></div>
            </form>
            {(site.Variant.Survey ? Survey(site) : string.Empty)}
            """);

    private static string Cards(SitePage site, Draft draft, IReadOnlyList<TimeOnly> sittings, TimeOnly? refused) => string.Concat(sittings.Select(time =>
    {
        var shownFull = draft.Branch.IsFull(time) && (site.Variant.Full == FullSittingStyle.GreyedOut || time == refused);
        return shownFull
            ? $"<label class=\"card full\"><input type=\"radio\" name=\"sitting\" value=\"{Key(time)}\" disabled><span>{site.Show(time)}<small>{site.T("Full", "已订满")}</small></span></label>"
            : $"<label class=\"card\"><input type=\"radio\" name=\"sitting\" value=\"{Key(time)}\"{(time == draft.Time ? " checked" : string.Empty)}><span>{site.Show(time)}</span></label>";
    }));

    private static string Regret(SitePage site, Draft draft, TimeOnly full)
    {
        var offers = Sittings.FreeNear(draft.Branch, full).Select(time =>
            $"<button type=\"submit\" name=\"sitting\" value=\"{Key(time)}\" class=\"offer\">{site.Show(time)}</button>");
        return $"""
            <div class="problems" role="alert">
              <p>{site.T($"Sorry, the {site.Show(full)} sitting has just gone. We could do one of these instead:", $"抱歉，{site.Show(full)}的座位刚刚订满了，以下时段还有空位：")}</p>
              <div class="row">{string.Concat(offers)}</div>
            </div>
            """;
    }

    private static string Survey(SitePage site) => $"""
        <div class="veil" id="survey" hidden>
          <div class="modal" role="dialog" aria-modal="true" aria-labelledby="survey-title">
            <button type="button" class="x" data-survey="close" aria-label="{site.T("Close", "关闭")}">×</button>
            <h2 id="survey-title">{site.T("One quick question", "耽误您一秒钟")}</h2>
            <p>{site.T("How did you hear about us?", "您是怎么知道我们的？")}</p>
            <label><input type="radio" name="heard"> {site.T("From a friend", "朋友推荐")}</label>
            <label><input type="radio" name="heard"> {site.T("Walking past", "路过")}</label>
            <label><input type="radio" name="heard"> {site.T("On the internet", "网上看到")}</label>
            <div class="row"><button type="button" data-survey="send">{site.T("Send answer", "提交")}</button>
            <button type="button" class="plain" data-survey="close">{site.T("No thanks", "不了，谢谢")}</button></div>
          </div>
        </div>
        """;

    private static string Key(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);
}
