using System.Globalization;
using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Judging;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Planning.Embedded.Programs.Setting;
using AutoGlm.Tasks.Text;
using AutoGlm.Tasks.Understanding.Programs;

namespace AutoGlm.Tasks.Planning.Embedded.Programs.Skills;

/// <summary>Enters values one after the other into the field that makes entries of a list, each sent before the next.</summary>
internal sealed class EntriesSkill : ISkill
{
    private const string Things = "things";
    private const double Least = 0.5;
    private const int MostTries = 3;
    private static readonly string[] Ways = ["add", "create", "submit", "save", "confirm", "post"];

    public bool Handles(Clause clause) => clause is EntriesClause;

    public Progress Continue(ClauseState state)
    {
        var clause = (EntriesClause)state.Clause;
        if (state.Steps.Any(step => state.TagOf(step).StartsWith("." + Things, StringComparison.Ordinal)))
            return AsThings(state, clause);
        for (var i = 0; i < clause.Values.Count; i++)
        {
            var number = (i + 1).ToString(CultureInfo.InvariantCulture);
            var sent = state.StepsFor("send " + number).Where(step => step.Action is not null && step.Verdict.Kind != VerdictKind.NotPerformed).ToList();
            if (sent.Count > 0 && sent[^1].Verdict.Kind == VerdictKind.Rejected)
                return new Progress.Failed(sent[^1].Verdict.Reason);
            if (sent.Count > 0 && sent[^1].Verdict.Kind != VerdictKind.NoChange)
                continue;
            if (sent.Count > 1)
                return new Progress.Failed(state.Say($"“{clause.Values[i]}” was not taken: nothing changed.", $"“{clause.Values[i]}”没有被接受：页面没有变化。"));
            if (Field(state, clause) is not { } field)
                return Opener(state, clause, number) ?? Elsewhere(state, clause);
            var typed = state.StepsFor("type " + number).ToList();
            if (!typed.Exists(step => step.Verdict.IsGood || step.Verdict.Kind == VerdictKind.NoChange))
            {
                return typed.Count >= MostTries
                    ? new Progress.Failed(state.Say($"“{clause.Values[i]}” can't be entered: {typed[^1].Verdict.Reason}", $"无法输入“{clause.Values[i]}”：{typed[^1].Verdict.Reason}"))
                    : state.Do(state.On(InstructionVerb.Type, field, clause.Values[i], new Expectation(ExpectationKind.ValueShown, clause.Values[i]), "type " + number));
            }

            return Send(state, field, number, sent.Count > 0);
        }

        return Progress.IsDone;
    }

    private static Progress Send(ClauseState state, UiNode field, string number, bool again) =>
        !again && Button(state.Situation, field) is { } button
            ? state.Do(state.On(InstructionVerb.Tap, button, null, Expectation.AnyChange, "send " + number))
            : state.Do(state.On(InstructionVerb.Press, field, "Enter", Expectation.AnyChange, "send " + number));

    /// <summary>The field of the list that is meant; the only one when nothing says which.</summary>
    private static UiNode? Field(ClauseState state, EntriesClause clause)
    {
        var situation = state.Situation;
        var fields = situation.Usable.Where(node => UiRoles.IsTextField(node) && !node.Is(UiStates.ReadOnly) && !FieldFinder.IsSearchBox(node) && situation.Index.RowOf(node) is null).ToList();
        if (clause.Place is null)
            return fields.Count == 1 || fields.Count > 0 && state.Steps.Count > 0 ? Used(state, fields) ?? fields[0] : null;
        var best = fields.Select(node => (Node: node, Score: Score(situation, node, clause.Place))).Where(pair => pair.Score >= Least).OrderByDescending(pair => pair.Score).FirstOrDefault().Node;
        return best ?? (fields.Count == 1 && Button(situation, fields[0]) is not null && !clause.Values.Any(value => IsThere(situation, value)) ? fields[0] : null);
    }

    private static UiNode? Used(ClauseState state, List<UiNode> fields) =>
        state.Steps.LastOrDefault(step => step.Instruction.Verb == InstructionVerb.Type)?.Action?.Ref is { } reference ? fields.Find(node => node.Ref == reference) : null;

