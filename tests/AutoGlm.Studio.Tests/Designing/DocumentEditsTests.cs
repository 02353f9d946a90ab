using System.Text.Json.Nodes;
using AutoGlm.Studio.Designing;
using AutoGlm.Studio.Texts;
using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.NodeKinds;

namespace AutoGlm.Studio.Tests.Designing;

public sealed class DocumentEditsTests
{
    private static readonly NodeKindCatalog Kinds = NodeKindCatalog.Default;

    private static AgentDocument Sample => new()
    {
        Id = "agent",
        Name = "Agent",
        Nodes =
        [
            new WorkflowNode { Id = "start", Kind = "manual" },
            new WorkflowNode { Id = "task", Kind = "task", Settings = new JsonObject { ["goal"] = "Look" } },
            new WorkflowNode { Id = "end", Kind = "end", Settings = new JsonObject { ["outputs"] = new JsonObject { ["a"] = "{{task.answer}} {{ task.answer }} {{tasks.x}}" } } },
        ],
        Edges = [new WorkflowEdge { From = "start", To = "task" }, new WorkflowEdge { From = "task", To = "end" }],
        Layout = new Dictionary<string, NodePosition> { ["start"] = new(0, 0), ["task"] = new(340, 0), ["end"] = new(680, 0) },
    };

    [Fact]
    public void Add_DrawnOutOfAPort_ConnectsAndTakesAFreeId()
    {
        var added = DocumentEdits.Add(Sample, Kinds.Find("task")!, new NodePosition(10, 200), "task", "error", out var id);

        id.ShouldBe("task2");
        added.Layout[id].ShouldBe(new NodePosition(10, 200));
        added.Edges.ShouldContain(edge => edge.From == "task" && edge.Port == "error" && edge.To == "task2");
    }

    [Fact]
    public void Connect_PortInUse_ReplacesItsEdge()
    {
        var connected = DocumentEdits.Connect(Sample, "start", "out", "end");

        connected.Edges.Where(edge => edge.From == "start").ShouldHaveSingleItem().To.ShouldBe("end");
    }

    [Theory]
    [InlineData("task", "task")]
    [InlineData("task", "nobody")]
    public void Connect_ToItselfOrNobody_ChangesNothing(string from, string to)
    {
        var sample = Sample;
        DocumentEdits.Connect(sample, from, "out", to).ShouldBeSameAs(sample);
    }

    [Fact]
    public void Delete_Node_TakesItsEdgesAndPlaceAlong()
    {
        var deleted = DocumentEdits.Delete(Sample, ["task"], []);

        deleted.Nodes.Select(node => node.Id).ShouldBe(["start", "end"]);
        deleted.Edges.ShouldBeEmpty();
        deleted.Layout.Keys.ShouldBe(["start", "end"]);
    }

    [Fact]
    public void Set_Field_LeavesTheGivenDocumentAsItWas()
    {
        var sample = Sample;
        var changed = DocumentEdits.Set(sample, "task", "goal", "Read");

        changed.Node("task")!.Settings["goal"]!.ToString().ShouldBe("Read");
        sample.Node("task")!.Settings["goal"]!.ToString().ShouldBe("Look");
        DocumentEdits.Set(changed, "task", "goal", null).Node("task")!.Settings.ShouldBeEmpty();
    }

    [Fact]
    public void ChangeId_Referred_EdgesPlacesAndReferencesFollow()
    {
        var changed = DocumentEdits.ChangeId(Sample, "task", "book");

        changed.Edges.Select(EdgeIds.Of).ShouldBe(["start/out/book", "book/out/end"]);
        changed.Layout.Keys.ShouldContain("book");
        changed.Node("end")!.Settings["outputs"]!["a"]!.ToString().ShouldBe("{{book.answer}} {{ book.answer }} {{tasks.x}}");
    }

    [Theory]
    [InlineData("")]
    [InlineData("{\"nodes\": 3}")]
    [InlineData("{\"nodes\": []}")]
    public void Paste_NoAgent_IsIgnored(string text) => WorkflowPiece.Read(text).ShouldBeNull();

    [Fact]
    public void Since_OneNodeMoved_IsAPatchOfThatNodeAlone()
    {
        var before = CanvasPicture.Of(Sample, [], Kinds, new StudioTexts());
        var moved = DocumentEdits.Move(Sample, [KeyValuePair.Create("task", new NodePosition(1, 2))]);

        var patch = CanvasPicture.Of(moved, [], Kinds, new StudioTexts()).Since(before);

        patch.Nodes.ShouldHaveSingleItem().Id.ShouldBe("task");
        patch.RemovedNodes.ShouldBeEmpty();
        patch.Edges.ShouldBeEmpty();
        CanvasPicture.Of(moved, [], Kinds, new StudioTexts()).Since(CanvasPicture.Of(moved, [], Kinds, new StudioTexts())).IsEmpty.ShouldBeTrue();
    }

    [Fact]
    public void Since_NodeDeleted_NamesItAndItsEdges()
    {
        var before = CanvasPicture.Of(Sample, [], Kinds, new StudioTexts());
        var patch = CanvasPicture.Of(DocumentEdits.Delete(Sample, ["end"], []), [], Kinds, new StudioTexts()).Since(before);

        patch.RemovedNodes.ShouldBe(["end"]);
        patch.RemovedEdges.ShouldBe(["task/out/end"]);
    }

    [Fact]
    public void SetFailure_BackToTheDefaults_GoesAway()
    {
        var changed = DocumentEdits.SetFailure(Sample, "task", now => now with { Retries = 3 });
        changed.Node("task")!.Failure!.Retries.ShouldBe(3);

        DocumentEdits.SetFailure(changed, "task", now => now with { Retries = 3 }).ShouldBeSameAs(changed);
        DocumentEdits.SetFailure(changed, "task", now => now with { Retries = 0 }).Node("task")!.Failure.ShouldBeNull();
    }

    [Fact]
    public void Since_LoopAroundATry_FramesBothAndSaysSoOnce()
    {
        var agent = Sample with
        {
            Nodes =
            [
                new WorkflowNode { Id = "each", Kind = "for-each", Name = "Each order" },
                new WorkflowNode { Id = "guard", Kind = "try" },
                new WorkflowNode { Id = "ask", Kind = "task" },
                new WorkflowNode { Id = "end", Kind = "end" },
            ],
            Edges = [new() { From = "each", Port = "each", To = "guard" }, new() { From = "guard", Port = "try", To = "ask" }, new() { From = "each", Port = "done", To = "end" }],
        };
        var picture = CanvasPicture.Of(agent, [], Kinds, new StudioTexts());

        var bodies = picture.Since(CanvasPicture.Empty).Bodies!;
        bodies.Select(body => body.Id).ShouldBe(["each/each", "guard/try"]);
        bodies[0].Nodes.ShouldBe(["ask", "guard"]);
        bodies[0].Label.ShouldBe("Each order · each item");
        bodies[1].Nodes.ShouldBe(["ask"]);
        CanvasPicture.Of(agent, [], Kinds, new StudioTexts()).Since(picture).IsEmpty.ShouldBeTrue();
        CanvasPicture.Of(Sample, [], Kinds, new StudioTexts()).Since(picture).Bodies.ShouldBe([]);
    }

    [Theory]
    [InlineData("Book a table!", "book-a-table")]
    [InlineData("预订餐位", "agent")]
    public void FromName_AnyName_IsAnId(string name, string id) => AgentIds.FromName(name).ShouldBe(id);
}
