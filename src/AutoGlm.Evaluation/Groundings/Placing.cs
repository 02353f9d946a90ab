using AutoGlm.Tasks.Observing;

namespace AutoGlm.Evaluation.Groundings;

/// <summary>Says where something stands: which one, at which place, under which heading, in which row, beside what.</summary>
internal static class Placing
{
    private const int MostCounted = 5;
    private const double NearLine = 160;
    private const double NearBelow = 40;

    private static readonly string[] Ordinals = ["first", "second", "third", "fourth", "fifth"];
    private static readonly string[] Numerals = ["一", "二", "三", "四", "五"];

    /// <summary>The second of a name, or of a kind.</summary>
    public static string? Ordinal(Saying saying)
    {
        var (target, screen) = (saying.Target, saying.Screen);
        var ofName = saying.Name.Length > 0 && screen.Namesakes(target).Count > 1;
        if (saying.Kind.Length == 0)
            return null;
        var counted = screen.Shown.Where(node => Wording.KindOf(node, false) == Wording.KindOf(target, false) && (!ofName || SpokenScreen.IsCalled(node, saying.Name))).ToList();
        var at = counted.FindIndex(node => ReferenceEquals(node, target));
        if (counted.Count < 2 || (at >= MostCounted && at != counted.Count - 1))
            return null;
        var ordinal = at == counted.Count - 1 ? saying.In("last ", "最后一个") : saying.In($"{Ordinals[at]} ", $"第{Numerals[at]}个");
        return saying.Words(ofName ? saying.Name : "", kind: true, ordinal);
    }

    /// <summary>In a corner, or at an edge, where no other of its kind (or name) is.</summary>
    public static string? Place(Saying saying)
    {
        if (saying.Kind.Length == 0 || PlaceOf(saying.Screen, saying.Target) is not { } place)
            return null;
        var rivals = saying.Screen.Shown.Where(node => Wording.KindOf(node, false) == Wording.KindOf(saying.Target, false) && IsAt(saying.Screen, node, place.English) && !saying.Screen.AreSame(node, saying.Target)).ToList();
        var named = saying.Name.Length > 0 && saying.Random.Next(2) == 0;
        if (rivals.Any(node => !named || SpokenScreen.IsCalled(node, saying.Name)))
            return null;
        return saying.Words(named ? saying.Name : "", kind: true, "", saying.In($" at the {place.English}", $"{place.Chinese}的"));
    }

    /// <summary>Under the heading nearest before it.</summary>
    public static string? Section(Saying saying)
    {
        var (target, screen) = (saying.Target, saying.Screen);
        if (saying.Name.Length == 0 || HeadingOver(screen, target) is not { } heading || heading.Name == saying.Name)
            return null;
        if (screen.Namesakes(target).Any(other => !screen.AreSame(other, target) && HeadingOver(screen, other)?.Name == heading.Name))
            return null;
        var section = heading.Name;
        return saying.Words(saying.Name, kind: true, "", saying.Random.Next(2) == 0 ? saying.In($" in \"{section}\"", $"“{section}”中的") : saying.In($" under \"{section}\"", $"“{section}”下的"));
    }

    /// <summary>In the row, item or card that holds a text which stands nowhere else.</summary>
    public static string? Row(Saying saying)
    {
        var (target, screen) = (saying.Target, saying.Screen);
        var row = screen.Index.AncestorsOf(target).FirstOrDefault(node => node.Role is "row" or "listitem" or "article");
        if (saying.Name.Length == 0 || row is null)
            return null;
        var text = screen.Texts.FirstOrDefault(node => screen.Index.IsWithin(node, row) && !screen.Index.IsWithin(node, target)
            && node.Name.Any(char.IsLetter) && screen.Texts.Count(other => other.Name.Contains(node.Name, StringComparison.OrdinalIgnoreCase)) == 1);
        if (text is null || screen.Namesakes(target).Any(other => !screen.AreSame(other, target) && screen.Index.IsWithin(other, row)))
            return null;
        var where = row.Role == "row"
            ? saying.In($" in the row of \"{text.Name}\"", $"“{text.Name}”这一行的")
            : saying.In($" in \"{text.Name}\"", $"“{text.Name}”中的");
        return saying.Words(saying.Name, kind: true, "", where);
    }

    /// <summary>Beside a text, where no other of its kind is as near.</summary>
    public static string? Beside(Saying saying)
    {
        var (target, screen) = (saying.Target, saying.Screen);
        if (saying.Kind.Length == 0)
            return null;
        var text = screen.Texts.Where(node => !screen.Index.IsWithin(node, target) && Apart(node, target) < NearLine).MinBy(node => Apart(node, target));
        if (text is null || screen.Texts.Count(node => node.Name == text.Name) > 1)
            return null;
        var rival = screen.Shown.Where(node => Wording.KindOf(node, false) == Wording.KindOf(target, false) && !screen.AreSame(node, target)).Select(node => Apart(text, node)).DefaultIfEmpty(double.PositiveInfinity).Min();
        return rival < (1.5 * Apart(text, target)) + 20 ? null : saying.Words("", kind: true, "", saying.In($" next to \"{text.Name}\"", $"“{text.Name}”旁边的"));
    }

    private static (string English, string Chinese)? PlaceOf(SpokenScreen screen, UiNode node)
    {
        var view = screen.Screen.Viewport;
        if (node.Box is not { } box || node.Is(UiStates.Offscreen) || view.Width <= 0 || view.Height <= 0)
            return null;
        var (across, down) = (box.Center.X / view.Width, box.Center.Y / view.Height);
        return (across, down) switch
        {
            ( < 0.3, < 0.3) => ("top left", "左上角"),
            ( > 0.7, < 0.3) => ("top right", "右上角"),
            ( < 0.3, > 0.7) => ("bottom left", "左下角"),
            ( > 0.7, > 0.7) => ("bottom right", "右下角"),
            (_, < 0.2) => ("top", "顶部"),
            (_, > 0.8) => ("bottom", "底部"),
            _ => null,
        };
    }

    /// <summary>What stands in the top left stands at the top as well.</summary>
    private static bool IsAt(SpokenScreen screen, UiNode node, string place) => PlaceOf(screen, node) is { } other && other.English.StartsWith(place, StringComparison.Ordinal);

    private static UiNode? HeadingOver(SpokenScreen screen, UiNode node) => screen.Texts.LastOrDefault(text =>
        text.Role != "text" && screen.OrderOf(text) < screen.OrderOf(node) && !screen.Index.IsWithin(node, text)
        && screen.Index.ParentOf(text) is { } around && screen.Index.IsWithin(node, around));

    /// <summary>Pixels between them on one line, or below each other; infinite where they are neither.</summary>
    private static double Apart(UiNode one, UiNode other)
    {
        if (one.Box is not { } a || other.Box is not { } b)
            return double.PositiveInfinity;
        var across = Math.Max(0, Math.Max(a.X - b.Right, b.X - a.Right));
        var down = Math.Max(0, Math.Max(a.Y - b.Bottom, b.Y - a.Bottom));
        return down <= 2 ? across : across <= 2 && down <= NearBelow ? 2 * down : double.PositiveInfinity;
    }
}
