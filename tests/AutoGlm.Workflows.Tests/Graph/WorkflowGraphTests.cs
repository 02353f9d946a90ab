using System.Text.Json.Nodes;
using AutoGlm.Workflows.Graph;

namespace AutoGlm.Workflows.Tests.Graph;

public class WorkflowGraphTests
{
    [Fact]
    public void TopologicalOrder_Diamond_PutsEachNodeAfterAllBeforeIt()
    {
        var graph = Of("d>e", "b>d", "c>d", "a>b", "a>c");

        graph.TopologicalOrder().Select(node => node.Id).ShouldBe(["a", "b", "c", "d", "e"]);
        graph.UpstreamOf("d").Order().ShouldBe(["a", "b", "c"]);
        graph.DownstreamOf("b").Order().ShouldBe(["d", "e"]);
        graph.Predecessors("d").Select(node => node.Id).ShouldBe(["b", "c"]);
        graph.Cycles().ShouldBeEmpty();
    }

    [Fact]
    public void Cycles_TwoCircles_AreToldApartFromWhatFollowsThem()
    {
        var graph = Of("a>b", "b>c", "c>b", "c>d", "e>e");

        graph.Cycles().Select(cycle => string.Join(',', cycle.Select(node => node.Id))).ShouldBe(["b,c", "e"]);
        graph.TopologicalOrder().Select(node => node.Id).ShouldBe(["a"]);
        graph.UpstreamOf("e").ShouldContain("e");
    }

    [Fact]
    public void Next_UnconnectedPort_IsNull()
    {
        Of("a>b").Next("a", "error").ShouldBeNull();
        Of("a>b").Next("a", "out")!.To.ShouldBe("b");
    }

    private static WorkflowGraph Of(params string[] edges) => new(Agents.Read(new JsonObject
    {
        ["nodes"] = new JsonArray([.. edges.SelectMany(edge => edge.Split('>')).Distinct().Order().Select(id => new JsonObject { ["id"] = id, ["kind"] = "set" })]),
        ["edges"] = new JsonArray([.. edges.Select(edge => new JsonObject { ["from"] = edge[..1], ["to"] = edge[2..] })]),
    }));
}
