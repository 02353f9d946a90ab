using AutoGlm.Tasks.Judging;
using AutoGlm.Tasks.Planning.Embedded.Recovering;
using AutoGlm.Tasks.Reading;
using AutoGlm.Tasks.Running;
using AutoGlm.Tasks.Text;
using AutoGlm.Tasks.Understanding;

namespace AutoGlm.Tasks.Planning.Embedded;

/// <summary>The goal's values, folded over what has happened: which are in, which were refused, which the user changed.</summary>
internal static class WantList
{
    public static IReadOnlyList<Want> Of(PlanningContext context, GoalModel goal)
    {
        var wants = new List<Want>();
        var account = LoggingIn.IsGiven(context) && !Synonyms.Speaks(goal.Goal, "register") && !Synonyms.Speaks(goal.Goal, Concepts.Password);
        // The name and password of an account are for logging in, and for no other field that asks for a name.
        foreach (var slot in goal.Slots.Where(slot => !(account && slot.Input is not null && slot.Concept is Concepts.Username or Concepts.Password)))
            wants.Add(new Want(slot, KeyOf(slot, wants)));
        Hear(context, wants);
        Stays.AddDeparture(wants);
        Replay(context, wants);
        Stays.Settle(wants);
        return wants;
    }

    private static string KeyOf(Slot slot, List<Want> wants)
    {
        var key = slot.Concept ?? slot.Input ?? slot.Label ?? "value";
        return wants.Any(want => want.Key == key) ? $"{key}-{wants.Count + 1}" : key;
    }

    /// <summary>What the user said on the way: answers to questions about a value, and changes of mind.</summary>
    private static void Hear(PlanningContext context, List<Want> wants)
    {
        foreach (var message in context.Messages)
        {
            if (message.Question is { Field: { } name })
            {
                var known = wants.FirstOrDefault(want => want.Key == name);
                var said = GoalReader.Read(message.Text, [], context.Clock).Slots.FirstOrDefault(slot => known is null || slot.Kind == known.Kind);
                if (known is not null)
                    known.Value = said?.Value ?? message.Text.Trim();
                else
                    wants.Add(new Want(new Slot { Concept = Synonyms.Best(name, ConceptKind.Field), Label = name, Kind = SlotKind.Text, Value = message.Text.Trim(), Raw = message.Text }, name));
            }
            else if (message.Question is null)
            {
                foreach (var slot in GoalReader.Read(message.Text, [], context.Clock).Slots)
                {
                    if (wants.FirstOrDefault(want => want.Concept is not null && want.Concept == slot.Concept && want.Kind == slot.Kind) is { } changed)
                        changed.Value = slot.Value;
                }
            }
        }
    }

    private static void Replay(PlanningContext context, List<Want> wants)
    {
        for (var i = 0; i < context.Steps.Count; i++)
        {
            var step = context.Steps[i];
            // What was filled in before the surface was opened anew is gone from the screen.
            if (i == context.OpenedAtStep)
            {
                foreach (var want in wants)
                    want.Done = false;
            }

            foreach (var (want, value) in Served(step, wants))
            {
                if (step.Verdict.IsGood || step.Verdict.Kind == VerdictKind.NoChange && step.Instruction.Expect.Kind == Instructing.ExpectationKind.ValueShown)
                {
                    want.Done = true;
                    want.DoneBy = step.Instruction.Verb;
                    want.Value = value;
                    want.Failures = 0;
                }
                else
                {
                    want.Done = false;
                    want.Failures++;
                    if (Complaints.KindOf(step.Verdict.Reason) == ComplaintKind.Unavailable)
                        want.Refused.Add(value);
                }
            }

            // Something the site gave away meanwhile: what was chosen last counts as refused, so that another is chosen.
            if (step.Verdict.Kind == VerdictKind.Rejected && step.Instruction.Purpose is null or Purposes.Advance && Complaints.KindOf(step.Verdict.Reason) == ComplaintKind.Unavailable
                && wants.FirstOrDefault(want => want.Kind == SlotKind.Time) is { } time)
            {
                time.Refused.Add(time.Value);
                time.Done = false;
            }
        }

        if (context.OpenedAtStep == context.Steps.Count)
        {
            foreach (var want in wants)
                want.Done = false;
        }
    }

    private static IEnumerable<(Want Want, string Value)> Served(TaskStep step, List<Want> wants)
    {
        if (step.Instruction.Purpose is not { } purpose)
            yield break;
        foreach (var part in purpose.Split('\n'))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0 && wants.FirstOrDefault(want => want.Key == part[..equals]) is { } want)
                yield return (want, part[(equals + 1)..]);
        }
    }
}
