using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Judging;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Planning.Embedded.Programs.Deeds;
using AutoGlm.Tasks.Planning.Embedded.Programs.Setting;
using AutoGlm.Tasks.Text;
using AutoGlm.Tasks.Text.Values;
using AutoGlm.Tasks.Understanding;
using AutoGlm.Tasks.Understanding.Programs;
using AutoGlm.Tasks.Understanding.Programs.Reading;

namespace AutoGlm.Tasks.Planning.Embedded.Programs.Skills;

/// <summary>Gives a control the value it is to have: finds the control, and leaves the rest to the way that knows its kind.</summary>
internal sealed partial class SetSkill : ISkill
{
    private const string Unfolded = "unfold";
    private const string Stepped = "step";
    private const double SurelyNamed = 0.85;

    /// <summary>In this order; the first that takes the control decides.</summary>
    private static readonly IReadOnlyList<ISettingWay> Ways =
    [
        new DatePartsWay(),
        new SelectWay(),
        new SwitchWay(),
        new DialWay(),
        new TagsWay(),
        new TwoEndsWay(),
        new SearchedListWay(),
        new TextWay(),
        new DateGroupWay(),
        new GroupWay(),
        new DateWay(),
        new ListWay(),
    ];

    public bool Handles(Clause clause) => clause is SetClause or HandClause { Verb: InstructionVerb.Type };

    public Progress Continue(ClauseState state)
    {
        var clause = state.Clause as SetClause ?? Typed((HandClause)state.Clause);
        if (Committing.WasDone(state))
            return Committing.Continue(state);
        if (clause.Unsplit)
            clause = LabelSplit.Of(state.Situation, clause);
        if (clause.Field is { Refers: true } && state.Before is { } before)
            clause = clause with { Field = before };
        if (Texts(state, clause) is not { } values)
            return new Progress.Failed(state.Say($"“{clause.Words}”: the value could not be read on the screen.", $"“{clause.Words}”：无法从页面读取所需的值。"));
        var progress = CellEditing.Close(state, Set(state, clause, values));
        // What doesn't take the value and was not touched was the wrong one: the right one may stand elsewhere.
        if (progress is Progress.Failed && Deed.Begun(state).Count == 0 && clause is { Typed: false, Field: { } sought } && !state.Steps.Any(step => state.TagOf(step) is Assignment.Act || state.TagOf(step).StartsWith(Assignment.Pick, StringComparison.Ordinal))
            && (Controls.Find(state.Situation, sought, clause, values) is not { } refusing || Labels.Score(state.Situation, refusing, sought.Phrase.Name) < SurelyNamed))
            progress = Reaching.Next(state, sought) ?? Revealing.Next(state, sought) ?? progress;
        return progress is Progress.Done && (!clause.Typed || Reaching.IsEditing(state)) ? Committing.Continue(state) : progress;
    }

