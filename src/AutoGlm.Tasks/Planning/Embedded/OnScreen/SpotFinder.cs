using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Text;
using AutoGlm.Tasks.Text.Values;

namespace AutoGlm.Tasks.Planning.Embedded.OnScreen;

/// <summary>Finds which words of a goal the screen shows: names of controls, of what lists offer, of things, headings.</summary>
internal static class SpotFinder
{
    private const int LongestLabel = 90;
    private const double Least = 0.5;

    private static readonly char[] Glyphs = [' ', '▸', '▶', '►', '▾', '▼', '›', '»', '>', '…', '.', '+', '-', '−', ':', '：', '*', '✓', '✔', '★', '☆', '•', '(', ')'];

    /// <summary>Spots that don't overlap, in the order of the goal.</summary>
    public static IReadOnlyList<Spot> Find(Situation situation, GoalWords goal)
    {
        var labels = Labels(situation);
        var found = new List<Spot>();
        foreach (var (label, holders) in labels)
        {
            foreach (var (span, strength) in Places(goal, label))
            {
                if (strength >= Least)
                    found.Add(new Spot(span, label, holders.Nodes, strength, holders.IsOption));
            }
        }

        found.AddRange(Quoted(situation, goal, found));
        found.AddRange(ConceptSpots.Find(goal, found, labels.Select(pair => (pair.Key, pair.Value.Nodes, pair.Value.IsOption))));
        return Disjoint(found);
    }

    /// <summary>Longer names first, surer ones first, what can be used before what can't.</summary>
    private static List<Spot> Disjoint(List<Spot> found)
    {
        var kept = new List<Spot>();
        foreach (var spot in found
            .OrderByDescending(spot => Math.Round(spot.Strength, 1) >= 0.8)
            .ThenByDescending(spot => spot.Span.Length)
            .ThenByDescending(spot => spot.Strength)
            .ThenByDescending(spot => UiRoles.IsInteractive(spot.First)))
        {
            if (!kept.Exists(other => other.Span.Overlaps(spot.Span)))
                kept.Add(spot);
        }

        kept.Sort((a, b) => a.Span.Start.CompareTo(b.Span.Start));
        return kept;
    }

    private static Dictionary<string, (List<UiNode> Nodes, bool IsOption)> Labels(Situation situation)
    {
        var labels = new Dictionary<string, (List<UiNode> Nodes, bool IsOption)>(StringComparer.Ordinal);
        void Add(string? label, UiNode node, bool option)
        {
            if (label is null || label.Length > LongestLabel)
                return;
            var folded = TextFold.Fold(label).Trim(Glyphs);
            if (folded.StartsWith("icon ", StringComparison.Ordinal))
                folded = folded[5..];
            if (folded.Length == 0 || !folded.Any(char.IsLetterOrDigit))
                return;
            if (!labels.TryGetValue(folded, out var holders))
                labels[folded] = holders = ([], option);
            if (holders.IsOption && !option)
                labels[folded] = holders = ([], false);
            if (holders.IsOption == option && !holders.Nodes.Contains(node))
                holders.Nodes.Add(node);
        }

        foreach (var node in situation.Index.Nodes.Where(node => node.Role != "root" && situation.Index.IsReachable(node)))
        {
            Add(situation.Index.LabelOf(node), node, false);
            Add(node.Placeholder, node, false);
            if (UiRoles.IsInteractive(node))
                Add(node.Description, node, false);
            foreach (var option in node.Options)
                Add(option, node, true);
        }

        return labels.ToDictionary(pair => pair.Key, pair => (pair.Value.Nodes.OrderByDescending(UiRoles.IsInteractive).ToList(), pair.Value.IsOption), StringComparer.Ordinal);
    }

    /// <summary>Where in the goal a name stands, and how surely it is meant there.</summary>
    private static IEnumerable<(TextSpan Span, double Strength)> Places(GoalWords goal, string label)
    {
        var exact = false;
        for (var at = goal.Folded.IndexOf(label, StringComparison.Ordinal); at >= 0; at = goal.Folded.IndexOf(label, at + 1, StringComparison.Ordinal))
        {
            var span = new TextSpan(at, label.Length);
            if (!IsWhole(goal.Folded, span) || goal.Frames.Any(frame => frame.Contains(span)))
                continue;
            exact = true;
            yield return (span, Strength(goal, span, label));
        }

        if (!exact && label.Any(c => c is >= 'a' and <= 'z') && Stemmed(goal, label) is { } stemmed)
            yield return (stemmed, 0.8 * Math.Min(1, Strength(goal, stemmed, label) + 0.1));
        else if (!exact && label.Length > 8 && Partly(goal, label) is { } partly)
            yield return partly;
    }

    private static bool IsWhole(string text, TextSpan span) =>
        !(span.Start > 0 && IsLatin(text[span.Start - 1]) && IsLatin(text[span.Start])) && !(span.End < text.Length && IsLatin(text[span.End]) && IsLatin(text[span.End - 1]));

