namespace AutoGlm.Tasks.Understanding.Programs.Reading;

/// <summary>Knows some ways of saying one kind of clause, in both languages.</summary>
internal interface IClauseReader
{
    /// <summary>The clause, or null when the words say something else.</summary>
    Clause? Read(ClausePart part);
}
