using System.Globalization;
using System.Text.Json;
using AutoGlm.Samples.Sites.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace AutoGlm.Samples.Sites.Api;

/// <summary>A small JSON API without pages.</summary>
internal sealed class ApiSite : ISite
{
    public string Name => "api";

    public void Map(WebApplication app, SampleSitesOptions options)
    {
        app.MapGet("/openapi.json", () => Results.Stream(new SiteAssets().Open("api/openapi.json"), "application/json"));
        app.MapGet("/weather", (string? city, string? date) => Forecast(city, date));
        app.MapPost("/digest", (JsonElement body) => DigestMaker.Of(body) is { } digest
            ? Results.Ok(digest)
            : Bad("Send a JSON list of articles, or an object with a list named articles."));
    }

    private static IResult Forecast(string? city, string? date)
    {
        if (string.IsNullOrWhiteSpace(city))
            return Bad("Give the city: /weather?city=Hangzhou&date=2026-11-22");
        return DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? Results.Ok(WeatherOracle.For(city, day))
            : Bad("Give the date as yyyy-MM-dd: /weather?city=Hangzhou&date=2026-11-22");
    }

    private static IResult Bad(string detail) => Results.Problem(detail, statusCode: StatusCodes.Status400BadRequest);
}
