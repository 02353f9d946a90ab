namespace AutoGlm.Storage.Sql;

/// <summary>A transaction was to be committed, and the connection was lost before the answer: it may have been or not.</summary>
/// <param name="writer">Whose transaction.</param>
/// <param name="number">Which of the writer's; it stands in the database if it was committed.</param>
/// <param name="inner">How the connection was lost.</param>
internal sealed class CommitInDoubtException(string writer, long number, Exception inner) : Exception(inner.Message, inner)
{
    public string Writer { get; } = writer;

    public long Number { get; } = number;
}