    private static Progress Set(ClauseState state, SetClause clause, IReadOnlyList<string> values)
    {
        if (clause.Field is { } field)
        {
            if (Deed.Begun(state).Count > 0)
                return Owned(state, clause, field, values) ?? Missing(state, clause);
            if (values is [var rating, ..] && (field.Phrase.Kind == TargetKinds.Rating ? NumberReader.Parse(rating) : Ratings.StarsIn(rating)) is { } stars && Ratings.Give(state, field.Phrase.Name, (int)stars) is { } rated)
                return rated;
            var control = Control(state, clause, field, values);
            // One star of a row in which all are called alike.
            if (control is { Role: "radio" } && values is [var many] && NumberReader.Parse(many) is { } count && Ratings.Holds(state.Situation, control) && Ratings.Give(state, field.Phrase.Name, (int)count) is { } given)
                return given;
            // A colour by name is a swatch, where there are some, rather than a number in a field of another name.
            if (control is { InputType: "color" } && values is [var colour] && !colour.StartsWith('#') && Labels.Own(state.Situation, control, field.Phrase.Name) < 0.9 && Swatches.Find(state.Situation, colour) is { } swatch)
                return Taking.All(state, [swatch]);
            // Hours and minutes to choose in are meant sooner than a field of another name that happens to take a time.
            if (control is not null && !clause.Typed && values is [var when] && Written.Time(when) is { } hour && Labels.Own(state.Situation, control, field.Phrase.Name) < 0.5 && Clocks.Set(state, hour) is { } clock)
                return clock;
            // A plain box that happens to stand beside the words gives way to what is offered under them, or to plus and minus.
            if (control is not null && Controls.IsWeakOpener(state.Situation, control) && !clause.Typed && state.StepsFor(Assignment.Opened).All(step => step.Verdict.Kind == VerdictKind.NotPerformed)
                && (Step(state, clause, field, values) ?? (values.Count > 0 && Written.Time(values[0]) is { } time ? Clocks.Set(state, time) : null)) is { } stepped)
                return stepped;
            // "The site title" is hardly the title of whatever this page makes, where the site has settings.
            if (control is not null && !clause.Typed && state.Steps.All(step => state.TagOf(step) is not Assignment.Act) && Labels.Own(state.Situation, control, field.Phrase.Name) < SurelyNamed && Revealing.Better(state, field) is { } better)
                return better;
            if (control is not null)
                return Put(new Assignment(state, clause, control, Several(control, values)));
            if (Entered(state, clause, field) is { } entering)
                return entering;
            if (!clause.Typed && (Step(state, clause, field, values) ?? (values.Count > 0 && (!Controls.IsOfOne(field) || state.Steps.Any(step => step.Instruction.Verb is InstructionVerb.Type or InstructionVerb.Tap)) ? Picking.Choose(state, clause, values) : null)) is { } chosen)
                return chosen;
            if (Swapped(state, clause) is { } swapped)
                return Put(swapped);
            return InText(state, clause, field, values) ?? CellEditing.Open(state, field) ?? Reaching.Part(state, field) ?? Owned(state, clause, field, values) ?? Unfold(state, field) ?? Reaching.Next(state, field) ?? Revealing.Next(state, field) ?? Missing(state, clause);
        }

        if (!clause.Typed && values.Count == 1 && Controls.All(state.Situation).Where(node => node.Options.Any(option => Similarity.Of(values[0], option) >= 0.9)).ToList() is [var list])
            return Put(new Assignment(state, clause, list, values));
        if (!clause.Typed && Picking.Choose(state, clause, values) is { } picked)
            return picked;
        // "Type hello": into what has the focus, or the field there is.
        return clause.Typed && Control(state, clause, new Selection { Words = "" }, values) is { } open
            ? Put(new Assignment(state, clause, open, values))
            : Revealing.Next(state, new Selection { Words = values[0], Phrase = new TargetPhrase { Name = values[0] } }) ?? Missing(state, clause);
    }

    /// <summary>"Set timeout to 30": no field goes by that name, but a line of a text that can be edited does.</summary>
    private static Progress? InText(ClauseState state, SetClause clause, Selection field, IReadOnlyList<string> values)
    {
        if (values is not [var value] || field.Phrase.Name.Length == 0)
            return null;
        var edit = new EditClause { Words = clause.Words, Edit = TextEdit.SetEntry, At = field.Phrase.Name, Text = value };
        return state.StepsFor(Assignment.Act).Any() || state.Situation.Usable.Any(node => UiRoles.IsTextField(node) && node.Tag is not "input" && node.Value is { Length: > 0 } text && Edited.Text(text, edit) is not null)
            ? new EditSkill().Continue(state.As(edit))
            : null;
    }

    /// <summary>A list in one value is several values for what takes them one by one.</summary>
    private static IReadOnlyList<string> Several(UiNode control, IReadOnlyList<string> values) =>
        values is [var one] && (!UiRoles.IsTextField(control) || control.Role == "combobox") && !control.Options.Contains(one) && NameLists.IsList(one, out var names) && Written.Date(one, DateTimeOffset.UnixEpoch) is null ? names : values;
    /// <summary>"Ann's phone": the field may stand in a form that the thing's own control opens.</summary>
    private static Progress? Owned(ClauseState state, SetClause clause, Selection field, IReadOnlyList<string> values)
    {
        if (clause.Typed || values.Count != 1 || FieldNames.Of(field).FirstOrDefault(name => name.Thing is not null) is not { Thing: { } thing } name)
            return null;
        var value = new Slot { Concept = Synonyms.Best(name.Label, ConceptKind.Field, 0.7), Label = name.Label, Kind = SlotKind.Text, Value = values[0], Raw = values[0] };
        var edit = new DoClause { Words = clause.Words, Action = "edit", Verb = state.Say("edit", "编辑"), With = [value] };
        var bearer = Bearers.Find(state.Situation, new Selection { Words = thing, Phrase = new TargetPhrase { Name = thing } }, one => ActionControls.For(state.Situation, edit, node => one.Holds(state.Situation, node)) is not null).FirstOrDefault();
        return bearer is null && Deed.Begun(state).Count == 0 ? null : new Deed(state, edit, bearer, "").Continue();
    }

