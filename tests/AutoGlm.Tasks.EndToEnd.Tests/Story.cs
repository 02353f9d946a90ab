using AutoGlm.Tasks.Running;

namespace AutoGlm.Tasks.EndToEnd.Tests;

/// <summary>Tells a result so that a failed test can be understood.</summary>
public static class Story
{
    public static string Of(TaskResult result, RecordingHost? host = null) =>
        $"{result.Outcome}: {result.Reason}{result.Question?.Text}\noutputs {result.Outputs.ToJsonString()} answer {result.Answer}\n"
        + string.Join('\n', result.Steps.Select(step => $"{step.Number,3} {step.Instruction.Sentence} → {step.Target} [{step.Instruction.Purpose}] → {step.Verdict.Kind}: {step.Verdict.Reason} ({step.Milliseconds:0} ms, {step.Score:0.00})"))
        + $"\n{host?.LastScreen}";
}
