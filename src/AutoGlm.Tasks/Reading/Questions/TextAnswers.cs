using System.Text.RegularExpressions;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Reading.Sheets;
using AutoGlm.Tasks.Text;

namespace AutoGlm.Tasks.Reading.Questions;

/// <summary>Answers from running text: the sentences that speak most of what is asked, and in them the piece of the kind asked for.</summary>
internal static partial class TextAnswers
{
    private static readonly System.Buffers.SearchValues<char> Marks = System.Buffers.SearchValues.Create("*•·|;；");

    private const double LeastOverlap = 0.34;
    private const double Aside = 0.6;
    private const int Parted = 60;

    public static Finding? Find(Inquiry inquiry, ObservationIndex index, DateTimeOffset clock)
    {
        if (Byline(inquiry, index) is { } author)
            return author;
        var wanted = inquiry.Content.Where(word => !IsKindWord(inquiry, word) && !inquiry.Settled.Contains(word)).Distinct(StringComparer.Ordinal).ToList();
        if (wanted.Count == 0)
            wanted = [.. inquiry.Content.Distinct(StringComparer.Ordinal)];
        var passages = Passages.Of(index).Select(passage => (Passage: passage, Words: Tokens.Of(passage.Text), Heading: Tokens.Of(passage.Heading), Before: Tokens.Of(passage.Before))).ToList();
        if (passages.Count == 0 || wanted.Count == 0)
            return null;
        var weights = wanted.ToDictionary(word => word, word => Math.Log(1 + ((passages.Count + 1.0) / (1 + passages.Count(one => one.Words.Any(known => QuestionWords.Same(word, known) > 0.7))))), StringComparer.Ordinal);
        // Words from beside the question help to tell the sentences apart, where the page speaks of them at all.
        foreach (var word in inquiry.Around.Where(word => !weights.ContainsKey(word)))
        {
            if (passages.Count(one => one.Words.Concat(one.Heading).Any(known => QuestionWords.Same(word, known) > 0.7)) is > 0 and var count && count * 2 < passages.Count + 1)
                weights[word] = Aside * Math.Log(1 + ((passages.Count + 1.0) / (1 + count)));
        }

        var all = weights.Values.Sum();
        Finding? best = null;
        // Where a page has hardly anything of the kind asked for, less must be said beside it.
        var rare = inquiry.Wants is Wanted.Money or Wanted.Phone or Wanted.Email or Wanted.Year or Wanted.Percent or Wanted.Url or Wanted.Duration && passages.Sum(one => Entities.In(one.Passage.Text, inquiry, clock).Count()) is 1 or 2;
        foreach (var (passage, words, heading, before) in passages)
        {
            var overlap = weights.Sum(pair => pair.Value * Math.Max(Math.Max(Speaks(pair.Key, words), 0.6 * Speaks(pair.Key, heading)), 0.7 * Speaks(pair.Key, before))) / all;
            // How many are not visible is not told by how many there are.
            if (inquiry.Counts && Polarity.Denies(inquiry.Folded) && !Polarity.Denies(passage.Text))
                continue;
            if (inquiry.Counts && inquiry.Asked.Length > 0 && (wanted.Count <= 1 || overlap >= 0.3) && Entities.In(passage.Text, inquiry, clock).Any())
                overlap = Math.Max(overlap, 0.5);
            if (rare && (overlap > 0.12 || wanted.TrueForAll(word => passages.Exists(one => Speaks(word, one.Words) > 0.7))))
                overlap = Math.Max(overlap, 0.45);
            if (overlap < LeastOverlap || !inquiry.Counts && wanted.TrueForAll(word => Speaks(word, words) == 0) && heading.Count == 0 && before.Count == 0)
                continue;
            if (Within(inquiry, passage, wanted, overlap, clock) is { } found && found.Score > (best?.Score ?? 0))
                best = found;
        }

        return best;
    }

