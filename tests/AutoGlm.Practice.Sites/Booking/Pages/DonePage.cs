using AutoGlm.Practice.Sites.Texts;

namespace AutoGlm.Practice.Sites.Booking.Pages;

/// <summary>Step 4: what was booked, and its reference.</summary>
internal static class DonePage
{
    public static string Render(SitePage site, Draft draft)
    {
        var booking = draft.Placed!;
        return site.Frame(site.T("Done", "完成"), $"""
            {site.Steps(4)}
            <section class="done">
              <h1>{site.T(site.Labels.Done)}</h1>
              <p>{site.T($"Thank you, {Html.Text(booking.Name)}. We look forward to having you.", $"{Html.Text(booking.Name)}，感谢您的预订，期待您的光临。")}</p>
              <p class="reference">{site.T(site.Labels.Reference)}{site.T(": ", "：")}<b>{booking.Reference}</b></p>
              <dl>
                <dt>{site.T("House", "门店")}</dt><dd>{site.T(draft.Branch.Name)}</dd>
                <dt>{site.T("Day", "日期")}</dt><dd>{site.Show(booking.Date)}</dd>
                <dt>{site.T("Sitting", "时段")}</dt><dd>{site.Show(booking.Time)}</dd>
                <dt>{site.T("Party", "人数")}</dt><dd>{site.ShowGuests(booking.Guests)}</dd>
              </dl>
              <p><small>{site.T("Plans changed? Ring us on 01632 960 114 and have the number above at hand.", "如需更改，请拨打 400-555-0114 并告知上面的编号。")}</small></p>
              <a href="{site.Prefix}/">{site.T("Back to the front page", "返回首页")}</a>
            </section>
            """);
    }
}
