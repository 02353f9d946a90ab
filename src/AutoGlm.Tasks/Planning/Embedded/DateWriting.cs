using System.Globalization;
using AutoGlm.Tasks.Text.Values;

namespace AutoGlm.Tasks.Planning.Embedded;

/// <summary>Writes a date the way a field wants it, and other ways when it was refused.</summary>
internal static class DateWriting
{
    /// <param name="iso">The date.</param>
    /// <param name="hint">Placeholder, description or label of the field.</param>
    /// <param name="attempt">0 for the likeliest way; higher numbers are other ways.</param>
    public static string For(string iso, string? hint, int attempt)
    {
        var date = Denote.Date(iso);
        string[] ways =
        [
            DateText.Format(date, hint),
            iso,
            date.ToString("MM/dd/yyyy", CultureInfo.InvariantCulture),
            date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture),
        ];
        return ways.Distinct().ElementAt(attempt % ways.Distinct().Count());
    }
}
