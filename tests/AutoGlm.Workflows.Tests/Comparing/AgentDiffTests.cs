using System.Text.Json.Nodes;
using AutoGlm.Workflows.Comparing;
using AutoGlm.Workflows.Documents;

namespace AutoGlm.Workflows.Tests.Comparing;

public sealed class AgentDiffTests
{
    private static readonly AgentDocument Booking = Agents.Read(Agents.Booking());

    [Fact]
    public void Between_ADocumentAndItself_IsEmpty() =>
        AgentDiff.Between(Booking, AgentJson.Read(AgentJson.Write(Booking))).IsEmpty.ShouldBeTrue();

    [Fact]
    public void Between_AGoalThatChanged_NamesNodeAndFieldWithBothValues()
    {
        var change = AgentDiff.Between(Booking, Edit(json => json["nodes"]![1]!["settings"]!["goal"] = "Cancel it")).Nodes.ShouldHaveSingleItem();

        (change.Sort, change.Id).ShouldBe((ChangeSort.Changed, "book"));
        var field = change.Fields.ShouldHaveSingleItem();
        field.Path.ShouldBe("settings.goal");
        field.Before!.GetValue<string>().ShouldStartWith("Book a table");
        field.After!.GetValue<string>().ShouldBe("Cancel it");
    }

    [Fact]
    public void Between_ANodeThatOnlyMoved_IsToldApartFromChanged()
    {
        var before = Booking with { Layout = new Dictionary<string, NodePosition> { ["book"] = new(0, 0) } };
        var after = Booking with { Layout = new Dictionary<string, NodePosition> { ["book"] = new(40, 0) } };

        var change = AgentDiff.Between(before, after).Nodes.ShouldHaveSingleItem();
        change.Sort.ShouldBe(ChangeSort.Moved);
        change.Fields.ShouldBeEmpty();
        change.To!.Value.X.ShouldBe(40);
    }

    [Fact]
    public void Between_ANodeWithAnotherId_IsOneRenamedAndItsEdgesAreTheSame()
    {
        var diff = AgentDiff.Between(Booking, Edit(json =>
        {
            json["nodes"]![1]!["id"] = "reserve";
            json["edges"]![0]!["to"] = "reserve";
            json["edges"]![1]!["from"] = "reserve";
        }));

        var change = diff.Nodes.ShouldHaveSingleItem();
        change.IsRenamed.ShouldBeTrue();
        change.Fields.ShouldHaveSingleItem().Path.ShouldBe("id");
        diff.Parts.ShouldBeEmpty();
    }

    [Fact]
    public void Between_ARenamedNodeThatChangedToo_IsKnownByItsNeighbours()
    {
        var diff = AgentDiff.Between(Booking, Edit(json =>
        {
            json["nodes"]![1]!["id"] = "reserve";
            json["nodes"]![1]!["settings"]!["goal"] = "Reserve";
            json["edges"]![0]!["to"] = "reserve";
            json["edges"]![1]!["from"] = "reserve";
        }));

        diff.Nodes.ShouldHaveSingleItem().Fields.Select(field => field.Path).ShouldBe(["id", "settings.goal"]);
    }

    [Fact]
    public void Between_AnotherKindUnderTheSameId_IsOneGoneAndOneCome()
    {
        var diff = AgentDiff.Between(Booking, Edit(json => json["nodes"]![1] = new JsonObject { ["id"] = "book", ["kind"] = "set" }));

        diff.Nodes.Select(change => (change.Sort, change.Kind)).ShouldBe([(ChangeSort.Added, "set"), (ChangeSort.Removed, "task")], ignoreOrder: true);
    }

    [Fact]
    public void Between_InputsEdgesAndPermissions_AreNamedByPart()
    {
        var diff = AgentDiff.Between(Booking, Edit(json =>
        {
            json["name"] = "Dinner";
            json["inputs"]!.AsArray().RemoveAt(1);
            json["inputs"]![0]!["required"] = false;
            json["edges"]!.AsArray().RemoveAt(1);
            json["permissions"] = new JsonObject { ["sites"] = new JsonArray("https://example.com"), ["effects"] = new JsonArray(new JsonObject { ["kind"] = "pay", ["rule"] = "allow" }) };
        }));

        diff.Parts.Select(change => (change.Part, change.Name, change.Sort)).ShouldBe(
        [
            (AgentParts.Agent, "", ChangeSort.Changed),
            (AgentParts.Input, "restaurant", ChangeSort.Changed),
            (AgentParts.Input, "guests", ChangeSort.Removed),
            (AgentParts.Site, "https://example.com", ChangeSort.Added),
            (AgentParts.Effect, "pay", ChangeSort.Added),
            (AgentParts.Edge, "book/out/done", ChangeSort.Removed),
        ]);
        diff.Nodes.ShouldBeEmpty();
    }

    [Fact]
    public void Between_InputsInAnotherOrder_SaysSo()
    {
        var change = AgentDiff.Between(Booking, Booking with { Inputs = [.. Booking.Inputs.Reverse()] }).Parts.ShouldHaveSingleItem();
        (change.Part, change.Sort).ShouldBe((AgentParts.Input, ChangeSort.Moved));
    }

    private static AgentDocument Edit(Action<JsonObject> edit)
    {
        var json = Agents.Booking();
        edit(json);
        return Agents.Read(json);
    }
}