    /// <summary>"The priority of ticket 311" where the list shows the ticket: its page has the field.</summary>
    private static Progress? Entered(ClauseState state, SetClause clause, Selection field)
    {
        const string tag = "enter";
        if (clause.Typed || state.StepsFor(tag).Any() || FieldNames.Of(field).FirstOrDefault(name => name.Thing is not null) is not { Thing: { } thing } || Named.Any(state.Situation, thing).Any(UiRoles.IsHeading))
            return null;
        var bearer = Bearers.Find(state.Situation, new Selection { Words = thing, Phrase = new TargetPhrase { Name = thing } }, one => one.Nodes.Any(node => node.Role == "link")).FirstOrDefault();
        return bearer?.Nodes.Where(node => node.Role == "link" && Safety.EffectWords.Sure(node.Name) is null && !node.Is(UiStates.Disabled)).MaxBy(node => node.Name.Length) is { } link && !bearer.Nodes.Any(node => node.Role == "button" || UiRoles.IsField(node))
            ? state.Do(state.On(InstructionVerb.Tap, link, null, Expectation.AnyChange, tag))
            : null;
    }

    /// <summary>把上海设为常住城市: what is set is the city of residence, and its value stands first.</summary>
    private static Assignment? Swapped(ClauseState state, SetClause clause)
    {
        if (clause is not { Field: { IsPlain: true, Phrase: { Name.Length: > 0, Within: null } } field, Values: [ValueSource.Literal label], IsRange: false })
            return null;
        var name = OwnWords().Replace(label.Text, "");
        var control = state.Situation.Usable
            .Where(node => UiRoles.IsTextField(node) && !node.Is(UiStates.ReadOnly) || node.Options.Any(option => Similarity.Of(option, field.Phrase.Name) >= 0.9))
            .Select(node => (Node: node, Score: Labels.Own(state.Situation, node, name)))
            .Where(pair => pair.Score >= 0.7)
            .OrderByDescending(pair => pair.Score)
            .FirstOrDefault().Node;
        return control is null ? null : new Assignment(state, clause with { Field = field with { Phrase = new TargetPhrase { Name = name } }, Values = [ValueSource.Of(field.Phrase.Name)] }, control, [field.Phrase.Name]);
    }

    [System.Text.RegularExpressions.GeneratedRegex("^(?:我的|我|本人的?|the |my |our )", System.Text.RegularExpressions.RegexOptions.IgnoreCase | System.Text.RegularExpressions.RegexOptions.CultureInvariant)]
    private static partial System.Text.RegularExpressions.Regex OwnWords();

    /// <summary>A button that sums up what it opens ("2 adults · 1 room") mentions the field.</summary>
    private static Progress? Unfold(ClauseState state, Selection field)
    {
        if (state.StepsFor(Unfolded).Any())
            return null;
        var names = FieldNames.Of(field).Select(name => TextFold.Fold(name.Label).TrimEnd('s')).Where(name => name.Length > 1).ToList();
        var opener = state.Situation.Usable.FirstOrDefault(node => node.Role is "button" or "generic" or "combobox" && node.Name.Length is > 0 and < 80 && names.Exists(name => TextFold.Fold(node.Name).Contains(name, StringComparison.Ordinal)) && !UiRoles.IsTextField(node));
        return opener is null ? null : state.Do(state.On(InstructionVerb.Tap, opener, null, Expectation.AnyChange, Unfolded));
    }

