using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Understanding.Programs;

namespace AutoGlm.Tasks.Planning.Embedded.Programs.Skills;

/// <summary>Makes things larger or smaller by drawing their lower right corner, and looks at what came of it.</summary>
internal sealed class ResizeSkill : ISkill
{
    private const string Act = "act";
    private const int MostTries = 5;
    private const double Step = 80;
    private const double Close = 2;
    private const double Most = 0.65;
    private const double Near = 0.015;

    public bool Handles(Clause clause) => clause is ResizeClause;

    public Progress Continue(ClauseState state)
    {
        var clause = (ResizeClause)state.Clause;
        var thing = Pronouns.Resolve(state, clause.Thing) ?? clause.Thing;
        if (Draw(state, clause, thing) is { } drawing)
            return drawing;
        if (Find(state.Situation, thing) is not { Box: { } box } node)
            return Revealing.Next(state, thing) ?? ManyByHand.Missing(state, thing, null);
        var tries = state.StepsFor(Act).ToList();
        var sized = clause.Width is not null || clause.Height is not null;
        if (!sized && tries.Exists(step => step.Verdict.IsGood))
            return Progress.IsDone;
        var dx = (clause.Width is { } width ? width - box.Width : 0) + (clause.Wider * Step);
        var dy = (clause.Height is { } height ? height - box.Height : 0) + (clause.Taller * Step);
        if (Math.Abs(dx) < Close && Math.Abs(dy) < Close)
            return Progress.IsDone;
        if (tries.Count >= MostTries)
            return ManyByHand.Missing(state, thing, tries[^1]);
        // A handle of its own in the corner is taken in its middle, a corner that merely can be drawn just inside.
        var grip = Grip(state.Situation, node, box, dx, dy) ?? new Point(box.Right - 5 - tries.Count, box.Bottom - 5 - tries.Count);
        return state.Do(state.On(InstructionVerb.Drag, node, null, Expectation.AnyChange, Act) with { At = grip, DestinationAt = new Point(grip.X + dx, grip.Y + dy) });
    }

    /// <summary>A pane gets its part of the room by the bar between it and its neighbour; null where there is no such bar, or no side is told.</summary>
    private static Progress? Draw(ClauseState state, ResizeClause clause, Selection thing)
    {
        if (clause.Width is not null || clause.Height is not null || (clause.Share is null && clause.Wider == 0 && clause.Taller == 0))
            return null;
        var place = thing.Phrase.Place ?? PlaceWords.Canonical(thing.Phrase.Name.Length > 0 ? thing.Phrase.Name : thing.Words);
        if (place is not ("left" or "right" or "top" or "bottom") || Splitter.Find(state.Situation) is not { } splitter || splitter.IsUpright != (place is "left" or "right"))
            return null;
        // More than its neighbour is more than half.
        var share = clause.Share ?? (clause.Wider + clause.Taller > 0 ? Most : 1 - Most);
        var before = place is "left" or "top" ? share : 1 - share;
        if (Math.Abs(splitter.Before - before) <= Near)
            return Progress.IsDone;
        return state.StepsFor(Act).Count() >= MostTries
            ? ManyByHand.Missing(state, thing, state.StepsFor(Act).Last())
            : state.Do(state.On(InstructionVerb.Drag, splitter.Bar, null, Expectation.AnyChange, Act) with { DestinationAt = splitter.At(before) });
    }

    private static UiNode? Find(Situation situation, Selection thing)
    {
        if (!thing.Refers && MoveSkill.Find(situation, thing) is { Box: not null } found)
            return Framed(situation, found);
        return situation.Index.Nodes.FirstOrDefault(node => node.Tag == "textarea") ?? Handled(situation) ?? situation.Index.Nodes.Where(node => Shapes.IsShape(node) && node.Box is { Area: > 2000 }).OrderByDescending(node => node.Box!.Value.Area).FirstOrDefault();
    }

    /// <summary>The smallest box with a handle in its corner.</summary>
    private static UiNode? Handled(Situation situation) =>
        situation.Index.Nodes.Where(node => node.Box is { Area: > 2000 } && Corner(situation, node, node.Box!.Value) is not null).OrderBy(node => node.Box!.Value.Area).FirstOrDefault();

    /// <summary>A text stands for the box around it when it is no box itself.</summary>
    private static UiNode Framed(Situation situation, UiNode node) =>
        node.Role is "text" or "heading" ? situation.Index.AncestorsOf(node).FirstOrDefault(above => above.Role != "root" && above.Box is { } box && box.Area > node.Box!.Value.Area * 1.3) ?? node : node;

    private static Point? Grip(Situation situation, UiNode node, Box box, double dx, double dy)
    {
        if (Corner(situation, node, box) is { } corner)
            return corner.Center;
        var edges = situation.Index.Nodes.Where(other => other != node && other.Box is { } its && Math.Min(its.Width, its.Height) is > 0 and <= 24 && its.Area < box.Area / 4).Select(other => other.Box!.Value);
        return Math.Abs(dy) < Close && edges.Where(its => Math.Abs(its.Center.X - box.Right) < 14 && its.Y < box.Bottom && its.Bottom > box.Y).Select(its => (Point?)its.Center).FirstOrDefault() is { } side ? side
            : Math.Abs(dx) < Close ? edges.Where(its => Math.Abs(its.Center.Y - box.Bottom) < 14 && its.X < box.Right && its.Right > box.X).Select(its => (Point?)its.Center).FirstOrDefault() : null;
    }

    private static Box? Corner(Situation situation, UiNode node, Box box) =>
        situation.Index.Nodes
            .Where(other => other != node && other.Box is { Width: > 0 and <= 40, Height: > 0 and <= 40 } its && Math.Abs(its.Center.X - box.Right) <= 24 && Math.Abs(its.Center.Y - box.Bottom) <= 24)
            .Select(other => other.Box)
            .FirstOrDefault();
}
