using AutoGlm.Tasks.Observing;

namespace AutoGlm.Tasks.Correcting;

/// <summary>Describes what stands on a screen.</summary>
public static class ElementWords
{
    /// <summary>Most elements that are listed of one screen.</summary>
    public const int Most = 400;

    private const int LongestText = 120;

    private static readonly HashSet<string> Things = new(StringComparer.Ordinal) { "img", "image", "row", "listitem", "gridcell", "cell", "article", "treeitem", "heading" };

    /// <summary>What can be pointed at in the visible part, controls before other things, each in reading order. Holds no values of fields.</summary>
    public static IReadOnlyList<ListedElement> On(Observation observation)
    {
        ArgumentNullException.ThrowIfNull(observation);
        var index = ObservationIndex.Of(observation);
        return
        [
            .. index.Nodes.Skip(1)
                .Where(node => node.Box is { Width: >= 2, Height: >= 2 } && index.IsInViewport(node) && !node.Is(UiStates.Covered))
                .Where(node => UiRoles.IsInteractive(node) || (Things.Contains(node.Role) && index.LabelOf(node).Length > 0))
                .OrderBy(node => UiRoles.IsInteractive(node) ? 0 : 1)
                .Take(Most)
                .Select(node => new ListedElement(Describe(index, node), node.Box!.Value)),
        ];
    }

    /// <summary>One of an observation's nodes in words.</summary>
    internal static DescribedElement Describe(ObservationIndex index, UiNode node)
    {
        var label = UiRoles.IsField(node) && index.NearbyLabelOf(node) is { Length: > 0 } beside ? beside : node.Is(UiStates.Secret) ? node.Name : LabelOf(index, node);
        return new DescribedElement(node.Role, Short(node.Name))
        {
            Label = label.Length > 0 && label != node.Name ? Short(label) : null,
            Near = TitleAround(index, node) is { Length: > 0 } near ? Short(near) : null,
            Place = PlaceOf(index.Observation, node),
        };
    }

    /// <summary>The title of the row, card or section that a node stands in; null when nothing titles it.</summary>
    internal static string? TitleAround(ObservationIndex index, UiNode node)
    {
        if (index.ContainerOf(node) is { } container && container != node)
        {
            if (container.Name.Length > 0 && container.Name != node.Name && container.Name.Length <= LongestText)
                return container.Name;
            foreach (var inner in index.DescendantsOf(container))
            {
                if (inner != node && inner.Name.Length > 1 && inner.Name != node.Name && inner.Role is "heading" or "link" or "rowheader" or "text" or "cell")
                    return inner.Name;
            }
        }

        return index.SectionOf(node) is { } section && section != node.Name ? section : null;
    }

    /// <summary>Which ninth of the screen its middle lies in.</summary>
    internal static string? PlaceOf(Observation observation, UiNode node)
    {
        if (node.Box is not { } box || observation.Viewport is not { Width: > 0, Height: > 0 } view)
            return null;
        var (x, y) = (box.Center.X / view.Width, box.Center.Y / view.Height);
        var row = y < 1 / 3.0 ? "top" : y > 2 / 3.0 ? "bottom" : "";
        var column = x < 1 / 3.0 ? "left" : x > 2 / 3.0 ? "right" : "";
        return row.Length + column.Length == 0 ? "center" : $"{row} {column}".Trim();
    }

    /// <summary>A field is called by its words, never by what was typed into it.</summary>
    internal static string LabelOf(ObservationIndex index, UiNode node) =>
        !UiRoles.IsField(node) ? index.LabelOf(node)
        : index.NearbyLabelOf(node) is { Length: > 0 } beside && node.Name.Length == 0 ? beside
        : node.Name.Length > 0 ? node.Name : node.Placeholder ?? node.Description ?? "";

    private static string Short(string text) => text.Length <= LongestText ? text : text[..LongestText];
}
