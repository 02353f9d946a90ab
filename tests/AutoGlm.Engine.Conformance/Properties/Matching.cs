namespace AutoGlm.Engine.Conformance.Properties;

/// <summary>Pairs the members of two lists where many may go with many.</summary>
internal static class Matching
{
    /// <summary>Members of the first list that stay alone in a largest pairing.</summary>
    public static IReadOnlyList<int> Unmatched(int count, int others, Func<int, int, bool> fits)
    {
        var of = new int?[others];
        return [.. Enumerable.Range(0, count).Where(one => !Pair(one, []))];

        bool Pair(int one, HashSet<int> seen)
        {
            for (var other = 0; other < others; other++)
            {
                if (!fits(one, other) || !seen.Add(other)) continue;
                if (of[other] is { } before && !Pair(before, seen)) continue;
                of[other] = one;
                return true;
            }
            return false;
        }
    }
}
