using AutoGlm.Engine.Conformance;
using AutoGlm.Engine.Execution;
using AutoGlm.Engine.Journal;
using AutoGlm.Engine.Nodes;
using AutoGlm.Engine.Runs;
using AutoGlm.Engine.State;
using Shouldly;
using Xunit;

namespace AutoGlm.Engine.Tests;

/// <summary>Several tokens at once, which documents can't draw yet, and the engine's fold must carry.</summary>
public sealed class RunDecisionsTests
{
    private static readonly DateTimeOffset Now = new(2026, 5, 17, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void AfterNode_OtherBranchStillRuns_OnlyTheLastEndsTheRun()
    {
        var state = Split();
        var (book, call) = (TokenAt(state, "book"), TokenAt(state, "call"));

        state = Fold(state, RunDecisions.AfterNode(state, book, NodeResult.Done([]), null, Now));
        state.Status.ShouldBe(RunStatus.Running);
        state = Fold(state, RunDecisions.AfterNode(state, call, NodeResult.Done([]), null, Now));

        state.Status.ShouldBe(RunStatus.Succeeded);
    }

    [Fact]
    public void AfterNode_Failure_EndsTheOtherBranchesToo()
    {
        var state = Split();
        var (book, call) = (TokenAt(state, "book"), TokenAt(state, "call"));
        state = Fold(state, [new NewEntry(new NodeStarted(), book.Id, book.NodeId)]);

        state = Fold(state, RunDecisions.AfterNode(state, call, NodeResult.Failed(new RunError("call", null, "Broken.", "Mend it.")), null, Now));

        state.Status.ShouldBe(RunStatus.Failed);
        state.Error!.Node.ShouldBe("call");
        state.NodeRuns[book.Id].Status.ShouldBe(NodeRunStatus.Cancelled);
        RunDecisions.AfterNode(state, book, NodeResult.Done([]), null, Now).ShouldBeEmpty();
    }

    [Fact]
    public void Apply_OneOfTwoBranchesWaits_TheRunStillRuns()
    {
        var state = Split();
        var (book, call) = (TokenAt(state, "book"), TokenAt(state, "call"));
        state = Fold(state, [new NewEntry(new NodeStarted(), book.Id, book.NodeId), new NewEntry(new BookmarkCreated("b", "question", null), book.Id, book.NodeId)]);

        state.Status.ShouldBe(RunStatus.Running);
        state = Fold(state, RunDecisions.AfterNode(state, call, NodeResult.Done([]), null, Now));
        state.Status.ShouldBe(RunStatus.Waiting);
        state = Fold(state, [new NewEntry(new BookmarkAnswered("b", true), book.Id, book.NodeId)]);

        state.Status.ShouldBe(RunStatus.Running);
        state.Messages[book.Id].Single().Text.ShouldBe("yes");
    }

    private static RunState Split()
    {
        var agent = TestAgents.Of([TestAgents.Start, TestAgents.Task(), TestAgents.Http()], ("start", "out", "book"), ("start", "out", "call"));
        var state = Fold(RunState.Before("r", agent), [new NewEntry(new RunStarted { Trigger = "manual", StartNodes = ["start"] })]);
        return Fold(state, RunDecisions.AfterNode(state, TokenAt(state, "start"), NodeResult.Done([]), null, Now));
    }

    private static Token TokenAt(RunState state, string nodeId) => state.Tokens.Values.Single(token => token.NodeId == nodeId);

    private static RunState Fold(RunState state, IReadOnlyList<NewEntry> entries) =>
        entries.Aggregate(state, (before, entry) => before.Apply(entry.At(before.Sequence + 1, Now)));
}
