using System.Text.Json.Nodes;
using AutoGlm.Workflows.Documents;

namespace AutoGlm.Engine.Conformance.Properties;

/// <summary>A tree of steps as the agent that an author would have drawn.</summary>
internal sealed class TreeDocument
{
    private readonly List<WorkflowNode> _nodes = [];
    private readonly List<(string From, string Port, string To)> _edges = [];

    private TreeDocument()
    {
    }

    /// <summary>A port that the next step is connected to.</summary>
    private sealed record Exit(string Node, string Port);

    public static AgentDocument Of(IReadOnlyList<Step> tree)
    {
        var document = new TreeDocument();
        document._nodes.Add(TestAgents.Start);
        document.Add(tree, [new Exit("start", "out")]);
        return TestAgents.Of(document._nodes, [.. document._edges]);
    }

    private IReadOnlyList<Exit> Add(IReadOnlyList<Step> steps, IReadOnlyList<Exit> before) =>
        steps.Aggregate(before, (exits, step) => Add(step, exits));

    private IReadOnlyList<Exit> Add(Step step, IReadOnlyList<Exit> before)
    {
        Connect(before, step.Id);
        switch (step)
        {
            case Step.Set set:
                Node(step, "set", new() { ["values"] = new JsonObject { ["x"] = set.Value is { } said ? $"{{{{{said.Node}.{said.Path}}}}}" : $"v-{set.Id}" } }, set.Handling);
                return [new(step.Id, "out")];
            case Step.Http http:
                Node(step, "http", new() { ["url"] = ScriptedFailures.Url(http.Id, http.Fails) }, http.Handling);
                return [new(step.Id, "out"), .. AtError(step, http.Handling)];
            case Step.If choice:
                Node(step, "if", new() { ["conditions"] = Conditions(choice.Test) });
                return [.. Add(choice.Then, [new(step.Id, "true")]), .. Add(choice.Else, [new(step.Id, "false")])];
            case Step.Switch choice:
                Node(step, "switch", new() { ["value"] = choice.Loop is { } counted ? $"{{{{{counted}.index}}}}" : "0", ["cases"] = Words(choice.Cases.Count, "") });
                return [.. choice.Cases.SelectMany((one, index) => Add(one, [new(step.Id, $"{index}")])), .. Add(choice.Else, [new(step.Id, "else")])];
            case Step.Parallel split:
                return Add(split);
            case Step.ForEach loop:
                var settings = new JsonObject
                {
                    ["items"] = new JsonArray([.. Enumerable.Range(0, loop.Items).Select(index => (JsonNode)$"item {index}")]),
                    ["concurrency"] = loop.Concurrency,
                    ["onItemFailure"] = loop.GoesOn ? "continue" : "fail",
                };
                if (loop.Collect is { } kept) settings["collect"] = $"{{{{{kept}.x}}}}";
                Node(step, "for-each", settings, loop.Handling);
                Add(loop.Body, [new(step.Id, "each")]);
                return [new(step.Id, "done"), .. AtError(step, loop.Handling)];
            case Step.While loop:
                Node(step, "while", new() { ["conditions"] = Conditions(loop.Test), ["check"] = loop.After ? "after" : "before", ["maxRounds"] = loop.Most }, loop.Handling);
                Add(loop.Body, [new(step.Id, "body")]);
                return [new(step.Id, "done"), .. AtError(step, loop.Handling)];
            case Step.Try guard:
                Node(step, "try", [], guard.Handling);
                Add(guard.Body, [new(step.Id, "try")]);
                Add(guard.Catch, [new(step.Id, "catch")]);
                Add(guard.Finally, [new(step.Id, "finally")]);
                return [new(step.Id, "out"), .. AtError(step, guard.Handling)];
            case Step.Fail fail:
                Node(step, "fail", new() { ["message"] = $"boom {fail.Id}" }, fail.Handling);
                return [];
            case Step.End end:
                Node(step, "end", new() { ["outputs"] = new JsonObject { [end.Id] = $"v-{end.Id}" }, ["status"] = end.Failed ? "failed" : "succeeded", ["message"] = $"end {end.Id}" });
                return [];
            default:
                Node(step, "stop", new() { ["outputs"] = new JsonObject { [step.Id] = $"v-{step.Id}" } });
                return [];
        }
    }

    private IReadOnlyList<Exit> Add(Step.Parallel split)
    {
        if (split.Implicit) Node(split, "set", new() { ["values"] = new JsonObject { ["x"] = $"v-{split.Id}" } });
        else Node(split, "parallel", new() { ["branches"] = Words(split.Branches.Count, "b") });
        var exits = split.Branches.SelectMany((branch, index) => Add(branch, [new Exit(split.Id, split.Implicit ? "out" : $"b{index}")])).ToList();
        if (split.Join is not { } mode) return [];
        _nodes.Add(new WorkflowNode { Id = split.JoinId, Kind = "join", Disabled = mode == Step.Parallel.Off, Settings = new JsonObject { ["mode"] = mode == Step.Parallel.Off ? "all" : mode } });
        Connect(exits, split.JoinId);
        return split.EndsApart ? [] : [new Exit(split.JoinId, "out")];
    }

    private IReadOnlyList<Exit> AtError(Step step, Handling handling) =>
        handling.AtError.Count > 0 ? Add(handling.AtError, [new Exit(step.Id, "error")]) : [];

    private void Node(Step step, string kind, JsonObject settings, Handling? handling = null) => _nodes.Add(new WorkflowNode
    {
        Id = step.Id,
        Kind = kind,
        Disabled = step.Disabled,
        Settings = settings,
        Failure = handling is { Retries: > 0 } or { GoesOn: true }
            ? new NodeFailurePolicy { Retries = handling.Retries, DelaySeconds = 0, Then = handling.GoesOn ? "continue" : "fail", Output = handling.GoesOn ? new JsonObject { ["instead"] = step.Id } : null }
            : null,
    });

    private void Connect(IReadOnlyList<Exit> exits, string to)
    {
        foreach (var exit in exits) _edges.Add((exit.Node, exit.Port, to));
    }

    private static JsonObject Conditions(Test test) => new()
    {
        ["match"] = "all",
        ["rows"] = new JsonArray(new JsonObject { ["left"] = test.Loop is { } loop ? $"{{{{{loop}.index}}}}" : "0", ["operator"] = "less", ["right"] = $"{test.Below}" }),
    };

    private static JsonArray Words(int count, string prefix) => [.. Enumerable.Range(0, count).Select(index => (JsonNode)$"{prefix}{index}")];
}
