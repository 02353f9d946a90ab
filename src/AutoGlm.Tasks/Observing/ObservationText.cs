using System.Globalization;

namespace AutoGlm.Tasks.Observing;

/// <summary>
/// An observation as a short outline for models and people. A line holds one thing, or one row, item or card with all
/// that stands in it; rows of one kind are told under a line that says their kind once. Everything that can be acted
/// on has its reference in brackets.
/// </summary>
public static class ObservationText
{
    /// <summary>Enough for pages of about 3,000 elements.</summary>
    public const int DefaultLimit = 25_000;

    private static readonly int[] TextLengths = [240, 100, 50, 25];

    /// <summary>The outline; longer texts are shortened, and at last lines left out (which is said), to stay within the limit.</summary>
    public static string Of(Observation observation, int limit = DefaultLimit)
    {
        ArgumentNullException.ThrowIfNull(observation);
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 200);
        var index = ObservationIndex.Of(observation);
        var text = "";
        foreach (var length in TextLengths)
        {
            text = new Outline(index, length).Write();
            if (text.Length <= limit)
                return text;
        }

        var cut = text.LastIndexOf('\n', limit - 80);
        var left = text.AsSpan(cut + 1).Count('\n');
        return string.Create(CultureInfo.InvariantCulture, $"{text.AsSpan(0, Math.Max(0, cut))}\n… {left} more lines; scroll there to read them.\n");
    }
}
