using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Text;

namespace AutoGlm.Tasks.Planning.Embedded.Programs;

/// <summary>Finds a control that is called by the very words of what is to be done: "close the door" where a button says "Close door", 开门 where it says 打开炉门.</summary>
internal static class WholeLabels
{
    private const int LongestLabel = 40;

    private static readonly HashSet<string> Filling = new(StringComparer.Ordinal) { "the", "a", "an", "my", "your", "our", "its", "this", "that", "please", "now", "just", "again" };

    /// <summary>The one control so called; null when none is, or several.</summary>
    public static UiNode? Find(Situation situation, string words)
    {
        var said = WordsOf(words);
        if (said.Count < 2)
            return null;
        var called = situation.Usable.Where(node => !UiRoles.IsField(node) && situation.Index.LabelOf(node) is { Length: > 1 and < LongestLabel } label && IsSame(said, label, words)).ToList();
        return called.Count == 1 ? called[0] : null;
    }

    private static bool IsSame(HashSet<string> said, string label, string words)
    {
        if (!TextFold.IsChinese(words[0]))
            return said.SetEquals(WordsOf(label));
        // One or two characters more say of which kind it is: 打开炉门.
        var shown = label.Trim();
        return words.Length is > 1 and <= 6 && shown.Length >= words.Length && shown.Length <= words.Length + 2 && TextFold.IsChinese(shown[0]) && IsWithin(words, shown);
    }

    /// <summary>Whether all characters stand there in their order.</summary>
    private static bool IsWithin(string words, string label)
    {
        var at = 0;
        foreach (var c in label)
        {
            if (at < words.Length && words[at] == c)
                at++;
        }

        return at == words.Length;
    }

    private static HashSet<string> WordsOf(string text) =>
        TextFold.IsChinese(text.Trim().FirstOrDefault())
            ? [.. text.Trim().Select(c => c.ToString())]
            : [.. TextFold.Fold(text).Split([' ', '-', '.', ',', '!', ':', '…'], StringSplitOptions.RemoveEmptyEntries).Where(word => !Filling.Contains(word)).Select(Stemmer.Stem)];
}
