using System.Text.Json;
using System.Text.Json.Serialization;
using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Judging;
using AutoGlm.Tasks.Observing;

namespace AutoGlm.Tasks.Running;

/// <summary>Writes what a failed attempt taught into the task's steps, and reads it back, so that it outlives the process.</summary>
internal static class Lessons
{
    /// <summary>Purpose of the step that ends an attempt.</summary>
    public const string Purpose = "second-try";

    private const int MostAvoided = 12;

    /// <summary>The step that ends an attempt; the next one may begin clean, so that nothing before it is still there.</summary>
    public static TaskStep StepOf(string reason, IReadOnlyList<TaskStep> attempt, int number, Observation? now, bool clean)
    {
        var avoid = attempt
            .Where(step => step.Action is not null && step.Verdict.Kind is VerdictKind.NoChange or VerdictKind.Rejected or VerdictKind.WrongTurn)
            .Select(step => step.Signature)
            .Distinct(StringComparer.Ordinal)
            .TakeLast(MostAvoided)
            .ToList();
        return new TaskStep
        {
            Number = number,
            Instruction = new Instruction { Sentence = "Begin again", Verb = InstructionVerb.Wait, Expect = new Expectation(ExpectationKind.None), Purpose = Purpose },
            Verdict = new Verdict(VerdictKind.Rejected, reason),
            Location = now?.Location ?? (attempt.Count > 0 ? attempt[^1].Location : ""),
            Signature = Purpose,
            ScreenAfter = now is null ? "" : ScreenPrint.Of(now),
            Note = JsonSerializer.Serialize(new Noted(reason, avoid, clean), Noting.Default.Noted),
        };
    }

    public static IReadOnlyList<Lesson> Of(IReadOnlyList<TaskStep> steps) =>
        [.. steps.Select(Read).OfType<Noted>().Select(noted => new Lesson(noted.Text, noted.Avoid))];

    /// <summary>Index of the first step of the present attempt's own state: nothing from before it is still on the surface.</summary>
    public static int CleanFrom(IReadOnlyList<TaskStep> steps)
    {
        for (var i = steps.Count - 1; i >= 0; i--)
        {
            if (Read(steps[i]) is { Clean: true })
                return i + 1;
        }

        return 0;
    }

    public static int CountIn(IEnumerable<TaskStep> steps) => steps.Count(step => step.Instruction.Purpose == Purpose);

    public static bool IsAt(IReadOnlyList<TaskStep> steps, int index) => index < steps.Count && steps[index].Instruction.Purpose == Purpose;

    private static Noted? Read(TaskStep step) =>
        step.Instruction.Purpose == Purpose && step.Note is { } note ? JsonSerializer.Deserialize(note, Noting.Default.Noted) : null;
}

internal sealed record Noted(string Text, IReadOnlyList<string> Avoid, bool Clean);

[JsonSerializable(typeof(Noted))]
internal sealed partial class Noting : JsonSerializerContext;
