using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Judging;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Planning.Embedded.Programs.Entering;
using AutoGlm.Tasks.Planning.Embedded.Programs.Setting;
using AutoGlm.Tasks.Reading;
using AutoGlm.Tasks.Running;
using AutoGlm.Tasks.Text;
using AutoGlm.Tasks.Understanding.Programs;

namespace AutoGlm.Tasks.Planning.Embedded.Programs.Skills;

/// <summary>Makes or sends something by a form: opens it, fills in what each page asks for, goes on, sends, and sees that it was taken.</summary>
internal sealed class EnterSkill : ISkill
{
    private const string Opened = "form";
    private const string Went = "place";
    private const string Onward = "on";
    /// <summary>Tag of the step that sends.</summary>
    public const string Sent = "send";
    private const string Applied = "apply";
    private const int MostPages = 12;
    private const int MostSends = 4;

    /// <summary>What keeps a whole form.</summary>
    private static readonly string[] Keeping = ["save", "confirm", "submit", "finish", "post", "send"];

    /// <summary>What is done for good, or lets somebody in.</summary>
    private static readonly string[] Costly = ["login", "register", "order", "pay", "book", "checkout"];

    private static readonly string[] Answering = ["fill", "answer", "complete", "give", "rate", "take", "do", "填", "回答", "作答", "完成", "给", "打"];

    public bool Handles(Clause clause) => clause is EnterClause;

    public Progress Continue(ClauseState state)
    {
        var clause = (EnterClause)state.Clause;
        if (OwnCard.Of(state.Situation, clause) is not { } card)
            return Continue(state, clause);
        return FormWays.Opener(state.Situation.Within(card), clause) is null
            ? new Progress.Failed(state.Say($"“{clause.Of}”: there is nothing to “{clause.Verb}” with.", $"“{clause.Of}”处没有可以“{clause.Verb}”的地方。"))
            : Continue(state.Within(card), clause);
    }

    private static Progress Continue(ClauseState state, EnterClause clause)
    {
        if (state.StepsFor(Sent).LastOrDefault() is { } sent && After(state, clause, sent) is { } after)
            return after;
        // The browser asked for the one value itself.
        if (clause.Entries.Count == 1 && state.StepsFor(Opened).Any(step => step.Told is not null))
            return Progress.IsDone;
        var entries = clause.Entries.Concat(Answered(state)).Select((entry, at) => (At: at, Entry: entry)).Where(entry => !NamedPlace.IsName(state, clause, entry.Entry)).ToList();
        var placed = Placing.Of(state.Situation, entries, (at, control) => !Entries.IsDone(state, at) || Entries.IsAt(state, at, control), state.StepsFor(Opened).Concat(state.StepsFor(Onward)).Any());
        var open = entries.Where(entry => !Entries.IsDone(state, entry.At) && !placed.Any(one => one.At == entry.At)).ToList();
        if (!IsHere(state, placed, entries.Count) && GoTo(state, clause) is { } going)
            return going;
        if (!IsHere(state, placed, entries.Count) && (Open(state, clause) ?? NamedPlace.Next(state, clause)) is { } opening)
            return opening;
        placed = [.. placed, .. Placing.Mentioned(state.Situation, clause, placed)];
        if (placed.Count > 0 && Entries.Fill(state, placed) is { } filling)
            return filling;
        if (Applier(state, placed) is { } apply)
            return state.Do(state.On(InstructionVerb.Tap, apply, null, Expectation.AnyChange, Applied));
        return Proceed(state, clause, placed, [.. open.Select(entry => entry.Entry).Where(entry => !IsNothing(entry))]);
    }

    /// <summary>A topic "in Tools" is begun in the part of the site that is called so.</summary>
    private static Progress? GoTo(ClauseState state, EnterClause clause) =>
        clause.Place is { } place && !state.StepsFor(Went).Any() && state.Situation.Usable.FirstOrDefault(node => node.Role is "link" or "tab" or "treeitem" or "menuitem" or "option" or "button" && !node.Is(UiStates.Selected) && TextFold.Fold(state.Situation.Index.LabelOf(node)).Trim() == TextFold.Fold(place)) is { } way
            ? state.Do(state.On(InstructionVerb.Tap, way, null, Expectation.AnyChange, Went))
            : null;

