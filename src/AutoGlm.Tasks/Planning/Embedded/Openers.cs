using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Text;
using AutoGlm.Tasks.Understanding;

namespace AutoGlm.Tasks.Planning.Embedded;

/// <summary>Finds the closed control behind which a value can be chosen: a date button, a read-only field, a custom list.</summary>
internal static class Openers
{
    public static UiNode? For(Situation situation, Want want)
    {
        if (want.Concept is not { } concept)
            return null;
        return situation.Usable
            .Where(node => !node.Is(UiStates.Expanded) && !node.Is(UiStates.Covered) && CouldOpen(node))
            .Where(node => situation.TriedHere(InstructionVerb.Tap, node) < 2)
            .Select(node => (Node: node, Score: ScoreOf(situation, want, concept, node)))
            .Where(pair => pair.Score >= 0.45)
            .OrderByDescending(pair => pair.Score)
            .FirstOrDefault().Node;
    }

    private static bool CouldOpen(UiNode node) =>
        node.Options.Count == 0 && node.Tag != "select"
        // Plus and minus open nothing.
        && Synonyms.Strength(node.Name, "increase") < 0.3 && Synonyms.Strength(node.Name, "decrease") < 0.3
        && (node.Role is "combobox" or "button" || node.Role is "textbox" && node.Is(UiStates.ReadOnly) || node.Role == "generic" && node.Is(UiStates.Clickable) || node.Is(UiStates.Collapsed));

    /// <summary>How surely a label means the concept, and none more than it: "When?" asks for the day rather than the time.</summary>
    private static double Means(string? label, string concept)
    {
        var strength = Synonyms.Strength(label, concept);
        return strength > 0 && Synonyms.ConceptsOf(label).All(hit => hit.Kind != ConceptKind.Field || hit.Strength <= strength + 0.05) ? strength : 0;
    }

    private static double ScoreOf(Situation situation, Want want, string concept, UiNode node)
    {
        var label = situation.Index.LabelOf(node);
        if (label.Length > 80)
            return 0;
        var score = Math.Max(Means(label, concept), 0.95 * Means(situation.Index.NearbyLabelOf(node), concept));
        score = Math.Max(score, 0.9 * Math.Max(Means(node.Placeholder, concept), Means(node.Description, concept)));
        // A button that shows a value of the same kind is where it is changed: "Sat 28 Nov", "2 guests".
        if (node.Role != "link" && node.Is(UiStates.Collapsed) && want.Kind == SlotKind.Date && Text.Values.DateReader.Find($"{node.Value} {label}", situation.Context.Clock).Count == 1)
            score = Math.Max(score, 0.7);
        return node.Is(UiStates.Collapsed) || node.Role == "combobox" || node.Is(UiStates.ReadOnly) ? Math.Min(1, score * 1.2) : score * 0.8;
    }
}
