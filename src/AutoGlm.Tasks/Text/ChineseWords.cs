namespace AutoGlm.Tasks.Text;

/// <summary>Cuts Chinese text into words: longest match in a small list, pairs of characters where no word is known.</summary>
internal sealed class ChineseWords
{
    private readonly HashSet<string> _words;
    private readonly int _longest;

    public ChineseWords(IEnumerable<string> words)
    {
        _words = words.Where(w => w.Length > 1).ToHashSet(StringComparer.Ordinal);
        _longest = _words.Count == 0 ? 1 : _words.Max(w => w.Length);
    }

    public static ChineseWords Default { get; } = new(
        WordList.Lines("chinese-words.txt").SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Concat(ConceptFile.Read().SelectMany(entry => entry.Phrases).Select(p => p.Text).Where(t => t.All(TextFold.IsChinese))));

    public void Cut(ReadOnlySpan<char> run, List<string> into)
    {
        var lookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        var unknown = 0;
        var at = 0;
        while (at < run.Length)
        {
            var length = Math.Min(_longest, run.Length - at);
            while (length > 1 && !lookup.Contains(run.Slice(at, length)))
                length--;
            if (length <= 1)
            {
                at++;
                continue;
            }
            Pairs(run[unknown..at], into);
            into.Add(run.Slice(at, length).ToString());
            at += length;
            unknown = at;
        }
        Pairs(run[unknown..], into);
    }

    private static void Pairs(ReadOnlySpan<char> unknown, List<string> into)
    {
        if (unknown.Length == 1)
            into.Add(unknown.ToString());
        for (var i = 0; i + 1 < unknown.Length; i++)
            into.Add(unknown.Slice(i, 2).ToString());
    }
}
