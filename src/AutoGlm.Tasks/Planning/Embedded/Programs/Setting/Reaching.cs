using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Judging;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Text;
using AutoGlm.Tasks.Understanding.Programs;

namespace AutoGlm.Tasks.Planning.Embedded.Programs.Setting;

/// <summary>Gets to where a thing is edited: opens the thing that is named, then what edits it.</summary>
internal static partial class Reaching
{
    private const string Thing = "thing";
    private const string Edit = "edit";
    private const string Place = "place";

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

    /// <summary>"In my profile": the part of the site that a field is said to be in is gone to by its name.</summary>
    public static Progress? Part(ClauseState state, Selection field)
    {
        var situation = state.Situation;
        var names = FieldNames.Of(field).Select(one => one.Thing).OfType<string>().Select(name => OwnWords().Replace(name, "")).Where(name => name.Length > 1).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        if (names.Count == 0 || state.StepsFor(Place).Count() > 2)
            return null;
        var way = situation.Usable
            .Where(node => node.Role is "link" or "button" or "menuitem" or "tab" && situation.Index.LabelOf(node).Length is > 1 and < 40 && situation.Tried(InstructionVerb.Tap, node) == 0)
            .Select(node => (Node: node, Score: names.Max(name => Says(name, situation.Index.LabelOf(node)))))
            .Where(pair => pair.Score >= 0.7)
            .OrderByDescending(pair => pair.Score)
            .FirstOrDefault().Node;
        return way is null ? null : state.Do(state.On(InstructionVerb.Tap, way, null, Expectation.AnyChange, Place));
    }

    /// <summary>"Update Profile" is where the profile is.</summary>
    private static double Says(string name, string label)
    {
        var (words, theirs) = (LabelText.Of(name).Words, LabelText.Of(label).Words);
        var all = words.Count > 0 && theirs.Count <= words.Count + 2 && words.All(word => theirs.Any(other => other == word || Stemmer.SameRoot(other, word)));
        return Math.Max(Similarity.Of(name, label), all ? 0.8 : 0);
    }

    [System.Text.RegularExpressions.GeneratedRegex("^(?:the |my |our |your |this |user )+|^(?:我的?|本人的?|这个)", System.Text.RegularExpressions.RegexOptions.IgnoreCase | System.Text.RegularExpressions.RegexOptions.CultureInvariant)]
    private static partial System.Text.RegularExpressions.Regex OwnWords();

    /// <summary>Whether a clause went somewhere to edit, so that what it changes must be kept.</summary>
    public static bool IsEditing(ClauseState state) => state.StepsFor(Edit).Any() || state.StepsFor(Place).Any();

    private static UiNode? Link(Situation situation, string name) =>
        name.Length < 2 ? null : Named.Controls(situation, name).FirstOrDefault(node => node.Role is "link" or "listitem" or "treeitem" or "generic" or "row" && Similarity.Of(situation.Index.LabelOf(node), name) >= 0.85);
}
