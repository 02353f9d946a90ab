using System.Globalization;
using System.Text.Json.Nodes;
using AutoGlm.Workflows.Documents;

namespace AutoGlm.Faults.Host;

/// <summary>
/// Workflows of every make whose nodes call one tool. Each call says which effect it is for, so that the tool can tell a
/// repeated call from a second effect.
/// </summary>
public static class FaultAgents
{
    /// <summary>Called by others; must be published.</summary>
    public const string CalledId = "fault-called";

    private const int Items = 6;

    private static readonly Func<string, AgentDocument>[] All = [Chain, Loop, Branches, Caught, Calls, Waits];

    /// <summary>The agent of the run of a number.</summary>
    /// <param name="number">Of the run.</param>
    /// <param name="tool">The tool's address.</param>
    public static AgentDocument Of(int number, string tool) => All[number % All.Length](tool);

    public static AgentDocument Called(string tool) => Agent(CalledId, "{{work.body.did}}", [Call("work", tool, "called")], [("start", "out", "work"), ("work", "out", "end")]);

    public static string RunId(int number) => string.Create(CultureInfo.InvariantCulture, $"fault-{number:D5}");

    /// <summary>Effects that a run has, each once.</summary>
    public static IReadOnlyList<string> Effects(int number)
    {
        var run = RunId(number);
        return (number % All.Length) switch
        {
            0 => [$"{run}/one", $"{run}/two"],
            1 => [.. Enumerable.Range(0, Items).Select(item => $"{run}/item-{item}")],
            2 => [$"{run}/left", $"{run}/right", $"{run}/after"],
            3 => [$"{run}/caught"],
            4 => [$"{run}/called"],
            _ => [$"{run}/later"],
        };
    }

    /// <summary>What a run puts out at its end.</summary>
    public static JsonNode Result(int number)
    {
        var effects = Effects(number);
        return (number % All.Length) switch
        {
            1 => new JsonArray([.. effects.Select(effect => (JsonNode)effect)]),
            _ => JsonValue.Create(effects[^1]),
        };
    }

    private static AgentDocument Chain(string tool) => Agent(
        "fault-chain", "{{two.body.did}}",
        [Call("one", tool, "one"), Set("between", "{{one.body.did}}"), Call("two", tool, "two")],
        [("start", "out", "one"), ("one", "out", "between"), ("between", "out", "two"), ("two", "out", "end")]);

    private static AgentDocument Loop(string tool) => Agent(
        "fault-loop", "{{loop.results}}",
        [
            new WorkflowNode
            {
                Id = "loop",
                Kind = "for-each",
                Settings = new JsonObject { ["items"] = new JsonArray([.. Enumerable.Range(0, Items).Select(item => (JsonNode)item)]), ["collect"] = "{{work.body.did}}", ["concurrency"] = 3 },
            },
            Call("work", tool, "item-{{loop.item}}"),
        ],
        [("start", "out", "loop"), ("loop", "each", "work"), ("loop", "done", "end")]);

    private static AgentDocument Branches(string tool) => Agent(
        "fault-branches", "{{after.body.did}}",
        [
            new WorkflowNode { Id = "split", Kind = "parallel", Settings = new JsonObject { ["branches"] = new JsonArray("left", "right") } },
            Call("left", tool, "left"), Call("right", tool, "right"),
            new WorkflowNode { Id = "meet", Kind = "join" },
            Call("after", tool, "after"),
        ],
        [("start", "out", "split"), ("split", "left", "left"), ("split", "right", "right"), ("left", "out", "meet"), ("right", "out", "meet"), ("meet", "out", "after"), ("after", "out", "end")]);

    private static AgentDocument Caught(string tool) => Agent(
        "fault-caught", "{{guard.result.x}}",
        [
            new WorkflowNode { Id = "guard", Kind = "try" },
            Call("refused", tool, "refused"),
            Call("caught", tool, "caught"),
            Set("kept", "{{caught.body.did}}"),
        ],
        [("start", "out", "guard"), ("guard", "try", "refused"), ("guard", "catch", "caught"), ("caught", "out", "kept"), ("guard", "out", "end")]);

    private static AgentDocument Calls(string tool) => Agent(
        "fault-calls", "{{other.result}}",
        [new WorkflowNode { Id = "other", Kind = "agent", Settings = new JsonObject { ["agent"] = CalledId, ["inputs"] = new JsonObject { ["run"] = "{{input.run}}" } } }],
        [("start", "out", "other"), ("other", "out", "end")]);

    private static AgentDocument Waits(string tool) => Agent(
        "fault-waits", "{{work.body.did}}",
        [new WorkflowNode { Id = "pause", Kind = "wait", Settings = new JsonObject { ["seconds"] = 0.3 } }, Call("work", tool, "later")],
        [("start", "out", "pause"), ("pause", "out", "work"), ("work", "out", "end")]);

    private static AgentDocument Agent(string id, string result, WorkflowNode[] nodes, (string From, string Port, string To)[] edges) => new()
    {
        Id = id,
        Name = id,
        Inputs = [new ValueDefinition { Name = "run", Required = true }],
        Outputs = [new ValueDefinition { Name = "result", Type = ValueTypes.Any }],
        Permissions = new AgentPermissions { PrivateHosts = ["127.0.0.1"] },
        Nodes =
        [
            new WorkflowNode { Id = "start", Kind = "manual" },
            .. nodes,
            new WorkflowNode { Id = "end", Kind = "end", Settings = new JsonObject { ["outputs"] = new JsonObject { ["result"] = result } } },
        ],
        Edges = [.. edges.Select(edge => new WorkflowEdge { From = edge.From, Port = edge.Port, To = edge.To })],
    };

    /// <summary>The tool refuses some calls at first; they are tried again, by the node alone.</summary>
    private static WorkflowNode Call(string id, string tool, string effect) => new()
    {
        Id = id,
        Kind = "http",
        Settings = new JsonObject { ["method"] = "POST", ["url"] = tool, ["bodyKind"] = "json", ["body"] = new JsonObject { ["effect"] = "{{input.run}}/" + effect }, ["retries"] = 0 },
        Failure = effect == "refused" ? null : new NodeFailurePolicy { Retries = 20, DelaySeconds = 0.02, Factor = 1 },
    };

    private static WorkflowNode Set(string id, string value) => new() { Id = id, Kind = "set", Settings = new JsonObject { ["values"] = new JsonObject { ["x"] = value } } };
}
