using System.Text.Json.Nodes;
using AutoGlm.Studio.Designing;
using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.NodeKinds;

namespace AutoGlm.Studio.Tests.Designing;

/// <summary>What is offered as a reference, with the values of a run.</summary>
public sealed class SeenValuesTests
{
    [Fact]
    public void Expand_OffersWhatLiesWithin_WithItsValue()
    {
        var seen = new SeenValues(Json("""{"read":{"list":[{"id":"A-1","odd name":2},{"id":"A-2"}],"total":3}}"""));

        var found = seen.Expand(new Reference("read.list", "list", ValueTypes.List)).ToList();

        found.Select(reference => (reference.Path, reference.Last)).ShouldBe(
        [
            ("read.list", """[{"id":"A-1","odd name":2},{"id":"A-2"}]"""),
            ("read.list[0]", """{"id":"A-1","odd name":2}"""),
            ("read.list[0].id", "A-1"),
            ("read.list[0][\"odd name\"]", "2"),
        ]);
    }

    [Fact]
    public void Expand_NothingRecorded_OffersTheReferenceAlone() =>
        SeenValues.None.Expand(new Reference("read.list", "list", ValueTypes.List)).ShouldBe([new Reference("read.list", "list", ValueTypes.List)]);

    [Fact]
    public void Expand_HugeValue_StaysShort()
    {
        var wide = new JsonObject(Enumerable.Range(0, 5000).Select(index => KeyValuePair.Create($"m{index}", (JsonNode?)JsonValue.Create(new string('x', 1000)))));

        var found = new SeenValues(new JsonObject { ["read"] = new JsonObject { ["page"] = wide } }).Expand(new Reference("read.page", "page", ValueTypes.Object)).ToList();

        found.Count.ShouldBeLessThan(100);
        found.ShouldAllBe(reference => reference.Last!.Length <= SeenValues.MaxPreview);
    }

    [Fact]
    public void Preview_IsOneLine_AndCutsNoCharacterInTwo()
    {
        SeenValues.Preview("a\r\nb").ShouldBe("a b");
        char.IsHighSurrogate(SeenValues.Preview(string.Concat(Enumerable.Repeat("😀", 60)))[^2]).ShouldBeFalse();
    }

    [Fact]
    public void For_GivesUpstreamOutputsWithTheirLastValues()
    {
        var agent = new AgentDocument
        {
            Id = "a",
            Name = "A",
            Inputs = [new ValueDefinition { Name = "shop" }],
            Nodes = [new WorkflowNode { Id = "read", Kind = "set", Settings = Json("""{"values":{"n":"1"}}""") }, new WorkflowNode { Id = "end", Kind = "end" }],
            Edges = [new WorkflowEdge { From = "read", Port = "out", To = "end" }],
        };

        var groups = References.For(agent, "end", NodeKindCatalog.Default, "Inputs", new SeenValues(Json("""{"input":{"shop":"North"},"read":{"n":7}}""")));

        groups.SelectMany(group => group.References).Select(reference => (reference.Path, reference.Last)).ShouldBe([("input.shop", "North"), ("read.n", "7")]);
    }

    private static JsonObject Json(string text) => JsonNode.Parse(text)!.AsObject();
}
