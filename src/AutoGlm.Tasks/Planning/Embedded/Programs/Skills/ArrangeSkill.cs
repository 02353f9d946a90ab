using System.Globalization;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Understanding.Programs;

namespace AutoGlm.Tasks.Planning.Embedded.Programs.Skills;

/// <summary>Brings a list into order by dragging its things, one at a time, to where they belong.</summary>
internal sealed class ArrangeSkill : ISkill
{
    private const int MostMoves = 60;
    private const int MostVain = 3;

    public bool Handles(Clause clause) => clause is ArrangeClause;

    public Progress Continue(ClauseState state)
    {
        var clause = (ArrangeClause)state.Clause;
        if (clause is { ByControl: true, Order: { } order } && SortControls.Next(state, order) is { } sorted)
            return sorted;
        var items = Items(state, clause);
        if (items.Count < 2)
            return Revealing.Next(state, clause.Things ?? new Selection { Words = clause.Words }) ?? new Progress.Failed(state.Say("No list was found that could be arranged.", "没有找到可以排序的列表。"));
        var wanted = Wanted(state.Situation, clause, items);
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i] == wanted[i])
                continue;
            if (state.Steps.Count >= MostMoves || state.Steps.TakeLast(MostVain).ToList() is { Count: MostVain } last && last.TrueForAll(step => !step.Verdict.IsGood))
                return new Progress.Failed(state.Say("The list could not be brought into order.", "无法把列表排好序。"));
            var tag = string.Create(CultureInfo.InvariantCulture, $"move {i + 1}");
            return ListMoves.Button(state.Situation, wanted[i], up: true) is { } up
                ? state.Do(state.On(Instructing.InstructionVerb.Tap, up, null, Instructing.Expectation.AnyChange, tag))
                : ListMoves.Pull(state, wanted[i], items[i], up: true, tag);
        }

        return Progress.IsDone;
    }

    private static IReadOnlyList<UiNode> Items(ClauseState state, ArrangeClause clause)
    {
        if (clause.Names.Count > 0 && Named.Any(state.Situation, clause.Names[0]).FirstOrDefault() is { } first)
            return Listed.Family(state.Situation, first);
        var within = clause.Things is { Phrase.Name.Length: > 0 } things ? Sight.Of(state.Situation, Instructing.InstructionVerb.Hover, things.Phrase) : null;
        var inside = within is null ? [] : Listed.Largest(state.Situation, within);
        return inside.Count > 1 ? inside : Listed.Largest(state.Situation, null);
    }

    private static IReadOnlyList<UiNode> Wanted(Situation situation, ArrangeClause clause, IReadOnlyList<UiNode> items) =>
        clause.Names.Count > 0
            ? [.. items.OrderBy(item => PlaceOf(clause.Names, situation.Index.TextOf(item)))]
            : Ordered.By(situation, items, clause.Order!);

    /// <summary>Its place among the names; what isn't named comes last.</summary>
    private static int PlaceOf(IReadOnlyList<string> names, string text)
    {
        for (var i = 0; i < names.Count; i++)
        {
            if (text.Contains(names[i], StringComparison.OrdinalIgnoreCase))
                return i;
        }

        return names.Count;
    }
}
