using AutoGlm.Practice.Sites.Texts;

namespace AutoGlm.Practice.Sites.Booking.Pages;

/// <summary>Step 3: the name and a few optional things. Fields are labelled by their placeholders only.</summary>
internal static class DetailsPage
{
    public static string Render(SitePage site, Draft draft, DetailsForm form, IReadOnlyList<string> problems) =>
        site.Frame(site.T("Your details", "订位信息"), $"""
            {site.Steps(3)}
            <h1>{site.T("Your details", "订位信息")}</h1>
            <p class="so-far">{site.T(draft.Branch.Name)} · {site.Show(draft.Date)} · {site.Show(draft.Time!.Value)} · {site.ShowGuests(draft.Guests)} <a href="{site.Prefix}/reserve/{draft.Id}/sitting">{site.T("Change", "修改")}</a></p>
            {SitePage.Problems(problems)}
            <form class="wizard" method="post" action="{site.Prefix}/reserve/{draft.Id}/details" novalidate>
              <div class="field"><input name="lead" autocomplete="name" placeholder="{site.T(site.Labels.PartyName)}" value="{Html.Text(form.Name)}"></div>
              <div class="field"><input name="tel" type="tel" autocomplete="tel" placeholder="{site.T("Mobile (optional)", "手机号（选填）")}" value="{Html.Text(form.Phone)}"></div>
              <div class="field"><textarea name="wishes" rows="3" placeholder="{site.T("Allergies, high chair, birthday? (optional)", "忌口、宝宝椅、生日安排等备注（选填）")}">{Html.Text(form.Wishes)}</textarea></div>
              <label class="tick"><input type="checkbox" name="news"{(form.Newsletter ? " checked" : string.Empty)}> {site.T("Send me the monthly newsletter", "订阅每月优惠资讯")}</label>
              {(site.Variant.HouseRules ? HouseRules(site, form) : string.Empty)}
              <div class="go"><a class="back" href="{site.Prefix}/reserve/{draft.Id}/sitting">{site.T("Back", "上一步")}</a><button type="submit">{site.T(site.Labels.Finish)}</button></div>
            </form>
            """);

    private static string HouseRules(SitePage site, DetailsForm form) => $"""
        <label class="tick"><input type="checkbox" name="rules"{(form.HouseRules ? " checked" : string.Empty)}> {site.T("I have read the house rules: we hold tables for 15 minutes, and dogs are welcome downstairs only.", "我已阅读订位须知：座位保留15分钟，宠物仅限一楼。")}</label>
        """;
}
