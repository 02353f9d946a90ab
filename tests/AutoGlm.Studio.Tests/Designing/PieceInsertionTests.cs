using System.Text.Json.Nodes;
using AutoGlm.Studio.Designing;
using AutoGlm.Workflows.Documents;

namespace AutoGlm.Studio.Tests.Designing;

public sealed class PieceInsertionTests
{
    private static AgentDocument Sample => new()
    {
        Id = "agent",
        Name = "Agent",
        Inputs = [new ValueDefinition { Name = "city" }, new ValueDefinition { Name = "unused" }],
        Nodes =
        [
            new WorkflowNode { Id = "start", Kind = "manual" },
            new WorkflowNode { Id = "task", Kind = "task", Settings = new JsonObject { ["goal"] = "Look at {{input.city}} after {{start.x}}" } },
            new WorkflowNode { Id = "end", Kind = "end", Settings = new JsonObject { ["outputs"] = new JsonObject { ["a"] = "{{task.answer}} {{ task.answer }} {{tasks.x}}" } } },
        ],
        Edges = [new WorkflowEdge { From = "start", To = "task" }, new WorkflowEdge { From = "task", To = "end" }],
        Layout = new Dictionary<string, NodePosition> { ["start"] = new(0, 0), ["task"] = new(340, 0), ["end"] = new(680, 0) },
        Notes = [new StickyNote { Id = "note", Text = "Mind the gap", X = 340, Y = -200 }],
        Groups = [new CanvasGroup { Id = "group", Title = "Both", Nodes = ["task", "end"] }],
    };

    [Fact]
    public void Insert_BesideItsOriginals_GetsNewIdsAndRefersToItself()
    {
        var inserted = PieceInsertion.Insert(Sample, Copied("task", "end"), new NodePosition(0, 500));

        inserted.Ids.ShouldBe(["task2", "end2"]);
        inserted.Renamed.Select(name => $"{name.Key} {name.Value}").ShouldBe(["task task2", "end end2"]);
        inserted.Agent.Edges.ShouldContain(edge => edge.From == "task2" && edge.To == "end2");
        inserted.Agent.Layout["end2"].ShouldBe(new NodePosition(340, 500));
        inserted.Agent.Node("end2")!.Settings["outputs"]!["a"]!.ToString().ShouldBe("{{task2.answer}} {{ task2.answer }} {{tasks.x}}");
        inserted.Agent.Node("end")!.Settings["outputs"]!["a"]!.ToString().ShouldStartWith("{{task.answer}}");
        inserted.Agent.Groups.Last().Nodes.ShouldBe(["task2", "end2"]);
        inserted.Agent.Groups.Select(group => group.Id).ShouldBeUnique();
    }

    [Fact]
    public void Insert_IdsThatSwap_EachReferenceFollowsItsOwn()
    {
        var piece = WorkflowPiece.Of(
            new AgentDocument
            {
                Id = "other",
                Name = "Other",
                Nodes = [Set("task", "{{task2.a}}"), Set("task2", "{{task.a}}")],
            },
            ["task", "task2"]);

        var inserted = PieceInsertion.Insert(Sample, piece, default);

        inserted.Ids.ShouldBe(["task3", "task2"]);
        inserted.Agent.Node("task3")!.Settings["values"]!["a"]!.ToString().ShouldBe("{{task2.a}}");
        inserted.Agent.Node("task2")!.Settings["values"]!["a"]!.ToString().ShouldBe("{{task3.a}}");
    }

    [Fact]
    public void Insert_IntoAnotherAgent_BringsTheInputsItUsesAndTellsWhatIsMissing()
    {
        var inserted = PieceInsertion.Insert(new AgentDocument { Id = "empty", Name = "Empty" }, Copied("task"), default);

        inserted.Renamed.ShouldBeEmpty();
        inserted.AddedInputs.ShouldBe(["city"]);
        inserted.Agent.Inputs.ShouldHaveSingleItem().Name.ShouldBe("city");
        inserted.Dangling.ShouldBe(["{{start.x}}"]);
    }

    [Fact]
    public void Insert_Notes_KeepTheirPlaceAmongTheNodes()
    {
        var inserted = PieceInsertion.Insert(Sample, Copied("task", "note:note"), new NodePosition(1000, 1000));

        inserted.Ids.ShouldBe(["task2", "note:note2"]);
        inserted.Agent.Layout["task2"].ShouldBe(new NodePosition(1000, 1200));
        inserted.Agent.Notes.Last().ShouldSatisfyAllConditions(
            note => note.Text.ShouldBe("Mind the gap"),
            note => (note.X, note.Y).ShouldBe((1000, 1000)));
    }

    [Fact]
    public void Insert_WhereNothingIsTaken_ChangesNothing()
    {
        var sample = Sample with { Nodes = [.. Sample.Nodes.Select(node => node with { Settings = [] })] };

        PieceInsertion.Insert(new AgentDocument { Id = "empty", Name = "Empty" }, WorkflowPiece.Of(sample, ["start", "task"]), default)
            .IsUnchanged.ShouldBeTrue();
    }

    private static WorkflowPiece Copied(params string[] ids) => WorkflowPiece.Read(WorkflowPiece.Of(Sample, ids).ToText())!;

    private static WorkflowNode Set(string id, string value) =>
        new() { Id = id, Kind = "set", Settings = new JsonObject { ["values"] = new JsonObject { ["a"] = value } } };
}
