using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Judging;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Running;
using AutoGlm.Tasks.Text;
using AutoGlm.Tasks.Understanding;
using AutoGlm.Tasks.Understanding.Programs;

namespace AutoGlm.Tasks.Planning.Embedded.Programs.Skills;

/// <summary>
/// Does something to a thing of the site by the controls it has: finds the thing's row or card, the control in it (or in
/// the menu or page it opens), gives what goes with it, and confirms.
/// </summary>
internal sealed class DeedSkill : ISkill
{
    private const int MostStepsEach = 25;

    /// <summary>Actions whose control is a switch: one that is on already is done.</summary>
    private static readonly string[] Switches = ["like", "favourite", "follow", "pin", "important", "mute"];

    public bool Handles(Clause clause) => clause is DoClause { Action: not Concepts.Search } deed && (deed.With.Count > 0 || deed.Object is null);

    /// <summary>Whether a menu, a tool bar or a page of the thing was opened for this already.</summary>
    public static bool HasBegun(ClauseState state) =>
        state.Steps.Any(step => state.TagOf(step) is var tag && (tag is "act" or "hover" or "menu" or "open" or "tick" or "context" or "commit" || tag.StartsWith("fill-", StringComparison.Ordinal)));

    public Progress Continue(ClauseState state)
    {
        var clause = (DoClause)state.Clause;
        var thing = clause.Object is { Refers: true } ? state.Before : clause.Object;
        if (thing is null)
            return One(state, clause, null, "");
        var several = thing.All || thing.Count is > 1 || thing.Names.Count > 1;
        if (!several)
            return One(state, clause, thing, "");
        return Each(state, clause, thing);
    }

    private static Progress Each(ClauseState state, DoClause clause, Selection thing)
    {
        var begun = state.Steps.Select(state.TagOf).Where(tag => tag.Contains(' ', StringComparison.Ordinal)).Select(tag => tag[(tag.IndexOf(' ', StringComparison.Ordinal) + 1)..]).Distinct(StringComparer.Ordinal).ToList();
        // The one begun last may have something left: a question to confirm, a form to send.
        if (begun.Count > 0 && One(state, clause, thing, begun[^1]) is not Progress.Done and var progress)
            return progress;
        if (thing.Count is { } count && begun.Count >= count)
            return Progress.IsDone;
        foreach (var bearer in Bearers.Find(state.Situation, thing))
        {
            var key = Things.KeyOf(state.Situation, bearer);
            if (begun.Contains(key, StringComparer.Ordinal) || IsOn(state.Situation, clause, bearer))
                continue;
            return One(state, clause, thing, key);
        }

        return begun.Count > 0 ? Progress.IsDone : Revealing.Next(state, thing) ?? (Bearers.Find(state.Situation, thing).Count > 0 ? Progress.IsDone : Missing(state, thing));
    }

    /// <param name="state">The clause and the steps for it.</param>
    /// <param name="clause">What to do.</param>
    /// <param name="thing">To what; null where the action needs nothing.</param>
    /// <param name="key">Which of several; empty for the only one.</param>
    private static Progress One(ClauseState state, DoClause clause, Selection? thing, string key)
    {
        var situation = state.Situation;
        string Tag(string what) => key.Length == 0 ? what : $"{what} {key}";
        var mine = state.Steps.Where(step => state.TagOf(step) is var tag && (key.Length == 0 || tag.EndsWith(key, StringComparison.Ordinal))).ToList();
        if (mine.Count > MostStepsEach)
            return new Progress.Failed(state.Say($"“{clause.Words}” takes too many steps.", $"“{clause.Words}”步骤过多。"));
        IEnumerable<TaskStep> Done(string what) => mine.Where(step => state.TagOf(step) == Tag(what) && step.Action is not null && step.Verdict.Kind != VerdictKind.NotPerformed);

        var opened = Done("menu").Any() || Done("open").Any() || Done("tick").Any();
        if (Done("act").Any() || opened && mine.Exists(step => state.TagOf(step).StartsWith("fill-", StringComparison.Ordinal)))
            return Complete(state, clause, mine, Tag);

        var bearer = thing is null ? null : Bearers.Find(situation, thing).FirstOrDefault(node => key.Length == 0 || Things.KeyOf(situation, node) == key);
        if (thing is not null && bearer is null && !Done("open").Any() && !Done("menu").Any())
        {
            if (IsAboutThePage(situation, thing) is false)
                return Revealing.Next(state, thing) ?? Missing(state, thing);
        }

        bool Inside(UiNode node) => bearer is null || situation.Index.IsWithin(node, bearer);
        var control = ActionControls.For(situation, clause, Inside) ?? (opened || bearer is null ? ActionControls.For(situation, clause, node => bearer is null || !IsInOtherCard(situation, node, bearer)) : null);
        if (control is not null)
        {
            if (Switches.Contains(clause.Action, StringComparer.Ordinal) && (control.Is(UiStates.Selected) || control.Is(UiStates.Checked)))
                return Progress.IsDone;
            return state.Do(state.On(InstructionVerb.Tap, control, null, Expectation.AnyChange, Tag("act")));
        }

        // A text to post or send often has its field right here, and the control only beside it; what was opened may be the form.
        if ((thing is null || opened) && clause.With.Count > 0 && Serve(state, clause, mine, Tag) is { } fill)
            return fill;
        return Open(state, clause, bearer, mine, Tag) ?? Revealing.Next(state, thing ?? new Selection { Words = clause.Verb, Phrase = new TargetPhrase { Name = clause.Verb } })
            ?? new Progress.Failed(state.Say($"No control was found for “{clause.Words}”.", $"没有找到可以“{clause.Words}”的按钮。"));
    }

