using System.Text.Json.Nodes;

namespace AutoGlm.EndToEnd.Tests.Support;

/// <summary>The weather agent, each time with one thing wrong.</summary>
public static class BrokenAgents
{
    public const string Id = "weather-to-plan";

    /// <summary>By name: the document, and what its one problem must name.</summary>
    public static IReadOnlyDictionary<string, BrokenAgent> All { get; } = new Dictionary<string, BrokenAgent>
    {
        ["unknown kind"] = Change("weather", "nodes[1].kind", "teleport", agent => Node(agent, "weather")["kind"] = "teleport"),
        ["dangling edge"] = Change("outdoors", "edges[5].to", "nowhere", agent => agent["edges"]![5]!["to"] = "nowhere"),
        ["unknown port"] = Change("rain", "edges[2].port", "sideways", agent => agent["edges"]![2]!["port"] = "sideways"),
        ["missing node in a reference"] = Change("indoors", "settings.values.plan", "nowhere", agent => Plan(agent, "Go {{nowhere.x}}")),
        ["missing input in a reference"] = Change("indoors", "settings.values.plan", "nothing", agent => Plan(agent, "Go {{input.nothing}}")),
    };

    public static TheoryData<string> Names => [.. All.Keys];

    private static BrokenAgent Change(string node, string field, string names, Action<JsonObject> change)
    {
        var agent = JsonNode.Parse(File.ReadAllText(Repository.SampleAgent(Id)))!.AsObject();
        change(agent);
        return new BrokenAgent(agent.ToJsonString(), node, field, names);
    }

    private static void Plan(JsonObject agent, string text) => Node(agent, "indoors")["settings"]!["values"]!["plan"] = text;

    private static JsonNode Node(JsonObject agent, string id) => agent["nodes"]!.AsArray().Single(node => node!["id"]!.GetValue<string>() == id)!;
}

/// <summary>A document that isn't fit to run.</summary>
/// <param name="Json">The document.</param>
/// <param name="Node">The node that is to blame.</param>
/// <param name="Field">The field that is to blame.</param>
/// <param name="Names">What the message says by name.</param>
public sealed record BrokenAgent(string Json, string Node, string Field, string Names);
