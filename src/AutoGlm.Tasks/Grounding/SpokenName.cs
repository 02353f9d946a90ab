using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Text;

namespace AutoGlm.Tasks.Grounding;

/// <summary>A name that was said, compared with what nodes are called; each distinct label is compared once.</summary>
internal sealed class SpokenName(string said, LabelCache labels)
{
    private const int LongestContent = 90;

    private readonly LabelText _said = labels.Of(said);
    private readonly Dictionary<string, double> _likeness = new(StringComparer.Ordinal);

    public string Said => said;

    public bool IsEmpty => _said.Folded.Length == 0;

    /// <summary>0–1.</summary>
    public double LikenessTo(string? label)
    {
        if (string.IsNullOrEmpty(label))
            return 0;
        if (!_likeness.TryGetValue(label, out var likeness))
            _likeness[label] = likeness = OfSymbols(label) ?? Compare(labels.Of(label));
        return likeness;
    }

    /// <summary>Likeness to the best of all that a node is called, each source trusted as far as it goes.</summary>
    public double LikenessTo(ObservationIndex index, UiNode node)
    {
        var best = LikenessTo(node.Name);
        if (best > 0.96)
            return best;
        best = Math.Max(best, 0.96 * LikenessTo(node.Placeholder));
        best = Math.Max(best, 0.94 * LikenessTo(node.Description));
        if (UiRoles.IsField(node))
        {
            best = Math.Max(best, 0.97 * LikenessTo(index.NearbyLabelOf(node)));
            best = Math.Max(best, 0.85 * LikenessTo(node.InputType is "tel" ? "phone" : node.InputType is "text" or "checkbox" or "radio" ? null : node.InputType));
            if (best < 0.8 && index.ColumnHeaderOf(node) is { } header)
                best = Math.Max(best, 0.92 * LikenessTo(header));
        }
        else if (node.Name.Length == 0)
        {
            var content = index.TextOf(node);
            best = Math.Max(best, content.Length <= LongestContent ? 0.96 * LikenessTo(content) : 0);
            best = Math.Max(best, 0.7 * LikenessTo(FileName(node.Href)));
        }

        if (node.Value is { Length: > 0 and < 60 } value && !UiRoles.IsTextField(node))
            best = Math.Max(best, 0.88 * LikenessTo(value));
        if (best < 0.8 && node.Key is { Length: > 1 and < 40 } key)
            best = Math.Max(best, 0.85 * LikenessTo(Tokens.WordsOfName(key)));
        return best is > 0.3 and < 0.8 ? Math.Max(best, 0.88 * WithTitle(index, node)) : best;
    }

    /// <summary>A thing is often named with what it belongs to: "Delete Alice" for the Delete in Alice's row.</summary>
    private double WithTitle(ObservationIndex index, UiNode node)
    {
        if (_said.Words.Count < 2 || node.Name.Length is 0 or > 60)
            return 0;
        var best = index.SectionOf(node) is { Length: > 0 and < 60 } title ? LikenessTo($"{title} {node.Name}") : 0;
        if (index.RowOf(node) is { } row && index.TextOf(row) is { Length: < 120 } cells)
            best = Math.Max(best, cells.Contains(node.Name, StringComparison.Ordinal) && Covers(labels.Of(cells)) ? 0.95 : 0);
        return best;
    }

    private double Compare(LabelText label) =>
        MayBeAlike(label) ? Math.Max(Similarity.Of(_said, label), Shortened(label.Folded)) : 0;

    /// <summary>Most labels of a page have nothing in common with what was said; that is seen without counting slips.</summary>
    private bool MayBeAlike(LabelText label)
    {
        if (label.Folded.Length == 0)
            return false;
        foreach (var mine in _said.Concepts)
        {
            foreach (var theirs in label.Concepts)
            {
                if (mine.Concept == theirs.Concept)
                    return true;
            }
        }

        foreach (var mine in _said.Words)
        {
            foreach (var theirs in label.Words)
            {
                if (mine == theirs || MayBeSlip(mine, theirs))
                    return true;
            }
        }

        return label.Folded[0] == _said.Folded[0] && (TextFold.IsChinese(_said.Folded[0]) || Math.Abs(label.Folded.Length - _said.Folded.Length) <= 3)
            || TextFold.IsChinese(_said.Folded[0]) && label.Folded.Contains(_said.Folded[0], StringComparison.Ordinal);
    }

    /// <summary>A slip leaves the beginning of a word, or else its end, as it was.</summary>
    private static bool MayBeSlip(string a, string b) =>
        a.Length >= 4 && b.Length >= 4 && Math.Abs(a.Length - b.Length) <= 4
        && (a[0] == b[0] || (a[^1] == b[^1] && (a[1] == b[1] || a[0] == b[1] || a[1] == b[0])));

    private bool Covers(LabelText whole) => _said.Words.All(whole.Words.Contains);

    /// <summary>Texts without letters, such as + or ×, are alike only when they are the same.</summary>
    private double? OfSymbols(string label) =>
        _said.Words.Count == 0 ? (TextFold.Fold(label) == _said.Folded ? 1 : 0) : null;

    /// <summary>Chinese is shortened by leaving characters out, often inside a word: 同意条款 for 我同意服务条款.</summary>
    private double Shortened(string label)
    {
        var spoken = _said.Folded;
        if (spoken.Length < 2 || spoken.Length >= label.Length || !TextFold.IsChinese(spoken[0]))
            return 0;
        // Two characters stand for more only as they are.
        if (spoken.Length == 2)
            return label.Contains(spoken, StringComparison.Ordinal) ? 0.45 + (0.5 * spoken.Length / label.Length) : 0;
        var at = 0;
        foreach (var c in label)
        {
            if (at < spoken.Length && spoken[at] == c)
                at++;
        }

        return at == spoken.Length ? 0.45 + (0.5 * spoken.Length / label.Length) : 0;
    }

    private static string? FileName(string? href)
    {
        if (href is null || !Uri.TryCreate(href, UriKind.Absolute, out var address) || address.Segments.Length < 2)
            return null;
        var last = address.Segments[^1].Trim('/');
        var dot = last.LastIndexOf('.');
        return Tokens.WordsOfName(dot > 0 ? last[..dot] : last);
    }
}