    /// <summary>What may show the control: the thing's menu, its tick box with a tool bar, its context menu, the thing itself.</summary>
    private static Progress? Open(ClauseState state, DoClause clause, UiNode? bearer, List<TaskStep> mine, Func<string, string> tag)
    {
        if (bearer is null)
            return null;
        var situation = state.Situation;
        bool Tried(string what) => mine.Any(step => state.TagOf(step) == tag(what));
        bool Inside(UiNode node) => situation.Index.IsWithin(node, bearer);
        if (!Tried("hover") && !Tried("menu") && !Tried("open"))
            return state.Do(state.On(InstructionVerb.Hover, bearer, null, new Expectation(ExpectationKind.None), tag("hover")));
        if (!Tried("menu") && ActionControls.More(situation, Inside) is { } more)
            return state.Do(state.On(InstructionVerb.Tap, more, null, Expectation.AnyChange, tag("menu")));
        if (!Tried("tick") && situation.Usable.FirstOrDefault(node => node.Role == "checkbox" && Inside(node)) is { } box && ActionControls.For(situation, clause, node => !IsInAnyCard(situation, node)) is not null)
            return state.Do(state.On(InstructionVerb.Check, box, null, new Expectation(ExpectationKind.StateChanges), tag("tick")));
        if (!Tried("open") && Opener(situation, bearer) is { } opener)
            return state.Do(state.On(InstructionVerb.Tap, opener, null, Expectation.AnyChange, tag("open")));
        if (!Tried("context"))
            return state.Do(state.On(InstructionVerb.RightTap, bearer, null, Expectation.AnyChange, tag("context")));
        return null;
    }

    private static UiNode? Opener(Situation situation, UiNode bearer)
    {
        if (bearer.Is(UiStates.Clickable) || bearer.Role is "link" or "button" or "option" or "treeitem")
            return bearer;
        var inside = situation.Index.DescendantsOf(bearer).ToArray();
        return inside.Where(node => node.Role == "link" && !node.Is(UiStates.Disabled)).OrderByDescending(node => node.Name.Length).FirstOrDefault()
            ?? inside.FirstOrDefault(node => node.Is(UiStates.Clickable) && node.Role is "generic" or "heading" or "cell" or "text")
            ?? inside.FirstOrDefault(node => node.Role == "button" && Synonyms.Speaks(node.Name, "view"));
    }

