using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Planning.Embedded.Programs.Skills;
using AutoGlm.Tasks.Understanding.Programs;
using AutoGlm.Tasks.Understanding.Programs.Reading;

namespace AutoGlm.Tasks.Planning.Embedded.Programs;

/// <summary>Finds the parts of the page that things are put into.</summary>
internal static class Areas
{
    /// <summary>What the words for a place mean when that thing is to be put there; null when nothing fits.</summary>
    public static UiNode? Find(Situation situation, Selection to, UiNode thing)
    {
        if (to.Where is [{ Kind: CriterionKind.Colour, Value: { } colour }])
            return Coloured(situation, to, colour, thing);
        if (to.Where.Count > 0 || to.Best is not null)
            return Things.Find(situation, to, InstructionVerb.Drag).FirstOrDefault(node => node != thing);
        if (to.Phrase.Name.Length > 0 && MoveSkill.Find(situation, to) is { } title && title != thing)
            return Listed.Zone(situation, title, thing);
        // "The left container": known by its place among those that could take it.
        var zones = Empty(situation, thing);
        return to.Phrase.Place is not null ? Placement.Order(situation, zones, to.Phrase).FirstOrDefault()
            : to.Phrase.Ordinal is { } nth && nth > 0 && nth <= zones.Count ? zones[nth - 1]
            : zones.Count == 1 ? zones[0] : null;
    }

    /// <summary>The box that has the colour written on it, else the largest that is painted so.</summary>
    private static UiNode? Coloured(Situation situation, Selection to, string colour, UiNode thing)
    {
        var said = to.Words.Split(' ').FirstOrDefault(word => StateWords.ColourOf(word) == colour) ?? colour;
        if (Named.Any(situation, said).FirstOrDefault(node => node != thing) is { } label)
            return Listed.Zone(situation, label, thing);
        return situation.Index.Nodes.Where(node => node != thing && node.Box is not null && Shapes.ColourOf(node) == colour && !situation.Index.IsWithin(thing, node)).OrderByDescending(node => node.Box!.Value.Area).FirstOrDefault();
    }

    /// <summary>Whether a thing lies in a part of the page, by the page's order or by its place.</summary>
    public static bool Holds(Situation situation, UiNode zone, UiNode node) =>
        situation.Index.IsWithin(node, zone) || zone.Box is { } area && node.Box is { } box && area.Contains(box.Center);

    /// <summary>Where a drag to a side or corner ends.</summary>
    public static Point PointIn(Situation situation, MoveClause clause, UiNode node)
    {
        var thing = node.Box!.Value;
        var view = situation.Now.Viewport;
        var area = (clause.To is { Phrase.Name.Length: > 0 } to ? MoveSkill.Find(situation, to)?.Box : null) ?? Around(situation, node, thing) ?? new Box(0, 0, view.Width, view.Height);
        var side = clause.Side ?? "center";
        var part = side.EndsWith(" part", StringComparison.Ordinal);
        // A corner is reached at its very end, a quarter in its middle.
        var (across, down) = part ? (area.Width / 4, area.Height / 4) : ((thing.Width / 2) + 4, (thing.Height / 2) + 4);
        var x = side.Contains("left", StringComparison.Ordinal) ? area.X + across : side.Contains("right", StringComparison.Ordinal) ? area.Right - across : side.StartsWith("center", StringComparison.Ordinal) ? area.Center.X : thing.Center.X;
        var y = side.Contains("top", StringComparison.Ordinal) ? area.Y + down : side.Contains("bottom", StringComparison.Ordinal) ? area.Bottom - down : side.StartsWith("center", StringComparison.Ordinal) ? area.Center.Y : thing.Center.Y;
        return new Point(x, y);
    }

    /// <summary>The frame it stands in: much larger than itself.</summary>
    private static Box? Around(Situation situation, UiNode node, Box thing) =>
        situation.Index.AncestorsOf(node).Where(above => above.Role is not ("root" or "main")).Select(above => above.Box).FirstOrDefault(box => box is { } frame && frame.Width >= thing.Width * 2.5 && frame.Height >= thing.Height * 2.5);

    /// <summary>Boxes much larger than the thing that neither hold it nor each other.</summary>
    private static List<UiNode> Empty(Situation situation, UiNode thing)
    {
        var index = situation.Index;
        var size = thing.Box?.Area ?? 400;
        var boxes = index.Nodes.Where(node => node.Role is not ("root" or "main" or "text" or "heading") && !UiRoles.IsField(node) && node.Box is { } box && box.Area >= size * 2 && !index.IsWithin(thing, node)).ToList();
        return [.. boxes.Where(node => !boxes.Exists(other => other != node && index.IsWithin(node, other)))];
    }
}
