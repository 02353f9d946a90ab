using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Judging;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Text;
using AutoGlm.Tasks.Understanding.Programs;

namespace AutoGlm.Tasks.Planning.Embedded.Programs.Setting;

/// <summary>Chooses a value where nothing says which control takes it, or no control goes by that name.</summary>
internal static class Picking
{
    private const int MostOpenings = 4;

    /// <summary>Null when nothing on the screen offers it.</summary>
    public static Progress? Choose(ClauseState state, SetClause clause, IReadOnlyList<string> values)
    {
        var situation = state.Situation;
        var field = clause.Field?.Phrase.Name is { Length: > 0 } name ? name : null;
        IReadOnlyList<string> wanted = clause.Whole is { } whole && !clause.IsRange && Offers.Find(situation, whole, field) is not null ? [whole] : values;
        // It may have been chosen together with what came before: a suggestion taken while typing.
        if (state.Steps.Count == 0 && values.Count == 1 && field is null && situation.Usable.Any(node => UiRoles.IsTextField(node) && TextFold.Fold(node.Value) == TextFold.Fold(values[0])))
            return Progress.IsDone;
        return FromLists(state, clause, wanted) ?? Dates(state, clause, wanted) ?? Colour(state, wanted) ?? Offered(state, field, wanted) ?? Time(state, wanted) ?? FromClosed(state, clause, wanted);
    }

    /// <summary>One native list that offers all of them.</summary>
    private static Progress? FromLists(ClauseState state, SetClause clause, IReadOnlyList<string> values)
    {
        var lists = state.Situation.Usable.Where(node => node.Options.Count > 1 && values.All(value => SelectWay.Best(state.Situation, node, value) is not null)).ToList();
        if (lists.Count == 0)
            return null;
        var best = clause.Field?.Phrase.Name is { Length: > 0 } name ? lists.MaxBy(node => Labels.Score(state.Situation, node, name))! : lists[0];
        return new SelectWay().Continue(new Assignment(state, clause, best, values));
    }

    private static Progress? Dates(ClauseState state, SetClause clause, IReadOnlyList<string> values)
    {
        var clock = state.Situation.Context.Clock;
        if (!values.All(value => Written.Date(value, clock) is not null))
            return null;
        var fields = state.Situation.Usable.Where(node => (UiRoles.IsTextField(node) || node.InputType is "date" or "datetime-local") && Written.IsDateField(node, state.Situation.Index.LabelOf(node))).ToList();
        if (values.Count == 2 && fields.Count >= 2 && fields.TrueForAll(node => !node.Is(UiStates.ReadOnly)))
            return Ends(state, clause, fields, values);
        if (values.Count == 1 && fields.Find(node => !node.Is(UiStates.ReadOnly)) is { } open && !state.Steps.Any(step => step.Instruction.Verb == InstructionVerb.Tap))
            return new TextWay().Continue(new Assignment(state, clause, open, values));
        foreach (var value in values)
        {
            if (Calendars.Choose(state, Written.Date(value, clock)!.Value) is not { } progress)
                return (values.Count == 1 ? DateLists.Choose(state, Written.Date(value, clock)!.Value) : null) ?? OpenCalendar(state, fields);
            if (progress is not Progress.Done)
                return progress;
        }

        return Progress.IsDone;
    }

    /// <summary>Two fields for the two ends, in their order.</summary>
    private static Progress Ends(ClauseState state, SetClause clause, List<UiNode> fields, IReadOnlyList<string> values)
    {
        var clock = state.Situation.Context.Clock;
        var open = values.Select((value, i) => (Field: fields[i], Text: Written.For(value, fields[i], state.Situation.Index.LabelOf(fields[i]), 0, clock), Value: value)).Where(end => !Shown.Is(end.Field, end.Value, clock)).ToList();
        if (open.Count == 0)
            return Progress.IsDone;
        return state.StepsFor(Assignment.Act).Count() > 4
            ? new Progress.Failed(state.Say($"“{clause.Words}”: the fields don't take these dates.", $"“{clause.Words}”：日期栏没有接受这些日期。"))
            : state.Do(Affirming.UpToDay([.. open.Select(end => state.On(InstructionVerb.Type, end.Field, end.Text, new Expectation(ExpectationKind.ValueShown, end.Text), Assignment.Act))]));
    }

    private static Progress? OpenCalendar(ClauseState state, List<UiNode> fields)
    {
        if (state.StepsFor(Assignment.Opened).Count() > 1)
            return null;
        var opener = fields.Find(node => node.Is(UiStates.ReadOnly))
            ?? state.Situation.Usable.FirstOrDefault(node => Controls.IsOpener(state.Situation, node) && Written.IsDateField(node, $"{node.Name} {state.Situation.Index.NearbyLabelOf(node)}"));
        return opener is null ? null : state.Do(state.On(InstructionVerb.Tap, opener, null, Expectation.AnyChange, Assignment.Opened));
    }

    private static Progress? Colour(ClauseState state, IReadOnlyList<string> values) =>
        values.Count == 1 && Swatches.Find(state.Situation, values[0]) is { } swatch ? Taking.All(state, [swatch]) : null;

    private static Progress? Offered(ClauseState state, string? field, IReadOnlyList<string> values)
    {
        var found = values.Select(value => Offers.Find(state.Situation, value, field)).ToList();
        // What was taken may be gone from the screen: a list that closed.
        if (found.Contains(null))
            return state.Steps.Count(step => state.TagOf(step).StartsWith(Assignment.Pick, StringComparison.Ordinal) && step.Action is not null && step.Verdict.Kind is not (VerdictKind.NotPerformed or VerdictKind.Rejected)) >= values.Count ? Progress.IsDone : null;
        return Taking.All(state, [.. found.OfType<UiNode>()]);
    }

    private static Progress? Time(ClauseState state, IReadOnlyList<string> values) =>
        values.Count == 1 && Written.Time(values[0]) is { } time ? Clocks.Set(state, time) : null;

    /// <summary>Opens one closed list after the other, those of the right name first.</summary>
    private static Progress? FromClosed(ClauseState state, SetClause clause, IReadOnlyList<string> values)
    {
        var opened = state.StepsFor(Assignment.Opened).ToList();
        if (opened.Count >= MostOpenings)
            return null;
        var name = clause.Field?.Phrase.Name ?? "";
        var next = Controls.All(state.Situation)
            .Where(node => Controls.IsOpener(state.Situation, node) && node.Role is "combobox" or "button" or "generic" && !node.Is(UiStates.Expanded) && (node.Is(UiStates.Collapsed) || node.Role == "combobox"))
            .Where(node => !opened.Exists(step => step.Action?.Ref == node.Ref))
            .OrderByDescending(node => Labels.Score(state.Situation, node, name.Length > 0 ? name : values[0]))
            .FirstOrDefault();
        return next is null ? null : state.Do(state.On(InstructionVerb.Tap, next, null, Expectation.AnyChange, Assignment.Opened));
    }
}
