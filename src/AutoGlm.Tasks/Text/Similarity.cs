namespace AutoGlm.Tasks.Text;

/// <summary>How alike two short labels are in meaning.</summary>
public static class Similarity
{
    /// <summary>0–1: 1 for the same words, above 0.85 for synonyms in either language, 0 for nothing in common.</summary>
    public static double Of(string? a, string? b) => Of(LabelText.Of(a), LabelText.Of(b));

    public static double Of(LabelText a, LabelText b)
    {
        if (a.Folded.Length == 0 || b.Folded.Length == 0)
            return 0;
        if (a.Folded == b.Folded)
            return 1;
        if (a.Words.Count == 0 || b.Words.Count == 0)
            return 0;
        return Math.Max(ByWords(a, b), ByConcept(a, b));
    }

    private static double ByWords(LabelText a, LabelText b)
    {
        var ofA = Matched(a.Words, b.Words) / a.Weight;
        if (ofA == 0)
            return Whole(a, b);
        var ofB = Matched(b.Words, a.Words) / b.Weight;
        var both = 2 * ofA * ofB / (ofA + ofB);
        if (ofA > 0.99 && ofB > 0.99)
            return 0.98;
        // One label wholly inside the other says more than the same overlap by chance.
        var score = ofA >= 0.8 || ofB >= 0.8 ? Math.Max(0.9 * both, (0.45 * Math.Max(ofA, ofB)) + (0.5 * Math.Min(ofA, ofB))) : 0.85 * both;
        return Math.Max(score, Whole(a, b));
    }

    /// <summary>Labels that differ only in how they are cut: "check out" and "checkout", or a slip in a single long word.</summary>
    private static double Whole(LabelText a, LabelText b)
    {
        if (Math.Abs(a.Folded.Length - b.Folded.Length) > 3 || a.Folded.Length > 40)
            return 0;
        var bareA = TextFold.Bare(a.Folded);
        var bareB = TextFold.Bare(b.Folded);
        if (bareA.Length == 0 || bareB.Length == 0)
            return 0;
        return bareA == bareB ? 0.97 : EditDistance.IsSlip(bareA, bareB) ? 0.85 : 0;
    }

    private static double Matched(IReadOnlyList<string> words, IReadOnlyList<string> others)
    {
        var sum = 0.0;
        foreach (var word in words)
        {
            var best = 0.0;
            for (var i = 0; i < others.Count && best < 1; i++)
                best = Math.Max(best, Word(word, others[i]));
            sum += best * TokenWeight.Of(word);
        }
        return sum;
    }

    private static double Word(string a, string b) =>
        a == b ? 1
        : a.Length < 4 || b.Length < 4 || a[0] != b[0] ? (EditDistance.IsSlip(a, b) ? 0.75 : 0)
        : Stemmer.SameRoot(a, b) ? 0.9
        : EditDistance.IsSlip(a, b) ? 0.8
        : 0;

    private static double ByConcept(LabelText a, LabelText b)
    {
        var best = 0.0;
        foreach (var x in a.Concepts)
            foreach (var y in b.Concepts)
                if (x.Concept == y.Concept)
                    best = Math.Max(best, Math.Sqrt(x.Strength * y.Strength) * (0.55 + (0.45 * Math.Min(x.Coverage, y.Coverage))));
        return 0.93 * best;
    }
}
