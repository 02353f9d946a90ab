using AutoGlm.Workflows.Documents;

namespace AutoGlm.Workflows.Importing;

/// <summary>Keeps the drawing's order and gives the cards room: they are larger here than elsewhere.</summary>
internal static class ImportLayout
{
    /// <summary>A card and the room around it, in canvas units.</summary>
    public const double Across = 310, Down = 150;

    private const double MostScale = 3;
    private const double Far = 200_000;

    /// <summary>Notes keep their place beside the nodes.</summary>
    public static IReadOnlyList<StickyNote> Spread(IReadOnlyList<DraftNode> nodes, IReadOnlyList<StickyNote> notes)
    {
        if (nodes.Count == 0)
            return notes;
        foreach (var node in nodes)
            (node.X, node.Y) = (Within(node.X), Within(node.Y));
        var scale = Scale(nodes);
        var (left, top) = (nodes.Min(node => node.X), nodes.Min(node => node.Y));
        foreach (var node in nodes)
            (node.X, node.Y) = (Math.Round((node.X - left) * scale), Math.Round((node.Y - top) * scale));
        Part(nodes);
        return [.. notes.Select(note => note with { X = Math.Round((Within(note.X) - left) * scale), Y = Math.Round((Within(note.Y) - top) * scale), Width = note.Width * scale, Height = note.Height * scale })];
    }

    private static double Within(double place) => double.IsFinite(place) ? Math.Clamp(place, -Far, Far) : 0;

    /// <summary>As much larger as the closest two need, within reason: what is still too close is parted one by one.</summary>
    private static double Scale(IReadOnlyList<DraftNode> nodes)
    {
        var scale = 1.0;
        var sorted = nodes.OrderBy(node => node.X).ToList();
        for (var i = 0; i < sorted.Count; i++)
        {
            for (var j = i + 1; j < sorted.Count && sorted[j].X - sorted[i].X < Across; j++)
            {
                var (across, down) = (sorted[j].X - sorted[i].X, Math.Abs(sorted[j].Y - sorted[i].Y));
                if (down < Down)
                    scale = Math.Max(scale, Math.Min(MostScale, Math.Min(Across / Math.Max(across, 1), Down / Math.Max(down, 1))));
            }
        }

        return scale;
    }

    private static void Part(IReadOnlyList<DraftNode> nodes)
    {
        var columns = new Dictionary<long, List<DraftNode>>();
        var lowest = 0.0;
        foreach (var node in nodes.OrderBy(node => node.X).ThenBy(node => node.Y))
        {
            var column = (long)Math.Floor(node.X / Across);
            var near = Enumerable.Range(-1, 3).SelectMany(step => columns.GetValueOrDefault(column + step) ?? []).Where(other => Math.Abs(other.X - node.X) < Across).ToList();
            for (var tries = 0; near.FirstOrDefault(other => Math.Abs(other.Y - node.Y) < Down) is { } other; tries++)
                node.Y = tries < 30 ? other.Y + Down : lowest + Down;
            lowest = Math.Max(lowest, node.Y);
            if (!columns.TryGetValue(column, out var list))
                columns[column] = list = [];
            list.Add(node);
        }
    }
}
