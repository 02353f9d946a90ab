using System.Text.Json.Nodes;
using AutoGlm.Engine.Runs;
using AutoGlm.Hosting.AdHoc;
using AutoGlm.Hosting.Reports;
using AutoGlm.Tasks.Acting;
using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Judging;
using AutoGlm.Tasks.Running;
using Shouldly;
using Xunit;

namespace AutoGlm.Hosting.Tests;

public sealed class ReportTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private static readonly TaskStep Step = new()
    {
        Number = 1,
        Instruction = new Instruction { Sentence = "Type “Ada” into Name", Verb = InstructionVerb.Type },
        Target = "textbox “Name”",
        Action = new GuiAction { Verb = GuiVerb.Type, Ref = "e1", Text = "Ada" },
        Verdict = new Verdict(VerdictKind.NoChange, "Nothing moved."),
        Location = "http://x/",
        Signature = "s",
        ScreenAfter = "p",
        Milliseconds = 12.34,
    };

    [Fact]
    public void TaskReport_Json_HasExactlyTheContractsMembers()
    {
        var json = JsonNode.Parse(ReportJson.Write(TaskReport.From(Snapshot(RunStatus.Succeeded, Result(TaskOutcome.Succeeded)), Start)))!.AsObject();

        json.Select(member => member.Key).ShouldBe(["outcome", "answer", "outputs", "progress", "reason", "question", "seconds", "steps"]);
        json["steps"]![0]!.AsObject().Select(member => member.Key).ShouldBe(["n", "instruction", "target", "action", "verdict", "ms"]);
        json["outputs"]!["number"]!.ToString().ShouldBe("TV-1");
        json["answer"].ShouldBeNull();
        json["seconds"]!.GetValue<double>().ShouldBe(2.5);
        json["steps"]![0]!["action"]!.ToString().ShouldBe("type “Ada”");
        json["steps"]![0]!["verdict"]!.ToString().ShouldBe("no-change");
    }

    [Theory]
    [InlineData(TaskOutcome.Succeeded, RunStatus.Succeeded, "succeeded")]
    [InlineData(TaskOutcome.Failed, RunStatus.Failed, "failed")]
    [InlineData(TaskOutcome.Terminated, RunStatus.Terminated, "terminated")]
    [InlineData(TaskOutcome.Terminated, RunStatus.Failed, "terminated")]
    [InlineData(TaskOutcome.NeedsUser, RunStatus.Failed, "needs-user")]
    [InlineData(TaskOutcome.TimedOut, RunStatus.TimedOut, "timed-out")]
    [InlineData(TaskOutcome.Cancelled, RunStatus.Cancelled, "cancelled")]
    public void TaskReport_Outcome_IsTheTasksInTheContractsWords(TaskOutcome outcome, RunStatus status, string expected) =>
        TaskReport.From(Snapshot(status, Result(outcome)), Start).Outcome.ShouldBe(expected);

    [Fact]
    public void TaskReport_SucceededTaskInAFailedRun_NeverReportsSuccess() =>
        TaskReport.From(Snapshot(RunStatus.Failed, Result(TaskOutcome.Succeeded)), Start).Outcome.ShouldBe("failed");

    [Fact]
    public void TaskReport_Waiting_AsksTheBookmarksQuestion()
    {
        var snapshot = Snapshot(RunStatus.Waiting, null) with
        {
            Bookmarks = [new BookmarkView("b1", "n1", "question", new Question { Text = "Which day?", Kind = "choice", Choices = ["Fri", "Sat"] }, Start)],
        };

        var report = TaskReport.From(snapshot, Start.AddSeconds(4));

        report.Outcome.ShouldBe("needs-user");
        report.Question!.Text.ShouldBe("Which day?");
        report.Question.Choices.ShouldBe(["Fri", "Sat"]);
    }

    [Fact]
    public void TaskReport_NotEnded_IsRunning() =>
        TaskReport.From(Snapshot(RunStatus.Running, null), Start.AddSeconds(4)).Outcome.ShouldBe("running");

    [Fact]
    public void RunReport_Json_HasExactlyTheContractsMembers()
    {
        var snapshot = Snapshot(RunStatus.Failed, Result(TaskOutcome.Failed));
        snapshot = snapshot with { Run = snapshot.Run with { Error = new RunError("task", "settings.goal", "No.", "Yes.") } };

        var json = JsonNode.Parse(ReportJson.Write(RunReport.From(snapshot, Start)))!.AsObject();

        json.Select(member => member.Key).ShouldBe(["runId", "agent", "version", "status", "outputs", "error", "seconds", "nodes"]);
        json["error"]!.AsObject().Select(member => member.Key).ShouldBe(["node", "field", "message", "cure"]);
        json["nodes"]![0]!["node"]!.ToString().ShouldBe("task");
        json["nodes"]![0]!["kind"]!.ToString().ShouldBe("task");
        json["status"]!.ToString().ShouldBe("failed");
    }

    [Fact]
    public void RunReport_EndedForWantOfAPerson_NeedsUser() =>
        RunReport.From(Snapshot(RunStatus.Failed, Result(TaskOutcome.NeedsUser), NodeRunStatus.NeedsUser), Start).Status.ShouldBe("needs-user");

    private static TaskResult Result(TaskOutcome outcome) => new() { Outcome = outcome, Outputs = new JsonObject { ["number"] = "TV-1" } };

    private static RunSnapshot Snapshot(RunStatus status, TaskResult? result, NodeRunStatus node = NodeRunStatus.Failed) => new()
    {
        Agent = TaskStart.From(new TaskBody { Goal = "g", Start = "http://x/" }, true).Agent,
        Run = new RunView
        {
            RunId = "r1",
            AgentId = "task",
            AgentName = "g",
            Version = 0,
            Status = status,
            Trigger = "task",
            StartedAt = Start,
            EndedAt = status.IsFinal() ? Start.AddSeconds(2.5) : null,
        },
        Nodes = [new NodeRunView { NodeRunId = "n1", NodeId = "task", Status = node, StartedAt = Start, Steps = [Step], Task = result }],
    };
}
