using System.Collections.Concurrent;
using AutoGlm.Tasks.Text;

namespace AutoGlm.Tasks.Grounding;

/// <summary>Labels taken apart, kept from screen to screen: most of them come again. Bounded; safe for several threads.</summary>
internal sealed class LabelCache
{
    private const int Most = 20_000;
    private const int LongestLabel = 160;

    private readonly ConcurrentDictionary<string, LabelText> _known = new(StringComparer.Ordinal);

    public LabelText Of(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return LabelText.Nothing;
        if (text.Length > LongestLabel)
            return LabelText.Of(text[..LongestLabel]);
        if (_known.TryGetValue(text, out var known))
            return known;
        if (_known.Count >= Most)
            _known.Clear();
        return _known.GetOrAdd(text, static t => LabelText.Of(t));
    }
}
