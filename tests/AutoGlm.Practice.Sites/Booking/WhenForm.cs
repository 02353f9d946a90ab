using System.Globalization;
using AutoGlm.Practice.Sites.Booking.Pages;
using Microsoft.AspNetCore.Http;

namespace AutoGlm.Practice.Sites.Booking;

/// <summary>What a visitor filled in at the first step.</summary>
internal sealed record WhenForm
{
    public const int MostGuests = 8;

    public string? BranchId { get; init; }

    public DateOnly? Date { get; init; }

    public int? Guests { get; init; }

    public Branch? Branch => Branches.Find(BranchId);

    public static WhenForm From(IFormCollection form) => new()
    {
        BranchId = form["house"],
        Date = ReadDate(form),
        Guests = int.TryParse(form["covers"], NumberStyles.None, CultureInfo.InvariantCulture, out var guests) ? guests : null,
    };

    public IReadOnlyList<string> Problems(SitePage site)
    {
        var problems = new List<string>();
        if (Branch is null)
            problems.Add(site.T("Please tell us which of our houses you'd like to visit.", "请选择要光临的门店。"));
        if (Date is not { } date)
            problems.Add(site.T("That day doesn't exist. Please check the date.", "日期不正确，请重新选择。"));
        else if (date < site.Today || date > site.LastDay)
            problems.Add(site.T("We take bookings from today up to one year ahead.", "只接受今天起一年以内的预订。"));
        if (Guests is not (>= 1 and <= MostGuests))
            problems.Add(site.T("Online we can seat parties of 1 to 8. For more, please ring us.", "网上可预订1至8位，人数更多请致电门店。"));
        return problems;
    }

    private static DateOnly? ReadDate(IFormCollection form)
    {
        var text = form.ContainsKey("year") ? $"{form["year"]}-{form["month"]}-{form["day"]}" : form["visit"].ToString();
        return DateOnly.TryParseExact(text, ["yyyy-MM-dd", "yyyy-M-d"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
    }
}
