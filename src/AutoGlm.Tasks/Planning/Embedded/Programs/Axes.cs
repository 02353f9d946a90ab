using System.Globalization;
using AutoGlm.Tasks.Observing;

namespace AutoGlm.Tasks.Planning.Embedded.Programs;

/// <summary>Finds the thing at a point of a coordinate grid, by the numbers along its axes, else by counting from the middle.</summary>
internal static class Axes
{
    public static UiNode? At(Situation situation, string point)
    {
        var parts = point.Split(',');
        var (x, y) = (double.Parse(parts[0], CultureInfo.InvariantCulture), double.Parse(parts[1], CultureInfo.InvariantCulture));
        var labels = situation.Index.Nodes
            .Where(node => node.Role == "text" && node.Box is not null && IsNumber(node.Name, out _))
            .Select(node => (Value: Number(node.Name), node.Box!.Value.Center))
            .ToList();
        var points = situation.Index.Nodes.Where(node => node.Box is { Area: > 4 and < 4000 } && node.Role != "text" && (node.Is(UiStates.Clickable) || Shapes.IsA(node, "circle"))).ToList();
        if (points.Count == 0)
            return null;
        var across = Scale([.. labels.GroupBy(label => Math.Round(label.Center.Y / 8)).OrderByDescending(group => group.Count()).FirstOrDefault()?.Select(label => (label.Value, label.Center.X)) ?? []])
            ?? Middle([.. points.Select(node => node.Box!.Value.Center.X)], 1);
        var down = Scale([.. labels.GroupBy(label => Math.Round(label.Center.X / 8)).OrderByDescending(group => group.Count()).FirstOrDefault()?.Select(label => (label.Value, label.Center.Y)) ?? []])
            ?? Middle([.. points.Select(node => node.Box!.Value.Center.Y)], -1);
        if (across is not { } horizontal || down is not { } vertical)
            return null;
        var (px, py) = (horizontal.At(x), vertical.At(y));
        return points.MinBy(node => Math.Pow(node.Box!.Value.Center.X - px, 2) + Math.Pow(node.Box!.Value.Center.Y - py, 2));
    }

    /// <summary>The line through the outermost numbers of an axis; null for fewer than two.</summary>
    private static Line? Scale(List<(double Value, double Place)> marks)
    {
        var (low, high) = (marks.MinBy(mark => mark.Value), marks.MaxBy(mark => mark.Value));
        return marks.Count < 2 || high.Value - low.Value < 0.5 || Math.Abs(high.Place - low.Place) < 4 ? null : new Line(low.Place, (high.Place - low.Place) / (high.Value - low.Value), low.Value);
    }

    /// <summary>Without numbers the middle line is 0 and the next one 1.</summary>
    private static Line? Middle(List<double> places, int sign)
    {
        var lines = places.Select(place => Math.Round(place)).Distinct().Order().ToList();
        return lines.Count < 2 ? null : new Line(lines[lines.Count / 2], sign * (lines[^1] - lines[0]) / (lines.Count - 1), 0);
    }

    private static double Number(string text) => IsNumber(text, out var number) ? number : 0;

    private static bool IsNumber(string text, out double number) =>
        double.TryParse(text.Trim().Replace('−', '-'), NumberStyles.Float, CultureInfo.InvariantCulture, out number);

    private readonly record struct Line(double Start, double Step, double From)
    {
        public double At(double value) => Start + ((value - From) * Step);
    }
}
