using System.Text.Json.Nodes;
using AutoGlm.Tasks.Understanding.Programs;
using AutoGlm.Tasks.Understanding.Programs.Reading;
using AutoGlm.Tasks.Understanding.Reading;

namespace AutoGlm.Tasks.Understanding;

/// <summary>
/// Understands goals in English and Chinese without a model: marks what shows by its form, takes out limits and
/// orders, and reads the rest by its verbs, prepositions and labels. The same words always give the same answer.
/// </summary>
public static class GoalReader
{
    private static readonly string[] ChangeVerbs = ["更改为", "修改为", "变更为", "改为", "改成", "换成", "换为", "设为", "设成", "变为"];

    /// <summary>Takes a goal apart.</summary>
    /// <param name="goal">What is wanted, in plain language.</param>
    /// <param name="inputs">Named values beside it; each becomes a slot.</param>
    /// <param name="clock">The person's local time, for "tomorrow" and dates without a year.</param>
    public static GoalModel Read(string goal, JsonObject inputs, DateTimeOffset clock)
    {
        goal = Remarks.WithoutOutputs(goal);
        var language = LanguageOf.Goal(PieceReader.Mark(goal, inputs, clock).Masked);
        var program = ProgramReader.Read(goal, inputs, language, clock);
        if (program.Count > 0)
            return Programmed(goal, inputs, clock, program);
        var plain = ReadPlain(goal, inputs, clock);
        return plain.Intent.Kind is IntentKind.Unclear or IntentKind.Navigate && ProgramReader.ReadLoosely(goal, inputs, language, clock) is { Count: > 0 } loose && (plain.Intent.Kind == IntentKind.Unclear || loose.Count > 1)
            ? Programmed(goal, inputs, clock, loose) with { IsLoose = true }
            : plain;
    }

    private static GoalModel Programmed(string goal, JsonObject inputs, DateTimeOffset clock, IReadOnlyList<Clause> program)
    {
        // Questions and doings say what is wanted as much as what to do.
        if (program.All(clause => clause is AskClause or DoClause) || program.Any(clause => clause is DoClause { StaysOpen: true }))
            return ReadPlain(goal, inputs, clock) with { Program = program };
        var marked = PieceReader.Mark(goal, inputs, clock);
        var language = LanguageOf.Goal(marked.Masked);
        return new GoalModel
        {
            Goal = goal,
            Language = language,
            Intent = new Intent(IntentKind.Explicit),
            Program = program,
            Slots = SlotReader.Read(marked, language, new Intent(IntentKind.Explicit), inputs, clock),
            Questions = QuestionReader.Read(marked, language),
        };
    }

    /// <summary>Takes a goal apart that is told by what is wanted.</summary>
    internal static GoalModel ReadPlain(string goal, JsonObject inputs, DateTimeOffset clock)
    {
        goal = Remarks.WithoutOutputs(goal);
        var marked = PieceReader.Mark(OneWords.Named(goal), inputs, clock);
        var language = LanguageOf.Goal(marked.Masked);
        var verbs = IntentReader.Find(marked, language);
        var main = IntentReader.Main(verbs);
        var questions = QuestionReader.Read(marked, language);
        var kind = main?.Word.Kind ?? (questions.Count > 0 ? IntentKind.FindAndReport : IntentKind.Unclear);
        var constraints = ToleranceReader.Read(marked, GoalConstraints.None);
        constraints = AlternativeReader.Read(marked, constraints);
        constraints = OrderReader.Read(marked, constraints, kind);
        constraints = FilterReader.Read(marked, constraints);
        if (kind is IntentKind.Transact or IntentKind.Change)
            TakeReports(marked, language);
        var intent = main is null ? new Intent(kind) : new Intent(kind, main.Word.Text, main.Word.Action, ObjectReader.After(marked, main, language));
        var slots = SlotReader.Read(marked, language, intent, inputs, clock);
        if (BookingGuess.Of(marked, intent, slots, constraints) is { } guessed)
        {
            intent = guessed;
            if (intent.Kind == IntentKind.Transact)
                TakeReports(marked, language);
            slots = SlotReader.Read(marked, language, intent, inputs, clock);
        }
        return new GoalModel
        {
            Goal = goal,
            Language = language,
            Intent = intent,
            Slots = WithoutChangeVerbs(slots),
            Constraints = constraints with { Filters = [.. constraints.Filters, .. Windows(marked)] },
            Questions = questions,
            Unclear = UnclearParts(marked, intent, questions),
        };
    }

    /// <summary>城市改为青岛: the verb between label and value is no part of the value.</summary>
    private static List<Slot> WithoutChangeVerbs(IReadOnlyList<Slot> slots)
    {
        var cleaned = new List<Slot>(slots.Count);
        foreach (var slot in slots)
        {
            var value = slot.Kind == SlotKind.Text && Array.Find(ChangeVerbs, verb => slot.Value.StartsWith(verb, StringComparison.Ordinal)) is { } found ? slot.Value[found.Length..].Trim() : slot.Value;
            if (value.Length > 0 && !cleaned.Exists(other => other.Concept is not null && other.Concept == slot.Concept && other.Value == value))
                cleaned.Add(value == slot.Value ? slot : slot with { Value = value, Raw = value });
        }

        return cleaned;
    }

    /// <summary>What is only to be told at the end gives no values to fill in.</summary>
    private static void TakeReports(MarkedGoal goal, GoalLanguage language)
    {
        foreach (var clause in QuestionReader.ReportClauses(goal, language).ToList())
            goal.Take(clause);
    }

    /// <summary>"Between 6 and 8 pm" names the first time and bounds it.</summary>
    private static IEnumerable<FilterWish> Windows(MarkedGoal goal)
    {
        foreach (var piece in goal.Pieces.Where(p => p.Kind == PieceKind.Time && p.To is not null))
        {
            yield return new FilterWish(goal.Words(piece.Span), Text.Concepts.Time, Comparison.AtLeast, piece.Value);
            yield return new FilterWish(goal.Words(piece.Span), Text.Concepts.Time, Comparison.AtMost, piece.To);
        }
    }

    private static IReadOnlyList<string> UnclearParts(MarkedGoal goal, Intent intent, IReadOnlyList<AskedValue> questions)
    {
        if (string.IsNullOrWhiteSpace(goal.Text))
            return [""];
        return intent.Kind == IntentKind.Unclear && questions.Count == 0 ? [goal.Text.Trim()] : [];
    }
}
