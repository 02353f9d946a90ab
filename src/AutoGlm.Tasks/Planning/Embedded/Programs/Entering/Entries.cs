using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Judging;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Planning.Embedded.Programs.Setting;
using AutoGlm.Tasks.Planning.Embedded.Programs.Skills;
using AutoGlm.Tasks.Text;
using AutoGlm.Tasks.Understanding.Programs;
using AutoGlm.Tasks.Understanding.Programs.Reading;

namespace AutoGlm.Tasks.Planning.Embedded.Programs.Entering;

/// <summary>Puts values into the places found for them, as many in one go as don't depend on each other.</summary>
internal static class Entries
{
    /// <summary>Tag of a note that an entry was as wanted without anything done.</summary>
    private const string Satisfied = "as wanted:";

    /// <summary>The next instructions; null when every place shows its value.</summary>
    public static Progress? Fill(ClauseState state, IReadOnlyList<Placed> placed)
    {
        var instructions = new List<Instruction>();
        foreach (var one in placed.OrderBy(one => state.Situation.Index.OrderOf(one.Control)))
        {
            switch (Put(state, one))
            {
                case Progress.Failed failed:
                    return failed;
                case Progress.Next { Decision: Decision.Do act }:
                    instructions.AddRange(act.Instructions);
                    // What opens or waits changes the screen for those after it.
                    if (act.Instructions.Any(one => one.Verb is not (InstructionVerb.Type or InstructionVerb.Select or InstructionVerb.Check or InstructionVerb.Uncheck)))
                        return state.Do(instructions, Note(state, placed));
                    break;
                case Progress.Next other:
                    return instructions.Count > 0 ? state.Do(instructions, Note(state, placed)) : other;
            }
        }

        return instructions.Count == 0 ? null : state.Do(instructions, Note(state, placed));
    }

    /// <summary>Whether an entry's value was put in, on this page or an earlier one.</summary>
    public static bool IsDone(ClauseState state, int at) =>
        state.Steps.Any(step => IsOf(state, step.Instruction.Purpose, at) && step.Action is not null && step.Verdict.Kind is not (VerdictKind.NotPerformed or VerdictKind.Rejected))
        || state.Steps.Any(step => step.Note is { } note && note.StartsWith(Satisfied, StringComparison.Ordinal) && note[Satisfied.Length..].Split(' ').Contains($"{at}"));

    /// <summary>Whether this is where the entry's value was put.</summary>
    public static bool IsAt(ClauseState state, int at, UiNode control) =>
        state.Steps.Any(step => IsOf(state, step.Instruction.Purpose, at) && step.Action?.Ref is { } reference && (reference == control.Ref || state.Situation.Index.Find(reference) is { } node && state.Situation.Index.IsWithin(node, control)));

    public static bool Touched(ClauseState state, UiNode node) => state.Steps.Any(step => step.Action?.Ref == node.Ref);

    private static bool IsOf(ClauseState state, string? purpose, int at) => purpose?.StartsWith($"{state.Path}.v{at} ", StringComparison.Ordinal) == true;

    /// <summary>Entries that need nothing done; they must be known on later pages too.</summary>
    public static string Note(ClauseState state, IReadOnlyList<Placed> placed) =>
        Satisfied + string.Join(' ', placed.Where(one => Put(state, one) is Progress.Done).Select(one => one.At));

    private static Progress Put(ClauseState state, Placed one)
    {
        var inner = state.At($"v{one.At}", one.Entry);
        if (one.Entry is HandClause box)
        {
            var on = box.Verb == InstructionVerb.Check;
            return Toggles.IsOn(one.Control) is { } now ? now == on ? Progress.IsDone : Switch(inner, one.Control, on) : inner.Steps.Count > 0 ? Progress.IsDone : Switch(inner, one.Control, on);
        }

        if (one.IsChoice)
            return Choices(inner, one) is { } choices ? Taking.All(inner, choices) : new Progress.Failed(inner.Say($"“{one.Entry.Words}”: not all of it is offered.", $"“{one.Entry.Words}”：没有全部找到。"));
        var set = (SetClause)one.Entry;
        var values = TextsOf(state, set);
        return SetSkill.Put(new Assignment(inner, set, one.Control, values));
    }

    private static List<string> TextsOf(ClauseState state, SetClause set) => [.. set.Values.Select(value => Values.Text(state, value)).OfType<string>()];

    /// <summary>The boxes that a list of values means, where the control is the one that fits its first; null when one of them isn't there.</summary>
    private static IReadOnlyList<UiNode>? Choices(ClauseState state, Placed one)
    {
        if (one is not { Entry: SetClause set, Control.Role: "checkbox" })
            return [one.Control];
        var index = state.Situation.Index;
        var values = TextsOf(state, set);
        if (values is [var whole] && (TextFold.Fold(index.LabelOf(one.Control)) == TextFold.Fold(whole) || !NameLists.IsList(whole, out _)))
            return [one.Control];
        var names = values is [var list] && NameLists.IsList(list, out var several) ? several : values;
        return index.AncestorsOf(one.Control)
            .Select(around => names.Select(name => index.DescendantsOf(around).ToArray().FirstOrDefault(node => node.Role == "checkbox" && TextFold.Fold(index.LabelOf(node)) == TextFold.Fold(name))).ToList())
            .FirstOrDefault(found => !found.Contains(null))?.OfType<UiNode>().ToList();
    }

    private static Progress Switch(ClauseState inner, UiNode node, bool on) =>
        inner.Steps.Count > 2 ? new Progress.Failed(inner.Steps[^1].Verdict.Reason)
        : UiRoles.IsToggle(node) ? inner.Do(inner.On(on ? InstructionVerb.Check : InstructionVerb.Uncheck, node, null, new Expectation(ExpectationKind.StateChanges), Assignment.Act))
        : inner.Do(inner.On(InstructionVerb.Tap, node, null, Expectation.AnyChange, Assignment.Act));
}
