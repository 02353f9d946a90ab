using System.Globalization;
using System.Text.RegularExpressions;

namespace AutoGlm.Samples.Sites.Booking;

/// <summary>What a booking must bring; the codes are keys of the pages' texts.</summary>
internal static partial class BookingRules
{
    public const int MaxParty = 10;

    /// <summary>The faults by field; empty when all is well.</summary>
    public static Dictionary<string, string> Check(BookingRequest request)
    {
        var faults = new Dictionary<string, string>();
        if (string.IsNullOrWhiteSpace(request.Name))
            faults["name"] = "error.name";
        else if (request.Name.Length > 80)
            faults["name"] = "error.long";
        if (!string.IsNullOrWhiteSpace(request.Phone) && !Phone().IsMatch(request.Phone.Trim()))
            faults["phone"] = "error.phone";
        if (request.Requests is { Length: > 500 })
            faults["requests"] = "error.long";
        if (request.Party is < 1 or > MaxParty)
            faults["party"] = "error.party";
        if (!request.AcceptTerms)
            faults["acceptTerms"] = "error.terms";
        return faults;
    }

    public static bool TryDate(string? text, out DateOnly date) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date);

    public static bool TryTime(string? text, out TimeOnly time) =>
        TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out time);

    [GeneratedRegex(@"^\+?[0-9 ()-]{6,20}$")]
    private static partial Regex Phone();
}
