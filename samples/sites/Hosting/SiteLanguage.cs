using Microsoft.AspNetCore.Http;

namespace AutoGlm.Samples.Sites.Hosting;

/// <summary>
/// The language of a visit: <c>?lang=</c> first (and remembered), then the cookie, else English.
/// Cookies don't tell ports apart, so each site has its own cookie name.
/// </summary>
internal sealed class SiteLanguage(string cookie)
{
    public const string English = "en";
    public const string Chinese = "zh";

    public string Of(HttpContext context)
    {
        if (Known(context.Request.Query["lang"]) is not { } asked)
            return Known(context.Request.Cookies[cookie]) ?? English;
        context.Response.Cookies.Append(
            cookie, asked, new CookieOptions { Path = "/", SameSite = SameSiteMode.Lax, MaxAge = TimeSpan.FromDays(365) });
        return asked;
    }

    private static string? Known(string? language) => language?.ToLowerInvariant() switch
    {
        "zh" or "zh-cn" or "zh-hans" => Chinese,
        "en" or "en-us" or "en-gb" => English,
        _ => null,
    };
}
