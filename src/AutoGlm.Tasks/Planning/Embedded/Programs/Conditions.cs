using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Planning.Embedded.Programs.Setting;
using AutoGlm.Tasks.Reading.Questions;
using AutoGlm.Tasks.Text;
using AutoGlm.Tasks.Understanding;
using AutoGlm.Tasks.Understanding.Programs;

namespace AutoGlm.Tasks.Planning.Embedded.Programs;

/// <summary>Whether a condition of the goal holds on the screen.</summary>
internal static class Conditions
{
    public static bool Holds(Situation situation, Condition condition, Selection? about = null) => Tell(situation, condition, about) ?? condition.Negated;

    /// <summary>The same; null when the screen doesn't tell, because what it is about isn't there.</summary>
    /// <param name="situation">The screen.</param>
    /// <param name="condition">What must be so.</param>
    /// <param name="about">What "it" and "there" mean.</param>
    public static bool? Tell(Situation situation, Condition condition, Selection? about) =>
        IsSo(situation, condition, about) is { } so ? condition.Negated ^ so : null;

    private static bool? IsSo(Situation situation, Condition condition, Selection? about)
    {
        if (condition.Thing is not { } said)
            return IsSaid(situation, condition.Words);
        if (said.Refers && condition.Is is { Kind: CriterionKind.Contains, Value: { } word } && IsSaid(situation, word))
            return !condition.Is.Negated;
        if (condition.Is is { Kind: CriterionKind.Contains, Negated: false, Value: { } end } && Accomplished.Tells(end) && Accomplished.IsSaid(situation, end))
            return true;
        var thing = said.Refers ? about ?? said : said;
        if (condition.Is is { Kind: CriterionKind.State, Value: "checked" or "unchecked" or "selected" or "unselected" } state && Toggles.Named(situation, thing) is { } toggle && Toggles.IsOn(toggle) is { } on)
            return state.Negated ^ on == state.Value is "checked" or "selected";
        var node = thing.IsPlain ? Sight.Of(situation, InstructionVerb.Hover, thing.Phrase) : Things.Find(situation, thing, InstructionVerb.Hover).FirstOrDefault();
        if (condition.Is is not { } criterion)
            return node is not null && situation.Index.IsReachable(node) && (thing.Phrase.Name.Length == 0 || TextFold.Fold(situation.Index.LabelOf(node)).Contains(TextFold.Fold(thing.Phrase.Name), StringComparison.Ordinal) || Similarity.Of(thing.Phrase.Name, situation.Index.LabelOf(node)) >= 0.7);
        if (criterion.Kind is CriterionKind.State or CriterionKind.Colour or CriterionKind.Shape or CriterionKind.Size)
            return node is not null ? Criteria.Fits(situation, node, criterion) : IsPainted(situation, criterion) ? !criterion.Negated : null;
        if (said.Refers && node is not null && Figures.Beside(situation, node) is { } figure)
            return Fits(figure, criterion, situation.Context.Clock);
        // "The display" that nothing is called: the number that what was pressed last has changed.
        if (thing.Phrase.Name.Length > 0 && !TextFold.Fold(situation.Index.Text).Contains(TextFold.Fold(thing.Phrase.Name), StringComparison.Ordinal) && Figures.AtHand(situation) is { } display && Fits(display, criterion, situation.Context.Clock) is { } reached)
            return reached;
        // What the thing says stands beside its name more often than in it.
        if (Asking.Find(situation, new AskedValue(thing.Words, Synonyms.Best(thing.Words, ConceptKind.Field), "text"), []) is { } found && Fits(found.Text, criterion, situation.Context.Clock) is { } fits)
            return fits;
        if (Figures.AtHand(situation) is { } shown && Fits(shown, criterion, situation.Context.Clock) is { } counted)
            return counted;
        return node is null ? null : Criteria.Fits(situation, node, criterion);
    }

    /// <summary>A light has no name: whether something nameless that is drawn alone has the colour.</summary>
    private static bool IsPainted(Situation situation, Criterion criterion) =>
        criterion.Kind == CriterionKind.Colour
        && situation.Index.Nodes.Where(node => node.Role == "graphics-symbol" && node.Name.Length == 0 && situation.Index.IsReachable(node)).ToList() is [var lone] && Shapes.ColourOf(lone) == criterion.Value;

    private static bool? Fits(string text, Criterion criterion, DateTimeOffset clock)
    {
        if (criterion.Kind is CriterionKind.Contains or CriterionKind.Is)
        {
            // Seven is not shown by seventeen.
            if (Limits.Amount(criterion.Value ?? "", clock) is { } wanted && Limits.Amount(text, clock) is { } shown)
                return criterion.Negated ^ wanted == shown;
            return criterion.Negated ^ (TextFold.Fold(text).Contains(TextFold.Fold(criterion.Value), StringComparison.Ordinal) || Similarity.Of(text, criterion.Value) >= 0.85);
        }

        if (Limits.Amount(text, clock) is not { } amount || Limits.Amount(criterion.Value ?? "", clock) is not { } bound)
            return null;
        return criterion.Kind switch
        {
            CriterionKind.MoreThan => amount > bound,
            CriterionKind.LessThan => amount < bound,
            CriterionKind.AtLeast => amount >= bound,
            CriterionKind.AtMost => amount <= bound,
            _ => null,
        };
    }

    /// <summary>Whether the words stand on the screen where they can be read: dialogs count, what they cover doesn't.</summary>
    private static bool IsSaid(Situation situation, string words)
    {
        var folded = TextFold.Fold(words);
        return situation.Index.Nodes.Any(node => (node.Name.Length > 0 || node.Value is not null) && situation.Index.IsReachable(node) && node.Role is not ("root" or "option")
            && (Naming.PlaceOf(folded, TextFold.Fold(node.Name)) >= 0 || !node.Is(UiStates.Secret) && node.Value is { Length: > 0 } value && TextFold.Fold(value) == folded));
    }
}
