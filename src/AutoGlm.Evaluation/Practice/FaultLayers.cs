namespace AutoGlm.Evaluation.Practice;

/// <summary>Disturbances that pages may be put under.</summary>
public static class FaultLayers
{
    /// <summary>A part of the server's answers is 503.</summary>
    public const string Error = "error";

    /// <summary>All there are. All but <see cref="Error"/> are made in the page.</summary>
    public static IReadOnlyList<string> All { get; } = ["move", "overlay", "rerender", "slow", Error];

    /// <summary>What a page's address says of them; empty when there are none that are made in the page.</summary>
    internal static string Query(IReadOnlyList<string> layers)
    {
        var inPage = string.Join(',', layers.Where(layer => layer != Error));
        return inPage.Length == 0 ? "" : $"&faults={inPage}";
    }

    /// <summary>Reads <c>move,slow</c> or <c>all</c>. Throws <see cref="EvaluationException"/> for a word that names none.</summary>
    public static IReadOnlyList<string> Parse(string list)
    {
        ArgumentNullException.ThrowIfNull(list);
        var names = list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (names.Contains("all"))
            return All;
        var unknown = names.FirstOrDefault(name => !All.Contains(name));
        return unknown is null && names.Length > 0
            ? [.. All.Where(names.Contains)]
            : throw new EvaluationException("--faults", $"There is no disturbance “{unknown}”.", $"Use all, or some of {string.Join(", ", All)}, divided by commas.");
    }
}