    private static double Speaks(string word, IReadOnlyList<string> words)
    {
        var best = 0.0;
        foreach (var known in words)
            best = Math.Max(best, QuestionWords.Same(word, known));
        return best;
    }

    private static Finding? Within(Inquiry inquiry, Passage passage, List<string> wanted, double overlap, DateTimeOffset clock)
    {
        if (inquiry.Wants == Wanted.YesNo)
        {
            // A title or a question says nothing either way.
            return passage.Text.TrimEnd().EndsWith('?') || passage.Text.TrimEnd().EndsWith('？') || overlap < 0.6
                ? null
                : new Finding(YesNo.Say(inquiry, !Polarity.Denies(passage.Text) ^ Polarity.Denies(inquiry.Folded)), passage.Text, 0.3 + (0.5 * overlap)) { Node = passage.Node };
        }

        if (Refined.Of(inquiry, passage.Text, clock) is { } refined && refined.Text != passage.Text && inquiry.Wants is Wanted.Time or Wanted.Count or Wanted.Duration)
            return new Finding(refined.Text, passage.Text, 0.4 + (0.55 * overlap)) { Node = passage.Node };
        // "The last ferry" of a sentence that names all of them.
        if (inquiry is { Wants: Wanted.Time, Ordinal: { } nth } && Entities.In(passage.Text, inquiry, clock).Select(one => one.Text.Trim()).ToList() is { Count: > 1 } times && Math.Abs(nth) <= times.Count)
            return new Finding(nth > 0 ? times[nth - 1] : times[^-nth], passage.Text, 0.45 + (0.5 * overlap)) { Node = passage.Node };
        var folded = TextFold.InPlace(passage.Text);
        var places = wanted.SelectMany(word => PlacesOf(word, folded)).ToList();
        Finding? best = null;
        foreach (var (text, start) in Entities.In(passage.Text, inquiry, clock))
        {
            if (inquiry.Folded.Contains(TextFold.Fold(text), StringComparison.Ordinal) && inquiry.Wants is Wanted.Person or Wanted.Place)
                continue;
            var distance = places.Count == 0 ? 40 : places.Min(place => (start >= place.End ? start - place.End : place.Start - (start + text.Length) + 3) + (IsParted(passage.Text, start, place.Start) ? Parted : 0));
            var apart = places.Count == 0 ? 0 : places.Average(place => Math.Abs(start - place.Start) + (IsParted(passage.Text, start, place.Start) ? Parted : 0));
            // Of two pieces the one whose part of the sentence speaks of what was said beside the question.
            var beside = inquiry.Around.Count == 0 ? 0 : inquiry.Around.Count(word => Speaks(word, Tokens.Of(PartAt(passage.Text, start))) > 0.7);
            var score = 0.4 + (0.45 * overlap) + (0.15 / (1 + (Math.Max(0, distance) / 12.0))) + (0.03 * beside) + (0.02 / (1 + (apart / 12)));
            if (score > (best?.Score ?? 0))
                best = new Finding(text.Trim(), passage.Text, score) { Node = passage.Node };
        }

        if (best is not null || inquiry.Wants is not Wanted.Anything)
            return best;
        // Nothing of a known kind is asked for: what the sentence says after the words asked, or all of it.
        return Said(inquiry, passage, overlap);
    }

    /// <summary>Entries of a list that runs on in one line are parted by marks: what stands beyond one belongs to another entry.</summary>
    private static bool IsParted(string sentence, int one, int other) =>
        sentence.AsSpan(Math.Min(one, other), Math.Abs(one - other)).ContainsAny(Marks);

    /// <summary>The part of a sentence between two commas.</summary>
    private static string PartAt(string sentence, int at)
    {
        var from = sentence.LastIndexOfAny([',', '，', ';', '；'], Math.Max(0, at - 1)) + 1;
        var to = sentence.IndexOfAny([',', '，', ';', '；'], Math.Min(at, sentence.Length));
        return sentence[from..(to < 0 ? sentence.Length : to)];
    }

