using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Judging;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Text;
using AutoGlm.Tasks.Understanding.Programs;

namespace AutoGlm.Tasks.Planning.Embedded.Programs.Setting;

/// <summary>Gets to where a thing is edited: opens the thing that is named, then what edits it.</summary>
internal static class Reaching
{
    private const string Thing = "thing";
    private const string Edit = "edit";

    /// <summary>The next step on the way; null when there is none.</summary>
    public static Progress? Next(ClauseState state, Selection field)
    {
        var situation = state.Situation;
        if (state.StepsFor(Edit).Any())
            return null;
        var names = FieldNames.Of(field);
        var name = names.Select(one => one.Thing).OfType<string>().LastOrDefault() ?? names[0].Label;
        var editor = situation.Usable.FirstOrDefault(node => node.Role is "button" or "link" or "menuitem" && Synonyms.Strength(situation.Index.LabelOf(node), "edit") >= 0.7);
        var opened = state.StepsFor(Thing).Any(step => step.Verdict.Kind != VerdictKind.NotPerformed);
        if (editor is not null && (opened || situation.Index.Nodes.Any(node => node.Role == "heading" && Similarity.Of(node.Name, name) >= 0.9)))
            return state.Do(state.On(InstructionVerb.Tap, editor, null, Expectation.AnyChange, Edit));
        return !opened && Link(situation, name) is { } thing ? state.Do(state.On(InstructionVerb.Tap, thing, null, Expectation.AnyChange, Thing)) : null;
    }

    /// <summary>Whether a clause went somewhere to edit, so that what it changes must be kept.</summary>
    public static bool IsEditing(ClauseState state) => state.StepsFor(Edit).Any();

    private static UiNode? Link(Situation situation, string name) =>
        name.Length < 2 ? null : Named.Controls(situation, name).FirstOrDefault(node => node.Role is "link" or "listitem" or "treeitem" or "generic" or "row" && Similarity.Of(situation.Index.LabelOf(node), name) >= 0.85);
}
