using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Judging;
using AutoGlm.Tasks.Running;

namespace AutoGlm.Engine.Conformance;

/// <summary>Steps and effects for tests.</summary>
public static class Steps
{
    public static TaskStep Number(int number) => new()
    {
        Number = number,
        Instruction = new Instruction { Sentence = $"Tap “{number}” 号按钮", Verb = InstructionVerb.Tap, Target = new TargetPhrase { Name = $"{number}" } },
        Verdict = new Verdict(VerdictKind.Progress, "It changed."),
        Location = "https://tables.example.com/book",
        Signature = $"tap|{number}",
        ScreenAfter = $"screen {number}",
        TargetBox = new(1, 2, 3, 4),
        Milliseconds = 20,
    };

    public static Effect Effect(int step, EffectStatus status) =>
        new() { Step = step, Category = "order", Description = "Book the table", Location = "https://tables.example.com/book", Status = status };
}
