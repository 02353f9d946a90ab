using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Planning.Embedded.Programs.Skills;
using AutoGlm.Tasks.Text;
using AutoGlm.Tasks.Understanding.Programs;

namespace AutoGlm.Tasks.Planning.Embedded.Programs;

/// <summary>Moves a thing of a list to its place there: by its buttons for up and down where it has them, else by dragging.</summary>
internal static class ListMoves
{
    private const int MostDrags = 3;
    private const int MostSteps = 40;

    public static Progress Next(ClauseState state, MoveClause clause, UiNode node, string tag)
    {
        var situation = state.Situation;
        var items = Listed.Family(situation, node);
        var at = IndexOf(situation, items, node);
        if (at < 0)
            return ManyByHand.Missing(state, clause.Thing, null);
        var steps = state.StepsFor(tag).ToList();
        if (Place(state, clause, items, at) is not { } place)
            return Revealing.Next(state, clause.To ?? clause.Thing) ?? ManyByHand.Missing(state, clause.To, null);
        if (place == at)
            return Progress.IsDone;
        var button = Button(situation, items[at], place < at);
        if (steps.Count >= (button is null ? MostDrags : MostSteps))
            return ManyByHand.Missing(state, clause.Thing, steps[^1]);
        var note = At(place);
        if (button is not null)
            return state.Do(state.On(InstructionVerb.Tap, button, null, Expectation.AnyChange, tag), note);
        return Pull(state, items[at], items[place], place < at, tag) is Progress.Next { Decision: Planning.Decision.Do drag } ? new Progress.Next(drag with { Note = note }) : Progress.IsDone;
    }

    /// <summary>Drags a thing to another's place: past its middle, because lists make room only then.</summary>
    public static Progress Pull(ClauseState state, UiNode thing, UiNode at, bool up, string tag)
    {
        var grip = Grips.Of(state.Situation, thing);
        // What is taken by its handle follows the pointer; what is taken whole is dropped on the other.
        if (MoveSkill.Drag(state, grip, at, tag) is not Progress.Next { Decision: Planning.Decision.Do { Instructions: [var drag] } } || at.Box is not { } box || ReferenceEquals(grip, thing) && state.StepsFor(tag).Count() % 2 == 0)
            return MoveSkill.Drag(state, grip, at, tag);
        var x = (ReferenceEquals(grip, thing) ? box : grip.Box ?? box).Center.X;
        return state.Do(drag with { DestinationAt = new Point(x, up ? box.Y + (box.Height * 0.15) : box.Bottom - (box.Height * 0.15)) });
    }

    private static string At(int place) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"to {place}");

    /// <summary>Where it is to stand in the end; told by steps from where it was, that was worked out at the first step.</summary>
    private static int? Place(ClauseState state, MoveClause clause, IReadOnlyList<UiNode> items, int at)
    {
        var situation = state.Situation;
        switch (clause.Where)
        {
            case MovePlace.Position:
                return clause.Position is > 0 and var n ? Math.Min(n, items.Count) - 1 : Math.Max(0, items.Count + (clause.Position ?? -1));
            case MovePlace.Shift:
                var planned = state.Steps.FirstOrDefault(step => step.Note?.StartsWith("to ", StringComparison.Ordinal) == true)?.Note;
                return planned is not null && int.TryParse(planned.AsSpan(3), out var known) ? known : Math.Clamp(at + (clause.Position ?? 0), 0, items.Count - 1);
        }

        if (clause.To is not { } to || MoveSkill.Find(situation, to) is not { } other || IndexOf(situation, items, other) is not (>= 0 and var beside))
            return null;
        var before = clause.Where == MovePlace.Before;
        if (clause.Where == MovePlace.Between && clause.Other is { } second && MoveSkill.Find(situation, second) is { } last && IndexOf(situation, items, last) is >= 0 and var end)
            (beside, before) = (Math.Max(beside, end), true);
        var place = before ? beside : beside + 1;
        return at < place ? place - 1 : place;
    }

    /// <summary>The item's own button that moves it one place.</summary>
    public static UiNode? Button(Situation situation, UiNode item, bool up)
    {
        foreach (var node in situation.Index.DescendantsOf(item))
        {
            if (!UiRoles.IsInteractive(node) || UiRoles.IsField(node) || node.Is(UiStates.Disabled))
                continue;
            // "Move Plus up": the thing's own name says nothing of the way.
            var own = situation.Index.LabelOf(node);
            var label = item.Children.Select(child => situation.Index.TextOf(child)).Where(text => text.Length is > 1 and < 60 && text != own).Aggregate(own, (said, text) => said.Replace(text, "", StringComparison.OrdinalIgnoreCase)).Trim();
            if (label.AsSpan().IndexOfAny(up ? "↑▲⬆△˄" : "↓▼⬇▽˅") >= 0 || Synonyms.Strength(label, up ? "move-up" : "move-down") >= 0.8 || Synonyms.Strength(node.Description, up ? "move-up" : "move-down") >= 0.8)
                return node;
        }

        return null;
    }

    private static int IndexOf(Situation situation, IReadOnlyList<UiNode> items, UiNode node)
    {
        for (var i = 0; i < items.Count; i++)
        {
            if (situation.Index.IsWithin(node, items[i]))
                return i;
        }

        return -1;
    }
}
