using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace AutoGlm.Tasks.EndToEnd.Tests;

/// <summary>A register whose applications stand in a table on one page and are entered in a form on another, one by one.</summary>
public sealed class RegisterSite : IAsyncDisposable
{
    private const string Menu = "<nav><a href='/'>Applications</a> <a href='/new'>New member</a></nav>";
    private readonly WebApplication app;
    private readonly List<Member> saved = [];

    private RegisterSite(WebApplication app) => this.app = app;

    public static IReadOnlyList<Member> Applications { get; } =
    [
        .. new[] { "Ann Lee", "Bob Kay", "Cara Diaz", "Dan Fox", "Eva Moon", "Finn Hall", "Gina Roth", "Hugo Park", "Iris Cole", "Jan Vogel", "Kim Song", "Liam Reed" }
            .Select((name, i) => new Member(name, i % 2 == 0 ? "Oslo" : "Porto", 1950 + (3 * i))),
    ];

    public Uri Origin => new(app.Urls.Single());

    /// <summary>What was saved, in order.</summary>
    public IReadOnlyList<Member> Saved
    {
        get
        {
            lock (saved)
                return [.. saved];
        }
    }

    public static async Task<RegisterSite> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var site = new RegisterSite(builder.Build());
        site.Map();
        await site.app.StartAsync();
        return site;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private void Map()
    {
        app.MapGet("/", () => Page("Applications", $"<table><tr><th>Name</th><th>City</th><th>Year of birth</th></tr>{string.Concat(Applications.Select(one => $"<tr><td>{one.Name}</td><td>{one.City}</td><td>{one.Year}</td></tr>"))}</table>"));
        app.MapGet("/new", (string? name) => Page("New member", (name is null ? "" : $"<p role='status'>{WebUtility.HtmlEncode(name)} was saved.</p>")
            + "<form method='post' action='/new'><label>Name <input name='name' required></label> <label>City <input name='city' required></label> <label>Year of birth <input name='year' required></label> <button>Save</button></form>"));
        app.MapPost("/new", async (HttpRequest request) =>
        {
            var form = await request.ReadFormAsync();
            lock (saved)
                saved.Add(new Member(form["name"].ToString(), form["city"].ToString(), int.Parse(form["year"].ToString(), System.Globalization.CultureInfo.InvariantCulture)));
            return Results.Redirect($"/new?name={Uri.EscapeDataString(form["name"].ToString())}");
        });
    }

    private static IResult Page(string title, string content) => Results.Content($"<!doctype html><html lang='en'><title>{title}</title>{Menu}<main><h1>{title}</h1>{content}</main></html>", "text/html; charset=utf-8");

    /// <summary>One entry of the register.</summary>
    public sealed record Member(string Name, string City, int Year);
}
