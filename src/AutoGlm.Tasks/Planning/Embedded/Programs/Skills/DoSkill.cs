using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Judging;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Reading.Questions;
using AutoGlm.Tasks.Reading.Sheets;
using AutoGlm.Tasks.Running;
using AutoGlm.Tasks.Text;
using AutoGlm.Tasks.Understanding;
using AutoGlm.Tasks.Understanding.Programs;

namespace AutoGlm.Tasks.Planning.Embedded.Programs.Skills;

/// <summary>
/// Does something to things of the site by the control each of them has for it; where they have none, ticks them and
/// uses the control over the list. What it can't do that way is left to the planner's other behaviours.
/// </summary>
internal sealed class DoSkill(Func<Situation, Decision?> pursue) : ISkill
{
    private const string Act = "act ";
    private const string Tick = "tick ";
    private const string Over = "over";
    private const string Yes = "yes";
    private const int Most = 120;

    public bool Handles(Clause clause) => clause is DoClause { Action: not Concepts.Search };

    public Progress Continue(ClauseState state)
    {
        var clause = (DoClause)state.Clause;
        var target = clause.Object is { Refers: true } ? state.Before ?? clause.Object : clause.Object;
        if (target is null || state.Steps.Any(step => step.Instruction.Purpose!.StartsWith(state.Path + "~", StringComparison.Ordinal)))
            return Otherwise(state);
        if (DeedSkill.HasBegun(state))
            return new DeedSkill().Continue(state);
        if (Confirm(state) is { } confirm)
            return confirm;
        var acted = state.Steps.Where(IsActed).ToList();
        var done = acted.Select(state.TagOf).Where(tag => tag.StartsWith(Act, StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal);
        if (done.Count >= Most || acted.Exists(step => state.TagOf(step) == Over))
            return Progress.IsDone;
        if (acted.Count > 0 && acted[^1].Verdict.Kind == VerdictKind.Rejected && state.IsLast)
            return new Progress.Failed(acted[^1].Verdict.Reason);
        var many = IsMany(target);
        if (done.Count > 0 && !many)
            return Progress.IsDone;
        var ticking = target.Refers || acted.Exists(step => state.TagOf(step).StartsWith(Tick, StringComparison.Ordinal));
        if (!ticking)
        {
            var words = target.Words;
            if (Inquiry.Of(new AskedValue(words, null, "text")).Quality is { Superlative: true })
            {
                // The best of a list is known only when all its pages were seen.
                if (!state.StepsFor(PagedSheets.BackTag).Any() && PagedSheets.Next(state) is { } next)
                    return next;
                words = PagedSheets.NameOf(state, words) ?? words;
            }

            var rows = RowThings.Find(state.Situation, words, row => RowThings.Control(state.Situation, row, clause.Verb, clause.Action) is not null, target.All && clause.Action != "select");
            var left = rows.Select(row => (Row: row, Control: RowThings.Control(state.Situation, row, clause.Verb, clause.Action)!, Key: Act + KeyOf(row, rows))).Where(one => !done.Contains(one.Key) && !IsAlready(one.Control)).Take(many ? target.Count is { } count ? count - done.Count : Most : 1).ToList();
            if (left.Count > 0 && UiRoles.IsToggle(left[0].Control))
                return state.Do([.. left.Select(one => state.On(InstructionVerb.Check, one.Control, null, new Expectation(ExpectationKind.StateChanges), one.Key))]);
            if (left.Count > 0)
                return state.Do(state.On(InstructionVerb.Tap, left[0].Control, null, Expectation.AnyChange, left[0].Key), left[0].Row.Text.Length > 120 ? left[0].Row.Text[..120] : left[0].Row.Text);
            if (done.Count == 0 && words != target.Words && PagedSheets.Back(state) is { } back)
                return back;
            if (done.Count > 0)
                return Progress.IsDone;
        }

        return Ticked(state, clause, target) ?? Unticked(state, clause, target);
    }

    /// <summary>Things are ticked first, then the control over them is used.</summary>
    private static Progress? Ticked(ClauseState state, DoClause clause, Selection target)
    {
        if (Bulk(state.Situation, clause) is not { } over)
            return null;
        if (target.Refers)
            return state.Do(state.On(InstructionVerb.Tap, over, null, Expectation.AnyChange, Over));
        var ticked = state.Steps.Where(IsActed).Select(state.TagOf).ToHashSet(StringComparer.Ordinal);
        var rows = RowThings.Find(state.Situation, target.Words, row => RowThings.Toggle(row) is not null, target.All);
        if (rows.Count == 0)
            return null;
        var left = rows.Select(row => (Box: RowThings.Toggle(row)!, Key: Tick + KeyOf(row, rows))).Where(one => !ticked.Contains(one.Key) && !one.Box.Is(UiStates.Checked)).ToList();
        return left.Count > 0
            ? state.Do([.. left.Select(one => state.On(InstructionVerb.Check, one.Box, null, new Expectation(ExpectationKind.StateChanges), one.Key))])
            : state.Do(state.On(InstructionVerb.Tap, over, null, Expectation.AnyChange, Over));
    }

    private static UiNode? Bulk(Situation situation, DoClause clause) =>
        situation.Usable
            .Where(node => node.Role is "button" or "link" or "menuitem" && situation.Index.RowOf(node) is null)
            .Select(node => (Node: node, Score: Math.Max(Similarity.Of(clause.Verb, situation.Index.LabelOf(node)), 0.95 * Synonyms.Strength(situation.Index.LabelOf(node), clause.Action))))
            .Where(pair => pair.Score >= 0.6)
            .OrderByDescending(pair => pair.Score)
            .FirstOrDefault().Node;

    /// <summary>Nothing here fits: the thing may be further on, or the doing may want another way altogether.</summary>
    private Progress Unticked(ClauseState state, DoClause clause, Selection target)
    {
        if (clause.Action == "select")
            return new HandSkill().Continue(state.As(new HandClause { Words = clause.Words, Verb = InstructionVerb.Check, Target = target }));
        if (!state.Steps.Any())
        {
            // One control of that name, with the thing named beside it or alone on its page.
            var phrase = new TargetPhrase { Name = clause.Verb, Within = target.Phrase.Name.Length > 0 ? target.Phrase.Name : null };
            if (!target.All && target.Phrase.Name.Length > 0 && Sight.Of(state.Situation, InstructionVerb.Tap, phrase) is { } node && Names(state.Situation, node, target.Phrase.Name))
                return state.Do(state.On(InstructionVerb.Tap, node, null, Expectation.AnyChange, Act + "one"));
        }

        if (PagedSheets.Next(state) is { } next)
            return next;
        if (Revealing.Next(state, target) is { } reveal)
            return reveal;
        return Otherwise(state);
    }

    /// <summary>The control's own box names the thing; or there is only one such control, on the thing's page.</summary>
    private static bool Names(Situation situation, UiNode node, string name) =>
        situation.Index.ContainerOf(node) is { } box && TextFold.Fold(situation.Index.TextOf(box)).Contains(TextFold.Fold(name), StringComparison.Ordinal)
        || situation.Usable.Count(other => situation.Index.LabelOf(other) == situation.Index.LabelOf(node)) == 1 && TextFold.Fold(situation.Index.Text).Contains(TextFold.Fold(name), StringComparison.Ordinal);

    /// <summary>"Delete? Yes / No" after our own tap.</summary>
    private static Progress? Confirm(ClauseState state)
    {
        if (state.Situation.Index.OpenModal is not { } dialog || !state.Steps.Any(IsActed))
            return null;
        var clause = (DoClause)state.Clause;
        var yes = state.Situation.Usable
            .Where(node => node.Role is "button" or "link" && state.Situation.Index.IsWithin(node, dialog))
            .Select(node => (Node: node, Label: state.Situation.Index.LabelOf(node)))
            .Select(pair => (pair.Node, Score: Synonyms.Strength(pair.Label, Concepts.Cancel) > 0.6 && clause.Action != Concepts.Cancel ? 0 : Math.Max(Math.Max(Similarity.Of(clause.Verb, pair.Label), 0.95 * Synonyms.Strength(pair.Label, clause.Action)), 0.8 * Synonyms.Strength(pair.Label, Concepts.Confirm))))
            .Where(pair => pair.Score >= 0.5)
            .OrderByDescending(pair => pair.Score)
            .FirstOrDefault().Node;
        return yes is not null && state.Situation.TriedHere(InstructionVerb.Tap, yes) < 2 ? state.Do(state.On(InstructionVerb.Tap, yes, null, Expectation.AnyChange, Yes)) : null;
    }

    /// <summary>By a menu, a tool bar or a page of its own; else by the planner's other behaviours.</summary>
    private Progress Otherwise(ClauseState state)
    {
        if (!state.Steps.Any(step => step.Instruction.Purpose!.StartsWith(state.Path + "~", StringComparison.Ordinal)) && new DeedSkill().Continue(state) is not Progress.Failed and var deed)
            return deed;
        var plain = GoalReader.ReadPlain(state.Clause.Words, state.Situation.Context.Request.Inputs, state.Situation.Context.Clock);
        return plain.Intent.Kind == IntentKind.Unclear
            ? new Progress.Failed(state.Say($"Nothing on the page fits “{state.Clause.Words}”.", $"页面上没有找到可以“{state.Clause.Words}”的地方。"))
            : new PlainSkill(pursue).Continue(state.As(new PlainClause { Words = state.Clause.Words, Goal = plain }));
    }

    private static bool IsMany(Selection target) =>
        target.All || target.Except.Count > 0 || target.Names.Count > 1 || target.Count > 1 || target.Where.Count > 0 && target.Best is null && target.Phrase.Ordinal is null && target.Words.TrimEnd().EndsWith('s')
        || target.Words.Contains(" and ", StringComparison.Ordinal) || target.Words.Contains('和', StringComparison.Ordinal) || target.Words.Contains('都', StringComparison.Ordinal) || target.Words.StartsWith('除')
        || target.Words.StartsWith("everyone", StringComparison.OrdinalIgnoreCase) || target.Words.StartsWith("everything", StringComparison.OrdinalIgnoreCase) || target.Words.Contains(" ones", StringComparison.Ordinal);

    private static bool IsActed(TaskStep step) => step.Action is not null && step.Verdict.Kind != VerdictKind.NotPerformed;

    private static bool IsAlready(UiNode control) => control.Is(UiStates.Selected) || UiRoles.IsToggle(control) && control.Is(UiStates.Checked);

    /// <summary>Tells a row from its likes by its own words, controls left out, since those change when they are used.</summary>
    private static string KeyOf(SheetRow row, IReadOnlyList<SheetRow> among)
    {
        var words = string.Join(' ', row.Cells.Where(cell => !cell.Nodes.SelectMany(node => node.SelfAndDescendants()).Any(UiRoles.IsInteractive)).Select(cell => cell.Text).Where(text => text.Length > 0));
        var key = words.Length > 80 ? words[..80] : words;
        return key.Length > 0 ? key : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"row {among.ToList().IndexOf(row)}");
    }
}