    /// <summary>After the control was pressed: gives what goes with it, presses what sends it, says yes to what is asked.</summary>
    private static Progress Complete(ClauseState state, DoClause clause, List<TaskStep> mine, Func<string, string> tag)
    {
        var situation = state.Situation;
        if (Serve(state, clause, mine, tag) is { } serve)
            return serve;
        var commits = mine.Where(step => state.TagOf(step) == tag("commit")).ToList();
        if (commits.Count > 0 && commits[^1].Verdict.Kind == VerdictKind.Rejected && state.IsLast)
            return new Progress.Failed(commits[^1].Verdict.Reason);
        if (commits.Count < 3 && Pending(situation, clause, mine, state, tag) is { } region && ActionControls.Commit(situation, clause, node => situation.Index.IsWithin(node, region) && !Opened(state, mine, tag, node)) is { } button
            && !(commits.Count > 0 && commits[^1].Target?.Contains(button.Name, StringComparison.Ordinal) == true && commits[^1].ScreenAfter == situation.Print))
            return state.Do(state.On(InstructionVerb.Tap, button, null, Expectation.AnyChange, tag("commit")));
        var missing = clause.With.FirstOrDefault(slot => !IsServed(state, mine, tag, slot));
        return missing is null
            ? Progress.IsDone
            : new Progress.Failed(state.Say($"No way was found to enter “{missing.Raw}”.", $"没有找到可以填写“{missing.Raw}”的地方。"));
    }

    /// <summary>The dialog that is open, or the form in which something was filled in for this.</summary>
    private static UiNode? Pending(Situation situation, DoClause clause, List<TaskStep> mine, ClauseState state, Func<string, string> tag)
    {
        if (situation.Index.OpenModal is { } modal)
            return modal;
        if (situation.Index.Nodes.FirstOrDefault(node => UiRoles.IsDialog(node) && situation.Index.IsReachable(node)) is { } dialog)
            return dialog;
        if (mine.Any(step => state.TagOf(step) == tag("commit")))
            return null;
        var filled = mine.LastOrDefault(step => state.TagOf(step).StartsWith("fill", StringComparison.Ordinal));
        if (filled?.Action?.Ref is not { } reference || situation.Index.Find(reference) is not { } field)
            return null;
        // The nearest box around the field that holds something to press.
        return situation.Index.AncestorsOf(field).FirstOrDefault(around => ActionControls.Commit(situation, clause, node => situation.Index.IsWithin(node, around) && !Opened(state, mine, tag, node)) is not null);
    }

    /// <summary>What opened the field to fill in is not what sends it.</summary>
    private static bool Opened(ClauseState state, List<TaskStep> mine, Func<string, string> tag, UiNode node) =>
        mine.Any(step => state.TagOf(step) == tag("act") && step.Action?.Ref == node.Ref) && mine.Any(step => state.TagOf(step).StartsWith("fill", StringComparison.Ordinal));

    private static bool IsServed(ClauseState state, List<TaskStep> mine, Func<string, string> tag, Slot slot) =>
        mine.Any(step => state.TagOf(step) == tag("fill-" + slot.Label) && (step.Verdict.IsGood || step.Verdict.Kind == VerdictKind.NoChange));

    /// <summary>Puts in what goes with the action, one value after the other: into a field that takes it, or by choosing it where it is offered.</summary>
    private static Progress? Serve(ClauseState state, DoClause clause, List<TaskStep> mine, Func<string, string> tag)
    {
        var situation = state.Situation;
        foreach (var slot in clause.With)
        {
            if (IsServed(state, mine, tag, slot) || mine.Count(step => state.TagOf(step) == tag("fill-" + slot.Label)) > 2)
                continue;
            if (Choice(situation, slot) is { } option)
                return state.Do(state.On(InstructionVerb.Tap, option, null, Expectation.AnyChange, tag("fill-" + slot.Label)));
            if (Field(situation, slot, mine) is not { } field)
                continue;
            var choose = field.Options.Count > 0;
            var value = choose ? field.Options.OrderByDescending(offer => Fit(situation, slot, offer)).First() : Written(situation, slot, field);
            if (choose && Fit(situation, slot, value) < 0.6)
                continue;
            return state.Do(state.On(choose ? InstructionVerb.Select : InstructionVerb.Type, field, value, new Expectation(ExpectationKind.ValueShown, value), tag("fill-" + slot.Label)));
        }

        return null;
    }

    /// <summary>How surely an offer means the value, as it was said or as it is understood.</summary>
    private static double Fit(Situation situation, Slot slot, string offer) =>
        Math.Max(Similarity.Of(slot.Raw, offer), Denote.Score(slot.Kind, slot.Concept, slot.Value, offer, situation.Context.Clock));

    private static string Written(Situation situation, Slot slot, UiNode field) =>
        FieldFiller.Fill(situation, new Want(slot, slot.Label ?? "value"), field)?.Value ?? slot.Value;