    /// <summary>What the person said when asked for a field's value.</summary>
    private static IEnumerable<Clause> Answered(ClauseState state) =>
        state.Situation.Context.Messages
            .Where(message => message.Question is { Kind: "text", Field: not null })
            .Select(message => new SetClause { Words = message.Text, Field = new Selection { Words = message.Question!.Field!, Phrase = new TargetPhrase { Name = message.Question.Field! } }, Values = [ValueSource.Of(message.Text)] });

    /// <summary>A box that is to stay empty and isn't there is as it should be.</summary>
    private static bool IsNothing(Clause entry) => entry is HandClause { Verb: InstructionVerb.Uncheck };

    /// <summary>Whether the form itself is on the screen, and not merely a list with a filter that goes by the same name.</summary>
    private static bool IsHere(ClauseState state, IReadOnlyList<Placed> placed, int all) =>
        placed.Count == all && all > 0 || placed.Any(one => UiRoles.IsTextField(one.Control)) || placed.Count > 0 && state.StepsFor(Onward).Concat(state.StepsFor(Opened)).Any();

    private static Progress? Open(ClauseState state, EnterClause clause) =>
        !OwnCard.IsFinal(state.Situation, clause) && state.StepsFor(Opened).Count(step => step.Verdict.IsGood) < 3 && state.StepsFor(Opened).Count() < 4 && FormWays.Opener(state.Situation, clause) is { } opener
            ? state.Do(state.On(InstructionVerb.Tap, opener, null, Expectation.AnyChange, Opened) with { Value = clause.Entries is [SetClause { Values: [ValueSource.Literal only] }] ? only.Text : null })
            : null;

    /// <summary>All that this page asks for is in: on to the next page, or away with it.</summary>
    private static Progress Proceed(ClauseState state, EnterClause clause, IReadOnlyList<Placed> placed, List<Clause> open)
    {
        var situation = state.Situation;
        var touched = placed.Select(one => one.Control).OrderBy(situation.Index.OrderOf).LastOrDefault();
        var begun = placed.Count > 0 || clause.Entries.Where((_, at) => Entries.IsDone(state, at)).Any();
        var forward = begun || state.StepsFor(Opened).Any() || clause.Entries.Count == 0 ? FormWays.Forward(situation, clause, touched, open.Count == 0, node => IsOpener(state, node)) : null;
        var pages = state.StepsFor(Onward).Count();
        if (forward is not null && situation.Usable.FirstOrDefault(node => node.InputType == "password" && string.IsNullOrEmpty(node.Value) && !placed.Any(one => ReferenceEquals(one.Control, node)) && !Entries.Touched(state, node)) is { } secret)
            return new Progress.Next(new Decision.Ask(new Question { Kind = "text", Field = situation.Index.LabelOf(secret), Text = state.Say($"The site asks for “{situation.Index.LabelOf(secret)}”. What shall be entered?", $"网站要求填写“{situation.Index.LabelOf(secret)}”。填写什么？") }));
        if (open.Count > 0)
        {
            if (forward is not null && pages < MostPages && FormWays.OnlyGoesOn(situation, forward) && begun)
                return state.Do(state.On(InstructionVerb.Tap, forward, null, Expectation.AnyChange, Onward), Entries.Note(state, placed));
            if (!begun && Revealing.Next(state, Sought(clause)) is { } reveal)
                return reveal;
            return new Progress.Failed(state.Say($"No field was found for: {Words(open)}.", $"没有找到可填写的地方：{Words(open)}。"));
        }

        if (clause.Stops)
            return forward is not null && FormWays.OnlyGoesOn(situation, forward) && pages < MostPages ? state.Do(state.On(InstructionVerb.Tap, forward, null, Expectation.AnyChange, Onward), Entries.Note(state, placed)) : Progress.IsDone;
        if (forward is not null)
            return state.Do(state.On(InstructionVerb.Tap, forward, null, Expectation.AnyChange, Sent));
        var field = placed.Select(one => one.Control).LastOrDefault(node => UiRoles.IsTextField(node) && node.Tag != "textarea");
        return field is not null ? state.Do(state.On(InstructionVerb.Press, field, "Enter", Expectation.AnyChange, Sent))
            : !begun && Revealing.Next(state, Sought(clause)) is { } further ? further
            : new Progress.Failed(state.Say($"No button was found that sends “{clause.Words}”.", $"没有找到可以提交“{clause.Words}”的按钮。"));
    }

