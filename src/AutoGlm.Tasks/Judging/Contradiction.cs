using System.Globalization;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Reading;
using AutoGlm.Tasks.Running;
using AutoGlm.Tasks.Understanding;

namespace AutoGlm.Tasks.Judging;

/// <summary>Finds a value that the final screen states otherwise than it was asked for: "Guests: 2" where four were wanted.</summary>
internal static class Contradiction
{
    private const double Sure = 0.75;

    public static string? Find(EndEvidence evidence, GoalModel goal, ObservationIndex index)
    {
        var before = evidence.BeforeLastChange is null ? [] : ObservationIndex.Of(evidence.BeforeLastChange).Nodes.Select(node => node.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var slot in goal.Slots.Where(slot => slot.Concept is not null && slot.Kind is SlotKind.Number or SlotKind.Time))
        {
            var agreed = AgreedValue(evidence, slot);
            var stated = OutputReader.All(Spec(slot), index, null, evidence.Clock)
                .Where(read => read.Score >= Sure && !before.Contains(read.Evidence))
                .Select(read => read.Value.ToString())
                .ToList();
            if (stated.Count > 0 && !stated.Exists(value => Fits(slot, value, agreed)))
                return $"The screen shows “{stated[0]}” where “{agreed}” was asked for.";
        }

        return null;
    }

    private static OutputSpec Spec(Slot slot) => new(slot.Concept!, slot.Kind == SlotKind.Number ? "number" : "time");

    /// <summary>What was finally chosen for it, where that isn't what was asked for at first.</summary>
    private static string AgreedValue(EndEvidence evidence, Slot slot)
    {
        var chosen = evidence.Steps.LastOrDefault(step => step.Verdict.IsGood && step.Instruction.Purpose?.StartsWith(slot.Concept + "=", StringComparison.Ordinal) == true);
        return chosen is null ? slot.Value : chosen.Instruction.Purpose![(slot.Concept!.Length + 1)..];
    }

    private static bool Fits(Slot slot, string stated, string agreed) => slot.Kind switch
    {
        SlotKind.Number => decimal.TryParse(stated, NumberStyles.Number, CultureInfo.InvariantCulture, out var shown) && decimal.TryParse(agreed, NumberStyles.Number, CultureInfo.InvariantCulture, out var wanted) && shown == wanted,
        _ => stated == agreed || stated == slot.Alternative,
    };
}
