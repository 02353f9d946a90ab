using AutoGlm.Engine.Agents;
using AutoGlm.Studio.Designing;
using AutoGlm.Studio.Tests.Fakes;
using AutoGlm.Studio.Texts;
using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.NodeKinds;

namespace AutoGlm.Studio.Tests.Designing;

/// <summary>What is done on the canvas, as the canvas says it.</summary>
public sealed class CanvasOpsTests
{
    private static AgentDocument Sample => new()
    {
        Id = "agent",
        Name = "Agent",
        Nodes = [Node("start", "manual"), Node("task", "task"), Node("end", "end")],
        Edges = [new WorkflowEdge { From = "start", To = "task" }, new WorkflowEdge { From = "task", To = "end" }],
        Layout = new Dictionary<string, NodePosition> { ["start"] = new(0, 0), ["task"] = new(340, 0), ["end"] = new(680, 0) },
    };

    [Fact]
    public void Add_IntoAnEdge_StandsBetween()
    {
        var agent = After(new CanvasOp { Type = "add", Kind = "set", Edge = "start/out/task", X = 170, Y = 0 }, out var outcome);

        outcome.Select.ShouldBe(["set"]);
        agent.Edges.Select(edge => $"{edge.From} {edge.To}").ShouldBe(["task end", "start set", "set task"]);
    }

    [Fact]
    public void Add_AnEndIntoAnEdge_EndsThere()
    {
        var agent = After(new CanvasOp { Type = "add", Kind = "end", Edge = "start/out/task" }, out _);

        agent.Edges.Select(edge => $"{edge.From} {edge.To}").ShouldBe(["task end", "start end2"]);
    }

    [Fact]
    public void Disable_AndBack_CountsForAllNamed()
    {
        After(new CanvasOp { Type = "disable", Nodes = ["task", "end"], On = true }, out _).Nodes.Count(node => node.Disabled).ShouldBe(2);
    }

    [Fact]
    public void Notes_AreMadeWrittenMovedAndDeleted()
    {
        var session = Session();
        CanvasOps.Apply(session, new CanvasOp { Type = "add-note", X = 10, Y = 20 }, NodeKindCatalog.Default).Select.ShouldBe(["note:note"]);
        CanvasOps.Apply(session, new CanvasOp { Type = "note", Id = "note:note", Text = "Ask" }, NodeKindCatalog.Default);
        CanvasOps.Apply(session, new CanvasOp { Type = "note", Id = "note:note", Text = "Ask Anna" }, NodeKindCatalog.Default);
        CanvasOps.Apply(session, new CanvasOp { Type = "move", Moves = [new CanvasMove("note:note", 50, 60), new CanvasMove("task", 1, 2)] }, NodeKindCatalog.Default);

        session.Document.Notes.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            note => note.Text.ShouldBe("Ask Anna"), note => (note.X, note.Y).ShouldBe((50, 60)));
        session.Document.Layout["task"].ShouldBe(new NodePosition(1, 2));

        session.Undo();
        session.Undo();
        session.Document.Notes.ShouldHaveSingleItem().Text.ShouldBe("", "Writing a note is one step of undo.");
        CanvasOps.Apply(session, new CanvasOp { Type = "delete", Nodes = ["note:note"] }, NodeKindCatalog.Default);
        session.Document.Notes.ShouldBeEmpty();
        session.Document.Nodes.Count.ShouldBe(3);
    }

    [Theory]
    [InlineData(0, 240)]
    [InlineData(3, NoteEdits.Least)]
    [InlineData(1e9, NoteEdits.Most)]
    public void Note_Resized_StaysWithinReason(double width, double expected)
    {
        var session = Session();
        CanvasOps.Apply(session, new CanvasOp { Type = "add-note" }, NodeKindCatalog.Default);
        CanvasOps.Apply(session, new CanvasOp { Type = "note", Id = "note:note", Width = width, Height = 100 }, NodeKindCatalog.Default);

        session.Document.Notes[0].Width.ShouldBe(expected);
    }

    [Fact]
    public void Group_NodesOfAnother_TakesThemOutOfIt()
    {
        var session = Session();
        CanvasOps.Apply(session, new CanvasOp { Type = "group", Nodes = ["start", "task"], Text = "First" }, NodeKindCatalog.Default);
        CanvasOps.Apply(session, new CanvasOp { Type = "group", Nodes = ["task", "end"], Text = "Second" }, NodeKindCatalog.Default);

        session.Document.Groups.Select(group => $"{group.Title}: {string.Join(' ', group.Nodes)}").ShouldBe(["First: start", "Second: task end"]);
        CanvasOps.Apply(session, new CanvasOp { Type = "delete", Nodes = ["start"] }, NodeKindCatalog.Default);
        session.Document.Groups.ShouldHaveSingleItem().Title.ShouldBe("Second");
        CanvasOps.Apply(session, new CanvasOp { Type = "change-group", Id = "group2", Text = "Paying", Colour = "javascript:" }, NodeKindCatalog.Default);
        session.Document.Groups[0].ShouldSatisfyAllConditions(group => group.Title.ShouldBe("Paying"), group => group.Colour.ShouldBe("amber"));
        CanvasOps.Apply(session, new CanvasOp { Type = "ungroup", Id = "group2" }, NodeKindCatalog.Default);
        session.Document.Groups.ShouldBeEmpty();
        session.Document.Nodes.Count.ShouldBe(2);
    }

    [Fact]
    public void Picture_OfNotesAndGroups_IsPatchedOnlyWhereItChanged()
    {
        var noted = NoteEdits.Add(Sample, new NodePosition(1, 2), out var id);
        var before = CanvasPicture.Of(noted, [], NodeKindCatalog.Default, new StudioTexts());

        var patch = CanvasPicture.Of(NoteEdits.Change(noted, id, note => note with { Text = "New" }), [], NodeKindCatalog.Default, new StudioTexts()).Since(before);

        patch.Notes.ShouldNotBeNull().ShouldHaveSingleItem().Text.ShouldBe("New");
        patch.ShouldSatisfyAllConditions(
            one => one.Groups.ShouldBeNull(), one => one.Bodies.ShouldBeNull(), one => one.Nodes.ShouldBeEmpty(), one => one.IsEmpty.ShouldBeFalse());
    }

    private static AgentDocument After(CanvasOp op, out CanvasOutcome outcome)
    {
        var session = Session();
        outcome = CanvasOps.Apply(session, op, NodeKindCatalog.Default);
        return session.Document;
    }

    private static DesignerSession Session() =>
        new(new AgentDraft(Sample, 1, default), new MemoryAgents(), TimeProvider.System, _ => [], Path.GetTempPath());

    private static WorkflowNode Node(string id, string kind) => new() { Id = id, Kind = kind };
}