    private static bool IsLatin(char c) => char.IsLetterOrDigit(c) && !TextFold.IsChinese(c);

    private static double Strength(GoalWords goal, TextSpan span, string label)
    {
        if (goal.IsQuoted(span))
            return 1;
        if (label.All(c => char.IsDigit(c) || char.IsPunctuation(c)))
            return 0.4;
        if (TextFold.IsChinese(label[0]))
            return label.Length switch { 1 => 0.4, 2 => ScreenWords.IsCommon(label) ? 0.55 : 0.8, _ => 0.95 };
        var words = label.Split(' ').Length;
        if (words > 1)
            return ScreenWords.IsCommon(label) ? 0.7 : 1;
        var said = goal.In(span);
        var opens = goal.Sentences.Any(sentence => goal.Folded.AsSpan(sentence.Start, span.Start >= sentence.Start ? span.Start - sentence.Start : 0).Trim().Length == 0 && sentence.Contains(span));
        if (char.IsUpper(said[0]) && !opens)
            return 0.95;
        if (label.Length < 3)
            return 0.3;
        return ScreenWords.IsCommon(label) ? 0.5 : TokenWeight.Of(Stemmer.Stem(label)) < 0.5 ? 0.4 : 0.75;
    }

    /// <summary>The name's words in other forms, one after the other: "minimised" for Minimise.</summary>
    private static TextSpan? Stemmed(GoalWords goal, string label)
    {
        var wanted = label.Split([' ', '-', '/', '&', ','], StringSplitOptions.RemoveEmptyEntries).Where(word => TokenWeight.Of(word) > 0.2).ToList();
        if (wanted.Count == 0 || wanted.Count > 5 || wanted.Sum(word => word.Length) < 4)
            return null;
        for (var first = 0; first < goal.Words.Count; first++)
        {
            var (at, matched) = (first, 0);
            for (; at < goal.Words.Count && matched < wanted.Count && at <= first + wanted.Count; at++)
            {
                if (Same(goal.Words[at], wanted[matched], goal))
                    matched++;
                else if (matched == 0)
                    break;
            }

            if (matched == wanted.Count)
                return new TextSpan(goal.Words[first].Span.Start, goal.Words[at - 1].Span.End - goal.Words[first].Span.Start);
        }

        return null;
    }

    /// <summary>Most of a long name's words within a short stretch of one sentence, in any order: "we agree to these terms" for a box that says "I have read and agree to the terms".</summary>
    private static (TextSpan Span, double Strength)? Partly(GoalWords goal, string label)
    {
        var wanted = label.Split([' ', '-', '/', '&', ','], StringSplitOptions.RemoveEmptyEntries).Where(word => TokenWeight.Of(word) > 0.6 && !ScreenWords.IsCommon(word)).Distinct(StringComparer.Ordinal).ToList();
        if (wanted.Count is < 2 or > 8)
            return null;
        foreach (var sentence in goal.Sentences)
        {
            var met = wanted.Select(word => goal.Words.FirstOrDefault(said => sentence.Contains(said.Span) && Same(said, word, goal))).OfType<GoalWord>().OrderBy(word => word.Span.Start).ToList();
            if (met.Count < 2 || met.Count * 3 < wanted.Count * 2 || met[^1].Span.End - met[0].Span.Start > label.Length + 30)
                continue;
            return (new TextSpan(met[0].Span.Start, met[^1].Span.End - met[0].Span.Start), 0.6 + (0.1 * met.Count / wanted.Count));
        }

        return null;
    }

    private static bool Same(GoalWord word, string wanted, GoalWords goal) =>
        word.Stem == wanted || word.Stem == Stemmer.Stem(wanted) || wanted.Length > 3 && Stemmer.SameRoot(goal.Folded.Substring(word.Span.Start, word.Span.Length), wanted);

    /// <summary>What stands in quotes may be part of a longer name.</summary>
    private static IEnumerable<Spot> Quoted(Situation situation, GoalWords goal, List<Spot> found)
    {
        foreach (var piece in goal.Pieces.Where(piece => piece.Kind == Understanding.Reading.PieceKind.Quoted && piece.Value.Length > 1))
        {
            if (found.Exists(spot => spot.Span.Overlaps(piece.Span) && spot.Strength >= 0.9))
                continue;
            var folded = TextFold.Fold(piece.Value);
            var holders = situation.Index.Nodes
                .Where(node => node.Role != "root" && situation.Index.IsReachable(node) && situation.Index.LabelOf(node) is var label && label.Length > piece.Value.Length && label.Length <= (3 * piece.Value.Length) + 30 && TextFold.Fold(label) is var text && text.IndexOf(folded, StringComparison.Ordinal) is >= 0 and var at && IsWhole(text, new TextSpan(at, folded.Length)))
                .OrderByDescending(UiRoles.IsInteractive)
                .ThenBy(node => situation.Index.LabelOf(node).Length)
                .ToList();
            if (holders.Count > 0)
                yield return new Spot(piece.Span, situation.Index.LabelOf(holders[0]), holders, 0.85);
        }
    }
}
