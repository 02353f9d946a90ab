namespace AutoGlm.Tasks.Reading.Questions;

/// <summary>A bound on a value said in a question: "more than 100 dollars", 07:15之后.</summary>
/// <param name="Start">Where it stands.</param>
/// <param name="Length">How long it is.</param>
/// <param name="Low">The least value; null for none.</param>
/// <param name="High">The greatest value; null for none.</param>
/// <param name="Open">Whether the bounds themselves are left out.</param>
/// <param name="Kind">What sort of value is bounded.</param>
internal sealed record Limit(int Start, int Length, decimal? Low, decimal? High, bool Open, Sheets.CellKind Kind)
{
    public bool Holds(decimal value) =>
        (Low is not { } low || (Open ? value > low : value >= low)) && (High is not { } high || (Open ? value < high : value <= high));
}