    internal static Progress Put(Assignment assignment) =>
        Ways.FirstOrDefault(way => way.Takes(assignment))?.Continue(assignment)
        ?? Picking.Choose(assignment.State, assignment.Clause, assignment.Values)
        ?? assignment.Failed($"“{assignment.Label}” takes no value.", $"“{assignment.Label}”不能设置值。");

    /// <summary>The control taken before, as long as it is there: its name may change with its value.</summary>
    private static UiNode? Control(ClauseState state, SetClause clause, Selection field, IReadOnlyList<string> values)
    {
        var begun = state.Steps.FirstOrDefault(step => step.Number > state.Situation.Context.OpenedAtStep && state.TagOf(step) is Assignment.Act or Assignment.Opened && step.Action?.Ref is not null);
        if (begun is not null && state.Situation.Index.Find(begun.Action!.Ref!) is { } known && state.Situation.Index.IsReachable(known))
            return known;
        // "Work out the total and put it in": the field that goes by the name of what was worked out.
        if (field.Phrase is { Name.Length: 0, Ordinal: null, Place: null, Near: null } && clause.Values is [ValueSource.FromScreen { Asked: var asked }] && TextFold.Fold(asked.Question ?? asked.Text) is var said
            && state.Situation.Usable.Where(node => UiRoles.IsTextField(node) && !node.Is(UiStates.ReadOnly)).Select(node => (Node: node, Score: Reading.Questions.Naming.Of(state.Situation.Index.LabelOf(node), said, out _))).Where(pair => pair.Score >= 0.72).OrderByDescending(pair => pair.Score).ThenByDescending(pair => state.Situation.Index.LabelOf(pair.Node).Length).FirstOrDefault().Node is { } called)
            return called;
        return Controls.Find(state.Situation, field, clause, values);
    }

    /// <summary>A number between plus and minus, or a drawn slider, that goes by the name.</summary>
    private static Progress? Step(ClauseState state, SetClause clause, Selection field, IReadOnlyList<string> values)
    {
        var name = FieldNames.Of(field)[^1];
        var stepper = StepperView.All(state.Situation)
            .Select(view => (View: view, Score: FieldNames.Of(field).Max(way => Math.Max(view.Score(state.Situation, way.Label), way.Thing is null ? 0 : view.Score(state.Situation, way.Thing)))))
            .Where(pair => pair.Score >= 0.6)
            .OrderByDescending(pair => pair.Score)
            .FirstOrDefault().View;
        if (stepper is not null && Wanted(state, clause, stepper, values) is { } wanted)
            return Stepping.To(state, stepper, wanted, Stepped);
        return (Knobs.For(state.Situation, name.Thing ?? name.Label) ?? Knobs.For(state.Situation, name.Label)) is { } knob && (values.Count == 0 || Amounts.Wanted(values[0], null, null) is not null)
            ? Put(new Assignment(state, clause, knob, values))
            : null;
    }

    private static decimal? Wanted(ClauseState state, SetClause clause, StepperView stepper, IReadOnlyList<string> values)
    {
        if (clause.Shift is not { } by)
            return values.Count == 0 ? null : Amounts.Wanted(values[0], null, null);
        // What it showed at first stands in the note of the first tap.
        var first = state.StepsFor(Stepped).FirstOrDefault()?.Note?.Split('×')[0];
        return Amounts.Of(first ?? stepper.Value) + by;
    }

    private static IReadOnlyList<string>? Texts(ClauseState state, SetClause clause)
    {
        // A value read on the screen is read once: what is typed may change what is shown.
        if (clause.Values.Any(value => value is ValueSource.FromScreen) && state.StepsFor(Assignment.Act).FirstOrDefault()?.Instruction.Value is { } used)
            return [used];
        var texts = clause.Values.Select(value => Values.Text(state, value)).ToList();
        return texts.Contains(null) ? null : [.. texts.OfType<string>()];
    }

    private static SetClause Typed(HandClause clause) => new()
    {
        Words = clause.Words,
        Field = clause.Target,
        Values = clause.Value is null ? [] : [clause.Value],
        Typed = true,
    };

    private static Progress.Failed Missing(ClauseState state, SetClause clause) =>
        new(state.Say($"Nothing on the page fits “{clause.Words}”.", $"页面上没有找到“{clause.Words}”。"));
}
