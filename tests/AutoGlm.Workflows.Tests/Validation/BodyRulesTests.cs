using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.NodeKinds;
using AutoGlm.Workflows.Validation;

namespace AutoGlm.Workflows.Tests.Validation;

public class BodyRulesTests
{
    private static readonly WorkflowNode[] Nodes =
    [
        new() { Id = "start", Kind = "manual" },
        new() { Id = "loop", Kind = "for-each", Settings = new() { ["items"] = "{{input.list}}", ["collect"] = "{{inside.x}} {{loop.item}}" } },
        new() { Id = "inside", Kind = "set", Settings = new() { ["values"] = new System.Text.Json.Nodes.JsonObject { ["x"] = "{{loop.item}}" } } },
        new() { Id = "after", Kind = "set", Settings = new() { ["values"] = new System.Text.Json.Nodes.JsonObject { ["x"] = "{{loop.results}}" } } },
        new() { Id = "meet", Kind = "join" },
    ];

    [Fact]
    public void Validate_LoopWithItsBody_IsSound() =>
        Problems(["start", "loop", "inside", "after"], ("start", "out", "loop"), ("loop", "each", "inside"), ("loop", "done", "after")).ShouldBeEmpty();

    [Fact]
    public void Validate_EdgeOutOfTheBody_IsRefusedWithTheCure()
    {
        var problem = Problems(["start", "loop", "inside", "after"], ("start", "out", "loop"), ("loop", "each", "inside"), ("loop", "done", "after"), ("inside", "out", "after")).ShouldHaveSingleItem();

        problem.Node.ShouldBe("after");
        problem.Severity.ShouldBe("error");
        problem.Cure.ShouldContain("“loop”");
    }

    [Fact]
    public void Validate_ReferenceIntoABodyFromAfterIt_IsRefused()
    {
        var nodes = Nodes.Where(node => node.Id is "start" or "loop" or "inside").Append(new() { Id = "after", Kind = "set", Settings = new() { ["values"] = new System.Text.Json.Nodes.JsonObject { ["x"] = "{{inside.x}}" } } });

        Problems(nodes, ("start", "out", "loop"), ("loop", "each", "inside"), ("loop", "done", "after")).ShouldHaveSingleItem().Node.ShouldBe("after");
    }

    [Fact]
    public void Validate_ItemWithoutItsLoop_IsToldHowToNameIt()
    {
        var nodes = Nodes.Where(node => node.Id is "start" or "loop" or "after").Append(new() { Id = "inside", Kind = "set", Settings = new() { ["values"] = new System.Text.Json.Nodes.JsonObject { ["x"] = "{{item.name}}" } } });

        Problems(nodes, ("start", "out", "loop"), ("loop", "each", "inside"), ("loop", "done", "after")).ShouldHaveSingleItem().Cure.ShouldStartWith("Write {{loop.item.name}}");
    }

    [Fact]
    public void Validate_JoinOfOneBranch_IsRefused() =>
        Problems(["start", "meet"], ("start", "out", "meet")).ShouldHaveSingleItem().Message.ShouldContain("two branches");

    [Fact]
    public void Validate_PolicyOutOfRange_NamesEachField()
    {
        var node = new WorkflowNode { Id = "a", Kind = "set", Settings = new() { ["values"] = new System.Text.Json.Nodes.JsonObject { ["x"] = "1" } }, Failure = new() { Retries = 500, Jitter = 2, Then = "shrug", On = ["terminated"], TimeoutSeconds = 0 } };

        Problems([Nodes[0], node], ("start", "out", "a")).Select(problem => problem.Field).ShouldBe(["failure.retries", "failure.jitter", "failure.timeoutSeconds", "failure.then", "failure.on"]);
    }

    [Theory]
    [InlineData("wait-event")]
    [InlineData("agent")]
    public void Validate_RetriesOfWhatWaits_AreRefused(string kind)
    {
        var node = new WorkflowNode { Id = "a", Kind = kind, Settings = new() { ["event"] = "x", ["agent"] = "x" }, Failure = new() { Retries = 2 } };

        Problems([Nodes[0], node], ("start", "out", "a")).ShouldHaveSingleItem().Field.ShouldBe("failure.retries");
    }

    [Theory]
    [InlineData("if", "error", "no way")]
    [InlineData("end", "error", "no way")]
    [InlineData("task", "warning", "never taken")]
    public void Validate_GoingOnAfterAFailure_NeedsAWayAndTakesTheOnlyOne(string kind, string severity, string says)
    {
        var node = new WorkflowNode { Id = "a", Kind = kind, Settings = new() { ["goal"] = "x", ["conditions"] = new System.Text.Json.Nodes.JsonObject { ["rows"] = new System.Text.Json.Nodes.JsonArray(new System.Text.Json.Nodes.JsonObject { ["left"] = "1", ["operator"] = "equals", ["right"] = "1" }) } }, Failure = new() { Then = "continue" } };
        var after = new WorkflowNode { Id = "b", Kind = "end" };
        (string, string, string)[] edges = kind == "task" ? [("start", "out", "a"), ("a", "error", "b")] : [("start", "out", "a")];

        var problem = Remarks(kind == "task" ? [Nodes[0], node, after] : [Nodes[0], node], edges).Single(problem => problem.Field == "failure.then");

        (problem.Severity, problem.Node).ShouldBe((severity, "a"));
        problem.Message.ShouldContain(says);
    }

    [Fact]
    public void Validate_LoopThatGoesOnAfterAFailure_Leads() =>
        Problems([.. Nodes.Where(node => node.Id is "start" or "inside"), Nodes.Single(node => node.Id == "loop") with { Failure = new() { Then = "continue" } }], ("start", "out", "loop"), ("loop", "each", "inside")).ShouldBeEmpty();

    private static IReadOnlyList<Problem> Problems(string[] nodes, params (string From, string Port, string To)[] edges) => Problems(Nodes.Where(node => nodes.Contains(node.Id)), edges);

    private static IReadOnlyList<Problem> Problems(IEnumerable<WorkflowNode> nodes, params (string From, string Port, string To)[] edges) =>
        [.. Remarks(nodes, edges).Where(problem => problem.Severity == "error")];

    /// <summary>Problems and warnings.</summary>
    private static IReadOnlyList<Problem> Remarks(IEnumerable<WorkflowNode> nodes, (string From, string Port, string To)[] edges) =>
        AgentValidator.Validate(
            new AgentDocument
            {
                Id = "test",
                Name = "Test",
                Inputs = [new ValueDefinition { Name = "list", Type = ValueTypes.List }],
                Nodes = [.. nodes],
                Edges = [.. edges.Select(edge => new WorkflowEdge { From = edge.From, Port = edge.Port, To = edge.To })],
            },
            NodeKindCatalog.Default);
}
