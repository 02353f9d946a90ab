using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace AutoGlm.Samples.Sites.Booking;

/// <summary>Tells visitors apart: "my bookings" are those made with the same cookie.</summary>
internal sealed class VisitCookie(Random random)
{
    private const string Name = "tavola_visit";

    public static string? Of(HttpContext context) => context.Request.Cookies[Name];

    public string Ensure(HttpContext context)
    {
        if (Of(context) is { Length: > 0 } visit)
            return visit;
        visit = random.NextInt64().ToString("x16", CultureInfo.InvariantCulture);
        context.Response.Cookies.Append(
            Name, visit, new CookieOptions { Path = "/", HttpOnly = true, SameSite = SameSiteMode.Lax, MaxAge = TimeSpan.FromDays(90) });
        return visit;
    }
}
