using AutoGlm.Studio.Designing;
using AutoGlm.Workflows.Documents;

namespace AutoGlm.Studio.Tests.Designing;

/// <summary>Edges are named and led through a point, which goes along with their nodes.</summary>
public sealed class EdgeEditsTests
{
    private static readonly AgentDocument Agent = new()
    {
        Id = "a",
        Name = "A",
        Nodes = [new WorkflowNode { Id = "start", Kind = "manual" }, new WorkflowNode { Id = "set", Kind = "set" }, new WorkflowNode { Id = "end", Kind = "end" }],
        Edges = [new WorkflowEdge { From = "start", To = "set", Via = new NodePosition(150, 80) }, new WorkflowEdge { From = "set", To = "end" }],
        Layout = new Dictionary<string, NodePosition> { ["start"] = new(0, 0), ["set"] = new(300, 0), ["end"] = new(600, 0) },
    };

    [Theory]
    [InlineData("  when paid ", "when paid")]
    [InlineData("  ", null)]
    public void Name_IsKeptTrimmed_AndABlankOneIsNone(string typed, string? kept) =>
        EdgeEdits.Name(EdgeEdits.Name(Agent, "set/out/end", "before"), "set/out/end", typed).Edges[1].Label.ShouldBe(kept);

    [Fact]
    public void Edits_OfWhatIsNotThere_ChangeNothing()
    {
        EdgeEdits.Name(Agent, "no/out/where", "x").ShouldBeSameAs(Agent);
        EdgeEdits.Route(Agent, "set/out/end", null).ShouldBeSameAs(Agent);
    }

    [Fact]
    public void Follow_BothNodesTheSameWay_TakesThePointAlong() =>
        Via(Move(("start", 100, 50), ("set", 400, 50))).ShouldBe(new NodePosition(250, 130));

    [Fact]
    public void Follow_OneNodeAlone_LeavesThePoint() => Via(Move(("set", 400, 90))).ShouldBe(new NodePosition(150, 80));

    [Fact]
    public void Follow_NodesApart_GivesThePointUp() => Via(Move(("start", 0, 200), ("set", 500, 0))).ShouldBeNull();

    [Fact]
    public void Paste_BringsNameAndPointAlong()
    {
        var named = EdgeEdits.Name(Agent, "start/out/set", "first");

        var piece = PieceInsertion.Insert(named, WorkflowPiece.Of(named, ["start", "set"]), new NodePosition(1000, 500)).Agent.Edges[^1];

        (piece.Label, piece.Via).ShouldBe(("first", new NodePosition(1150, 580)));
    }

    [Fact]
    public void Document_WithNameAndPoint_IsWrittenAndReadTheSame()
    {
        var named = EdgeEdits.Name(Agent, "start/out/set", "当已付款");

        AgentJson.Read(AgentJson.Write(named)).Edges[0].ShouldBe(named.Edges[0]);
    }

    private static NodePosition? Via(AgentDocument agent) => agent.Edges[0].Via;

    private static AgentDocument Move(params (string Id, double X, double Y)[] moves) =>
        EdgeEdits.Follow(DocumentEdits.Move(Agent, moves.Select(move => KeyValuePair.Create(move.Id, new NodePosition(move.X, move.Y)))), Agent);
}