    private static Finding? Said(Inquiry inquiry, Passage passage, double overlap)
    {
        if (passage.Text.Length > 300 || UiRoles.IsHeading(passage.Node) || overlap < 0.5 || TextFold.Fold(passage.Text).TrimEnd('?') == inquiry.Folded)
            return null;
        if (Predicate().Match(passage.Text) is { Success: true } match && inquiry.Content.Any(word => Tokens.Of(match.Groups["s"].Value).Any(known => QuestionWords.Same(word, known) > 0.7)))
            return new Finding(match.Groups["p"].Value.Trim().TrimEnd('.', '。'), passage.Text, 0.35 + (0.4 * overlap)) { Node = passage.Node };
        return new Finding(passage.Text, passage.Text, 0.2 + (0.4 * overlap)) { Node = passage.Node };
    }

    private static IEnumerable<(int Start, int End)> PlacesOf(string word, string folded)
    {
        foreach (Match match in Words().Matches(folded))
        {
            if (TextFold.IsChinese(match.Value[0]))
            {
                for (var at = match.Value.IndexOf(word, StringComparison.Ordinal); at >= 0; at = match.Value.IndexOf(word, at + 1, StringComparison.Ordinal))
                    yield return (match.Index + at, match.Index + at + word.Length);
            }
            else if (QuestionWords.Same(word, Stemmer.Stem(match.Value)) > 0.7)
            {
                yield return (match.Index, match.Index + match.Length);
            }
        }
    }

    /// <summary>Who wrote a text is said over it, seldom in a sentence.</summary>
    private static Finding? Byline(Inquiry inquiry, ObservationIndex index)
    {
        if (inquiry.Wants != Wanted.Person || !Writing().IsMatch(inquiry.Folded))
            return null;
        foreach (var leaf in Leaves.In(index, index.Nodes[0]).Where(index.IsReachable))
        {
            if (By().Match(Leaves.TextOf(index, leaf)) is { Success: true } match)
                return new Finding(match.Groups["n"].Value.Trim(), match.Value, 0.9) { Node = leaf };
        }

        return null;
    }

    private static bool IsKindWord(Inquiry inquiry, string word) =>
        inquiry.Wants == Wanted.Code && word is "code" || inquiry.Wants is Wanted.Time or Wanted.Date && word is "open" or "close" or "opening" or "closing" or "start" or "end" or "开门" or "关门" or "下班" or "上班" or "营业" or "开始" or "结束" or "几点" or "开放"
        || word is "year" or "time" or "date" or "day" or "name" or "person" or "number" or "amount" or "phone" or "mail" or "email" or "e-mail" or "address" or "product" or "item" or "article" or "page" or "商品" or "产品" or "东西" or "文章" or "页面" or "名字" or "时间" or "日期" or "时候" && !inquiry.Counts
        || inquiry.Counts && Tokens.Of(inquiry.Asked).Contains(word);

    [GeneratedRegex(@"\b(?:wrote|written|write|author|writer|writes|reporter)\b|谁写|作者|记者|撰写", RegexOptions.CultureInvariant)]
    private static partial Regex Writing();

    [GeneratedRegex(@"^(?:(?:written |posted |story |words )?by|author|writer|reporter|text)[:\s]+(?<n>\p{Lu}[\p{L}'’.-]+(?:\s+\p{Lu}[\p{L}'’.-]+){0,2})|(?:记者|作者|文|撰文|撰稿|编辑)\s*[:：/]\s*(?<n>[\u4e00-\u9fff·]{2,6})", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex By();

    [GeneratedRegex(@"^(?<s>.{2,80}?)(?:\s+(?:is|are|was|were|means?|became)\s+(?:called\s+|named\s+)?|[是为叫])(?<p>.{2,120})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Predicate();

    [GeneratedRegex(@"[\u4e00-\u9fff]+|[\p{L}\d']+", RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}
