using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Judging;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Running;
using AutoGlm.Tasks.Text;
using AutoGlm.Tasks.Understanding.Programs;

namespace AutoGlm.Tasks.Planning.Embedded.Programs.Deeds;

/// <summary>One deed on one thing: finds the control for it, in the thing or in the menu, tool bar or page that it opens, gives what goes with it, and confirms.</summary>
internal sealed class Deed
{
    private const int MostSteps = 25;
    private readonly ClauseState state;
    private readonly DoClause clause;
    private readonly Bearer? bearer;
    private readonly string key;
    private readonly List<TaskStep> steps;
    private readonly Giving giving;

    /// <param name="state">The clause and the steps for it.</param>
    /// <param name="clause">What to do.</param>
    /// <param name="bearer">To what, as the screen shows it now; null where the deed needs no thing or its page is open.</param>
    /// <param name="key">Tells this thing from others of the same clause; empty for the only one.</param>
    public Deed(ClauseState state, DoClause clause, Bearer? bearer, string key)
    {
        (this.state, this.clause, this.bearer, this.key) = (state, clause, bearer, key);
        steps = [.. state.Steps.Where(step => state.TagOf(step) is var tag && IsTag(tag) && tag.EndsWith("|" + key, StringComparison.Ordinal))];
        giving = new Giving(state, clause, steps, Tag);
    }

    private Situation Situation => state.Situation;

    /// <summary>Keys of the things that were begun, in order.</summary>
    public static IReadOnlyList<string> Begun(ClauseState state) =>
        [.. state.Steps.Select(state.TagOf).Where(IsTag).Select(tag => tag[(tag.IndexOf('|', StringComparison.Ordinal) + 1)..]).Distinct(StringComparer.Ordinal)];

    public static string TickTag(string key) => "tick|" + key;

    private static bool IsTag(string tag) =>
        tag.IndexOf('|', StringComparison.Ordinal) is > 0 and var end && tag[..end] is "act" or "hover" or "menu" or "tick" or "open" or "context" or "commit" || tag.StartsWith("fill-", StringComparison.Ordinal) || tag.StartsWith("pick-", StringComparison.Ordinal);

    private string Tag(string what) => $"{what}|{key}";

    private IEnumerable<TaskStep> For(string what) => steps.Where(step => state.TagOf(step) == Tag(what));

    private bool Did(string what) => For(what).Any(step => step.Action is not null && step.Verdict.Kind != VerdictKind.NotPerformed);

    private bool Tried(string what) => For(what).Any();

    /// <summary>The thing was opened, or its menu: what is needed may stand anywhere now.</summary>
    /// <summary>Deeds whose control may first open a panel that asks once more; what takes something away is never pressed twice, as the second would be another thing's.</summary>
    private static readonly string[] Making = ["post", "send", "submit", "save"];

    private bool Opened => Did("menu") || Did("open") || Did("context") || Did("tick");

    /// <summary>The next step, that it is done, or that it failed; null when there is no way to it here.</summary>
    public Progress? Continue()
    {
        if (steps.Count > MostSteps)
            return new Progress.Failed(state.Say($"“{clause.Words}” takes too many steps.", $"“{clause.Words}”步骤过多。"));
        if (Did("act") || steps.Any(step => state.TagOf(step).StartsWith("fill-", StringComparison.Ordinal)))
            return Finish();
        if (giving.HasPlace(Inside) && giving.Next(Inside) is { } given)
            return given;
        var control = (bearer is null ? null : ActionControls.For(Situation, clause, node => bearer.Holds(Situation, node)))
            ?? (Opened || bearer is null ? ActionControls.For(Situation, clause, Inside) : null)
            ?? (clause.Action == "view" && bearer is not null ? Opener() : null);
        if (control is not null)
        {
            if (Switching.IsOn(Situation, control, clause.Action))
                return Progress.IsDone;
            if (Variants.Next(state, clause, bearer, Tag) is { } variant)
                return variant;
            // The browser may ask for the value itself.
            return state.Do(state.On(InstructionVerb.Tap, control, null, Expectation.AnyChange, Tag("act")) with { Value = clause.With is [var only] ? only.Value : null });
        }

        if (clause.With.Count > 0 && (bearer is null || Opened) && giving.Next(Inside) is { } anyway)
            return anyway;
        return Reveal();
    }

    /// <summary>Where fields and controls for it may be: in the thing; once that is open, wherever no other thing is.</summary>
    private bool Inside(UiNode node) => Moved || (bearer is null ? Scope.CardOf(Situation, node) is null || Opened : bearer.Holds(Situation, node) || Opened && !IsInOther(node));

