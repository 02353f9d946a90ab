using AutoGlm.Studio.Designing;
using AutoGlm.Workflows.Documents;

namespace AutoGlm.Studio.Tests.Designing;

/// <summary>Values are defined by an example of them.</summary>
public sealed class SchemaExampleTests
{
    [Fact]
    public void Read_Object_DefinesEachMember()
    {
        var values = SchemaExample.Read("""{"order":"A-17","due":"2026-03-01","total":398.5,"paid":true,"tags":["a"],"items":[{"name":"Lamp"},{"name":"Rug","price":98}],"to":{"city":"北京"},"note":null}""")!;

        values.Select(value => (value.Name, value.Type)).ShouldBe(
        [
            ("order", ValueTypes.Text), ("due", ValueTypes.Date), ("total", ValueTypes.Number), ("paid", ValueTypes.Boolean), ("tags", ValueTypes.List),
            ("items", ValueTypes.Records), ("to", ValueTypes.Object), ("note", ValueTypes.Any),
        ]);
        values.Single(value => value.Name == "items").Fields.ShouldBe(["name", "price"]);
    }

    [Fact]
    public void Read_ListOfObjects_DefinesRecords() =>
        SchemaExample.Read("""[{"id":1,"who":"x"}]""")!.Single().ShouldSatisfyAllConditions(value => value.Type.ShouldBe(ValueTypes.Records), value => value.Fields.ShouldBe(["id", "who"]));

    [Theory]
    [InlineData("""{"order no.":1}""", "order_no", "order no.")]
    [InlineData("""{"2nd":1}""", "value_2nd", "2nd")]
    [InlineData("""{"订单号":1}""", "value", "订单号")]
    public void Read_NameThatCantBeOne_IsMendedAndKeptAsLabel(string json, string name, string label) =>
        SchemaExample.Read(json)!.Single().ShouldSatisfyAllConditions(value => value.Name.ShouldBe(name), value => value.Label.ShouldBe(label));

    [Theory]
    [InlineData("")]
    [InlineData("not json")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("7")]
    [InlineData("""{"a":1,"a":2}""")]
    public void Read_NoValues_IsNone(string text) => SchemaExample.Read(text).ShouldBeNull();
}
