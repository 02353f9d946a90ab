using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Judging;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Planning.Embedded.Programs.Setting;
using AutoGlm.Tasks.Running;
using AutoGlm.Tasks.Text;
using AutoGlm.Tasks.Understanding;
using AutoGlm.Tasks.Understanding.Programs;

namespace AutoGlm.Tasks.Planning.Embedded.Programs.Deeds;

/// <summary>Puts in what goes with a deed, one value after the other: into a field that takes it, or by choosing it where it is offered.</summary>
internal sealed class Giving(ClauseState state, DoClause clause, IReadOnlyList<TaskStep> steps, Func<string, string> tag)
{
    private const double Fits = 0.5;
    private const double Offers = 0.8;

    private Situation Situation => state.Situation;

    /// <summary>Whether each value has a field here that asks for it by name or kind, so that nothing need be opened first.</summary>
    public bool HasPlace(Func<UiNode, bool> where) =>
        clause.With.Count > 0 && clause.With.All(slot => IsGiven(slot) || Field(slot, where, lenient: false) is not null);

    /// <summary>The next value; null when all that find a place are in.</summary>
    public Progress? Next(Func<UiNode, bool> where)
    {
        foreach (var slot in clause.With)
        {
            var tries = steps.Where(step => state.TagOf(step) == tag("fill-" + slot.Label)).ToList();
            if (IsGiven(slot))
            {
                if (tries.Count > 0 && Suggested(slot, tries[^1]) is { } suggestion)
                    return suggestion;
                continue;
            }

            if (tries.Count > 2)
                continue;
            if (Choice(slot) is { } option)
                return state.Do(state.On(InstructionVerb.Tap, option, null, Expectation.AnyChange, tag("fill-" + slot.Label)));
            if (Field(slot, where, lenient: true) is not { } field)
                continue;
            var choose = field.Options.Count > 0;
            var value = choose ? field.Options.OrderByDescending(offer => Fit(slot, offer)).First() : FieldFiller.Fill(Situation, new Want(slot, slot.Label ?? "value"), field)?.Value ?? slot.Value;
            return state.Do(state.On(choose ? InstructionVerb.Select : InstructionVerb.Type, field, value, choose ? Expectation.AnyChange : new Expectation(ExpectationKind.ValueShown, value), tag("fill-" + slot.Label)));
        }

        return null;
    }

    /// <summary>The first value that found no place; null when all did.</summary>
    public Slot? Missing => clause.With.FirstOrDefault(slot => !IsGiven(slot));

    private bool IsGiven(Slot slot) =>
        steps.Any(step => step.Told == slot.Value) ||
        steps.Any(step => state.TagOf(step) == tag("fill-" + slot.Label) && (step.Verdict.IsGood || step.Verdict.Kind == VerdictKind.NoChange));

    /// <summary>A person or place typed in is often to be taken from a list that comes up.</summary>
    private Progress? Suggested(Slot slot, TaskStep typed) =>
        slot.Concept == Concepts.Recipient && typed.Instruction.Verb == InstructionVerb.Type && !steps.Any(step => state.TagOf(step) == tag("pick-" + slot.Label))
        && typed.Action?.Ref is { } reference && Situation.Index.Find(reference) is { } field && Suggestions.Find(Situation, field, slot.Value) is { } offered
            ? state.Do(state.On(InstructionVerb.Tap, offered, null, Expectation.AnyChange, tag("pick-" + slot.Label)))
            : null;

    /// <summary>How surely an offer means the value, as it was said or as it is understood.</summary>
    private double Fit(Slot slot, string offer) =>
        Math.Max(Math.Max(Similarity.Of(slot.Value, offer), Similarity.Of(slot.Raw, offer)), slot.Kind == SlotKind.Text ? 0 : Denote.Score(slot.Kind, slot.Concept, slot.Value, offer, Situation.Context.Clock));

    /// <summary>Something on offer under exactly this name, in a menu, a list or a dialog that came up.</summary>
    private UiNode? Choice(Slot slot) =>
        slot.Concept is Concepts.Message or Concepts.Title or Concepts.Quantity or Concepts.Subject ? null
        : Situation.Usable
            .Where(node => node.Role is "menuitem" or "option" or "menuitemradio" or "menuitemcheckbox" or "radio" or "treeitem" || Situation.Index.OpenModal is { } modal && Situation.Index.IsWithin(node, modal) && node.Role is "button" or "link" or "listitem" or "checkbox" || node.Role is "button" or "link" or "generic" or "listitem" or "checkbox" && steps.Count > 0 && Named.IsInPopup(Situation, node))
            .Where(node => !node.Is(UiStates.Selected) && !node.Is(UiStates.Checked))
            .Select(node => (Node: node, Score: Fit(slot, Situation.Index.LabelOf(node))))
            .Where(pair => pair.Score >= Offers)
            .OrderByDescending(pair => pair.Score)
            .FirstOrDefault().Node;

    private UiNode? Field(Slot slot, Func<UiNode, bool> where, bool lenient)
    {
        var want = new Want(slot, slot.Label ?? "value");
        var used = steps.Select(step => step.Action?.Ref).ToHashSet();
        var fields = Situation.Usable.Where(node => (UiRoles.IsTextField(node) || node.Options.Count > 0) && !node.Is(UiStates.ReadOnly) && !used.Contains(node.Ref) && where(node)).ToList();
        if (Situation.Index.OpenModal is { } modal && fields.Exists(node => Situation.Index.IsWithin(node, modal)))
            fields.RemoveAll(node => !Situation.Index.IsWithin(node, modal));
        // A list that offers the value takes it; any other list doesn't.
        if (slot.Concept is not (Concepts.Message or Concepts.Title or Concepts.Subject) && fields.Find(node => node.Options.Any(option => Fit(slot, option) >= Offers)) is { } list)
            return list;
        fields.RemoveAll(node => node.Options.Count > 0 || FieldFinder.IsSearchBox(node));
        var scored = fields.Select(node => (Node: node, Score: Math.Max(FieldFinder.Score(Situation, want, node), slot.Label is { } label ? Similarity.Of(label, Situation.Index.LabelOf(node)) : 0))).ToList();
        var best = scored.Where(pair => pair.Score >= Fits).OrderByDescending(pair => pair.Score).FirstOrDefault().Node;
        if (best is not null)
            return best;
        // Long texts go where long texts fit.
        var plain = fields.Where(node => !IsOthers(slot, node)).ToList();
        if (slot.Concept == Concepts.Message && plain.Find(IsLong) is { } wide)
            return wide;
        if (!lenient)
            return null;
        return plain.Find(node => node.Is(UiStates.Focused)) ?? (steps.Count == 0 ? null : plain.Count == 1 ? plain[0] : slot.Concept is Concepts.Recipient or Concepts.Title ? plain.FirstOrDefault() : null);
    }

    public static bool IsLong(UiNode node) => node.Tag == "textarea" || node.Is(UiStates.Editable) && node.Tag is not "input";

    /// <summary>Whether the field asks for another of the values that go with this.</summary>
    private bool IsOthers(Slot slot, UiNode node) =>
        clause.With.Any(other => other != slot && other.Concept is { } concept && (Synonyms.Strength(Situation.Index.LabelOf(node), concept) >= 0.8 || Synonyms.Strength(node.Placeholder, concept) >= 0.8));
}