    /// <summary>The control led to a page of the thing's own; whatever stands there belongs to it.</summary>
    private bool Moved => For("act").LastOrDefault() is { } acted && Situation.Steps.LastOrDefault(step => step.Number < acted.Number) is { } before && before.Location != acted.Location;

    private bool IsInOther(UiNode node) =>
        Scope.CardOf(Situation, node) is { } card && !Named.IsInPopup(Situation, node) && !bearer!.Holds(Situation, card) && !bearer.Pieces.Any(piece => Situation.Index.IsWithin(piece, card));

    /// <summary>What may show the control: the thing's menu, its tick box with a tool bar, resting on it, opening it, its context menu.</summary>
    private Progress? Reveal()
    {
        // On the thing's own page what is seldom done stands in the page's menu.
        if ((bearer is null || Opened) && !Tried("menu") && ActionControls.More(Situation, node => Scope.CardOf(Situation, node) is null) is { } menu)
            return state.Do(state.On(InstructionVerb.Tap, menu, null, Expectation.AnyChange, Tag("menu")));
        if (bearer is null)
            return null;
        if (!Tried("menu") && ActionControls.More(Situation, node => bearer.Holds(Situation, node)) is { } more)
            return state.Do(state.On(InstructionVerb.Tap, more, null, Expectation.AnyChange, Tag("menu")));
        if (!Tried("tick") && bearer.Toggle is { } box && Over.For(Situation, clause) is not null)
            return state.Do(state.On(InstructionVerb.Check, box, null, new Expectation(ExpectationKind.StateChanges), Tag("tick")));
        if (!Tried("hover") && !Opened)
            return state.Do(state.On(InstructionVerb.Hover, bearer.Place, null, new Expectation(ExpectationKind.None), Tag("hover")));
        if (!Tried("open") && Opener() is { } opener)
            return state.Do(state.On(InstructionVerb.Tap, opener, null, Expectation.AnyChange, Tag("open")));
        return Tried("context") ? null : state.Do(state.On(InstructionVerb.RightTap, bearer.Place, null, Expectation.AnyChange, Tag("context")));
    }

    private UiNode? Opener()
    {
        var place = bearer!.Place;
        if (place.Is(UiStates.Clickable) || place.Role is "link" or "button" or "option" or "treeitem" or "tab")
            return place;
        var inside = bearer.Nodes.Where(node => node != place && !node.Is(UiStates.Disabled)).ToList();
        if (clause.Object?.Phrase.Name is { Length: > 1 } name && inside.Find(node => Similarity.Of(name, node.Name) >= 0.85 && (UiRoles.IsInteractive(node) || node.Is(UiStates.Clickable)) && !UiRoles.IsField(node)) is { } named)
            return named;
        return inside.Where(node => node.Role == "link").OrderByDescending(node => node.Name.Length).FirstOrDefault()
            ?? inside.Find(node => node.Is(UiStates.Clickable) && node.Role is "generic" or "heading" or "cell" or "text")
            ?? inside.Find(node => node.Role == "button" && Synonyms.Speaks(node.Name, "view"));
    }

    /// <summary>After the control was pressed or the first value given: gives the rest, presses what sends it, says yes to what is asked.</summary>
    private Progress Finish()
    {
        if (giving.Next(node => Inside(node) || Did("act") && (bearer is null || !IsInOther(node))) is { } given)
            return given;
        var commits = For("commit").ToList();
        if (commits.Count > 0 && commits[^1].Verdict.Kind == VerdictKind.Rejected && state.IsLast)
            return new Progress.Failed(commits[^1].Verdict.Reason);
        if (giving.Missing is { } missing)
            return new Progress.Failed(state.Say($"No way was found to enter “{missing.Raw}”.", $"没有找到可以填写“{missing.Raw}”的地方。"));
        if (clause.StaysOpen)
            return Progress.IsDone;
        if (commits.Count < 3 && Button(commits) is { } button)
            return state.Do(state.On(InstructionVerb.Tap, button, null, Expectation.AnyChange, Tag("commit")));
        if (commits.Count > 0 && StillHolds(commits[^1]))
            return Button([]) is { } late
                ? state.Do(state.On(InstructionVerb.Tap, late, null, Expectation.AnyChange, Tag("commit")))
                : new Progress.Failed(state.Say($"No button was found that sends “{clause.Words}”.", $"没有找到可以提交“{clause.Words}”的按钮。"));
        return commits.Count == 0 && Field() is { } field && field.Options.Count == 0 && UiRoles.IsTextField(field)
            ? state.Do(state.On(InstructionVerb.Press, field, "Enter", Expectation.AnyChange, Tag("commit")))
            : Progress.IsDone;
    }

