namespace AutoGlm.Tasks.Text;

/// <summary>A short text made ready for many comparisons.</summary>
public sealed class LabelText
{
    public static readonly LabelText Nothing = new("");

    private LabelText(string folded)
    {
        Folded = folded;
        Words = folded.Length == 0 ? [] : Tokens.OfFolded(folded);
        Spans = Synonyms.Spans(Words);
        Concepts = ConceptTrie.Hits(Words, Spans);
        foreach (var word in Words)
            Weight += TokenWeight.Of(word);
    }

    public string Folded { get; }

    public IReadOnlyList<string> Words { get; }

    /// <summary>Concepts the label speaks of, strongest first.</summary>
    public IReadOnlyList<ConceptHit> Concepts { get; }

    /// <summary>Where in the words they stand.</summary>
    internal IReadOnlyList<ConceptSpan> Spans { get; }

    internal double Weight { get; }

    public static LabelText Of(string? text) => string.IsNullOrWhiteSpace(text) ? Nothing : new LabelText(TextFold.Fold(text));

    public override string ToString() => Folded;
}
