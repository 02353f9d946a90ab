using System.Text.RegularExpressions;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Text;

namespace AutoGlm.Tasks.Planning.Embedded.OnScreen;

/// <summary>Puts moves in the order in which they are meant: that of the goal, unless "once", "after" or "before" turn it round; and what sends a form comes after what goes into it.</summary>
internal static partial class Ordering
{
    private static readonly string[] Sending = ["submit", "save", "confirm", "apply", "send", "finish", "post", "next", "create", "order", "book", "search", "checkout", "register", "login"];

    public static IReadOnlyList<Move> Of(Situation situation, GoalWords goal, List<(Move Move, Spot? Spot)> moves)
    {
        var last = moves.Where(one => one.Move.Kind is MoveKind.Set or MoveKind.Choose or MoveKind.Check or MoveKind.Uncheck).Select(one => Place(goal, one.Move)).DefaultIfEmpty(-1).Max();
        return [.. moves
            .OrderBy(one => last >= 0 && Sends(situation, one) ? last + 0.5 : Place(goal, one.Move))
            .ThenBy(one => one.Move.Span.Start)
            .Select(one => one.Move)];
    }

    /// <summary>Where it comes in the goal: what stands behind "once" in a sentence comes before what stands in front of it.</summary>
    private static double Place(GoalWords goal, Move move)
    {
        var sentence = goal.SentenceOf(move.Span);
        var words = goal.Folded.Substring(sentence.Start, sentence.Length);
        var at = move.Span.Start - sentence.Start;
        if (Once().Match(words) is { Success: true } once && once.Index > 0)
            return sentence.Start + (at > once.Index ? at - words.Length : at) * 0.5;
        if (BeforeFirst().Match(words) is { Success: true } before)
            return sentence.Start + (at < before.Groups["end"].Index ? at + words.Length : at) * 0.5;
        return move.Span.Start;
    }

    /// <summary>Whether the move sends or saves what was filled in before.</summary>
    public static bool Sends(Situation situation, (Move Move, Spot? Spot) one) =>
        one.Move.Kind is MoveKind.Tap or MoveKind.Act && one.Spot is { First: { } node } && !node.Is(UiStates.Collapsed) && node.Role is not "tab"
        && (node.InputType == "submit" || IsSending(situation.Index.LabelOf(node)));

    /// <summary>Whether a control called so sends or saves.</summary>
    public static bool IsSending(string label) => Array.Exists(Sending, concept => Synonyms.Strength(label, concept) >= 0.7);

    [GeneratedRegex(@"\b(?:once|after|when|as\s+soon\s+as)\b|(?<=\S)(?:之前先|以前先|前先)", RegexOptions.CultureInvariant)]
    private static partial Regex Once();

    [GeneratedRegex(@"^\s*before\b[^,]*(?<end>,)|^[^,，]*(?:之前|以前)(?<end>[,，])", RegexOptions.CultureInvariant)]
    private static partial Regex BeforeFirst();
}