    private static double Score(Situation situation, UiNode node, string place) =>
        Math.Max(Labels.Score(situation, node, place), 0.9 * Similarity.Of(place, situation.Index.SectionOf(node)));

    /// <summary>What is to be entered stands on the page already: it is a thing to be taken, not a value.</summary>
    private static bool IsThere(Situation situation, string value) =>
        situation.Index.Nodes.Any(node => !UiRoles.IsField(node) && TextFold.Fold(node.Name) == TextFold.Fold(value));

    /// <summary>The control that takes the entry: of those that add, the one that stands with the field, else the next after it.</summary>
    private static UiNode? Button(Situation situation, UiNode field)
    {
        var index = situation.Index;
        var fields = situation.Usable.Where(UiRoles.IsTextField).ToList();
        var own = index.AncestorsOf(field).TakeWhile(around => fields.Count(other => index.IsWithin(other, around)) == 1).LastOrDefault();
        var next = fields.Select(index.OrderOf).Where(order => order > index.OrderOf(field)).DefaultIfEmpty(int.MaxValue).Min();
        return situation.Usable
            .Where(node => node.Role is "button" or "link" or "generic" && !UiRoles.IsField(node))
            .Select(node => (Node: node, Label: index.LabelOf(node).Trim()))
            .Select(pair => (pair.Node, Score: pair.Label is "+" or "＋" ? 0.9 : Math.Max(pair.Node.InputType == "submit" ? 0.6 : 0, Ways.Max(way => Synonyms.Strength(pair.Label, way)) - Synonyms.Strength(pair.Label, "delete"))))
            .Where(pair => pair.Score >= Least)
            .Where(pair => own is not null && index.IsWithin(pair.Node, own) || index.OrderOf(pair.Node) > index.OrderOf(field) && index.OrderOf(pair.Node) < next)
            .OrderByDescending(pair => own is not null && index.IsWithin(pair.Node, own))
            .ThenByDescending(pair => pair.Score)
            .ThenBy(pair => index.OrderOf(pair.Node))
            .FirstOrDefault().Node;
    }

    /// <summary>The field comes up only when a new entry is asked for.</summary>
    private static Progress? Opener(ClauseState state, EntriesClause clause, string number)
    {
        var tag = "open " + number;
        if (state.StepsFor(tag).Any() || clause.Values.Any(value => IsThere(state.Situation, value)))
            return null;
        var opener = state.Situation.Usable
            .Where(node => node.Role is "button" or "link" && state.Situation.Index.RowOf(node) is null)
            .Select(node => (Node: node, Label: state.Situation.Index.LabelOf(node)))
            .Select(pair => (pair.Node, Score: Math.Max(Synonyms.Strength(pair.Label, "create"), Synonyms.Strength(pair.Label, "add")) + (clause.Place is { } place ? 0.3 * Labels.Belongs(state.Situation, pair.Node, place) : 0)))
            .Where(pair => pair.Score >= 0.6)
            .OrderByDescending(pair => pair.Score)
            .FirstOrDefault().Node;
        return opener is null ? null : state.Do(state.On(InstructionVerb.Tap, opener, null, Expectation.AnyChange, tag));
    }

    private static Progress Elsewhere(ClauseState state, EntriesClause clause)
    {
        if (clause.Values.Any(value => IsThere(state.Situation, value)))
            return AsThings(state, clause);
        return Revealing.Next(state, new Selection { Words = clause.Place ?? clause.Words, Phrase = new TargetPhrase { Name = clause.Place ?? clause.Words } })
            ?? new Progress.Failed(state.Say($"No field was found for “{clause.Words}”.", $"没有找到可以“{clause.Words}”的输入框。"));
    }

    /// <summary>"Add the lamp and the desk to the comparison": the things have a control for it.</summary>
    private static Progress AsThings(ClauseState state, EntriesClause clause) => state.Run(
        [new DoClause { Words = clause.Words, Action = Synonyms.Best(clause.Verb, ConceptKind.Action) ?? clause.Verb, Verb = clause.Verb, Object = new Selection { Words = string.Join(", ", clause.Values), Names = clause.Values } }],
        Things);
}
