using System.Runtime.CompilerServices;
using AutoGlm.Tasks.Observing;

namespace AutoGlm.Tasks.Reading.Sheets;

/// <summary>All sheets of a screen, worked out once per observation.</summary>
internal static class SheetFinder
{
    private static readonly ConditionalWeakTable<ObservationIndex, IReadOnlyList<Sheet>> Known = [];

    public static IReadOnlyList<Sheet> Find(ObservationIndex index) =>
        Known.GetValue(index, static one => [.. TableSheets.Find(one), .. ItemSheets.Find(one).Select(sheet => HeadLines.Over(one, sheet)), .. LineSheets.Find(one).Select(sheet => HeadLines.Over(one, sheet)), .. SegmentSheets.Find(one), .. ChartSheets.Find(one)]);
}
