using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Judging;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Text;
using AutoGlm.Tasks.Understanding.Programs;

namespace AutoGlm.Tasks.Planning.Embedded.Programs.Skills;

/// <summary>Selects a piece of text and gives it a look by the editor's buttons, lists or keys.</summary>
internal sealed class MarkSkill : ISkill
{
    private const string Select = "select";
    private const string Open = "open";
    private const string Format = "format";

    public bool Handles(Clause clause) => clause is MarkClause;

    public Progress Continue(ClauseState state)
    {
        var clause = (MarkClause)state.Clause;
        if (!clause.Part.Refers && !IsDone(state, Select))
        {
            if (state.StepsFor(Select).Count() >= 2)
                return ManyByHand.Missing(state, null, state.StepsFor(Select).Last());
            if (TextPlaces.Find(state.Situation, clause.Part) is not var (node, text))
            {
                return Revealing.Next(state, new Selection { Words = clause.Part.Text ?? clause.Words, Phrase = new TargetPhrase { Name = clause.Part.Text ?? "" } })
                    ?? new Progress.Failed(state.Say($"There is no such text: {clause.Words}", $"没有这样的文字：{clause.Words}"));
            }

            return state.Do(state.On(InstructionVerb.SelectText, node, text, new Expectation(ExpectationKind.None), Select));
        }

        if (clause.Format is not { } format || IsDone(state, Format))
            return Progress.IsDone;
        return Apply(state, format, clause.Value);
    }

    private static bool IsDone(ClauseState state, string tag) =>
        state.StepsFor(tag).LastOrDefault() is { Action: not null, Verdict.Kind: not VerdictKind.NotPerformed };

    private static Progress Apply(ClauseState state, string format, string? value)
    {
        var situation = state.Situation;
        // A colour, a size or a heading's level is often the second choice, after its list was opened.
        if (value is not null && Entry(situation, format, value) is { } entry)
            return state.Do(state.On(InstructionVerb.Tap, entry, null, Expectation.AnyChange, Format));
        if (Control(situation, format, value) is { } control)
        {
            if (control.Options.Count > 0 && Option(control, format, value) is { } option)
                return state.Do(state.On(InstructionVerb.Select, control, option, new Expectation(ExpectationKind.ValueShown, option), Format));
            if (control.InputType == "color" && value is not null)
                return state.Do(state.On(InstructionVerb.Type, control, value, Expectation.AnyChange, Format));
            var opens = value is not null && format is "text-colour" or "highlight" or "font-size" or "heading" && !IsDone(state, Open);
            return state.Do(state.On(InstructionVerb.Tap, control, null, Expectation.AnyChange, opens ? Open : Format));
        }

        return KeyFor(format) is { } key
            ? state.Do(Instruct.Plain(situation, InstructionVerb.Press, key, Expectation.AnyChange, state.Purpose(Format)))
            : new Progress.Failed(state.Say($"The page offers nothing for “{state.Clause.Words}”.", $"页面没有提供“{state.Clause.Words}”所需的功能。"));
    }

    private static UiNode? Control(Situation situation, string format, string? value) =>
        situation.Usable
            .Where(node => !UiRoles.IsTextField(node) || node.InputType == "color")
            .Select(node => (Node: node, Score: Score(situation, node, format) + (node.Options.Count > 0 && Option(node, format, value) is not null ? 0.4 : 0)))
            .Where(pair => pair.Score >= 0.35)
            .OrderByDescending(pair => pair.Score)
            .FirstOrDefault().Node;

    private static double Score(Situation situation, UiNode node, string format)
    {
        var label = situation.Index.LabelOf(node);
        var glyph = (format, label) switch
        {
            ("bold", "B") or ("italic", "I") or ("italic", "i") or ("underline", "U") or ("strikethrough", "S") or ("quote-block", "❝" or "”" or "\"") or ("code-block", "</>" or "<>") => 0.95,
            _ => 0,
        };
        var key = node.Key is { } programmers ? 0.8 * Synonyms.Strength(Tokens.WordsOfName(programmers), format) : 0;
        return Math.Max(Math.Max(glyph, key), Math.Max(label.Length < 40 ? Synonyms.Strength(label, format) : 0, Synonyms.Strength(node.Description, format)));
    }

    /// <summary>What an opened list offers for the value: "Heading 2", a swatch called red.</summary>
    private static UiNode? Entry(Situation situation, string format, string value) =>
        situation.Usable.FirstOrDefault(node => !UiRoles.IsField(node) && situation.Index.LabelOf(node) is { Length: > 0 and < 30 } label && Fits(label, format, value) || Shapes.ColourOf(node) == value && format is "text-colour" or "highlight" && node.Is(UiStates.Clickable));

    private static string? Option(UiNode control, string format, string? value) =>
        control.Options.FirstOrDefault(option => value is null ? Synonyms.Strength(option, format) >= 0.7 : Fits(option, format, value)) ?? (value is null && format == "heading" ? control.Options.FirstOrDefault(option => Synonyms.Speaks(option, "heading")) : null);

    private static bool Fits(string label, string format, string value) =>
        Understanding.Programs.Reading.StateWords.ColourOf(label) is { } colour ? colour == value
        : TextFold.Fold(label) == TextFold.Fold(value) && format is "font-size" || Similarity.Of(label, value) >= 0.9
        || format == "heading" && label.Contains(value, StringComparison.Ordinal) && Synonyms.Speaks(label, "heading");

    private static string? KeyFor(string format) => format switch
    {
        "bold" => "Control+B",
        "italic" => "Control+I",
        "underline" => "Control+U",
        _ => null,
    };
}
