namespace AutoGlm.Practice.Sites.Booking.Pages;

/// <summary>The ways to say how many come.</summary>
internal static class GuestsFields
{
    private const int Usual = 2;

    public static string Render(SitePage site, int? chosen)
    {
        var label = site.T(site.Labels.Guests);
        var guests = chosen ?? Usual;
        var sizes = Enumerable.Range(1, WhenForm.MostGuests);
        return site.Variant.Guests switch
        {
            GuestsWidget.ButtonRow => $"""
                <div class="field"><span class="label" id="covers-label">{label}</span>
                <div class="row" role="group" aria-labelledby="covers-label">{string.Concat(sizes.Select(size => $"<button type=\"button\" class=\"size\" data-size=\"{size}\" aria-pressed=\"{(size == guests ? "true" : "false")}\">{size}</button>"))}</div>
                <input type="hidden" name="covers" value="{guests}">
                <small>{site.T("More than 8? Ring the house, please.", "超过8位请致电门店。")}</small></div>
                """,
            GuestsWidget.DropDown => $"""
                <div class="field"><label for="covers">{label}</label>
                <select id="covers" name="covers">{string.Concat(sizes.Select(size => $"<option value=\"{size}\"{(size == guests ? " selected" : string.Empty)}>{site.ShowGuests(size)}</option>"))}</select></div>
                """,
            GuestsWidget.Stepper => $"""
                <div class="field"><span class="label" id="covers-label">{label}</span>
                <div class="stepper" role="group" aria-labelledby="covers-label"><button type="button" data-step="-1" aria-label="{site.T("One fewer", "减少一位")}">−</button>
                <output aria-live="polite">{guests}</output>
                <button type="button" data-step="1" aria-label="{site.T("One more", "增加一位")}">+</button>
                <input type="hidden" name="covers" value="{guests}" data-most="{WhenForm.MostGuests}"></div></div>
                """,
            _ => $"""
                <div class="field"><label for="covers">{label}</label>
                <input type="number" id="covers" name="covers" min="1" max="{WhenForm.MostGuests}" value="{guests}"></div>
                """,
        };
    }
}
