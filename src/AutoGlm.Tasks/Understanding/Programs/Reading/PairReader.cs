namespace AutoGlm.Tasks.Understanding.Programs.Reading;

/// <summary>Reads labels with their values and nothing else: "Name: Ann; Age: 30", one line of a list of details.</summary>
internal sealed class PairReader : IClauseReader
{
    public Clause? Read(ClausePart part) => EntryItems.Read(part, PairItems.Marked) is { } entries
        ? new FormClause { Words = part.Words, Entries = entries, IsBare = true }
        : null;
}
