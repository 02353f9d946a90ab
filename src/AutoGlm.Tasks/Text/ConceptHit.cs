namespace AutoGlm.Tasks.Text;

/// <summary>A concept met in a label.</summary>
/// <param name="Concept">Its name in the lexicon.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="Weak">Whether the word that spoke for it seldom means it alone.</param>
/// <param name="Coverage">Share of the label's meaning-bearing words that the concept accounts for, 0–1.</param>
/// <param name="Words">How many words it took.</param>
public readonly record struct ConceptHit(string Concept, ConceptKind Kind, bool Weak, double Coverage, int Words)
{
    /// <summary>How surely the label as a whole means this, 0–1.</summary>
    public double Strength => Coverage * (Weak ? 0.6 : 1);
}
