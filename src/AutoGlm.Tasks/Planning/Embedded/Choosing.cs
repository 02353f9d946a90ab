using AutoGlm.Tasks.Understanding;

namespace AutoGlm.Tasks.Planning.Embedded;

/// <summary>Chooses what the goal says among what the screen offers: buttons, cards, radios, calendar days, steppers, times.</summary>
internal sealed class Choosing : IBehaviour
{
    public Decision? Propose(Situation situation)
    {
        if (situation.Goal.IsProgram)
            return null;
        var scope = Scope.Of(situation);
        foreach (var want in situation.Wants.Where(want => want is { Kind: SlotKind.Time, Done: true }))
            TimeChooser.Recheck(situation, want, scope);
        // Times depend on the day and the number of people: they come last.
        foreach (var want in situation.Open.OrderBy(want => want.Kind switch { SlotKind.Time => 2, SlotKind.Date => 1, _ => 0 }))
        {
            if (want.Failures > 5)
                continue;
            var decision = want.Kind switch
            {
                SlotKind.Date => DatePicker.Propose(situation, want),
                SlotKind.Time => TimeChooser.Propose(situation, want, scope),
                SlotKind.Number or SlotKind.Money => NumberChooser.Propose(situation, want),
                SlotKind.Text or SlotKind.Choice => ThingChooser.Propose(situation, want),
                _ => null,
            };
            if (decision is not null)
                return decision;
        }

        if (TimeChooser.Extreme(situation, scope) is { } extreme)
            return extreme;
        return Advancing.HasUnsentForm(situation) ? null : ThingChooser.OpenScope(situation, scope);
    }
}
