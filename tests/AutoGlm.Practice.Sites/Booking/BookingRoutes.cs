using System.Globalization;
using AutoGlm.Practice.Sites.Booking.Pages;
using AutoGlm.Practice.Sites.Hosting;
using AutoGlm.Practice.Sites.Texts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace AutoGlm.Practice.Sites.Booking;

/// <summary>Which address shows which page, and what a posted form does.</summary>
internal sealed class BookingRoutes(int seed, BookingVariant variant, BookingBook book, TimeProvider time)
{
    public void Map(WebApplication app)
    {
        app.MapGet("/state", () => Results.Json(new { bookings = book.Placed.Select(BookingState.Of) }));
        app.MapGet("/site.css", () => Answers.Style(Asset.Read("booking/booking.css")));
        app.MapGet("/site.js", () => Answers.Script(Asset.Read("booking/booking.js")));
        MapLanguage(app.MapGroup(string.Empty), SiteLanguage.English);
        MapLanguage(app.MapGroup("/zh"), SiteLanguage.Chinese);
    }

    private void MapLanguage(RouteGroupBuilder group, SiteLanguage language)
    {
        var labels = BookingLabels.Of(variant.Wording);
        SitePage Site() => new(language, variant, labels, DateOnly.FromDateTime(time.GetLocalNow().DateTime));
        var branches = Branches.InOrderOf(seed);

        group.MapGet("/", () => Answers.Page(HomePage.Render(Site(), branches)));
        group.MapGet("/menu", () => Answers.Page(MenuPage.Render(Site())));
        group.MapGet("/gifts", () => Answers.Page(GiftsPage.Render(Site())));
        group.MapGet("/reserve", (string? at) => Answers.Page(WhenPage.Render(Site(), branches, new WhenForm { BranchId = at }, [])));
        group.MapPost("/reserve", async (HttpRequest request) => Begin(Site(), branches, WhenForm.From(await request.ReadFormAsync())));
        group.MapGet("/reserve/{id}/sitting", (string id) =>
            OnDraft(Site(), id, draft => Answers.Page(SittingPage.Render(Site(), draft, refused: null, problem: null))));
        group.MapPost("/reserve/{id}/sitting", async (string id, HttpRequest request) =>
        {
            var form = await request.ReadFormAsync();
            return OnDraft(Site(), id, draft => Choose(Site(), draft, form["sitting"]));
        });
        group.MapGet("/reserve/{id}/details", (string id) => OnDraft(Site(), id, draft => draft.Time is null
            ? Answers.SeeOther($"{Site().Prefix}/reserve/{id}/sitting")
            : Answers.Page(DetailsPage.Render(Site(), draft, new DetailsForm(), []))));
        group.MapPost("/reserve/{id}/details", async (string id, HttpRequest request) =>
        {
            var form = DetailsForm.From(await request.ReadFormAsync());
            return OnDraft(Site(), id, draft => Place(Site(), draft, form));
        });
        group.MapGet("/reserve/{id}/done", (string id) => OnDraft(Site(), id, draft => draft.Placed is null
            ? Answers.SeeOther($"{Site().Prefix}/reserve/{id}/details")
            : Answers.Page(DonePage.Render(Site(), draft))));
    }

    private IResult OnDraft(SitePage site, string id, Func<Draft, IResult> show) =>
        book.Find(id) is { } draft ? show(draft) : Answers.SeeOther($"{site.Prefix}/reserve");

    private IResult Begin(SitePage site, IReadOnlyList<Branch> branches, WhenForm form)
    {
        var problems = form.Problems(site);
        if (problems.Count > 0)
            return Answers.Page(WhenPage.Render(site, branches, form, problems), StatusCodes.Status422UnprocessableEntity);
        var draft = book.Begin(form.Branch!, form.Date!.Value, form.Guests!.Value);
        return Answers.SeeOther($"{site.Prefix}/reserve/{draft.Id}/sitting");
    }

    private IResult Choose(SitePage site, Draft draft, string? chosen)
    {
        if (!TimeOnly.TryParseExact(chosen, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var sitting) || !Sittings.All.Contains(sitting))
            return Answers.Page(SittingPage.Render(site, draft, null, site.T("Please choose a sitting first.", "请先选择一个时段。")), StatusCodes.Status422UnprocessableEntity);
        if (draft.Branch.IsFull(sitting))
            return Answers.Page(SittingPage.Render(site, draft, sitting, null), StatusCodes.Status409Conflict);
        book.Choose(draft, sitting);
        return Answers.SeeOther($"{site.Prefix}/reserve/{draft.Id}/details");
    }

    private IResult Place(SitePage site, Draft draft, DetailsForm form)
    {
        var problems = form.Problems(site);
        if (problems.Count > 0)
            return Answers.Page(DetailsPage.Render(site, draft, form, problems), StatusCodes.Status422UnprocessableEntity);
        book.Place(draft, form.Name, form.Newsletter);
        return Answers.SeeOther($"{site.Prefix}/reserve/{draft.Id}/done");
    }
}