    /// <summary>Something on offer under exactly this name, in a menu, a list or a dialog that came up.</summary>
    private static UiNode? Choice(Situation situation, Slot slot) =>
        slot.Concept is Concepts.Message or Concepts.Title or Concepts.Quantity ? null
        : situation.Usable
            .Where(node => node.Role is "menuitem" or "option" or "menuitemradio" or "menuitemcheckbox" or "radio" or "treeitem" || situation.Index.OpenModal is { } modal && situation.Index.IsWithin(node, modal) && node.Role is "button" or "link" or "listitem" or "checkbox")
            .Where(node => !node.Is(UiStates.Selected) && !node.Is(UiStates.Checked))
            .Select(node => (Node: node, Score: Fit(situation, slot, situation.Index.LabelOf(node))))
            .Where(pair => pair.Score >= 0.8)
            .OrderByDescending(pair => pair.Score)
            .FirstOrDefault().Node;

    private static UiNode? Field(Situation situation, Slot slot, List<TaskStep> mine)
    {
        var want = new Want(slot, slot.Label ?? "value");
        var used = mine.Select(step => step.Action?.Ref).ToHashSet();
        var fields = situation.Usable.Where(node => (UiRoles.IsTextField(node) || node.Options.Count > 0) && !used.Contains(node.Ref)).ToList();
        if (situation.Index.OpenModal is { } modal && fields.Exists(node => situation.Index.IsWithin(node, modal)))
            fields.RemoveAll(node => !situation.Index.IsWithin(node, modal));
        var best = fields.Select(node => (Node: node, Score: FieldFinder.Score(situation, want, node))).Where(pair => pair.Score >= 0.5).OrderByDescending(pair => pair.Score).FirstOrDefault().Node;
        // A list that offers just this asks for it, whatever it is called.
        var offering = fields.Where(node => node.Options.Any(offer => Fit(situation, slot, offer) >= 0.85)).ToList();
        if (best is not null && (offering.Count == 0 || offering.Contains(best)))
            return best;
        if (offering.Count > 0)
            return offering.Find(node => node.Value is { } shown && Fit(situation, slot, shown) < 0.85) ?? offering[0];
        // A lone field that came up takes what there is to enter; long texts go where long texts fit.
        var plain = fields.Where(node => UiRoles.IsTextField(node) && !FieldFinder.IsSearchBox(node)).ToList();
        return plain.Find(node => node.Is(UiStates.Focused)) ?? (plain.Count == 1 ? plain[0] : slot.Concept == Concepts.Message ? plain.Find(node => node.Tag is "textarea" or "div") : null)
            ?? (slot.Concept is Concepts.Recipient or Concepts.Title ? plain.FirstOrDefault() : null);
    }

    private static bool IsOn(Situation situation, DoClause clause, UiNode bearer) =>
        Switches.Contains(clause.Action, StringComparer.Ordinal)
        && ActionControls.For(situation, clause, node => situation.Index.IsWithin(node, bearer)) is { } control && (control.Is(UiStates.Selected) || control.Is(UiStates.Checked));

    /// <summary>A page whose heading is the thing's name is about it; its controls are the thing's.</summary>
    private static bool IsAboutThePage(Situation situation, Selection thing) =>
        thing.Phrase.Name.Length > 0 && thing.IsPlain
        && situation.Index.Nodes.Any(node => UiRoles.IsHeading(node) && (Similarity.Of(thing.Phrase.Name, node.Name) >= 0.75 || TextFold.Fold(node.Name).Contains(TextFold.Fold(thing.Phrase.Name), StringComparison.Ordinal)));

    private static bool IsInOtherCard(Situation situation, UiNode node, UiNode bearer) =>
        Scope.CardOf(situation, node) is { } card && !situation.Index.IsWithin(card, bearer) && !situation.Index.IsWithin(bearer, card) && node.Role is not ("menuitem" or "option");

    private static bool IsInAnyCard(Situation situation, UiNode node) => Scope.CardOf(situation, node) is not null;

    private static Progress Missing(ClauseState state, Selection thing) =>
        new Progress.Failed(state.Say($"Nothing on the page fits “{thing.Words}”.", $"页面上没有找到“{thing.Words}”。"));
}
