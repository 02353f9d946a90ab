using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Understanding.Programs.Reading;

namespace AutoGlm.Tasks.Planning.Embedded.Programs;

/// <summary>What drawn things are: kind, colour and size, as the surface describes them ("circle red").</summary>
internal static class Shapes
{
    public static bool IsShape(UiNode node) => node.Role == "graphics-symbol" || node.Role == "text" && node.Tag == "text";

    public static bool IsA(UiNode node, string kind) => kind switch
    {
        "shape" => IsShape(node),
        "bar" => node.Role == "graphics-symbol" && Words(node).Any(word => StateWords.ShapeOf(word) is "rectangle" or "square"),
        "letter" => Label(node) is [var letter] && char.IsLetter(letter),
        "number" => Label(node) is { Length: > 0 and < 12 } label && Text.Values.NumberReader.Find(label) is [_] && !label.Any(char.IsLetter),
        "digit" => Label(node) is [var digit] && char.IsDigit(digit),
        _ => Words(node).Any(word => StateWords.ShapeOf(word) == kind),
    };

    public static string? ColourOf(UiNode node) => (node.Colour is { } own ? StateWords.ColourOf(own) : null) ?? Words(node).Select(StateWords.ColourOf).FirstOrDefault(colour => colour is not null);

    /// <summary>What it is drawn as: circle, square, triangle; null where that can't be told.</summary>
    public static string? KindOf(UiNode node) => Words(node).Select(StateWords.ShapeOf).FirstOrDefault(kind => kind is not (null or "shape" or "letter" or "digit" or "number"));

    /// <summary>Large and small are meant among the likes on the screen.</summary>
    public static bool IsSize(Situation situation, UiNode node, string size)
    {
        if (node.Box is not { } box)
            return false;
        var areas = situation.Index.Nodes.Where(other => other.Role == node.Role && other.Box is not null).Select(other => other.Box!.Value.Area).OrderBy(area => area).ToList();
        if (areas.Count == 0)
            return false;
        var middle = (areas[0] + areas[^1]) / 2;
        return size == "large" ? box.Area >= middle : box.Area <= middle;
    }

    private static string Label(UiNode node) => node.Name.Trim();

    private static IEnumerable<string> Words(UiNode node) => $"{node.Description} {node.Name}".Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
