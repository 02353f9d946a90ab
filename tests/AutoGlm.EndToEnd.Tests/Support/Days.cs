using System.Globalization;

namespace AutoGlm.EndToEnd.Tests.Support;

/// <summary>Dates as the sites and the agents' inputs write them.</summary>
public static class Days
{
    public static DateOnly Today => DateOnly.FromDateTime(DateTime.Now);

    /// <summary>Such as 2030-05-17.</summary>
    public static string FromNow(int days) => Iso(Today.AddDays(days));

    public static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
