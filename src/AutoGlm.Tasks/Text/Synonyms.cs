namespace AutoGlm.Tasks.Text;

/// <summary>The concept lexicon: which words of both languages mean the same on a screen.</summary>
public static class Synonyms
{
    private static readonly ConceptTrie Trie = ConceptTrie.Load();

    /// <summary>Concepts a label speaks of, strongest first. A label may have none, or several.</summary>
    public static IReadOnlyList<ConceptHit> ConceptsOf(string? label) => LabelText.Of(label).Concepts;

    /// <summary>The concept of this kind that the label as a whole most likely means, or null when nothing reaches <paramref name="least"/>.</summary>
    public static string? Best(string? label, ConceptKind? kind = null, double least = 0.5)
    {
        foreach (var hit in ConceptsOf(label))
            if ((kind is null || hit.Kind == kind) && hit.Strength >= least)
                return hit.Concept;
        return null;
    }

    /// <summary>How surely the label means the concept, 0–1.</summary>
    public static double Strength(string? label, string concept)
    {
        var best = 0.0;
        foreach (var hit in ConceptsOf(label))
            if (hit.Concept == concept)
                best = Math.Max(best, hit.Strength);
        return best;
    }

    /// <summary>Whether the label speaks of the concept at all.</summary>
    public static bool Speaks(string? label, string concept) => Strength(label, concept) > 0;

    /// <summary>The words of a concept, strong ones first, both languages; empty for an unknown concept.</summary>
    public static IReadOnlyList<string> WordsOf(string concept) => Trie.WordsOf(concept);

    internal static IReadOnlyList<ConceptSpan> Spans(IReadOnlyList<string> tokens) => Trie.Spans(tokens);
}