    /// <summary>What came of sending: a review that is to be confirmed, a complaint, or the end; null when the form is to be looked at once more.</summary>
    private static Progress? After(ClauseState state, EnterClause clause, TaskStep sent)
    {
        var situation = state.Situation;
        var sends = state.StepsFor(Sent).Count();
        if (sent.Verdict.Kind == VerdictKind.NotPerformed)
            return sends < MostSends ? null : new Progress.Failed(sent.Verdict.Reason);
        // What was filled in or ticked since is an answer to the complaint.
        if (sent.Verdict.Kind == VerdictKind.Rejected)
        {
            if (!ReferenceEquals(state.Steps[^1], sent))
                return null;
            return Terms(state) ?? Omitted(state, clause, sent.Verdict.Reason) ?? new Progress.Failed(sent.Verdict.Reason);
        }

        // Small forms take answers without a word, and a form with nothing left to fill in isn't sent twice; what is to cost something is not believed without a sign.
        if (sent.Verdict.Kind == VerdictKind.NoChange && (IsAnswering(clause) || IsWhole(situation, clause)))
            return Progress.IsDone;
        if (sent.Verdict.Kind == VerdictKind.NoChange)
            return sends > 1 ? new Progress.Failed(state.Say($"“{sent.Target}” does nothing.", $"“{sent.Target}”没有反应。")) : null;
        if (sends >= MostSends || Confirmations.Find(situation.Index).Any(found => found.Strong && situation.Index.IsReachable(found.Node)))
            return Progress.IsDone;
        // Whoever is let in sees his name on the page; that is no review of what he told.
        return Synonyms.Strength(clause.Verb, "login") < 0.6 && Review(state, clause, sent) is { } confirm ? state.Do(state.On(InstructionVerb.Tap, confirm, null, Expectation.AnyChange, Sent)) : Progress.IsDone;
    }

    /// <summary>What opened the form doesn't send it.</summary>
    private static bool IsOpener(ClauseState state, UiNode node) =>
        state.StepsFor(Opened).Concat(state.StepsFor(Applied)).Any(step => step.Action?.Ref == node.Ref || step.Instruction.Target?.Name is { Length: > 3 } name && step.Location == state.Situation.Now.Location && string.Equals(name, state.Situation.Index.LabelOf(node), StringComparison.OrdinalIgnoreCase) && state.Situation.Tried(InstructionVerb.Tap, node) > 0);

