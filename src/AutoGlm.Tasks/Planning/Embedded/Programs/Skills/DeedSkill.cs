using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Planning.Embedded.Errands;
using AutoGlm.Tasks.Planning.Embedded.Programs.Deeds;
using AutoGlm.Tasks.Planning.Embedded.Programs.Setting;
using AutoGlm.Tasks.Reading.Questions;
using AutoGlm.Tasks.Text;
using AutoGlm.Tasks.Understanding;
using AutoGlm.Tasks.Understanding.Programs;

namespace AutoGlm.Tasks.Planning.Embedded.Programs.Skills;

/// <summary>
/// Does something to one thing or to many by the controls the site has for it; where things have none of their own,
/// they are ticked and the control over the list is used. What can't be done that way is left to the planner's other
/// behaviours.
/// </summary>
internal sealed class DeedSkill(Func<Situation, Decision?> pursue) : ISkill
{
    private const int Most = 120;
    private const string AllOfThem = "";
    private const string Called = "called";
    private const string ByName = "n";

    public bool Handles(Clause clause) => clause is DoClause { Action: not Concepts.Search };

    public Progress Continue(ClauseState state)
    {
        var clause = (DoClause)state.Clause;
        if (CookieWishes.IsGranted(clause.Words, state.Situation.Steps))
            return Progress.IsDone;
        if (state.Steps.Any(step => step.Instruction.Purpose!.StartsWith(state.Path + "~", StringComparison.Ordinal)))
            return Otherwise(state);
        if (Addressed(state, clause) is { } addressed)
            clause = addressed;
        if (clause is { With.Count: 0, Object.IsPlain: true } && (state.StepsFor(Called).Any() || Deed.Begun(state).Count == 0 && WholeLabels.Find(state.Situation, clause.Words) is not null))
            return Press(state);
        var target = clause.Object is { Refers: true } ? state.Before ?? clause.Object : clause.Object;
        if (target is null || target.Refers || clause.Object!.Refers && IsOpen(state, clause, target))
            return new Deed(state, clause, null, AllOfThem).Continue() ?? Otherwise(state);
        return Bearers.IsMany(target) ? Each(state, clause, target) : One(state, clause, target);
    }

    /// <summary>A control that says just what is to be done.</summary>
    private static Progress Press(ClauseState state) =>
        state.StepsFor(Called).Any(step => step.Action is not null && step.Verdict.Kind != Judging.VerdictKind.NotPerformed) || WholeLabels.Find(state.Situation, state.Clause.Words) is not { } control
            ? Progress.IsDone
            : state.Do(state.On(InstructionVerb.Tap, control, null, Expectation.AnyChange, Called));

    private Progress One(ClauseState state, DoClause clause, Selection target)
    {
        var begun = Deed.Begun(state).Count > 0;
        var words = target;
        if (!begun && Inquiry.Of(new AskedValue(target.Words, null, "text")).Quality is { Superlative: true })
        {
            // The best of a list is known only when all its pages were seen.
            if (!state.StepsFor(PagedSheets.BackTag).Any() && PagedSheets.Next(state) is { } next)
                return next;
            if (PagedSheets.NameOf(state, target.Words) is { } name)
                words = new Selection { Words = name, Phrase = new TargetPhrase { Name = name } };
        }

        var bearers = Bearers.Find(state.Situation, words, one => Serves(state, clause, one));
        if (!begun && Twins.Of(state.Situation, clause, target, bearers) is { Count: > 1 } twins)
            return new Progress.Next(new Decision.Ask(Which(state, twins)));
        var bearer = bearers.Count > 0 ? bearers[0] : null;
        if (bearer?.Toggle is { } box && clause.Action == "select")
            return begun ? Progress.IsDone : Tick(state, [(box, AllOfThem)]);
        if (begun || bearer is not null || IsAbout(state.Situation, target))
            return new Deed(state, clause, bearer, AllOfThem).Continue() ?? (begun ? Elsewhere(state, clause, target) : Otherwise(state));
        return words != target && PagedSheets.Back(state) is { } back ? back : Elsewhere(state, clause, target);
    }

