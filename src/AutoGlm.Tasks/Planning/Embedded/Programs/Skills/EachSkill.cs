using System.Globalization;
using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Text;
using AutoGlm.Tasks.Understanding.Programs;

namespace AutoGlm.Tasks.Planning.Embedded.Programs.Skills;

/// <summary>Does clauses once for each record of a list, which may stand on another page than the work itself.</summary>
internal sealed class EachSkill : ISkill
{
    private const string Seek = "seek";
    private const int MostSeeks = 8;

    public bool Handles(Clause clause) => clause is RepeatClause { Each: not null };

    public Progress Continue(ClauseState state)
    {
        var clause = (RepeatClause)state.Clause;
        if (Records.Noted(state) is not { } records)
        {
            var found = Records.On(state.Situation, clause.Each!);
            if (found.Count == 0)
                return Look(state, clause.Each!);
            // The note goes with a step that changes nothing, so that every later step finds it.
            return state.Do(Instruct.Plain(state.Situation, InstructionVerb.Wait, null, new Expectation(ExpectationKind.None), state.Purpose("read")), Records.Write(found));
        }

        for (var round = Math.Max(1, Rounds.Last(state)); round <= records.Count; round++)
        {
            if (state.Run(clause.Body, round.ToString(CultureInfo.InvariantCulture), records[round - 1], isLast: false) is not Progress.Done and var progress)
                return progress;
        }

        return Progress.IsDone;
    }

    /// <summary>The list may be behind a tab or a link of its name, or not loaded yet.</summary>
    private static Progress Look(ClauseState state, Selection each)
    {
        var situation = state.Situation;
        var sought = state.StepsFor(Seek).ToList();
        if (sought.Count == 0)
            return state.Do(Instruct.Plain(situation, InstructionVerb.Wait, null, new Expectation(ExpectationKind.None), state.Purpose(Seek)));
        var way = sought.Count > MostSeeks ? null : situation.Usable
            .Where(node => node.Role is "tab" or "link" or "menuitem" or "button" && situation.Tried(InstructionVerb.Tap, node) == 0)
            .Select(node => (Node: node, Score: Similarity.Of(each.Words, situation.Index.LabelOf(node)) + (node.Role == "tab" && !node.Is(UiStates.Selected) ? 0.3 : 0)))
            .Where(pair => pair.Score >= 0.3)
            .OrderByDescending(pair => pair.Score)
            .FirstOrDefault().Node;
        return way is not null
            ? state.Do(state.On(InstructionVerb.Tap, way, null, Expectation.AnyChange, Seek))
            : new Progress.Failed(state.Say($"No list was found for “{each.Words}”.", $"没有找到“{each.Words}”的列表。"));
    }
}
