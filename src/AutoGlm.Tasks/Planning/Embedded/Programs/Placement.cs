using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Understanding.Programs.Reading;

namespace AutoGlm.Tasks.Planning.Embedded.Programs;

/// <summary>Tells things apart by where they stand: in a corner of the others, or beside another thing.</summary>
internal static class Placement
{
    private static readonly string[] Directions = ["below ", "above ", "left of ", "right of "];

    /// <summary>Whether the words name no thing but say where it stands, so that only its place tells.</summary>
    public static bool Tells(TargetPhrase phrase) => phrase.Name.Length == 0 && phrase.Ordinal is null && (phrase.Near is not null || phrase.Place is not null);

    /// <summary>The things in the order in which they fit the place; empty when what they should stand beside is not there.</summary>
    public static IReadOnlyList<UiNode> Order(Situation situation, IReadOnlyList<UiNode> things, TargetPhrase phrase)
    {
        if (phrase.Near is { } near)
            things = Beside(situation, things, near);
        return phrase.Place is { } place ? Towards(situation, things, PlaceWords.Canonical(place) ?? place) : things;
    }

    private static List<UiNode> Beside(Situation situation, IReadOnlyList<UiNode> things, string near)
    {
        var direction = Array.Find(Directions, word => near.StartsWith(word, StringComparison.Ordinal)) ?? "";
        var name = near[direction.Length..];
        if (Anchor(situation, name) is not { Box: { } to } anchor)
            return [];
        return
        [
            .. things
                .Where(node => node.Box is not null && !situation.Index.IsWithin(node, anchor) && !situation.Index.IsWithin(anchor, node))
                .Select(node => (Node: node, Far: Distance(node.Box!.Value, to, direction.Trim())))
                .Where(pair => !double.IsInfinity(pair.Far))
                .OrderBy(pair => pair.Far)
                .Select(pair => pair.Node),
        ];
    }

    private static UiNode? Anchor(Situation situation, string name)
    {
        var selection = SelectionReader.Read(name, situation.Goal.Language);
        return selection.IsPlain
            ? Named.Any(situation, selection.Phrase.Name.Length > 0 ? selection.Phrase.Name : name).FirstOrDefault(node => node.Box is not null) ?? Sight.Of(situation, InstructionVerb.Hover, selection.Phrase)
            : Things.Find(situation, selection, InstructionVerb.Hover).FirstOrDefault();
    }

    /// <summary>How far it is; what stands straight in the direction is nearer than what stands askew.</summary>
    private static double Distance(Box box, Box to, string direction)
    {
        var (dx, dy) = (box.Center.X - to.Center.X, box.Center.Y - to.Center.Y);
        var across = Math.Max(0, Math.Max(to.X - box.Right, box.X - to.Right));
        var down = Math.Max(0, Math.Max(to.Y - box.Bottom, box.Y - to.Bottom));
        return direction switch
        {
            "below" => dy > to.Height / 4 ? down + (4 * across) + (Math.Abs(dx) / 4) : double.PositiveInfinity,
            "above" => dy < -to.Height / 4 ? down + (4 * across) + (Math.Abs(dx) / 4) : double.PositiveInfinity,
            "left of" => dx < -to.Width / 4 ? across + (4 * down) + (Math.Abs(dy) / 4) : double.PositiveInfinity,
            "right of" => dx > to.Width / 4 ? across + (4 * down) + (Math.Abs(dy) / 4) : double.PositiveInfinity,
            _ => across + (1.5 * down) + ((Math.Abs(dx) + Math.Abs(dy)) / 10),
        };
    }

    private static List<UiNode> Towards(Situation situation, IReadOnlyList<UiNode> things, string place)
    {
        var placed = things.Where(node => node.Box is not null).ToList();
        if (placed.Count < 2)
            return placed;
        var (left, right) = (placed.Min(node => node.Box!.Value.Center.X), placed.Max(node => node.Box!.Value.Center.X));
        var (top, bottom) = (placed.Min(node => node.Box!.Value.Center.Y), placed.Max(node => node.Box!.Value.Center.Y));
        // What stands in one line with the lowest is as low; of it the last is meant.
        if (place is "bottom" && placed.MaxBy(node => node.Box!.Value.Center.Y)!.Box!.Value is var lowest && placed.FindAll(node => node.Box!.Value is var box && Math.Min(box.Bottom, lowest.Bottom) - Math.Max(box.Y, lowest.Y) > 0.5 * Math.Min(box.Height, lowest.Height)) is { Count: > 1 } line)
            return [.. line.OrderByDescending(node => node.Box!.Value.Center.X), .. placed.Except(line)];
        return
        [
            .. placed
                .OrderByDescending(node => PlaceWords.Fit(place, Share(node.Box!.Value.Center.X, left, right), Share(node.Box!.Value.Center.Y, top, bottom)))
                // At the bottom, of things on one line the last is meant.
                .ThenBy(node => place.Contains("bottom", StringComparison.Ordinal) ? -situation.Index.OrderOf(node) : situation.Index.OrderOf(node)),
        ];
    }

    private static double Share(double at, double from, double to) => to - from < 1 ? 0.5 : (at - from) / (to - from);
}