    private Progress Each(ClauseState state, DoClause clause, Selection target)
    {
        var situation = state.Situation;
        if (state.Steps.Any(step => step.Instruction.Purpose!.StartsWith($"{state.Path}.{ByName}.", StringComparison.Ordinal)) && Named(state, clause, target) is { } naming)
            return naming;
        var begun = Deed.Begun(state);
        // The one begun last may have something left: a question to confirm, a form to send.
        if (begun.Count > 0 && begun[^1] is var last && !IsTicking(state) && new Deed(state, clause, Keyed(situation, Bearers.Find(situation, target, one => Serves(state, clause, one))).FirstOrDefault(one => one.Key == last).Bearer, last).Continue() is { } progress and not Progress.Done)
            return progress;
        if (begun.Count >= (target.Count ?? Most))
            return Progress.IsDone;
        var found = Bearers.Find(situation, target, one => Serves(state, clause, one));
        var left = Keyed(situation, found).Where(one => !begun.Contains(one.Key, StringComparer.Ordinal) && !IsDone(situation, clause, one.Bearer)).Take((target.Count ?? Most) - begun.Count).ToList();
        var meant = target.Names.Count > 0 ? null : Meant.Noted(state);
        if (meant is not null)
            left = StillMeant(state, clause, left, [.. meant.Except(begun)]);
        if (clause.Action == "select" || found.Count > 0 && found.All(one => Control(situation, clause, one) is null && one.Toggle is not null) && Over.For(situation, clause) is not null)
            return Ticked(state, clause, [.. left.Where(one => one.Bearer.Toggle is not null)]) ?? Further(state) ?? (begun.Count > 0 ? Finished(state, clause) : Elsewhere(state, clause, target));
        if (left.Count > 0)
            return Meant.With(new Deed(state, clause, left[0].Bearer, left[0].Key).Continue(), meant ?? left.Select(one => one.Key)) ?? (begun.Count > 0 ? Progress.IsDone : Otherwise(state));
        if (begun.Count == 0 && found.Count == 0 && Named(state, clause, target) is { } names)
            return names;
        // All that are named must have been there.
        if (target.Names.Count > 0 && begun.Concat(Keyed(situation, found).Select(one => one.Key)).Distinct(StringComparer.Ordinal).Count() < target.Names.Count)
            return PagedSheets.Next(state) ?? Revealing.Next(state, target) ?? new Progress.Failed(state.Say($"“{clause.Words}”: not all of them were found.", $"“{clause.Words}”：没有全部找到。"));
        return (target.Count is null && target.Names.Count == 0 ? Further(state) : null) ?? (begun.Count > 0 || found.Count > 0 ? Progress.IsDone : Elsewhere(state, clause, target));
    }

    /// <summary>People who are invited, tags that are added: where nothing of the kind stands on the screen, a field of it takes their names.</summary>
    private static Progress? Named(ClauseState state, DoClause clause, Selection target) =>
        target.Names.Count > 0 && clause.Action is "invite" or "add" or "label" or "share" && Controls.All(state.Situation).Where(node => Observing.UiRoles.IsTextField(node) && !FieldFinder.IsSearchBox(node) && !node.Is(Observing.UiStates.ReadOnly)).ToList() is [var field] && state.Situation.Index.LabelOf(field) is { Length: > 0 } label
            ? state.Run([new SetClause { Words = clause.Words, Field = new Selection { Words = label, Phrase = new TargetPhrase { Name = label } }, Values = [.. target.Names.Select(ValueSource.Of)], Append = true }, new SubmitClause { Words = clause.Verb }], ByName)
            : null;

    /// <summary>Of what the words fit now, what they fitted at first; all of it where those there were can't be told any more.</summary>
    private static List<(Bearer Bearer, string Key)> StillMeant(ClauseState state, DoClause clause, List<(Bearer Bearer, string Key)> left, IReadOnlyList<string> open)
    {
        var those = left.FindAll(one => open.Contains(one.Key, StringComparer.Ordinal));
        if (those.Count > 0 || open.Count == 0)
            return those;
        return open.Select(key => (Bearer: Meant.Find(state.Situation, key, one => Control(state.Situation, clause, one) is not null), Key: key)).FirstOrDefault(one => one.Bearer is not null) is { Bearer: { } lone, Key: var its } ? [(lone, its)] : left;
    }

