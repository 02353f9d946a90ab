using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Text.Values;

namespace AutoGlm.Tasks.Reading.Sheets;

/// <summary>Sheets from bar charts: what stands under each bar, and the number over it or in its title.</summary>
internal static class ChartSheets
{
    private const int Fewest = 3;
    private const double Slack = 2;
    private const double Reach = 6;

    public static IEnumerable<Sheet> Find(ObservationIndex index)
    {
        foreach (var parent in index.Nodes)
        {
            var bars = parent.Children.Count < Fewest ? [] : parent.Children.Where(node => node.Role == "graphics-symbol" && node.Box is { Area: > 0 } && node.Description is { } kind && (kind.StartsWith("rect", StringComparison.Ordinal) || kind.StartsWith("square", StringComparison.Ordinal))).ToList();
            if (bars.Count < Fewest || Upright(bars) is not { } upright)
                continue;
            var texts = parent.Children.Where(node => node.Role == "text" && node.Box is not null && node.Name.Length > 0).ToList();
            var rows = bars.ConvertAll(bar => Row(bar, texts, upright));
            if (rows.Contains(null))
                continue;
            var title = index.SectionOf(parent) ?? "";
            yield return new Sheet(["", title], [.. rows.OfType<SheetRow>()]) { HasHeaders = true, Title = $"{parent.Name} {title}".Trim() };
        }
    }

    /// <summary>Whether the bars stand side by side on one line, or lie under each other from one; null for mere boxes.</summary>
    private static bool? Upright(List<UiNode> bars)
    {
        bool Same(Func<Box, double> place) => bars.TrueForAll(bar => Math.Abs(place(bar.Box!.Value) - place(bars[0].Box!.Value)) <= Slack);
        return Same(box => box.Width) && Same(box => box.Bottom) ? true : Same(box => box.Height) && Same(box => box.X) ? false : null;
    }

    private static SheetRow? Row(UiNode bar, List<UiNode> texts, bool upright)
    {
        var box = bar.Box!.Value;
        var near = texts.Where(text => text.Box!.Value.Center is var at && (upright ? Math.Abs(at.X - box.Center.X) <= (box.Width / 2) + Reach : Math.Abs(at.Y - box.Center.Y) <= (box.Height / 2) + Reach)).Select(text => text.Name.Trim()).ToList();
        var value = near.Find(text => CellKinds.Of(text) is CellKind.Number or CellKind.Money or CellKind.Percent or CellKind.Measure);
        var name = near.Find(text => text != value && text.Any(char.IsLetter));
        if (value is null && NumberReader.Find(bar.Name) is [.., var told])
        {
            value = bar.Name[told.Span.Start..].Trim();
            name ??= bar.Name[..told.Span.Start].Trim(' ', ':', '：', '-', '–', '=', ',', '(');
        }

        return value is null || string.IsNullOrEmpty(name) ? null : new SheetRow([new SheetCell(name, []), new SheetCell(value, [bar])]);
    }
}
