using AutoGlm.Tasks.Understanding.Reading;

namespace AutoGlm.Tasks.Understanding.Programs.Reading;

/// <summary>Reads labels with their values and nothing else: "Name: Ann; Age: 30", one line of a list of details.</summary>
internal sealed class PairReader : IClauseReader
{
    public Clause? Read(ClausePart part) => EntryItems.Read(part, PairItems.Marked) is { } entries && !entries.Any(entry => entry is SetClause { Field.Phrase.Name: var name } && IntentWords.Begin(name, part.Chinese))
        ? new FormClause { Words = part.Words, Entries = entries, IsBare = true }
        : null;
}
