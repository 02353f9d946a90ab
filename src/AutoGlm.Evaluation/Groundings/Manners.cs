namespace AutoGlm.Evaluation.Groundings;

/// <summary>The manners of speaking there are.</summary>
internal static class Manners
{
    /// <summary>Several things fit equally well; whichever is meant, it takes a question or a try.</summary>
    public const string Twins = "twins";

    public static IReadOnlyList<Manner> All { get; } =
    [
        new("name", 3, false, Naming.Name),
        new("name-and-kind", 3, false, Naming.NameAndKind),
        new("part-of-name", 3, false, Naming.Part),
        new("other-words", 6, false, Naming.OtherWord),
        new("slip", 2, false, Naming.Slip),
        new(Twins, 1, false, Naming.Twin),
        new("ordinal", 2, false, Placing.Ordinal),
        new("place", 2, false, Placing.Place),
        new("section", 3, false, Placing.Section),
        new("row", 3, false, Placing.Row),
        new("beside", 3, false, Placing.Beside),
        new("absent", 3, true, Missing.Absent),
        new("other-thing", 2, true, Missing.OtherThing),
    ];
}