    /// <summary>The things with their keys; of several that say the same, each its own.</summary>
    private static IEnumerable<(Bearer Bearer, string Key)> Keyed(Situation situation, IReadOnlyList<Bearer> found) =>
        found.GroupBy(one => one.KeyOf(situation), StringComparer.Ordinal).SelectMany(alike => alike.Select((one, at) => (one, at == 0 ? alike.Key : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{alike.Key} {at + 1}"))));

    /// <summary>Things are ticked, all of them at once; null when none is left.</summary>
    private static Progress? Ticked(ClauseState state, DoClause clause, IReadOnlyList<(Bearer Bearer, string Key)> left) =>
        left.Where(one => one.Bearer.Toggle is { } box && !box.Is(Observing.UiStates.Checked)).ToList() is { Count: > 0 } open ? Tick(state, [.. open.Select(one => (one.Bearer.Toggle!, one.Key))]) : null;

    private static Progress Tick(ClauseState state, IReadOnlyList<(Observing.UiNode Box, string Key)> boxes) =>
        state.Do([.. boxes.Select(one => state.On(InstructionVerb.Check, one.Box, null, new Expectation(ExpectationKind.StateChanges), Deed.TickTag(one.Key)))]);

    private static bool IsTicking(ClauseState state) => state.Steps.Any(step => state.TagOf(step).StartsWith("tick|", StringComparison.Ordinal));

    /// <summary>When all are ticked, the control over them is used, once.</summary>
    private Progress Finished(ClauseState state, DoClause clause) =>
        clause.Action == "select" ? Progress.IsDone : new Deed(state, clause, null, "all").Continue() ?? Otherwise(state);

    /// <summary>A list goes on: on the next page, or further down.</summary>
    private static Progress? Further(ClauseState state) => PagedSheets.Next(state);

    private static bool Serves(ClauseState state, DoClause clause, Bearer bearer) =>
        clause.Action == "select" ? bearer.Toggle is not null || Control(state.Situation, clause, bearer) is not null
        : Control(state.Situation, clause, bearer) is not null || bearer.Toggle is not null && Over.For(state.Situation, clause) is not null;

    private static Observing.UiNode? Control(Situation situation, DoClause clause, Bearer bearer) =>
        ActionControls.For(situation, clause, node => bearer.Holds(situation, node));

    private static bool IsDone(Situation situation, DoClause clause, Bearer bearer) =>
        Control(situation, clause, bearer) is { } control && Switching.IsOn(situation, control, clause.Action);

    /// <summary>A message is sent in the conversation with somebody, or from their card, where the screen shows it.</summary>
    private static DoClause? Addressed(ClauseState state, DoClause clause)
    {
        if (clause is not { Action: "send", Object: null } || clause.With.FirstOrDefault(slot => slot.Concept == Concepts.Recipient) is not { } recipient)
            return null;
        var rest = clause.With.Where(slot => slot != recipient).ToList();
        var people = SelectionOf(recipient.Value, state.Situation.Chinese);
        return rest.Count > 0 && (Deed.Begun(state).Count > 0 || Bearers.Find(state.Situation, people, _ => true).Count > 0) && !state.Steps.Any(step => state.TagOf(step).StartsWith("fill-to", StringComparison.Ordinal))
            ? clause with { Object = people, With = rest }
            : null;
    }

    private static Selection SelectionOf(string words, bool chinese) =>
        Understanding.Programs.Reading.SelectionReader.Read(words, chinese ? GoalLanguage.Chinese : GoalLanguage.English) is { } read && (read.Names.Count > 0 || read.All) ? read : new Selection { Words = words, Phrase = new TargetPhrase { Name = words } };

    /// <summary>A page whose heading is the thing's name is about it; its controls are the thing's.</summary>
    private static bool IsAbout(Situation situation, Selection thing) =>
        thing.Phrase.Name.Length > 0 && thing.IsPlain
        && situation.Index.Nodes.Any(node => Observing.UiRoles.IsHeading(node) && (Similarity.Of(thing.Phrase.Name, node.Name) >= 0.75 || TextFold.Fold(node.Name).Contains(TextFold.Fold(thing.Phrase.Name), StringComparison.Ordinal)));

    /// <summary>What was spoken of before is open: the page offers the deed, and no entry of a list does.</summary>
    private static bool IsOpen(ClauseState state, DoClause clause, Selection target) =>
        Deed.Begun(state).Count > 0 && !state.Steps.Any(step => state.TagOf(step).StartsWith("tick|", StringComparison.Ordinal))
        || !Bearers.Find(state.Situation, target, one => Serves(state, clause, one)).Any(one => Serves(state, clause, one)) && ActionControls.For(state.Situation, clause, node => Scope.CardOf(state.Situation, node) is null) is not null;

    /// <summary>Nothing here fits: the thing may be further on, or the doing may want another way altogether.</summary>
    private Progress Elsewhere(ClauseState state, DoClause clause, Selection target)
    {
        if (clause.Action == "select")
            return Toggles.All(state.Situation).Any()
                ? new ToggleSkill().Continue(state.As(new HandClause { Words = clause.Words, Verb = InstructionVerb.Check, Target = target }))
                : new HandSkill().Continue(state.As(new HandClause { Words = clause.Words, Verb = InstructionVerb.Tap, Target = target }));
        return PagedSheets.Next(state) ?? Revealing.Next(state, target) ?? Otherwise(state);
    }

    private static Running.Question Which(ClauseState state, IReadOnlyList<Bearer> twins) => new()
    {
        Kind = "choice",
        Text = state.Say($"“{state.Clause.Words}”: there are {twins.Count} of that name. Which one is meant?", $"“{state.Clause.Words}”：同名的有 {twins.Count} 个，指的是哪一个？"),
        Choices = [.. twins.Select(one => one.KeyOf(state.Situation)).Distinct(StringComparer.Ordinal)],
    };

    /// <summary>What is named isn't shown, or nothing is as it should be, and there is no way to search: another thing in its place would be wrong.</summary>
    private static bool IsNowhere(ClauseState state) =>
        ((DoClause)state.Clause).Object is { Refers: false } thing && !state.Situation.Usable.Any(FieldFinder.IsSearchBox)
        && !state.Steps.Any(step => step.Instruction.Purpose!.StartsWith(state.Path + "~", StringComparison.Ordinal))
        && (thing.Best is null && Limits.Find(TextFold.Fold(thing.Words)) is not null
            || Twins.IsStranger(state.Situation, (DoClause)state.Clause, thing)
            || ((DoClause)state.Clause).Action is "add-to-cart" or "order" or "delete" && thing.IsPlain && thing.Phrase.Name.Length > 2 && !TextFold.Fold(state.Situation.Index.Text).Contains(TextFold.Fold(thing.Phrase.Name), StringComparison.Ordinal));

    /// <summary>By the planner's other behaviours, where the words alone say enough.</summary>
    private Progress Otherwise(ClauseState state)
    {
        // What was begun by the others is theirs to end; what they began with may be gone by now.
        var begun = state.Steps.Any(step => step.Instruction.Purpose!.StartsWith(state.Path + "~", StringComparison.Ordinal));
        var plain = GoalReader.ReadPlain(state.Clause.Words, state.Situation.Context.Request.Inputs, state.Situation.Context.Clock);
        return Deed.Begun(state).Count > 0 || IsNowhere(state) || !begun && plain.Intent.Kind == IntentKind.Unclear && !Errand.Fits(state.Situation, state.Clause.Words)
            ? new Progress.Failed(state.Say($"Nothing on the page fits “{state.Clause.Words}”.", $"页面上没有找到可以“{state.Clause.Words}”的地方。"))
            : new PlainSkill(pursue).Continue(state.As(new PlainClause { Words = state.Clause.Words, Goal = plain }));
    }
}