    private static bool IsAnswering(EnterClause clause) => Synonyms.Strength(clause.Verb, "reply") >= 0.6 || Answering.Any(verb => clause.Verb.StartsWith(verb, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether all that the form asks for was told and is in it.</summary>
    private static bool IsWhole(Situation situation, EnterClause clause) =>
        clause.Entries.Count > 1 && !Costly.Any(concept => Synonyms.Strength(clause.Verb, concept) >= 0.6)
        && situation.Usable.Where(node => UiRoles.IsTextField(node) && !FieldFinder.IsSearchBox(node) && !node.Is(UiStates.ReadOnly)).ToList() is { Count: > 0 } fields && fields.TrueForAll(field => !string.IsNullOrWhiteSpace(field.Value));

    /// <summary>On a page that only shows what was told, the control that confirms it; pressing once more what stayed where it was would do it twice.</summary>
    private static UiNode? Review(ClauseState state, EnterClause clause, TaskStep sent)
    {
        var situation = state.Situation;
        if (situation.Usable.Any(node => UiRoles.IsTextField(node) && !FieldFinder.IsSearchBox(node)))
            return null;
        var told = clause.Entries.OfType<SetClause>().Select(entry => entry.Values is [ValueSource.Literal literal] ? literal.Text : "").Where(text => text.Length > 1).ToList();
        var shown = told.Count(text => situation.Index.Text.Contains(text, StringComparison.OrdinalIgnoreCase));
        return shown * 2 >= told.Count && told.Count > 0 && FormWays.Forward(situation, clause, null, true) is { } forward && FormWays.Confirms(situation, forward, clause) && sent.Action?.Ref != forward.Ref && !state.StepsFor(Opened).Any(step => step.Target?.Contains(situation.Index.LabelOf(forward), StringComparison.Ordinal) == true)
            ? forward
            : null;
    }

    private static Progress? Terms(ClauseState state) =>
        state.Situation.Usable.FirstOrDefault(node => node.Role is "checkbox" or "switch" && !node.Is(UiStates.Checked) && (node.Is(UiStates.Required) || ComplaintAnswering.Terms.IsMatch(state.Situation.Index.LabelOf(node)))) is { } box && !state.StepsFor("accept").Any()
            ? state.Do(state.On(InstructionVerb.Check, box, null, new Expectation(ExpectationKind.StateChanges), "accept"))
            : null;

    /// <summary>A list that the page misses, where the goal names something it offers: "post it to the Garden board" where a board must be chosen.</summary>
    private static Progress? Omitted(ClauseState state, EnterClause clause, string complaint)
    {
        var index = state.Situation.Index;
        var said = $" {TextFold.Fold(state.Situation.Goal.Goal)} ";
        foreach (var list in Controls.All(state.Situation).Where(list => list.Options.Count > 1 && index.LabelOf(list) is { Length: > 1 } label && complaint.Contains(label, StringComparison.OrdinalIgnoreCase)))
        {
            var meant = list.Options.Where(option => option.Length > 1 && TextFold.Fold(option) != TextFold.Fold(list.Value) && said.Contains(TextFold.IsChinese(option[0]) ? TextFold.Fold(option) : $" {TextFold.Fold(option)} ", StringComparison.Ordinal)).MaxBy(option => option.Length);
            if (meant is not null && Entries.Fill(state, [new Placed(clause.Entries.Count + 50, new SetClause { Words = meant, Values = [ValueSource.Of(meant)] }, list, 1)]) is { } choosing)
                return choosing;
        }

        return null;
    }

    /// <summary>"Apply" right behind a field that was filled in: a voucher counts only then.</summary>
    private static UiNode? Applier(ClauseState state, IReadOnlyList<Placed> placed)
    {
        var usable = state.Situation.Usable;
        foreach (var field in placed.Select(one => one.Control).Where(UiRoles.IsTextField))
        {
            var at = usable.ToList().FindIndex(node => ReferenceEquals(node, field));
            if (at < 0 || at + 1 >= usable.Count || usable[at + 1] is not { Role: "button" } next || state.StepsFor(Applied).Any())
                continue;
            var label = state.Situation.Index.LabelOf(next);
            if (Synonyms.Strength(label, "apply") >= 0.6)
                return next;
            // "Add" right beside a line for tags takes in the tag, where something else keeps the whole.
            if (placed.Count > 1 && (label.Trim() is "+" or "＋" || Synonyms.Strength(label, "add") >= 0.8) && field.Box is { } box && next.Box is { } its && Math.Abs(box.Center.Y - its.Center.Y) < box.Height && its.X - box.Right is > -4 and < 60
                && usable.Any(other => other.Role == "button" && !ReferenceEquals(other, next) && Keeping.Any(concept => Synonyms.Strength(state.Situation.Index.LabelOf(other), concept) >= 0.6)))
                return next;
        }

        return null;
    }

    private static Selection Sought(EnterClause clause) =>
        new() { Words = $"{clause.Verb} {clause.Thing}", Phrase = new TargetPhrase { Name = $"{clause.Verb} {clause.Thing}".Trim() } };

    private static string Words(List<Clause> entries) => string.Join(", ", entries.Select(entry => entry is SetClause { Field: { } field, Values: [ValueSource.Literal value] } ? $"{field.Words} “{value.Text}”" : entry is SetClause { Values: [ValueSource.Literal only] } ? $"“{only.Text}”" : entry.Words));
}
