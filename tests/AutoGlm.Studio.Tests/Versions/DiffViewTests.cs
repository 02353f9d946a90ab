using AutoGlm.Studio.Texts;
using AutoGlm.Studio.Versions;
using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.NodeKinds;

namespace AutoGlm.Studio.Tests.Versions;

public sealed class DiffViewTests
{
    private static readonly AgentDocument Before = new()
    {
        Id = "a",
        Name = "A",
        Nodes = [new() { Id = "start", Kind = "manual" }, new() { Id = "old", Kind = "set" }, new() { Id = "task", Kind = "task", Settings = new() { ["goal"] = "Look" } }],
    };

    private static readonly AgentDocument After = Before with
    {
        Nodes = [Before.Nodes[0], new() { Id = "daily", Kind = "schedule" }, Before.Nodes[2] with { Settings = new() { ["goal"] = "Buy" } }],
    };

    [Fact]
    public void Marks_EachSide_NameWhatBecameOfItsNodes()
    {
        var view = View(After);

        view.MarksBefore.Select(mark => (mark.Id, mark.Status)).ShouldBe([("old", "diff-removed"), ("task", "diff-changed")], ignoreOrder: true);
        view.MarksAfter.Select(mark => (mark.Id, mark.Status)).ShouldBe([("daily", "diff-added"), ("task", "diff-changed")], ignoreOrder: true);
        view.MarksAfter.ShouldAllBe(mark => mark.Label.Length > 0);
    }

    [Fact]
    public void Triggers_AScheduleThatCame_IsOne() => View(After).Triggers.ShouldHaveSingleItem().Id.ShouldBe("daily");

    [Fact]
    public void Summary_Nothing_SaysSo()
    {
        var same = View(Before).Summary;
        same.ShouldBe(new StudioTexts()["versions.same"]);
        View(After).Summary.ShouldNotBe(same);
    }

    private static DiffView View(AgentDocument after) => new(Before, after, NodeKindCatalog.Default, new StudioTexts());
}