    /// <summary>Enter sends a text of several lines in a chat; elsewhere it is a line more, and nothing was sent. In a line of its own it may do nothing.</summary>
    private bool StillHolds(TaskStep commit) =>
        commit is { Instruction: { Verb: InstructionVerb.Press, Value: "Enter" } } && Field() is { Value.Length: > 0 } field && (Giving.IsLong(field) || commit.Verdict.Kind == VerdictKind.NoChange);

    /// <summary>What sends or confirms: in the dialog that is open, or in the nearest box around the field that was filled.</summary>
    private UiNode? Button(List<TaskStep> commits)
    {
        var index = Situation.Index;
        bool IsNew(UiNode? button) => button is not null && !(commits.Count > 0 && commits[^1].Target?.Contains(button.Name, StringComparison.Ordinal) == true && commits[^1].ScreenAfter == Situation.Print);
        var opener = For("act").LastOrDefault()?.Action?.Ref;
        var filled = Field();
        UiNode? In(UiNode region) => ActionControls.Commit(Situation, clause, node => index.IsWithin(node, region) && node.Ref != opener, filled)
            ?? ActionControls.Commit(Situation, clause, node => index.IsWithin(node, region) && clause.With.Count > 0, filled);
        if ((index.OpenModal ?? index.Nodes.FirstOrDefault(node => UiRoles.IsDialog(node) && index.IsReachable(node) && (filled is not null && index.IsWithin(filled, node) || Relevance.IsPartOfTask(Situation, node)))) is { } dialog)
            return In(dialog) is { } yes && IsNew(yes) ? yes : null;
        if (Again() is { } again && IsNew(again))
            return again;
        if (commits.Count == 0 && filled is null && Asked() is { } asked)
            return asked;
        // A choice from a list over the page counts at once; what was typed wants sending.
        return commits.Count == 0 && filled is not null && (filled.Options.Count == 0 || index.AncestorsOf(filled).Any(above => above.Role == "form")) ? index.AncestorsOf(filled).Select(In).FirstOrDefault(found => found is not null) : null;
    }

    /// <summary>A page of its own asks once more: "Delete “Old list”", with a button that says the deed or yes.</summary>
    private UiNode? Asked()
    {
        if (!Moved)
            return null;
        // The page must be about this thing: a list that came back has buttons of the same name for the others.
        var name = TextFold.Fold(clause.Object?.Phrase.Name);
        if (name.Length < 2 || !Situation.Index.Nodes.Any(node => (UiRoles.IsHeading(node) || node.Role == "form") && TextFold.Fold(Situation.Index.TextOf(node)).Contains(name, StringComparison.Ordinal)))
            return null;
        return Situation.Usable
            .Where(node => node.Role == "button" && Situation.Index.RowOf(node) is null && Scope.CardOf(Situation, node) is null && Situation.Index.AncestorsOf(node).Any(above => above.Role == "form") && Situation.Index.LabelOf(node) is { Length: > 1 and < 40 } label && (Synonyms.Strength(label.Split(' ')[0], clause.Action) >= 0.6 || Synonyms.Strength(label, clause.Action) >= 0.6 || Synonyms.Strength(label, "confirm") >= 0.9))
            .OrderByDescending(node => Synonyms.Strength(Situation.Index.LabelOf(node), clause.Action))
            .FirstOrDefault();
    }

    /// <summary>"Publish" opens a panel that has a button of the same name: it is this one that does it.</summary>
    private UiNode? Again() =>
        For("act").LastOrDefault() is { Instruction.Target.Name: { Length: > 1 } name, Action.Ref: { } pressed } && !For("commit").Any() && Making.Any(concept => Synonyms.Strength(name, concept) >= 0.6)
            ? Situation.Usable.FirstOrDefault(node => node.Role == "button" && node.Ref != pressed && string.Equals(Situation.Index.LabelOf(node), name, StringComparison.OrdinalIgnoreCase) && (Situation.Index.Find(pressed) is not { } before || before.Is(UiStates.Disabled) || before.Is(UiStates.Expanded)))
            : null;

    /// <summary>The field filled last, while it is there.</summary>
    private UiNode? Field() =>
        steps.LastOrDefault(step => state.TagOf(step).StartsWith("fill", StringComparison.Ordinal))?.Action?.Ref is { } reference ? Situation.Index.Find(reference) : null;
}
