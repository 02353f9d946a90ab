namespace AutoGlm.Workflows.Comparing;

/// <summary>The shortest way from one sequence to another, by Myers.</summary>
internal static class Sequences
{
    /// <summary>Beyond as many differences the middle is given as wholly replaced: the search's time and memory grow with their square.</summary>
    public const int MostDifferences = 800;

    /// <summary>For each step whether an item of the older (-1), of the newer (1) or of both (0) is next.</summary>
    public static List<int> Between(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        var head = 0;
        while (head < before.Count && head < after.Count && before[head] == after[head])
            head++;
        var tail = 0;
        while (tail < before.Count - head && tail < after.Count - head && before[before.Count - 1 - tail] == after[after.Count - 1 - tail])
            tail++;
        var steps = Enumerable.Repeat(0, head).ToList();
        steps.AddRange(Middle(before, after, head, before.Count - head - tail, after.Count - head - tail));
        steps.AddRange(Enumerable.Repeat(0, tail));
        return steps;
    }

    private static IEnumerable<int> Middle(IReadOnlyList<string> before, IReadOnlyList<string> after, int offset, int older, int newer)
    {
        var reached = new Dictionary<int, int> { [1] = 0 };
        var trace = new List<Dictionary<int, int>>();
        for (var differences = 0; differences <= Math.Min(older + newer, MostDifferences); differences++)
        {
            trace.Add(new Dictionary<int, int>(reached));
            for (var line = -differences; line <= differences; line += 2)
            {
                var x = FromAbove(reached, line, differences) ? reached[line + 1] : reached[line - 1] + 1;
                while (x < older && x - line < newer && before[offset + x] == after[offset + x - line])
                    x++;
                reached[line] = x;
                if (x >= older && x - line >= newer)
                    return Back(trace, older, newer);
            }
        }

        return Enumerable.Repeat(-1, older).Concat(Enumerable.Repeat(1, newer));
    }

    private static List<int> Back(List<Dictionary<int, int>> trace, int x, int y)
    {
        var steps = new List<int>();
        for (var differences = trace.Count - 1; differences > 0; differences--)
        {
            var line = x - y;
            var down = FromAbove(trace[differences], line, differences);
            var from = down ? line + 1 : line - 1;
            var (startX, startY) = (trace[differences][from], trace[differences][from] - from);
            for (var (endX, endY) = down ? (startX, startY + 1) : (startX + 1, startY); x > endX && y > endY; x--, y--)
                steps.Add(0);
            steps.Add(down ? 1 : -1);
            (x, y) = (startX, startY);
        }

        steps.AddRange(Enumerable.Repeat(0, x));
        steps.Reverse();
        return steps;
    }

    private static bool FromAbove(Dictionary<int, int> reached, int line, int differences) =>
        line == -differences || (line != differences && reached[line - 1] < reached[line + 1]);
}
