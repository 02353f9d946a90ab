using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Text;
using AutoGlm.Tasks.Understanding;

namespace AutoGlm.Tasks.Planning.Embedded;

/// <summary>Fills in every field on the screen that asks for a value of the goal, all in one turn.</summary>
internal sealed class Filling : IBehaviour
{
    private const int MostFailures = 4;

    public Decision? Propose(Situation situation)
    {
        if (situation.Goal.IsProgram)
            return null;
        var matches = FieldFinder.Match(situation);
        foreach (var match in matches)
            Compare(situation, match);
        foreach (var want in situation.Wants.Where(want => want is { Kind: SlotKind.Date, Done: true }))
            DatePicker.Recheck(situation, want);

        if (AcceptSuggestion(situation) is { } suggestion)
            return suggestion;

        var instructions = new List<Instruction>();
        // A day that is typed may bring up a calendar in which it must be taken before the next field is turned to.
        var days = new List<Instruction>();
        foreach (var match in matches.Where(match => !match.Want.Done && match.Want.Failures < MostFailures))
        {
            if (FieldFiller.Fill(situation, match.Want, match.Field) is { } fill)
                (match.Want.Kind == SlotKind.Date && match.Field.InputType is not "date" ? days : instructions).Add(fill);
            else if (match.Want.Kind == SlotKind.Time && match.Field.Options.Count > 0)
                continue;
        }

        instructions.AddRange(days.Take(1));
        if (instructions.Count == 0 && LoneField(situation, matches) is { } lone)
            instructions.Add(lone);
        instructions.AddRange(FillNameParts(situation, matches));
        foreach (var date in situation.Open.Where(want => want.Kind == SlotKind.Date && instructions.TrueForAll(made => made.Purpose?.StartsWith(want.Key + "=", StringComparison.Ordinal) != true)))
            instructions.AddRange(DateParts.Fill(situation, date));
        return instructions.Count == 0 ? null : new Decision.Do(instructions) { Thought = situation.Say("Fill in what the goal says.", "填写目标中给出的内容。") };
    }

    /// <summary>One text is left and one empty field takes text: they belong together, whatever the field is called.</summary>
    private static Instruction? LoneField(Situation situation, IReadOnlyList<FieldMatch> matches)
    {
        var texts = situation.Open.Where(want => want.Kind == SlotKind.Text && want.Failures < MostFailures && !matches.Any(match => match.Want == want)).ToList();
        var fields = situation.Usable.Where(node => UiRoles.IsTextField(node) && string.IsNullOrEmpty(node.Value) && node.InputType is null or "text" && !FieldFinder.IsSearchBox(node) && !matches.Any(match => match.Field.Ref == node.Ref)).ToList();
        return texts.Count == 1 && fields.Count == 1 && !situation.Goal.Seeks ? FieldFiller.Fill(situation, texts[0], fields[0]) : null;
    }

    /// <summary>A field may show the value already, or have lost what was put in.</summary>
    private static void Compare(Situation situation, FieldMatch match)
    {
        if (match.Want.Kind == SlotKind.Secret || match.Field.Is(UiStates.Secret) || FieldFinder.IsSearchBox(match.Field))
            return;
        if (FieldFiller.Shows(situation, match.Want, match.Field))
            match.Want.Done = true;
        else if (match.Want.Done && match.Score >= 0.7 && (UiRoles.IsTextField(match.Field) || match.Field.Options.Count > 0))
            match.Want.Done = false;
    }

    /// <summary>After typing, a list of suggestions that holds the value: take it, since many forms want one chosen.</summary>
    private static Decision? AcceptSuggestion(Situation situation)
    {
        if (situation.Last is not { Instruction: { Verb: InstructionVerb.Type, Purpose: { } purpose } } || situation.Wants.FirstOrDefault(want => purpose.StartsWith(want.Key + "=", StringComparison.Ordinal)) is not { } want)
            return null;
        var option = situation.Usable
            .Where(node => node.Role is "option" && !node.Is(UiStates.Selected))
            .Select(node => (Node: node, Score: Denote.Score(want, situation.Index.LabelOf(node), situation.Context.Clock)))
            .Where(pair => pair.Score >= 0.6)
            .OrderByDescending(pair => pair.Score)
            .FirstOrDefault();
        return option.Node is null ? null : new Decision.Do(Instruct.Tap(situation, option.Node, purpose)) { Thought = situation.Say("Take the suggestion.", "选择建议项。") };
    }

    /// <summary>Where one name is asked for in two fields, the second gets its part too.</summary>
    private static IEnumerable<Instruction> FillNameParts(Situation situation, IReadOnlyList<FieldMatch> matches)
    {
        if (matches.FirstOrDefault(match => match.Want.Concept == Concepts.PersonName) is not { } named)
            yield break;
        foreach (var field in situation.Usable.Where(node => UiRoles.IsTextField(node) && node.Ref != named.Field.Ref && string.IsNullOrEmpty(node.Value)))
        {
            var label = situation.Index.LabelOf(field);
            if (matches.Any(match => match.Field.Ref == field.Ref) || Synonyms.Strength(label, Concepts.FirstName) < 0.9 && Synonyms.Strength(label, Concepts.LastName) < 0.9)
                continue;
            if (FieldFiller.Fill(situation, named.Want, field) is { } fill && fill.Value != named.Want.Value)
                yield return fill;
        }
    }
}
