using System.Text.Json.Nodes;
using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Judging;
using AutoGlm.Tasks.Running;
using AutoGlm.Tasks.Surfaces;

namespace AutoGlm.Cli.Tests.Support;

/// <summary>Stands in for the task runtime: the goal's first word says how it goes.</summary>
internal sealed class ScriptedRunner : ITaskRunner
{
    private static readonly TaskStep Step = new()
    {
        Number = 1,
        Instruction = new Instruction { Sentence = "Tap “Go”", Verb = InstructionVerb.Tap },
        Target = "button “Go”",
        Verdict = new Verdict(VerdictKind.Progress, "The page moved on."),
        Location = "http://127.0.0.1/",
        Signature = "tap go",
        ScreenAfter = "p",
        Milliseconds = 5,
    };

    public async ValueTask<TaskResult> RunAsync(
        TaskRequest request, TaskHistory history, ITaskHost host, ISecretSource secrets, IReachPolicy reach, CancellationToken cancellationToken)
    {
        await host.RecordStepAsync(Step, cancellationToken);
        switch (request.Goal.Split(' ')[0])
        {
            case "Fail":
                return new TaskResult { Outcome = TaskOutcome.Failed, Reason = "It broke." };
            case "Hang":
                await Task.Delay(Timeout.Infinite, cancellationToken);
                break;
            case "Choose":
                var question = new Question { Text = "Which day?", Kind = "choice", Choices = ["Friday", "Saturday"] };
                return await host.AskAsync(question, cancellationToken) is { } said
                    ? Done(request, said.Text)
                    : new TaskResult { Outcome = TaskOutcome.NeedsUser, Question = question, Reason = question.Text };
        }

        return Done(request, string.Join(',', request.Allow));
    }

    private static TaskResult Done(TaskRequest request, string value)
    {
        var outputs = new JsonObject();
        foreach (var output in request.Outputs)
            outputs[output.Name] = value;
        return new TaskResult { Outcome = TaskOutcome.Succeeded, Outputs = outputs };
    }
}
