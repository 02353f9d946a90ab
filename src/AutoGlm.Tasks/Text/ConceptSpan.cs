namespace AutoGlm.Tasks.Text;

/// <summary>Words of a label that stand for concepts.</summary>
/// <param name="Start">The first of them.</param>
/// <param name="Words">How many.</param>
/// <param name="Meanings">What they may mean, and whether they seldom mean it alone.</param>
internal readonly record struct ConceptSpan(int Start, int Words, IReadOnlyList<(string Concept, ConceptKind Kind, bool Weak)> Meanings)
{
    /// <summary>Both mean the same for sure: neither only now and then.</summary>
    public bool MeansAs(ConceptSpan other)
    {
        foreach (var (concept, _, weak) in Meanings)
        {
            foreach (var (theirs, _, theirsWeak) in other.Meanings)
            {
                if (concept == theirs && !weak && !theirsWeak)
                    return true;
            }
        }

        return false;
    }
}
