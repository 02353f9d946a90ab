using System.Text.Json.Nodes;
using AutoGlm.Workflows.Documents;

namespace AutoGlm.Bench.Engine;

/// <summary>Agents whose nodes only compute, or wait.</summary>
internal static class BenchAgents
{
    public const string Event = "bench";

    /// <summary>Nodes one after the other, each using what the one before put out.</summary>
    public static AgentDocument Chain(int nodes) => Of(
        "chain",
        [
            .. Enumerable.Range(1, nodes - 2).Select(number => new WorkflowNode
            {
                Id = $"set{number}",
                Kind = "set",
                Settings = new JsonObject { ["values"] = new JsonObject { ["x"] = number == 1 ? "begin" : $"{{{{set{number - 1}.x}}}}" } },
            }),
        ]);

    /// <summary>A loop over so many items, so many of them side by side; what came of each is collected.</summary>
    public static AgentDocument Loop(int items, int atOnce)
    {
        var (loop, inside) = (
            new WorkflowNode
            {
                Id = "loop",
                Kind = "for-each",
                Settings = new JsonObject { ["items"] = new JsonArray([.. Enumerable.Range(0, items).Select(item => (JsonNode)item)]), ["concurrency"] = atOnce, ["collect"] = "{{inside.x}}" },
            },
            new WorkflowNode { Id = "inside", Kind = "set", Settings = new JsonObject { ["values"] = new JsonObject { ["x"] = "{{loop.item}}" } } });
        var agent = Of("loop", [loop]);
        return agent with
        {
            Nodes = [.. agent.Nodes, inside],
            Edges = [.. agent.Edges.Select(edge => edge.From == loop.Id ? edge with { Port = "done" } : edge), new WorkflowEdge { From = loop.Id, Port = "each", To = inside.Id }],
        };
    }

    /// <summary>Waits for <see cref="Event"/>.</summary>
    public static AgentDocument Waiter() => Of("waiter", [new WorkflowNode { Id = "wait", Kind = "wait-event", Settings = new JsonObject { ["event"] = Event } }]);

    private static AgentDocument Of(string id, WorkflowNode[] between)
    {
        WorkflowNode[] nodes = [new() { Id = "start", Kind = "manual" }, .. between, new() { Id = "end", Kind = "end" }];
        return new AgentDocument
        {
            Id = id,
            Name = id,
            Nodes = nodes,
            Edges = [.. nodes.Zip(nodes.Skip(1), (from, to) => new WorkflowEdge { From = from.Id, To = to.Id })],
        };
    }
}
