using System.Globalization;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Text.Values;
using AutoGlm.Tasks.Understanding;

namespace AutoGlm.Tasks.Reading;

/// <summary>Finds the entry of a list (my bookings, orders, sent mail) that carries the goal's values.</summary>
internal static class EntryFinder
{
    /// <summary>The container whose text fits all dates and at least one more value of the goal; null when there is none.</summary>
    public static UiNode? Find(ObservationIndex index, GoalModel goal, DateTimeOffset clock)
    {
        var dates = goal.Slots.Where(slot => slot.Kind == SlotKind.Date).ToList();
        var others = goal.Slots.Where(slot => slot.Kind is SlotKind.Text or SlotKind.Time).ToList();
        if (dates.Count + others.Count < 2)
            return null;
        UiNode? best = null;
        foreach (var node in index.Nodes)
        {
            if (node.Role is not ("listitem" or "row" or "article" or "generic" or "region" or "group") || index.TextOf(node) is not { Length: > 8 and < 800 } text)
                continue;
            var fits = dates.All(slot => DateReader.Find(text, clock).Any(found => found.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) == slot.Value))
                && others.Count(slot => Shows(slot, text)) >= Math.Min(1, others.Count);
            // The innermost one that fits is the entry itself.
            if (fits && (best is null || index.IsWithin(node, best)))
                best = node;
        }

        return best;
    }

    private static bool Shows(Slot slot, string text) =>
        slot.Kind == SlotKind.Time
            ? TimeReader.Find(text).Any(found => found.Time.ToString("HH:mm", CultureInfo.InvariantCulture) == slot.Value)
            : text.Contains(slot.Value, StringComparison.OrdinalIgnoreCase);
}
