namespace AutoGlm.Evaluation.Results;

/// <summary>How many of how many.</summary>
public sealed record Tally(int Total, int Succeeded)
{
    public static Tally Of(IEnumerable<GoalResult> results)
    {
        ArgumentNullException.ThrowIfNull(results);
        var (total, succeeded) = (0, 0);
        foreach (var result in results)
        {
            total++;
            if (result.Succeeded)
                succeeded++;
        }

        return new Tally(total, succeeded);
    }

    /// <summary>By family, sorted by name.</summary>
    public static IReadOnlyDictionary<string, Tally> ByFamily(IEnumerable<GoalResult> results)
    {
        ArgumentNullException.ThrowIfNull(results);
        return new SortedDictionary<string, Tally>(
            results.GroupBy(result => result.Case.Goal.Page.Family).ToDictionary(family => family.Key, Of, StringComparer.Ordinal),
            StringComparer.Ordinal);
    }
}
