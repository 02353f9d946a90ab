using System.Text.Json.Nodes;
using AutoGlm.Workflows.Documents;

namespace AutoGlm.Engine.Conformance;

/// <summary>Agents for tests.</summary>
public static class TestAgents
{
    public static WorkflowNode Start { get; } = new() { Id = "start", Kind = "manual" };

    public static WorkflowNode Set(string id, string value, bool disabled = false) =>
        new() { Id = id, Kind = "set", Disabled = disabled, Settings = new JsonObject { ["values"] = new JsonObject { ["x"] = value } } };

    public static WorkflowNode If(string left, string right) => new()
    {
        Id = "check",
        Kind = "if",
        Settings = new JsonObject
        {
            ["conditions"] = new JsonObject
            {
                ["match"] = "all",
                ["rows"] = new JsonArray(new JsonObject { ["left"] = left, ["operator"] = "equals", ["right"] = right }),
            },
        },
    };

    public static WorkflowNode Http(string id = "call") =>
        new() { Id = id, Kind = "http", Settings = new JsonObject { ["url"] = "https://weather.example.com/today" } };

    public static WorkflowNode Task(string id = "book", string goal = "Book a table for {{input.guests}}") => new()
    {
        Id = id,
        Kind = "task",
        Settings = new JsonObject
        {
            ["goal"] = goal,
            ["surfaces"] = new JsonArray(new JsonObject { ["kind"] = "web", ["start"] = "https://tables.example.com/book" }),
            ["outputs"] = new JsonArray(new JsonObject { ["name"] = "confirmation" }),
        },
    };

    public static WorkflowNode End(string value, string id = "end", string? status = null)
    {
        var settings = new JsonObject { ["outputs"] = new JsonObject { ["result"] = value } };
        if (status is not null) settings["status"] = status;
        return new WorkflowNode { Id = id, Kind = "end", Settings = settings };
    }

    public static AgentDocument Of(IEnumerable<WorkflowNode> nodes, params (string From, string Port, string To)[] edges) => new()
    {
        Id = "test-agent",
        Name = "Test agent",
        Inputs =
        [
            new ValueDefinition { Name = "guests", Type = ValueTypes.Number, Default = 4 },
            new ValueDefinition { Name = "password" },
        ],
        Outputs = [new ValueDefinition { Name = "result", Type = ValueTypes.Any }],
        Nodes = [.. nodes],
        Edges = [.. edges.Select(edge => new WorkflowEdge { From = edge.From, Port = edge.Port, To = edge.To })],
    };

    /// <summary>Nodes one after the other, each at the first one's port <c>out</c>.</summary>
    public static AgentDocument Chain(params WorkflowNode[] nodes) =>
        Of(nodes, [.. nodes.Zip(nodes.Skip(1), (from, to) => (from.Id, "out", to.Id))]);
}
