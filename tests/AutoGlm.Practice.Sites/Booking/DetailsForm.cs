using AutoGlm.Practice.Sites.Booking.Pages;
using Microsoft.AspNetCore.Http;

namespace AutoGlm.Practice.Sites.Booking;

/// <summary>What a visitor filled in at the third step.</summary>
internal sealed record DetailsForm
{
    public string Name { get; init; } = string.Empty;

    public string Phone { get; init; } = string.Empty;

    public string Wishes { get; init; } = string.Empty;

    public bool Newsletter { get; init; }

    public bool HouseRules { get; init; }

    public static DetailsForm From(IFormCollection form) => new()
    {
        Name = form["lead"].ToString().Trim(),
        Phone = form["tel"].ToString().Trim(),
        Wishes = form["wishes"].ToString().Trim(),
        Newsletter = form.ContainsKey("news"),
        HouseRules = form.ContainsKey("rules"),
    };

    public IReadOnlyList<string> Problems(SitePage site)
    {
        var problems = new List<string>();
        if (Name.Length == 0)
            problems.Add(site.T("We need a name to hold the table under.", "请填写订位人姓名。"));
        if (site.Variant.HouseRules && !HouseRules)
            problems.Add(site.T("Please tick that you have read the house rules.", "请勾选已阅读订位须知。"));
        return problems;
    }
}
