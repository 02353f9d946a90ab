using System.Globalization;
using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Judging;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Understanding.Programs;

namespace AutoGlm.Tasks.Planning.Embedded.Programs.Skills;

/// <summary>Goes a way through menus: opens one after the other by tapping, or by resting on it where tapping shows nothing.</summary>
internal sealed class MenuSkill : ISkill
{
    private const int MostWays = 3;

    public bool Handles(Clause clause) => clause is MenuClause;

    public Progress Continue(ClauseState state)
    {
        var clause = (MenuClause)state.Clause;
        if (clause.Opener is { } opener && !state.Steps.Any(step => state.TagOf(step).StartsWith("item", StringComparison.Ordinal)) && state.Run([opener], "open") is not Progress.Done and var opening)
            return opening;
        var done = LastDone(state);
        if (done == clause.Path.Count)
            return Progress.IsDone;
        // A menu may be open already, so the farthest entry in sight is the next.
        for (var at = clause.Path.Count; at > done; at--)
        {
            if (Entry(state, clause.Path[at - 1], at, at == done + 1) is { } node)
                return Take(state, node, at, at == clause.Path.Count);
        }

        return Unfold(state, clause, done);
    }

    private static Progress Take(ClauseState state, UiNode node, int at, bool last)
    {
        // Resting on a menu's title shows many menus, and unlike a tap it never leads away.
        var hover = !last && node is { Role: "link", Href: not null } && !state.StepsFor(Hover(at)).Any();
        return state.Do(hover
            ? state.On(InstructionVerb.Hover, node, null, new Expectation(ExpectationKind.None), Hover(at))
            : state.On(InstructionVerb.Tap, node, null, Expectation.AnyChange, Item(at)));
    }

    /// <summary>The entry that was tapped shows nothing of the next one: rest on it, tap it again, at last look around.</summary>
    private static Progress Unfold(ClauseState state, MenuClause clause, int done)
    {
        if (done > 0 && Named.Controls(state.Situation, clause.Path[done - 1]).FirstOrDefault() is { } parent)
        {
            if (!state.StepsFor(Hover(done)).Any())
                return state.Do(state.On(InstructionVerb.Hover, parent, null, new Expectation(ExpectationKind.None), Hover(done)));
            if (state.StepsFor(Item(done)).Count() < MostWays)
                return state.Do(state.On(InstructionVerb.Tap, parent, null, Expectation.AnyChange, Item(done)));
        }

        var name = clause.Path[done];
        return Revealing.Next(state, new Selection { Words = name, Phrase = new TargetPhrase { Name = name } })
            ?? new Progress.Failed(state.Say($"There is no “{name}” in the menu.", $"菜单中没有“{name}”。"));
    }

    private static UiNode? Entry(ClauseState state, string name, int at, bool next)
    {
        var found = Named.Controls(state.Situation, name).Where(node => !UiRoles.IsTextField(node)).ToList();
        // Farther on the way only what is plainly an entry of an open menu counts: other parts of the page may use the same word.
        return next ? found.FirstOrDefault() : found.FirstOrDefault(node => at > 1 && Named.IsInPopup(state.Situation, node) && state.Situation.Index.IsInViewport(node));
    }

    private static int LastDone(ClauseState state)
    {
        var last = 0;
        foreach (var step in state.Steps)
        {
            if (step is { Action: not null, Verdict.Kind: not VerdictKind.NotPerformed } && NumberOf(state.TagOf(step)) is { } at)
                last = at;
        }

        return last;
    }

    private static int? NumberOf(string tag) =>
        tag.StartsWith("item ", StringComparison.Ordinal) && int.TryParse(tag.AsSpan(5), NumberStyles.None, CultureInfo.InvariantCulture, out var at) ? at : null;

    private static string Item(int at) => string.Create(CultureInfo.InvariantCulture, $"item {at}");

    private static string Hover(int at) => string.Create(CultureInfo.InvariantCulture, $"rest {at}");
}
