namespace AutoGlm.Tasks.Text;

/// <summary>How alike two short labels are in meaning.</summary>
public static class Similarity
{
    /// <summary>What other words for the same count, against the same words.</summary>
    private const double OtherWords = 0.95;

    /// <summary>The commonest family names.</summary>
    private const string Surnames = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林郑谢罗梁宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤";

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
        return Math.Max(Math.Max(ByWords(a, b), ByConcept(a, b)), ByParts(a, b));
    }

    private static double ByWords(LabelText a, LabelText b)
    {
        var ofA = Matched(a.Words, b.Words) / a.Weight;
        if (ofA == 0)
            return Whole(a, b);
        if (AreOtherNames(a.Folded, b.Folded))
            return 0;
        var ofB = Matched(b.Words, a.Words) / b.Weight;
        return ofA > 0.99 && ofB > 0.99 ? 0.98 : Math.Max(Overlap(ofA, ofB), Whole(a, b));
    }

    /// <summary>How alike labels are of which so much is found in the other.</summary>
    private static double Overlap(double ofA, double ofB)
    {
        var both = 2 * ofA * ofB / (ofA + ofB);
        // One label wholly inside the other says more than the same overlap by chance.
        return ofA >= 0.8 || ofB >= 0.8 ? Math.Max(0.9 * both, (0.45 * Math.Max(ofA, ofB)) + (0.5 * Math.Min(ofA, ofB))) : 0.85 * both;
    }

    /// <summary>张雨桐 is somebody else than 刘雨桐: one short name where another stands.</summary>
    private static bool AreOtherNames(string a, string b) =>
        a.Length == b.Length && IsChineseName(a) && IsChineseName(b) && a[0] != b[0] && a.AsSpan(1).SequenceEqual(b.AsSpan(1));

    /// <summary>Whether it looks like a person's name: a family name and two characters more.</summary>
    public static bool IsChineseName(string name) => name.Length == 3 && Surnames.Contains(name[0]) && name.All(TextFold.IsChinese);

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

    private static double Matched(IReadOnlyList<string> words, IReadOnlyList<string> others) => Matched(words, others, 0, words.Count);

    private static double Matched(IReadOnlyList<string> words, IReadOnlyList<string> others, int from, int to)
    {
        var sum = 0.0;
        for (var at = from; at < to; at++)
        {
            var word = words[at];
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

    /// <summary>"Remove account" for "Delete account": word by word, where a phrase may stand for one that means the same.</summary>
    private static double ByParts(LabelText a, LabelText b)
    {
        if (a.Words.Count + b.Words.Count < 3 || !Shares(a, b))
            return 0;
        var ofA = MatchedByParts(a, b) / a.Weight;
        var ofB = MatchedByParts(b, a) / b.Weight;
        return ofA == 0 || ofB == 0 ? 0 : OtherWords * Overlap(ofA, ofB);
    }

    private static bool Shares(LabelText a, LabelText b)
    {
        foreach (var span in a.Spans)
        {
            foreach (var other in b.Spans)
            {
                if (span.MeansAs(other))
                    return true;
            }
        }

        return false;
    }

    private static double MatchedByParts(LabelText label, LabelText other)
    {
        var sum = 0.0;
        var at = 0;
        foreach (var span in label.Spans)
        {
            sum += Matched(label.Words, other.Words, at, span.Start);
            at = span.Start + span.Words;
            var weight = 0.0;
            for (var i = span.Start; i < at; i++)
                weight += TokenWeight.Of(label.Words[i]);
            sum += other.Spans.Any(span.MeansAs) ? weight : Matched(label.Words, other.Words, span.Start, at);
        }

        return sum + Matched(label.Words, other.Words, at, label.Words.Count);
    }

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
