using AutoGlm.Engine.Nodes;
using AutoGlm.Engine.Runs;
using AutoGlm.Studio.Watching;
using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.NodeKinds;

namespace AutoGlm.Studio.Tests.Watching;

public class EdgeStatusesTests
{
    [Fact]
    public void Of_PortThatWasTaken_IsMarked_AndTheOtherIsNot() =>
        Of([Edge("ask", "yes", "a"), Edge("ask", "no", "b")], Ran("ask", port: "yes"), Ran("a", port: "out")).ShouldBe([("ask/yes/a", 1, false)]);

    [Fact]
    public void Of_BodyOfALoop_CountsItsRounds() =>
        Of([Edge("loop", "each", "say"), Edge("loop", "done", "end")], Ran("loop", port: "done"), Ran("say", frame: "r1/each0"), Ran("say", frame: "r1/each1"), Ran("say", frame: "r1/each1"), Ran("end"))
            .ShouldBe([("loop/each/say", 2, false), ("loop/done/end", 1, false)]);

    [Fact]
    public void Of_AllPortsAtOnce_AreAllTaken_AndFlowWhereTheNextIsAtWork() =>
        Of([Edge("split", "one", "a"), Edge("split", "two", "b")], Ran("split", port: NodePorts.All), Ran("a"), Ran("b", NodeRunStatus.Running))
            .ShouldBe([("split/one/a", 1, false), ("split/two/b", 1, true)]);

    [Fact]
    public void Of_NodeThatFailed_LeadsNowhere() =>
        Of([Edge("a", "out", "b")], Ran("a", NodeRunStatus.Failed)).ShouldBeEmpty();

    private static IEnumerable<(string, int, bool)> Of(WorkflowEdge[] edges, params NodeRunView[] nodes) =>
        EdgeStatuses.Of(
            new RunSnapshot
            {
                Agent = new AgentDocument
                {
                    Id = "a",
                    Name = "A",
                    Nodes = [new() { Id = "loop", Kind = "for-each" }, new() { Id = "split", Kind = "parallel" }, new() { Id = "ask", Kind = "if" }],
                    Edges = edges,
                },
                Run = new RunView { RunId = "r", AgentId = "a", AgentName = "A", Version = 0, Status = RunStatus.Running, Trigger = "manual", StartedAt = default },
                Nodes = nodes,
            },
            NodeKindCatalog.Default).Select(edge => (edge.Id, edge.Count, edge.Flowing));

    private static WorkflowEdge Edge(string from, string port, string to) => new() { From = from, Port = port, To = to };

    private static NodeRunView Ran(string id, NodeRunStatus status = NodeRunStatus.Succeeded, string? port = null, string? frame = null) =>
        new() { NodeRunId = Guid.NewGuid().ToString("N"), NodeId = id, Status = status, StartedAt = default, Port = port, Frame = frame };
}
