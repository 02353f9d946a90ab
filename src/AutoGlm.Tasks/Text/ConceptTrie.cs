namespace AutoGlm.Tasks.Text;

/// <summary>The lexicon's phrases by their words, for finding them in a label in one pass.</summary>
internal sealed class ConceptTrie
{
    private readonly Node _root = new();
    private readonly Dictionary<string, IReadOnlyList<string>> _words = new(StringComparer.Ordinal);

    public static ConceptTrie Load()
    {
        var trie = new ConceptTrie();
        foreach (var entry in ConceptFile.Read())
        {
            trie._words[entry.Name] = [.. entry.Phrases.OrderBy(p => p.Weak).Select(p => p.Text)];
            foreach (var phrase in entry.Phrases)
                trie.Add(entry, phrase);
        }
        return trie;
    }

    public IReadOnlyList<string> WordsOf(string concept) => _words.GetValueOrDefault(concept, []);

    /// <summary>The phrases in a label's words, each as long as can be, none over another.</summary>
    public IReadOnlyList<ConceptSpan> Spans(IReadOnlyList<string> tokens)
    {
        List<ConceptSpan>? spans = null;
        for (var start = 0; start < tokens.Count;)
        {
            var (node, length) = Longest(tokens, start);
            if (node is null)
            {
                start++;
                continue;
            }

            (spans ??= []).Add(new ConceptSpan(start, length, node.Ends!));
            start += length;
        }

        return spans ?? (IReadOnlyList<ConceptSpan>)[];
    }

    /// <summary>The concepts that spans of these words speak of, strongest first.</summary>
    public static IReadOnlyList<ConceptHit> Hits(IReadOnlyList<string> tokens, IReadOnlyList<ConceptSpan> spans)
    {
        if (spans.Count == 0)
            return [];
        var hits = new List<ConceptHit>();
        var total = 0.0;
        foreach (var token in tokens)
            total += TokenWeight.Of(token);
        foreach (var span in spans)
        {
            var weight = 0.0;
            for (var i = span.Start; i < span.Start + span.Words; i++)
                weight += TokenWeight.Of(tokens[i]);
            foreach (var (concept, kind, weak) in span.Meanings)
                Merge(hits, new ConceptHit(concept, kind, weak, total == 0 ? 1 : weight / total, span.Words));
        }

        return hits.Count == 1 ? hits : [.. hits.OrderByDescending(hit => hit.Strength)];
    }

    private static void Merge(List<ConceptHit> hits, ConceptHit hit)
    {
        var known = hits.FindIndex(h => h.Concept == hit.Concept);
        if (known < 0)
            hits.Add(hit);
        else
            hits[known] = hit with { Coverage = Math.Min(1, hits[known].Coverage + hit.Coverage), Weak = hit.Weak && hits[known].Weak, Words = hit.Words + hits[known].Words };
    }

    private (Node? Node, int Length) Longest(IReadOnlyList<string> tokens, int start)
    {
        Node? best = null;
        var length = 0;
        var node = _root;
        for (var i = start; i < tokens.Count && node.Next is not null && node.Next.TryGetValue(tokens[i], out var next); i++)
        {
            node = next;
            if (node.Ends is not null)
                (best, length) = (node, i - start + 1);
        }
        return (best, length);
    }

    private void Add(ConceptEntry entry, ConceptPhrase phrase)
    {
        var node = _root;
        foreach (var token in Tokens.OfFolded(phrase.Text))
        {
            node.Next ??= new(StringComparer.Ordinal);
            if (!node.Next.TryGetValue(token, out var next))
                node.Next[token] = next = new Node();
            node = next;
        }
        if (node == _root)
            return;
        node.Ends ??= [];
        if (!node.Ends.Exists(e => e.Concept == entry.Name))
            node.Ends.Add((entry.Name, entry.Kind, phrase.Weak));
    }

    private sealed class Node
    {
        public Dictionary<string, Node>? Next;
        public List<(string Concept, ConceptKind Kind, bool Weak)>? Ends;
    }
}
