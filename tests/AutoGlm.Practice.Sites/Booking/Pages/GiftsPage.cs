namespace AutoGlm.Practice.Sites.Booking.Pages;

/// <summary>A page about gift cards, which are sold at the counter only.</summary>
internal static class GiftsPage
{
    public static string Render(SitePage site) => site.Frame(site.T("Gift cards", "礼品卡"), $"""
        <h1>{site.T("Gift cards", "礼品卡")}</h1>
        <p>{site.T("Available at the counter of every house, from 20 to 200. Valid for three years.", "各门店柜台有售，面额20至200，三年内有效。")}</p>
        """);
}
