namespace AutoGlm.Tasks.Understanding.Programs;

/// <summary>A number is to be guessed, the page saying after each guess whether it is higher or lower.</summary>
public sealed record GuessClause : Clause
{
    public required int From { get; init; }

    public required int To { get; init; }
}
