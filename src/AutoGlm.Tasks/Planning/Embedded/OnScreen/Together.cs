using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Text.Values;
using AutoGlm.Tasks.Understanding.Programs.Reading;

namespace AutoGlm.Tasks.Planning.Embedded.OnScreen;

/// <summary>Several options of one list that are named side by side are chosen together: chosen one by one, the last would replace the others, or what was chosen before would stay.</summary>
internal static class Together
{
    public static void Join(GoalWords goal, List<(Move Move, Spot? Spot)> moves)
    {
        for (var first = 0; first < moves.Count; first++)
        {
            if (moves[first] is not { Move.Kind: MoveKind.Choose, Spot.First: { } list } || !list.Is(UiStates.Multiple))
                continue;
            var last = first;
            while (last + 1 < moves.Count && moves[last + 1] is { Move.Kind: MoveKind.Choose, Spot.First: { } other } && other == list)
                last++;
            var span = new TextSpan(moves[first].Move.Span.Start, moves[last].Move.Span.End - moves[first].Move.Span.Start);
            if (last == first || !NameLists.IsList(goal.In(span), out var names) || names.Count != last - first + 1)
                continue;
            moves[first] = (moves[first].Move with { Span = span }, moves[first].Spot);
            moves.RemoveRange(first + 1, last - first);
        }
    }
}
