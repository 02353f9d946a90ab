using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Judging;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Reading.Sheets;
using AutoGlm.Tasks.Text;
using AutoGlm.Tasks.Understanding.Programs;

namespace AutoGlm.Tasks.Planning.Embedded.Programs.Skills;

/// <summary>Puts a record's values into the fields of the same names.</summary>
internal sealed class RecordSkill : ISkill
{
    private const double Least = 0.55;
    private const string Way = "way";
    private const int MostWays = 6;

    public bool Handles(Clause clause) => clause is RecordClause;

    public Progress Continue(ClauseState state)
    {
        var clause = (RecordClause)state.Clause;
        if (Record(state, clause) is not { } record)
            return Revealing.Next(state, clause.Which!) ?? new Progress.Failed(state.Say($"No record was found for “{clause.Words}”.", $"没有找到“{clause.Words}”所说的记录。"));
        var filled = state.Steps.Where(step => step.Action is not null && step.Verdict.Kind is not VerdictKind.NotPerformed).Select(state.TagOf).Where(tag => tag.StartsWith("field ", StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal);
        var fits = Fits(state.Situation, record);
        if (fits.Count == 0)
            return filled.Count > 0 ? Progress.IsDone : ToForm(state);
        var left = fits.Where(fit => !filled.Contains("field " + fit.Column)).ToList();
        if (left.Count == 0)
            return Progress.IsDone;
        var note = state.Steps.Count == 0 && clause.Which is not null ? Records.Write([record]) : null;
        return state.Do([.. left.Select(fit => Fill(state, fit.Field, fit.Value, "field " + fit.Column))], note);
    }

    private static IReadOnlyDictionary<string, string>? Record(ClauseState state, RecordClause clause)
    {
        if (clause.Which is not { } which)
            return state.Item;
        return Records.Noted(state) is [var noted, ..] ? noted : Records.On(state.Situation, which with { All = false }) is [var only] ? only : null;
    }

    /// <summary>Each field with the column whose name it bears; each column once.</summary>
    private static List<(UiNode Field, string Column, string Value)> Fits(Situation situation, IReadOnlyDictionary<string, string> record)
    {
        var pairs = situation.Usable
            .Where(node => UiRoles.IsField(node) && !node.Is(UiStates.ReadOnly) && situation.Index.RowOf(node) is null && !FieldFinder.IsSearchBox(node))
            .SelectMany(field => record.Select(pair => (Field: field, Column: pair.Key, pair.Value, Score: Score(situation, field, pair.Key))))
            .Where(one => one.Score >= Least)
            .OrderByDescending(one => one.Score)
            .ToList();
        var chosen = new List<(UiNode Field, string Column, string Value)>();
        foreach (var (field, column, value, _) in pairs)
        {
            if (!chosen.Exists(one => ReferenceEquals(one.Field, field) || one.Column == column))
                chosen.Add((field, column, value));
        }

        // A record's own name has no label as often as not: the one value and the one field left over belong together.
        var rest = record.Keys.Where(column => !chosen.Exists(one => one.Column == column)).ToList();
        var open = situation.Usable.Where(node => UiRoles.IsTextField(node) && situation.Index.RowOf(node) is null && !FieldFinder.IsSearchBox(node) && !chosen.Exists(one => ReferenceEquals(one.Field, node))).ToList();
        if (chosen.Count > 0 && rest.Count == 1 && open.Count == 1)
            chosen.Add((open[0], rest[0], record[rest[0]]));
        return [.. chosen.OrderBy(one => situation.Index.OrderOf(one.Field))];
    }

    private static double Score(Situation situation, UiNode field, string column)
    {
        var label = situation.Index.LabelOf(field);
        var score = Math.Max(Similarity.Of(column, label), 0.9 * Similarity.Of(column, Tokens.WordsOfName(field.Key ?? "")));
        var one = Synonyms.Best(column, ConceptKind.Field);
        var person = one is null && Synonyms.Best(column) is "member";
        return one is not null && one == Synonyms.Best(label, ConceptKind.Field) ? Math.Max(score, 0.8) : person && Synonyms.Speaks(label, Concepts.PersonName) ? Math.Max(score, 0.7) : score;
    }

    private static Instruction Fill(ClauseState state, UiNode field, string value, string tag)
    {
        if (UiRoles.IsToggle(field))
            return state.On(Reading.Questions.Polarity.Of(value) == false ? InstructionVerb.Uncheck : InstructionVerb.Check, field, null, new Expectation(ExpectationKind.None), tag);
        var typed = field.InputType == "number" && CellKinds.Of(value) is CellKind.Money or CellKind.Measure && Reading.Questions.Limits.Amount(value, state.Situation.Context.Clock) is { } amount ? Text.Values.NumberText.Format(amount) : value;
        var verb = field.Options.Count > 0 || field.Role is "listbox" || field.Role == "combobox" && !field.Is(UiStates.Editable) ? InstructionVerb.Select : InstructionVerb.Type;
        return state.On(verb, field, typed, new Expectation(ExpectationKind.ValueShown, typed), tag);
    }

    /// <summary>The form is elsewhere: behind a tab, a link, a button that makes a new entry, or on the page before.</summary>
    private static Progress ToForm(ClauseState state)
    {
        var situation = state.Situation;
        var ways = state.StepsFor(Way).ToList();
        if (ways.Count >= MostWays)
            return new Progress.Failed(state.Say($"No form was found for “{state.Clause.Words}”.", $"没有找到“{state.Clause.Words}”所说的表单。"));
        if (ways.Count == 0)
            return state.Do(Instruct.Plain(situation, InstructionVerb.Wait, null, new Expectation(ExpectationKind.None), state.Purpose(Way)));
        var way = situation.Usable
            .Where(node => node.Role is "tab" or "link" or "button" or "menuitem" && situation.Index.RowOf(node) is null && situation.TriedHere(InstructionVerb.Tap, node) == 0)
            .Select(node => (Node: node, Label: situation.Index.LabelOf(node)))
            .Select(pair => (pair.Node, Score: Math.Max(Math.Max(Similarity.Of(state.Clause.Words, pair.Label), 0.9 * Synonyms.Strength(pair.Label, "create")), 0.8 * Synonyms.Strength(pair.Label, "form")) + (pair.Node.Role == "tab" && !pair.Node.Is(UiStates.Selected) ? 0.2 : 0)))
            .Where(pair => pair.Score >= 0.35)
            .OrderByDescending(pair => pair.Score)
            .FirstOrDefault().Node;
        return way is not null
            ? state.Do(state.On(InstructionVerb.Tap, way, null, Expectation.AnyChange, Way))
            : state.Do(Instruct.Plain(situation, InstructionVerb.Back, null, Expectation.AnyChange, state.Purpose(Way)));
    }
}
