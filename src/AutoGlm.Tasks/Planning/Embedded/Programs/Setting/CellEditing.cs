using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Text;
using AutoGlm.Tasks.Understanding.Programs;

namespace AutoGlm.Tasks.Planning.Embedded.Programs.Setting;

/// <summary>Opens a cell of a table for writing, by a double-click or the row's own edit button, and closes it with Enter.</summary>
internal static class CellEditing
{
    private const string Opened = "cell";
    private const string Closed = "enter";

    /// <summary>Null when no table shows such a cell, or all ways to open it were tried.</summary>
    public static Progress? Open(ClauseState state, Selection field)
    {
        var tries = state.StepsFor(Opened).Count();
        if (tries > 1 || Cells.Find(state.Situation, field) is not { } cell)
            return null;
        if (tries == 0)
            return state.Do(state.On(InstructionVerb.DoubleTap, cell, null, Expectation.AnyChange, Opened));
        var row = state.Situation.Index.AncestorsOf(cell).FirstOrDefault(above => above.Role == "row") ?? cell;
        var edit = state.Situation.Usable.FirstOrDefault(node => state.Situation.Index.IsWithin(node, row) && !UiRoles.IsField(node) && Synonyms.Strength(state.Situation.Index.LabelOf(node), "edit") >= 0.7);
        return edit is null ? null : state.Do(state.On(InstructionVerb.Tap, edit, null, Expectation.AnyChange, Opened));
    }

    /// <summary>What was opened like that takes its value with Enter.</summary>
    public static Progress Close(ClauseState state, Progress progress) =>
        progress is Progress.Done && state.StepsFor(Opened).Any() && !state.StepsFor(Closed).Any() && state.Situation.Index.Nodes.Any(node => node.Is(UiStates.Focused) && UiRoles.IsTextField(node))
            ? state.Do(Instruct.Plain(state.Situation, InstructionVerb.Press, "Enter", Expectation.AnyChange, state.Purpose(Closed)))
            : progress;
}
