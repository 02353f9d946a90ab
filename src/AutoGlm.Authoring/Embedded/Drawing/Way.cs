namespace AutoGlm.Authoring.Embedded.Drawing;

/// <summary>One way through the workflow, as far as it is drawn.</summary>
/// <param name="Ends">Ports to go on at.</param>
/// <param name="Values">What is known on it, the newest last.</param>
/// <param name="Source">The task or call that was last, which a condition or a wish speaks of; null where there is none.</param>
/// <param name="X">Where the next node stands.</param>
internal sealed record Way(IReadOnlyList<Loose> Ends, IReadOnlyList<Known> Values, string? Source, double X)
{
    /// <summary>Several ways that meet: only what all of them know is known.</summary>
    public static Way Joined(IReadOnlyList<Way> ways) => new(
        [.. ways.SelectMany(way => way.Ends)],
        [.. ways[0].Values.Where(value => ways.All(way => way.Values.Contains(value)))],
        ways.Select(way => way.Source).Distinct().Count() == 1 ? ways[0].Source : null,
        ways.Max(way => way.X));
}
