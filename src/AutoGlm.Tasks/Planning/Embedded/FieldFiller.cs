using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Judging;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Text;
using AutoGlm.Tasks.Understanding;

namespace AutoGlm.Tasks.Planning.Embedded;

/// <summary>Says how to put a value into a field of whatever kind.</summary>
internal static class FieldFiller
{
    /// <summary>Whether the field already shows the value.</summary>
    public static bool Shows(Situation situation, Want want, UiNode field)
    {
        var shown = field.Value;
        if (string.IsNullOrWhiteSpace(shown))
            return false;
        if (want.Kind is SlotKind.Date or SlotKind.Time or SlotKind.Number)
            return Denote.Score(want, shown, situation.Context.Clock) >= 0.85 || ShownValue.Matches(field, WrittenFor(situation, want, field));
        return want.Kind != SlotKind.Secret && ShownValue.Matches(field, PartFor(want, field));
    }

    /// <summary>The instruction that fills the field in; null when it must be opened and chosen from instead.</summary>
    public static Instruction? Fill(Situation situation, Want want, UiNode field)
    {
        if (field.Options.Count > 0 || field.Tag == "select")
            return SelectFrom(situation, want, field);
        if (field.Is(UiStates.ReadOnly) || !UiRoles.IsTextField(field) && field.Role != "slider")
            return null;
        var text = WrittenFor(situation, want, field);
        return Instruct.On(situation, InstructionVerb.Type, field, text, new Expectation(ExpectationKind.ValueShown, text), want.PurposeFor(want.Value));
    }

    private static Instruction? SelectFrom(Situation situation, Want want, UiNode field)
    {
        if (want.Kind == SlotKind.Time)
            return null;
        var best = field.Options
            .Select(option => (Option: option, Score: Denote.Score(want, option, situation.Context.Clock)))
            .OrderByDescending(pair => pair.Score)
            .FirstOrDefault();
        return best.Score < 0.6 ? null : Select(situation, want, field, best.Option, want.Value);
    }

    public static Instruction Select(Situation situation, Want want, UiNode field, string option, string value) =>
        Instruct.On(situation, InstructionVerb.Select, field, option, new Expectation(ExpectationKind.ValueShown, option), want.PurposeFor(value));

    private static string WrittenFor(Situation situation, Want want, UiNode field) => want.Kind switch
    {
        SlotKind.Date when field.InputType is "date" => want.Value,
        SlotKind.Date => DateWriting.For(want.Value, $"{field.Placeholder} {field.Description} {situation.Index.LabelOf(field)}", want.Failures),
        _ => PartFor(want, field),
    };

    /// <summary>Forms that ask for first and last name apart get the part they ask for.</summary>
    private static string PartFor(Want want, UiNode field)
    {
        if (want.Concept != Concepts.PersonName)
            return want.Value;
        var label = $"{field.Name} {field.Placeholder} {(field.Key is null ? "" : Tokens.WordsOfName(field.Key))}";
        var first = Synonyms.Speaks(label, Concepts.FirstName) && !Synonyms.Speaks(label, Concepts.LastName);
        var last = Synonyms.Speaks(label, Concepts.LastName) && !Synonyms.Speaks(label, Concepts.FirstName);
        if (!first && !last || field.Name.Length > 0 && Synonyms.Strength(field.Name, Concepts.PersonName) >= 0.9)
            return want.Value;
        var chinese = want.Value.Length > 1 && TextFold.IsChinese(want.Value[0]);
        var cut = chinese ? 1 : want.Value.LastIndexOf(' ');
        if (cut <= 0)
            return want.Value;
        var (left, right) = (want.Value[..cut].Trim(), want.Value[cut..].Trim());
        return first == chinese ? right : left;
    }
}
