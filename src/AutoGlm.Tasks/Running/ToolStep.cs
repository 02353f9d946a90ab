using System.Text.Json;
using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Judging;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Planning;
using Microsoft.Extensions.AI;

namespace AutoGlm.Tasks.Running;

/// <summary>A tool called by the planner, as a step.</summary>
internal static class ToolStep
{
    /// <summary>Longest result kept for the planner, in characters.</summary>
    private const int MostCharacters = 8_000;

    public static async ValueTask<TaskStep> RunAsync(
        Decision.CallTool call,
        IReadOnlyList<AIFunction> tools,
        int number,
        Observation now,
        TimeProvider time,
        CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        var (verdict, note) = await InvokeAsync(call, tools, cancellationToken);
        return new TaskStep
        {
            Number = number,
            Instruction = new Instruction { Sentence = $"Call {call.Name}", Verb = InstructionVerb.Wait, Expect = new Expectation(ExpectationKind.None) },
            Verdict = verdict,
            Location = now.Location,
            Signature = $"tool|{call.Name}|{call.Arguments.ToJsonString()}",
            ScreenAfter = ScreenPrint.Of(now),
            Thought = call.Thought,
            Note = note,
            Milliseconds = time.GetElapsedTime(started).TotalMilliseconds,
        };
    }

    private static async ValueTask<(Verdict Verdict, string? Note)> InvokeAsync(Decision.CallTool call, IReadOnlyList<AIFunction> tools, CancellationToken cancellationToken)
    {
        if (tools.FirstOrDefault(tool => tool.Name == call.Name) is not { } function)
            return (new Verdict(VerdictKind.NotPerformed, $"The task may not use the tool “{call.Name}”."), null);
        try
        {
            var arguments = new AIFunctionArguments(call.Arguments.ToDictionary(pair => pair.Key, pair => (object?)pair.Value));
            var result = await function.InvokeAsync(arguments, cancellationToken);
            var text = result as string ?? JsonSerializer.Serialize(result);
            return (new Verdict(VerdictKind.Progress, $"{call.Name} answered."), text.Length > MostCharacters ? text[..MostCharacters] : text);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception problem)
        {
            return (new Verdict(VerdictKind.NotPerformed, $"{call.Name} failed: {problem.Message}"), null);
        }
    }
}
