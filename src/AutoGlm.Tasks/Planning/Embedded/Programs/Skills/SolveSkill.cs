using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Reading.Questions;
using AutoGlm.Tasks.Reading.Sheets;
using AutoGlm.Tasks.Text.Values;
using AutoGlm.Tasks.Understanding.Programs;

namespace AutoGlm.Tasks.Planning.Embedded.Programs.Skills;

/// <summary>Works out the sums of a page: the expression that stands before each field gives its value.</summary>
internal sealed class SolveSkill : ISkill
{
    private const string Act = "act";
    private const int MostTries = 2;

    public bool Handles(Clause clause) => clause is SolveClause;

    public Progress Continue(ClauseState state)
    {
        var sums = Sums(state.Situation);
        if (sums.Count == 0)
            return Revealing.Next(state, new Selection { Words = state.Clause.Words }) ?? new Progress.Failed(state.Say($"“{state.Clause.Words}”: the page sets no sums that could be worked out.", $"“{state.Clause.Words}”：页面上没有可以计算的算式。"));
        var open = sums.Where(sum => (sum.Field.Value ?? "").Trim() != sum.Answer).ToList();
        if (open.Count == 0)
            return Progress.IsDone;
        return state.StepsFor(Act).Count() >= MostTries * sums.Count
            ? new Progress.Failed(state.Say($"The field for {open[0].Answer} doesn't take it.", $"输入框没有接受 {open[0].Answer}。"))
            : state.Do([.. open.Select(sum => state.On(InstructionVerb.Type, sum.Field, sum.Answer, new Expectation(ExpectationKind.ValueShown, sum.Answer), Act))]);
    }

    private static List<(UiNode Field, string Answer)> Sums(Situation situation)
    {
        var found = new List<(UiNode Field, string Answer)>();
        var before = "";
        foreach (var leaf in Leaves.In(situation.Index, situation.Index.Nodes[0]).Where(situation.Index.IsReachable))
        {
            if (!UiRoles.IsTextField(leaf))
            {
                before = $"{before} {Leaves.TextOf(situation.Index, leaf)}";
                continue;
            }

            if (!leaf.Is(UiStates.ReadOnly) && !leaf.Is(UiStates.Disabled) && (Solve(before) ?? Solve(situation.Index.LabelOf(leaf))) is { } answer)
                found.Add((leaf, NumberText.Format(answer)));
            before = "";
        }

        return found;
    }

    /// <summary>The last expression of what is said: a title may stand before it.</summary>
    private static decimal? Solve(string text) =>
        text.Split('\n').Select(line => Expression.Solve(line.Trim().TrimEnd('='))).LastOrDefault(value => value is not null);
}
