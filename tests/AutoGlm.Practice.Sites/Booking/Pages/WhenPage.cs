using System.Globalization;

namespace AutoGlm.Practice.Sites.Booking.Pages;

/// <summary>Step 1: branch, day, party size.</summary>
internal static class WhenPage
{
    public static string Render(SitePage site, IReadOnlyList<Branch> branches, WhenForm form, IReadOnlyList<string> problems) =>
        site.Frame(site.T(site.Labels.Reserve), $"""
            {site.Steps(1)}
            <h1>{site.T("When & how many", "时间与人数")}</h1>
            {SitePage.Problems(problems)}
            <form class="wizard" method="post" action="{site.Prefix}/reserve" novalidate>
              {BranchField(site, branches, form)}
              {DateFields.Render(site, form.Date)}
              {GuestsFields.Render(site, form.Guests)}
              <div class="go"><button type="submit">{site.T(site.Labels.ToSittings)}</button></div>
            </form>
            """);

    private static string BranchField(SitePage site, IReadOnlyList<Branch> branches, WhenForm form)
    {
        var label = site.T(site.Labels.House);
        if (site.Variant.Branch == BranchWidget.DropDown)
        {
            var options = branches.Select(branch =>
                $"<option value=\"{branch.Id}\"{(branch.Id == form.BranchId ? " selected" : string.Empty)}>{site.T(branch.Name)}</option>");
            return $"""
                <div class="field"><label for="house">{label}</label>
                <select id="house" name="house"><option value="">{site.T("Please choose…", "请选择…")}</option>{string.Concat(options)}</select></div>
                """;
        }

        var cards = branches.Select(branch => string.Create(CultureInfo.InvariantCulture, $"""
            <label class="card"><input type="radio" name="house" value="{branch.Id}"{(branch.Id == form.BranchId ? " checked" : string.Empty)}><span>{site.T(branch.Name)}</span></label>
            """));
        return $"<fieldset class=\"field\"><legend>{label}</legend><div class=\"cards\">{string.Concat(cards)}</div></fieldset>";
    }
}
