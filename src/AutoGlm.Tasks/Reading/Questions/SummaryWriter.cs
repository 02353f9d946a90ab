using System.Globalization;
using System.Text.RegularExpressions;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Text;

namespace AutoGlm.Tasks.Reading.Questions;

/// <summary>Sums up a page by its most telling sentences, in their order, with names, numbers and dates as they stand.</summary>
internal static partial class SummaryWriter
{
    private const int UsualSentences = 3;

    /// <summary>Whether the words ask for a summary.</summary>
    public static bool IsAsked(string words) => Asking().IsMatch(TextFold.Fold(words));

    /// <summary>The summary, no longer than the words that ask for it allow; null when the page has no running text.</summary>
    public static Finding? Write(string words, ObservationIndex index)
    {
        var asked = TextFold.Fold(words);
        var sentences = Passages.Of(index).Where(passage => passage.Text.Length > 15 && !UiRoles.IsHeading(passage.Node) && passage.Node.Role is "text" or "generic" or "listitem" or "cell" or "paragraph" or "article").Select(passage => passage.Text).Distinct(StringComparer.Ordinal).ToList();
        if (sentences.Count == 0)
            return null;
        var chinese = sentences.Sum(text => text.Count(TextFold.IsChinese)) > sentences.Sum(text => text.Count(char.IsAsciiLetter));
        var most = MostWords().Match(asked) is { Success: true } limit ? int.Parse(limit.Groups["n"].Value, CultureInfo.InvariantCulture) : int.MaxValue;
        var count = MostSentences().Match(asked) is { Success: true } wanted ? Number(wanted.Groups["n"].Value) : most == int.MaxValue ? UsualSentences : int.MaxValue;
        var counts = sentences.SelectMany(Tokens.Of).Where(QuestionWords.IsContent).GroupBy(word => word, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        var titles = index.Nodes.Where(UiRoles.IsHeading).SelectMany(heading => Tokens.Of(index.TextOf(heading))).ToHashSet(StringComparer.Ordinal);
        var chosen = new List<int>();
        var length = 0;
        foreach (var at in Enumerable.Range(0, sentences.Count).OrderByDescending(at => Worth(sentences[at], at, counts, titles)))
        {
            var size = Size(sentences[at], chinese);
            if (chosen.Count >= count || length + size > most)
                continue;
            chosen.Add(at);
            length += size;
        }

        if (chosen.Count == 0)
            return new Finding(Cut(sentences[0], most, chinese), sentences[0], 0.7);
        chosen.Sort();
        return new Finding(string.Join(chinese ? "" : " ", chosen.Select(at => sentences[at])), sentences[chosen[0]], 0.9);
    }

    private static double Worth(string sentence, int at, Dictionary<string, int> counts, HashSet<string> titles)
    {
        var words = Tokens.Of(sentence).Where(QuestionWords.IsContent).ToList();
        if (words.Count == 0)
            return 0;
        var common = words.Average(word => Math.Min(4, counts.GetValueOrDefault(word)));
        var titled = words.Count(titles.Contains);
        var facts = Facts().Count(sentence) + Entities.People(sentence).Count();
        return common + (0.8 * titled) + (0.9 * Math.Min(4, facts)) + (at == 0 ? 2.5 : at == 1 ? 1 : 0);
    }

    private static int Size(string text, bool chinese) => chinese ? text.Length : text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;

    private static string Cut(string text, int most, bool chinese) =>
        chinese ? text.Length <= most ? text : text[..most] : string.Join(' ', text.Split(' ').Take(most));

    private static int Number(string word) => word switch { "one" or "a" or "一" => 1, "two" or "两" or "二" => 2, "three" or "三" => 3, "four" or "四" => 4, "five" or "五" => 5, _ => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : UsualSentences };

    [GeneratedRegex(@"\bsummar|\bin short\b|\boverview of\b|\bgist\b|\bmain points?\b|\babstract of\b|\btext about (?:it|the)|概括|总结|摘要|概述|归纳|大意|简介", RegexOptions.CultureInvariant)]
    private static partial Regex Asking();

    [GeneratedRegex(@"(?<n>\d{1,4})\s*-?\s*(?:words?|characters?|个?字)", RegexOptions.CultureInvariant)]
    private static partial Regex MostWords();

    [GeneratedRegex(@"\b(?<n>one|two|three|four|five|a|\d)\s*-?\s*sentences?|(?<n>[一两二三四五\d])句", RegexOptions.CultureInvariant)]
    private static partial Regex MostSentences();

    [GeneratedRegex(@"\d+|(?<=\s)\p{Lu}\p{Ll}+", RegexOptions.CultureInvariant)]
    private static partial Regex Facts();
}
